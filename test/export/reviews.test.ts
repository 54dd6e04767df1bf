import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFile, type Taken } from '../../src/app/import/import.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { Statement } from '../../src/model/statement.ts';
import { made, text } from './made.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-reviews-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = made(1, { published: '2031-10-01' });
const other = made(2, { published: '2031-10-02' });
const [first, promised, third, fourth] = report.statements as [Statement, Statement, Statement, Statement];
const [owed] = report.commitments;
const [fallen] = other.commitments;
const [CASTELL, ORREL] = [{ by: 'R. Castell' }, { by: 'T. Orrel' }];

let minute = 0;
const clock = () => new Date(Date.UTC(2031, 9, 5, 8, minute++));
let ledger: Ledger;
let copy: Ledger;
beforeEach(async () => {
  minute = 0;
  ledger = openLedger(':memory:', { clock });
  copy = openLedger(':memory:', { clock: () => new Date('2032-01-01T00:00:00Z') });
  await ledger.add(report);
  await ledger.add(other);
});
afterEach(async () => {
  for (const one of [ledger, copy]) {
    expect((await one.verify()).faults).toEqual([]);
    one.close();
  }
});

async function into(target: Ledger, content: string): Promise<readonly Taken[]> {
  const file = join(folder, 'out.jsonl');
  writeFileSync(file, content);
  const { additions } = await importFile(target, file, 'nobody');
  return await Array.fromAsync(additions as AsyncIterable<Taken>);
}

const linesOf = (written: string) =>
  written
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Every kind of entry that a review has. */
async function reviewed(): Promise<string> {
  const { id } = await ledger.addStatement({
    ...{ report: report.report.id, ...CASTELL, why: 'left out' },
    statement: { content: { spans: [{ start: 0, end: 6 }] }, act: { type: 'assert' } },
  });
  const undone = await ledger.addStatement({
    ...{ report: report.report.id, ...ORREL },
    statement: { content: { spans: [{ start: 2, end: 9 }] } },
  });
  await ledger.reviewStatement({ id: undone.id, verdict: 'withdraw', ...ORREL });
  await ledger.reviewStatement({ id: first.id, verdict: 'reject', ...CASTELL, why: 'nobody says it' });
  await ledger.reviewStatement({
    ...{ id: promised.id, verdict: 'correct', ...CASTELL, why: 'she read it out' },
    corrections: { speaker: { name: 'Mara Dole', id: 'person:mara-dole' }, act: { type: 'threaten' } },
  });
  await ledger.reviewStatement({ id: promised.id, verdict: 'withdraw', fields: ['act'], ...ORREL });
  await ledger.reviewStatement({ id: third.id, verdict: 'accept', ...ORREL });
  await ledger.reviewStatement({ id: fourth.id, verdict: 'accept', ...ORREL });
  await ledger.reviewStatement({ id: fourth.id, verdict: 'withdraw', ...ORREL });
  await ledger.assign({ kind: 'statement', id: third.id, to: 'T. Orrel', ...CASTELL });
  await ledger.comment({ kind: 'statement', id, text: 'heard on the quay', ...ORREL });
  await ledger.decideCommitment({ commitment: owed!.id, state: 'violated', why: 'closed', ...CASTELL });
  await ledger.reviewCommitment({ id: owed!.id, verdict: 'correct', corrections: { due: '2031-12' }, ...ORREL });
  await ledger.decideCommitment({ commitment: fallen!.id, state: 'cancelled', why: 'the quay sank', ...ORREL });
  await ledger.reviewStatement({ id: fallen!.statements[0]!, verdict: 'reject', ...ORREL });
  await ledger.addCommitment({
    ...{ report: report.report.id, statement: third.id, commitment: { force: 'refusal' }, ...ORREL },
  });
  await ledger.decideSame({ statements: [id, third.id], verdict: 'different', ...CASTELL });
  return id;
}

