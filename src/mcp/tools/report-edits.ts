import { z } from 'zod';
import { editsOf, type VersionEdits } from '../../app/edits.ts';
import { STATEMENT_FIELDS } from '../../model/comparison.ts';
import { moreLines, oneLine, quoteLine, reportWords } from '../lines.ts';
import { Next, nextOf, offsetOf, page, ReportKey } from '../parameters.ts';
import { wordsAt } from '../quoted.ts';
import { reportName, saidOf } from '../said.ts';
import { ReportName, Said, Words } from '../shapes.ts';
import { defineTool } from '../tool.ts';

const Versions = z.object({ before: z.string(), after: z.string() }).describe('Ids of the two texts.');
const either = <What extends z.ZodType>(what: What) => ({
  versions: Versions,
  before: what.nullable().describe('Null: it was not there.'),
  after: what.nullable().describe('Null: it is not there any more.'),
});

const Change = z.discriminatedUnion('what', [
  z.object({ what: z.literal('fact'), field: z.enum(['title', 'author', 'place']), ...either(z.string()) }),
  z.object({ what: z.literal('paragraph'), ...either(Words) }),
  z.object({ what: z.literal('statement'), fields: z.array(z.enum(STATEMENT_FIELDS)), ...either(Said) }),
]);

type Change = z.infer<typeof Change>;

export const reportEdits = defineTool({
  name: 'report_edits',
  title: 'Follow a report from version to version',
  description: `Show what became of a report: every text that was seen at its address, and what each changed of the one before, in \
facts, paragraphs and statements. Use it when a report was updated or corrected, or words seem to have vanished. Why it was changed \
the record does not know.`,
  input: z.strictObject({ id: ReportKey, ...page(50, 20) }),
  output: z.object({
    versions: z.array(ReportName).describe('Oldest first; one alone when its text was never seen to change.'),
    changes: z.array(Change).describe('The oldest change first.'),
    total: z.int(),
    next: Next,
  }),
  adds: false,
  async answer({ ledger }, { id, limit, cursor }) {
    const offset = offsetOf(cursor);
    const edits = await editsOf(ledger, id);
    const all = edits.flatMap(changesOf);
    const changes = all.slice(offset, offset + limit);
    const next = nextOf([{ total: all.length }], offset, limit);
    const first = edits[0]?.before ?? (await ledger.report(id)).report;
    const versions = [first, ...edits.map(({ after }) => after)].map(reportName);
    const lines = [
      ...versions.map(reportWords),
      edits.length === 0 ? 'One text alone was seen.' : `${all.length} changes`,
      ...changes.flatMap(changeLines),
      ...moreLines(next),
    ];
    return { data: { versions, changes, total: all.length, next }, lines };
  },
});

function changesOf({ before, after, facts, paragraphs, statements }: VersionEdits): readonly Change[] {
  const versions = { before: before.id, after: after.id };
  const words = (one: { readonly text: string; readonly start: number; readonly end: number } | null) =>
    one && { ...wordsAt(one.text, { start: 0, end: one.text.length }), start: one.start, end: one.end };
  return [
    ...facts.map((edit) => ({
      what: 'fact' as const,
      ...{ field: edit.field, versions, before: edit.before, after: edit.after },
    })),
    ...paragraphs.map((edit) => ({
      what: 'paragraph' as const,
      ...{ versions, before: words(edit.before), after: words(edit.after) },
    })),
    ...statements.map((edit) => ({
      what: 'statement' as const,
      ...{ fields: [...edit.fields], versions },
      ...{ before: edit.before && saidOf(edit.before), after: edit.after && saidOf(edit.after) },
    })),
  ];
}

function changeLines(change: Change): readonly string[] {
  const what = change.what === 'fact' ? change.field : change.what;
  const fields = change.what === 'statement' && change.fields.length > 0 ? ` (${change.fields.join(', ')})` : '';
  return [`${what}${fields}`, `  before:`, lineOf(change.before), `  after:`, lineOf(change.after)];
}

function lineOf(one: Change['before']): string {
  if (one === null) return '  (nothing)';
  if (typeof one === 'string') return quoteLine({ text: one });
  return 'content' in one
    ? quoteLine({ text: `${oneLine(one.speaker ?? 'nobody named')}: ${one.content.text}` })
    : quoteLine(one);
}
