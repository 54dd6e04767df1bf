import { z } from 'zod';
import { Evidence, evidenceOf } from '../evidence.ts';
import { commitmentLines, oneLine, quoteLine, reportWords, statementLines } from '../lines.ts';
import { StatementKey } from '../parameters.ts';
import { defineTool } from '../tool.ts';

export const getStatement = defineTool({
  name: 'get_statement',
  title: 'Show the evidence of a statement',
  description: `Show one statement with its evidence: its exact words and their offsets, the sentences around them, who said it to whom, \
which act it is and how sure that is, condition and time, and the rule or model that decided each field. Use it before you rest \
anything on a statement. It shows that the report says so, not that it is so.`,
  input: z.strictObject({ id: StatementKey }),
  output: Evidence,
  adds: false,
  async answer({ ledger }, { id }) {
    const data = await evidenceOf(ledger, id);
    const lines = [
      ...statementLines(data.statement),
      reportWords(data.report),
      'In its sentences:',
      ...data.sentences.map(quoteLine),
      'Decided by:',
      ...data.grounds.map(({ field, value, rule, words }) => {
        const resting = words.map(({ text, start, end }) => `“${oneLine(text)}” ${start}–${end}`).join(', ');
        return `  ${field}: ${value === null ? '' : `${oneLine(value)}, `}by ${rule}, on ${resting}`;
      }),
      ...data.commitments.flatMap(commitmentLines),
    ];
    return { data, lines };
  },
});
