import { z } from 'zod';
import { entryRecord } from '../../app/records.ts';
import { moreLines, statementOfLines } from '../lines.ts';
import { FILTER, Next, page } from '../parameters.ts';
import { statementOf } from '../said.ts';
import { StatementOf } from '../shapes.ts';
import { defineTool } from '../tool.ts';

export const listStatements = defineTool({
  name: 'list_statements',
  title: 'List statements',
  description: `List who said what, of the newest report first: all promises, all that one person said, all that an outlet carried in \
a week. Use it when you know who, which act, which outlet or when, but no words to search for.`,
  input: z.strictObject({ ...FILTER, ...page(50, 10) }),
  output: z.object({ statements: z.array(StatementOf), total: z.int(), next: Next }),
  adds: false,
  async answer({ ledger }, { limit, cursor, ...filter }) {
    const found = await ledger.statements(filter, { limit, cursor });
    const statements = found.statements.map((entry) => statementOf(entryRecord(entry)));
    const { total, next } = found;
    const lines = [`${total} statements`, ...statements.flatMap(statementOfLines), ...moreLines(next)];
    return { data: { statements, total, next }, lines };
  },
});
