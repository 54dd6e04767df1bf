import { z } from 'zod';
import { today } from '../../app/life.ts';
import { isReportId } from '../../ledger/listing.ts';
import type { Reading } from '../../ledger/readings.ts';
import type { Tally } from '../../ledger/track-record.ts';
import { OnRecordError } from '../../model/error.ts';
import { commitmentLines, moreLines, oneLine, quoteLine, reportWords } from '../lines.ts';
import { Next, page, part } from '../parameters.ts';
import { quoteOf, wordsAt } from '../quoted.ts';
import { commitmentOf, partyOf, reportName } from '../said.ts';
import { Commitment, CommitmentState, Party, Quote, ReportName, Words } from '../shapes.ts';
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
condition, due date and evidence; and what reports say that the same actor kept or broke before. A state is what those who keep this \
record decided, with who, when and why; where nobody did, what the report of that day tells. An older text of a report counts beside \
the newer, and one promise voiced twice is listed twice. Do not count them as a verdict on the actor.`,
  input: z.strictObject({
    actor: z
      .string()
      .min(1)
      .max(200)
      .describe('A part of the name, in any case, or its whole id: state:EST, person:ilse-varga.'),
    state: CommitmentState.optional().describe('As decided; where nothing was, as its own report tells it.'),
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
    const at = placeOf(cursor);
    const owed =
      at.owed === null ? null : await ledger.commitments({ debtor: actor, state }, { cursor: at.owed, limit });
    const { total } = owed ?? (await ledger.commitments({ debtor: actor, state }, { limit: 1 }));
    const { debtors } = await ledger.tally({ debtor: actor, state }, today());
    const past = await ledger.pastCommitmentsOf({ debtor: actor, state, offset: at.past, limit });
    const entries = owed?.commitments ?? [];
    const ids = new Set([...entries.map((entry) => entry.report.id), ...past.items.map(({ report }) => report)]);
    const readings = new Map((await ledger.readings([...ids].filter(isReportId))).map((r) => [r.report.id, r]));
    const commitments = entries.flatMap((entry) =>
      withReading(readings, entry.report.id, ({ report }) => commitmentOf(entry, report.text)),
    );
    const before = past.items.flatMap(({ past: { debtor, when, statement, ground, ...told }, report }) =>
      withReading(readings, report, (reading) => ({
        ...{ report: reportName(reading.report), debtor: partyOf(debtor), state: told.state, when },
        ...{ words: quoteOf(told), statement, rule: ground.rule },
        decided_on: ground.spans.map((span) => wordsAt(reading.report.text, span)),
      })),
    );
    const next = cursorTo({ owed: owed?.next ?? null, past: at.past + limit }, past.total);
    const data = {
      debtors: debtors.map(({ id, name, commitments }) => ({ id, name, commitments })),
      commitments: { items: commitments, total },
      kept_or_broken: { items: before, total: past.total },
      next,
    };
    const lines = [
      `${total} commitments`,
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

/** Where both lists go on: `owed` is null once that list has ended. */
interface Place {
  readonly owed: string | null;
  readonly past: number;
}

/** Throws `bad-query` for what is no cursor of this tool. */
function placeOf(cursor: string | undefined): Place {
  if (cursor === undefined) return { owed: '', past: 0 };
  const [, past, owed] = /^after-(\d{1,9})(?:-([\w-]+))?$/.exec(cursor) ?? [];
  if (past !== undefined) return { owed: owed ?? null, past: Number(past) };
  throw new OnRecordError('bad-query', cursor, 'The cursor is not one that this tool returned; begin without it');
}

function cursorTo({ owed, past }: Place, total: number): string | null {
  if (owed === null) return past < total ? `after-${past}` : null;
  return `after-${past}-${owed}`;
}

function debtorWords({ id, name, commitments }: Tally['debtors'][number]): string {
  return `${oneLine(name)} (${id ?? 'no id'}): ${commitments}`;
}

function withReading<Made>(
  readings: ReadonlyMap<string, Reading>,
  report: string,
  make: (reading: Reading) => Made,
): readonly Made[] {
  const reading = readings.get(report);
  return reading ? [make(reading)] : [];
}
