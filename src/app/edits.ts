import { editsBetween } from '../compare/edits.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Edits, TextRun } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { ReportReference, Statement, StatementRecord } from '../model/statement.ts';
import { wordDifference } from '../text/word-difference.ts';
import { speakerWords } from './fact-words.ts';
import { reportReference, statementRecord } from './records.ts';

/** A text that took another's place at its address, and what it changed, with the words of what changed. */
export interface VersionEdits {
  readonly before: ReportReference;
  readonly after: ReportReference;
  readonly facts: readonly (Edits['facts'][number] & { readonly parts: Parts | null })[];
  readonly paragraphs: readonly {
    readonly before: Words | null;
    readonly after: Words | null;
    readonly parts: Parts | null;
  }[];
  readonly statements: readonly {
    readonly before: StatementRecord | null;
    readonly after: StatementRecord | null;
    /** In which they differ; empty where one is null. */
    readonly fields: Edits['statements'][number]['fields'];
    /** Of their content. */
    readonly parts: Parts | null;
  }[];
}

/** The words before and after, one by one: what they share and what differs; null stands for where either is null. */
type Parts = readonly [readonly TextRun[], readonly TextRun[]];

interface Words extends Span {
  readonly text: string;
}

/**
 * What changed from each text that was seen at a report's address to the next, the oldest first; empty where there is one text alone.
 * Throws as `Ledger.report`.
 */
export async function editsOf(ledger: Ledger, idOrPrefix: string): Promise<readonly VersionEdits[]> {
  const { report, versions } = await ledger.report(idOrPrefix);
  const readings = await ledger.readings((versions.length > 0 ? versions : [report]).map(({ id }) => id));
  return readings.slice(1).map((after, at) => {
    const before = readings[at];
    const { facts, paragraphs, statements } = editsBetween(before, after);
    return {
      ...{ before: reportReference(before.report), after: reportReference(after.report) },
      facts: facts.map((fact) => ({ ...fact, parts: partsOf(fact.before, fact.after) })),
      paragraphs: paragraphs.map((edit) => {
        const [was, is] = [wordsOf(before.report, edit.before), wordsOf(after.report, edit.after)];
        return { before: was, after: is, parts: partsOf(was?.text, is?.text) };
      }),
      statements: statements.map(({ fields, ...edit }) => {
        const [was, is] = [recordOf(before, edit.before), recordOf(after, edit.after)];
        return { before: was, after: is, fields, parts: partsOf(was?.content.text, is?.content.text) };
      }),
    };
  });
}

const partsOf = (was: string | null | undefined, is: string | null | undefined): Parts | null =>
  was == null || is == null ? null : wordDifference(was, is);

const wordsOf = ({ text }: Report, span: Span | null): Words | null =>
  span && { text: text.slice(span.start, span.end), ...span };

function recordOf(
  { report, statements }: { readonly report: Report; readonly statements: readonly Statement[] },
  id: string | null,
): StatementRecord | null {
  const statement = id === null ? undefined : statements.find((one) => one.id === id);
  return statement ? statementRecord(statement, report) : null;
}

/** One change, for tables; `parts` as the texts of both. */
export interface EditRow {
  /** The id of the report that has it now. */
  readonly report: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly parts: Parts | null;
}

export function editRows({ after: { id }, facts, paragraphs, statements }: VersionEdits): readonly EditRow[] {
  const row = (what: string, before: string | null, after: string | null): EditRow => ({
    ...{ report: id, what, before, after },
    parts: partsOf(before, after),
  });
  return [
    ...facts.map(({ field, before, after }) => row(field, before, after)),
    ...paragraphs.map(({ before, after }) => row('paragraph', before?.text ?? null, after?.text ?? null)),
    ...statements.map(({ before, after, fields }) =>
      row(
        ['statement', fields.join(', ')].filter((part) => part !== '').join(': '),
        before && saidBy(before),
        after && saidBy(after),
      ),
    ),
  ];
}

/** Who says what, and what kind of act it is. */
const saidBy = ({ speaker, content, act }: StatementRecord): string =>
  `${speaker ? speakerWords(speaker) : 'nobody named'}: ${content.text}${act ? ` (${act.force ?? act.type})` : ''}`;
