import { z } from 'zod';
import type { Debtor } from '../../ledger/commitments-of.ts';
import { isReportId } from '../../ledger/listing.ts';
import type { Reading } from '../../ledger/readings.ts';
import { commitmentLines, moreLines, oneLine, quoteLine, reportWords } from '../lines.ts';
import { Next, nextOf, offsetOf, page, part } from '../parameters.ts';
import { quoteOf, wordsAt } from '../quoted.ts';
import { commitmentOf, partyOf, reportName } from '../said.ts';
import { Commitment, Party, Quote, ReportName, Words } from '../shapes.ts';
import { defineTool } from '../tool.ts';

const KeptOrBroken = z.object({
  report: ReportName,
  debtor: Party,
  state: z.enum(['satisfied', 'violated']).describe('As that report says.'),
  when: z.string().nullable(),
  words: Quote,
  statement: z.string().nullable().describe('The statement that says so; null where the report itself does.'),
  rule: z.string(),
  decided_on: z.array(Words),
});

export const commitmentsOf = defineTool({
  name: 'commitments_of',
  title: 'List the commitments of an actor',
  description: `List what somebody has bound himself to, as reports word it: promises, offers, threats and refusals, each with its \
state, condition, due date and evidence; and what reports say that the same actor kept or broke before. A state is what the report of \
that day tells: later reports are not weighed against it, and an older text of a report counts beside the newer. Do not count them as \
a verdict on the actor.`,
  input: z.strictObject({
    actor: z
      .string()
      .min(1)
      .max(200)
      .describe('A part of the name, in any case, or its whole id: state:EST, person:ilse-varga.'),
    state: Commitment.shape.state.optional(),
    ...page(30, 10),
  }),
  output: z.object({
    debtors: z
      .array(z.object({ id: z.string().nullable(), name: z.string().nullable(), commitments: z.int() }))
      .describe('Whose commitments these are: where they are several, ask again with one id.'),
    commitments: part(Commitment),
    kept_or_broken: part(KeptOrBroken),
    next: Next.describe('The cursor of the next page of both lists; null on the last.'),
  }),
  adds: false,
  async answer({ ledger }, { actor, state, limit, cursor }) {
    const offset = offsetOf(cursor);
    const wanted = { debtor: actor, state, offset, limit };
    const [owed, past] = [await ledger.commitmentsOf(wanted), await ledger.pastCommitmentsOf(wanted)];
    const ids = [...owed.items, ...past.items].map(({ report }) => report);
    const readings = new Map(
      (await ledger.readings([...new Set(ids)].filter(isReportId))).map((r) => [r.report.id, r]),
    );
    const commitments = owed.items.flatMap(({ commitment, report }) =>
      withReading(readings, report, (reading) => commitmentOf(commitment, reading.report, reading.report.text)),
    );
    const before = past.items.flatMap(({ past: { debtor, when, statement, ground, ...told }, report }) =>
      withReading(readings, report, (reading) => ({
        ...{ report: reportName(reading.report), debtor: partyOf(debtor), state: told.state, when },
        ...{ words: quoteOf(told), statement, rule: ground.rule },
        decided_on: ground.spans.map((span) => wordsAt(reading.report.text, span)),
      })),
    );
    const next = nextOf([owed, past], offset, limit);
    const data = {
      debtors: owed.debtors.map(({ id, name, commitments }) => ({ id, name, commitments })),
      commitments: { items: commitments, total: owed.total },
      kept_or_broken: { items: before, total: past.total },
      next,
    };
    const lines = [
      `${owed.total} commitments`,
      ...(data.debtors.length > 1 ? [`Of ${data.debtors.map(debtorWords).join(', ')}`] : []),
      ...commitments.flatMap(commitmentLines),
      `${past.total} of the past that reports call kept or broken`,
      ...before.flatMap((one) => [
        `${oneLine(one.debtor.name ?? one.debtor.text)} — ${one.state} as this report says — ${one.when ?? 'no time'}`,
        `  ${reportWords(one.report)}`,
        quoteLine(one.words),
      ]),
      ...moreLines(next),
    ];
    return { data, lines };
  },
});

function debtorWords({ id, name, commitments }: Debtor): string {
  return `${oneLine(name ?? 'somebody unnamed')} (${id ?? 'no id'}): ${commitments}`;
}

function withReading<Made>(
  readings: ReadonlyMap<string, Reading>,
  report: string,
  make: (reading: Reading) => Made,
): readonly Made[] {
  const reading = readings.get(report);
  return reading ? [make(reading)] : [];
}
