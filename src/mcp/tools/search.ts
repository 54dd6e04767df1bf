import { z } from 'zod';
import { type HitRecord, hitRecord } from '../../app/records.ts';
import { moreLines, quoteLine, reportWords, statementOfLines } from '../lines.ts';
import { cursorAfter, FILTER, Next, offsetOf, page } from '../parameters.ts';
import { reportFacts, statementOf } from '../said.ts';
import { ReportFacts, StatementOf } from '../shapes.ts';
import { defineTool } from '../tool.ts';

/** As deep as a search goes, in hits: who wants more narrows it. */
const DEEPEST = 500;

const Hit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statement'), statement: StatementOf }),
  z.object({
    kind: z.literal('report'),
    report: ReportFacts,
    snippet: z.string().describe('Words around what was found, unchanged, with … where some are left out.'),
  }),
]);

export const search = defineTool({
  name: 'search',
  title: 'Search the record',
  description: `Find statements and reports by their words, best first, in a large record the newest. Begin here when you know what was said or what it is about. \
Statements are matched by speaker, cue and content; reports by title and text. To list what somebody said whatever the words, use \
list_statements. That nothing is found means that the record has nothing, not that nothing was said.`,
  input: z.strictObject({
    query: z
      .string()
      .min(1)
      .max(1000)
      .describe('Words, all of which must occur; "a phrase"; begin*; -without; one OR other.'),
    kind: z.enum(['report', 'statement']).optional().describe('Both unless given.'),
    ...FILTER,
    ...page(50, 10),
  }),
  output: z.object({ hits: z.array(Hit), next: Next }),
  adds: false,
  async answer({ ledger }, { query, kind, limit, cursor, ...filter }) {
    const offset = offsetOf(cursor);
    const found = await ledger.search({ query, kind, filter, limit: Math.min(offset + limit + 1, DEEPEST) });
    const hits = found.slice(offset, offset + limit).map((one) => hitOf(hitRecord(one)));
    const next = found.length > offset + limit ? cursorAfter(offset + limit) : null;
    const lines = hits.length === 0 ? ['Nothing found.'] : hits.flatMap(hitLines);
    return { data: { hits, next }, lines: [...lines, ...moreLines(next)] };
  },
});

type Hit = z.infer<typeof Hit>;

function hitOf(hit: HitRecord): Hit {
  if (hit.kind === 'statement') return { kind: 'statement', statement: statementOf(hit.statement) };
  const snippet = hit.snippet.map(({ text }) => text).join('');
  return { kind: 'report', report: reportFacts(hit.report), snippet };
}

function hitLines(hit: Hit): readonly string[] {
  if (hit.kind === 'statement') return statementOfLines(hit.statement);
  return [`Report ${reportWords(hit.report)}`, quoteLine({ text: hit.snippet })];
}
