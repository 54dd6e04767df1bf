import type { ReportSummary, StatementEntry } from '../ledger/listing.ts';
import type { ReportDetail } from '../ledger/reports.ts';
import type { Hit, SnippetPart } from '../ledger/search.ts';
import type { Paragraph, Report } from '../model/report.ts';
import type { ReviewMark } from '../model/review.ts';
import type { ReportReference, Statement, StatementRecord } from '../model/statement.ts';
import { type GroundRecord, groundRecords } from './grounds.ts';

/** A statement with its report, its keys in the order that `docs/command-line.md` gives. */
export function statementRecord(statement: Statement, report: ReportReference | Report): StatementRecord {
  const { id, speaker, via, cue, content, form, act, to, condition, when, quantities } = statement;
  return {
    id,
    report: reportReference(report),
    speaker,
    via,
    cue,
    content,
    form,
    act,
    to,
    condition,
    when,
    quantities,
  };
}

/** A statement of a ledger, with what people decided of it. */
export interface ReviewedRecord extends StatementRecord {
  /** Null where nobody has looked at it. */
  readonly review: ReviewMark | null;
}

/** A statement with what decided each of its fields: `onrecord show --why`. */
export interface GroundedRecord extends StatementRecord {
  readonly grounds: readonly GroundRecord[];
}

/** `text` is the canonical text of the report. */
export function groundedRecord(statement: Statement, report: ReportReference | Report, text: string): GroundedRecord {
  return { ...statementRecord(statement, report), grounds: groundRecords(statement, text) };
}

/** A report with its statements as records. */
export interface ReportRecord {
  readonly report: ReportSummary;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly statements: readonly ReviewedRecord[];
  readonly versions: readonly ReportSummary[];
  readonly derivedBy: string;
}

export function reportRecord({ reviews, ...detail }: ReportDetail): ReportRecord {
  const statements = detail.statements.map((statement) => ({
    ...statementRecord(statement, detail.report),
    review: reviews.get(statement.id) ?? null,
  }));
  return { ...detail, statements };
}

/** What a search found, as the command line and the HTTP API print it. */
export type HitRecord =
  | { readonly kind: 'report'; readonly report: ReportSummary; readonly snippet: readonly SnippetPart[] }
  | { readonly kind: 'statement'; readonly statement: ReviewedRecord; readonly snippet: readonly SnippetPart[] };

export function hitRecord(hit: Hit): HitRecord {
  if (hit.kind === 'report') return hit;
  return { kind: 'statement', statement: entryRecord(hit), snippet: hit.snippet };
}

export function entryRecord({ statement, report, review }: StatementEntry): ReviewedRecord {
  return { ...statementRecord(statement, report), review };
}

/** What names a report beside its statements. */
export function reportReference({ id, path, title, outlet, published, place }: ReportReference): ReportReference {
  return { id, path, title, outlet, published, place };
}
