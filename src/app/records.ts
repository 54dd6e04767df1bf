import type { ReportSummary, StatementEntry } from '../ledger/listing.ts';
import type { ReportDetail } from '../ledger/reports.ts';
import type { Hit, SnippetPart } from '../ledger/search.ts';
import type { Paragraph, Report } from '../model/report.ts';
import type { Passage, Span } from '../model/span.ts';
import type { ReportReference, Speaker, Statement, StatementRecord } from '../model/statement.ts';

/** A statement with its report, its keys in the order that `docs/command-line.md` gives. */
export function statementRecord(statement: Statement, report: ReportReference | Report): StatementRecord {
  const { id, speaker, cue, content, form, act, to, condition, when } = statement;
  return {
    id,
    report: reference(report),
    speaker: speaker && speakerRecord(speaker),
    cue: cue && passage(cue),
    content: passage(content),
    form,
    act: act && { type: act.type, confidence: act.confidence, plover: act.plover },
    to: to && { text: to.text, name: to.name, id: to.id },
    condition: condition && { text: condition.text, span: span(condition.span), kind: condition.kind },
    when: when && { text: when.text, span: span(when.span), value: when.value },
  };
}

/** A report with its statements as records. */
export interface ReportRecord {
  readonly report: ReportSummary;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly statements: readonly StatementRecord[];
  readonly versions: readonly ReportSummary[];
  readonly derivedBy: string;
}

export function reportRecord(detail: ReportDetail): ReportRecord {
  return { ...detail, statements: detail.statements.map((statement) => statementRecord(statement, detail.report)) };
}

/** What a search found, as the command line and the HTTP API print it. */
export type HitRecord =
  | { readonly kind: 'report'; readonly report: ReportSummary; readonly snippet: readonly SnippetPart[] }
  | { readonly kind: 'statement'; readonly statement: StatementRecord; readonly snippet: readonly SnippetPart[] };

export function hitRecord(hit: Hit): HitRecord {
  if (hit.kind === 'report') return hit;
  return { kind: 'statement', statement: entryRecord(hit), snippet: hit.snippet };
}

export function entryRecord({ statement, report }: StatementEntry): StatementRecord {
  return statementRecord(statement, report);
}

function reference({ id, path, title, outlet, published, place }: ReportReference): ReportReference {
  return { id, path, title, outlet, published, place };
}

function speakerRecord(speaker: Speaker): Speaker {
  const { name, id, kind, role, of } = speaker;
  return { ...passage(speaker), name, id, kind, role, of };
}

function passage({ text, spans }: Passage): Passage {
  return { text, spans: spans.map(span) };
}

function span({ start, end }: Span): Span {
  return { start, end };
}