describe('an export with reviews', () => {
  test('comes back into an empty ledger: the same stands, by the same reviews, and the next export has the same bytes', async () => {
    const added = await reviewed();
    const written = await text(ledger, 'jsonl');
    const outcomes = await into(copy, written);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['added']));
    const standing = async (one: Ledger) =>
      (await Array.fromAsync(one.walk())).map(({ statements, commitments, actors, positions, past, reviewed: by }) => ({
        ...{ statements, commitments, actors, positions, past, by },
      }));
    expect(await standing(copy)).toEqual(await standing(ledger));
    expect((await copy.statements({ speaker: 'Mara Dole' })).total).toBe(1);
    const without = ({ history, mark, ...review }: Awaited<ReturnType<Ledger['statementReview']>>) => ({
      ...review,
      mark: mark && { ...mark, entry: 0 },
      history: history.map((event) => ({ ...event, entry: 0 })),
    });
    for (const id of [first, promised, third, fourth].map((one) => one.id).concat(added))
      expect(without(await copy.statementReview(id))).toEqual(without(await ledger.statementReview(id)));
    expect((await copy.commitmentReview(owed!.id)).standing).toEqual(
      (await ledger.commitmentReview(owed!.id)).standing,
    );
    expect(await text(copy, 'jsonl')).toBe(written);
    const again = await into(copy, written);
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['kept-already']));
  });

  test('has what the machine read, with what was decided beside it, and every entry of the log', async () => {
    const added = await reviewed();
    const lines = linesOf(await text(ledger, 'jsonl'));
    const statements = lines.filter(({ kind, report: of }) => kind === undefined && of.id === report.report.id);
    expect(statements.map(({ id }) => id)).toEqual(report.statements.map(({ id }) => id));
    const line = (id: string) => statements.find((one) => one.id === id);
    expect(line(promised.id)).toMatchObject({
      speaker: { name: promised.speaker?.name },
      review: { verdict: 'corrected', by: 'T. Orrel', values: { speaker: { name: 'Mara Dole' } } },
    });
    expect(line(first.id).review).toMatchObject({ verdict: 'rejected', by: 'R. Castell', values: {} });
    expect(line(fourth.id)).not.toHaveProperty('review');
    const reviews = lines.filter(({ kind }) => kind === 'review').map(({ review }) => review);
    expect(new Set(reviews.map(({ done }) => done))).toEqual(
      new Set(['added', 'withdrawn', 'rejected', 'corrected', 'accepted', 'assigned', 'commented']),
    );
    expect(reviews.find(({ done }) => done === 'commented')).toMatchObject({
      ...{ of: 'statement', subject: added, by: 'T. Orrel', text: 'heard on the quay', why: null },
      at: expect.stringMatching(/^2031-10-05T08:/),
    });
    expect(reviews.find(({ done }) => done === 'rejected')).toMatchObject({
      why: 'nobody says it',
      read: { id: first.id, content: first.content },
    });
  });

  test('narrowed to some statements has those that stand', async () => {
    await reviewed();
    const lines = linesOf(await text(ledger, 'jsonl', { filter: { speaker: 'Mara Dole' } }));
    expect(lines.map(({ id, speaker }) => [id, speaker.name])).toEqual([[promised.id, 'Mara Dole']]);
    expect(lines[0]).not.toHaveProperty('review');
  });

  test('of a report that the ledger does not have is kept out, and named', async () => {
    await reviewed();
    const reviews = (await text(ledger, 'jsonl')).split('\n').filter((line) => line.startsWith('{"kind":"review"'));
    const outcomes = await into(copy, reviews.join('\n'));
    expect(new Set(outcomes.map((one) => 'issue' in one && one.issue?.code))).toEqual(new Set(['report-missing']));
  });

  test('gives way to what was decided of the same later, but for what was said of it', async () => {
    await ledger.reviewStatement({ id: first.id, verdict: 'reject', ...CASTELL });
    await ledger.comment({ kind: 'statement', id: first.id, text: 'not his', ...CASTELL });
    const written = await text(ledger, 'jsonl');
    await copy.add(report);
    await copy.reviewStatement({ id: first.id, verdict: 'accept', ...ORREL });
    const reviews = (await into(copy, written)).filter(({ kind }) => kind === 'review');
    expect(reviews.map((one) => [one.outcome, 'issue' in one ? one.issue?.code : null])).toEqual([
      ['kept-out', 'decided-later'],
      ['added', undefined],
    ]);
    expect(await copy.statementReview(first.id)).toMatchObject({ mark: { verdict: 'accepted', comments: 1 } });
  });

  test.each([
    [/"subject":"[0-9a-f]{16}/, '"subject":"0123456789abcdef', /review: is of another report$/],
    ['"done":"rejected"', '"done":"forgotten"', /review\.done: /],
    ['"of":"statement"', '"of":"report"', /review\.of: /],
  ])('with %s changed is refused with its line', async (from, to, message) => {
    await ledger.reviewStatement({ id: first.id, verdict: 'reject', ...CASTELL });
    const written = (await text(ledger, 'jsonl')).split('\n');
    const at = written.findIndex((line) => line.startsWith('{"kind":"review"'));
    const changed = written.map((line, place) => (place === at ? line.replace(from, to) : line)).join('\n');
    await expect(into(copy, changed)).rejects.toThrow(message);
  });
});
