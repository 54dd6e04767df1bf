import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportFrom } from '../../src/app/export/export.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { made, text } from './made.ts';

let ledger: Ledger;
beforeAll(async () => {
  ledger = openLedger(':memory:');
  await Array.fromAsync(
    ledger.addMany(
      Array.from({ length: 130 }, (_, number) =>
        made(number, { published: number % 10 === 0 ? null : `2031-09-${String((number % 28) + 1).padStart(2, '0')}` }),
      ),
    ),
  );
});
afterAll(() => ledger.close());

test('meets every report once, the newest or the oldest first', async () => {
  const ids = async (order: 'newest' | 'oldest') =>
    (await Array.fromAsync(ledger.walk({}, { order }))).map(({ report }) => report.id);
  const [newest, oldest] = [await ids('newest'), await ids('oldest')];
  expect([newest.length, new Set(newest).size]).toEqual([130, 130]);
  expect(oldest).toEqual(newest.toReversed());
  const listed: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Awaited<ReturnType<Ledger['reports']>> = await ledger.reports({}, { cursor });
    listed.push(...page.reports.map(({ id }) => id));
    cursor = page.next;
  }
  expect(newest).toEqual(listed);
});

test('narrowed by speaker or act, has those statements and what they commit to', async () => {
  const [promised] = await Array.fromAsync(ledger.walk({ act: 'promise', since: '2031-09-02' }));
  expect(promised?.statements.map(({ act }) => act?.type)).toEqual(['promise']);
  expect(promised?.commitments).toHaveLength(1);
  const denied = await Array.fromAsync(ledger.walk({ act: 'deny', speaker: 'varga' }));
  expect(denied).toHaveLength(130);
  expect(denied.flatMap(({ commitments }) => commitments)).toEqual([]);
  expect(await Array.fromAsync(ledger.walk({ act: 'praise' }))).toEqual([]);
  expect(await Array.fromAsync(ledger.walk({}, { reports: [] }))).toEqual([]);
});

test.each(['csv', 'jsonl', 'plover', 'web-annotation', 'prov', 'ics'])(
  '%s is written while the ledger is read',
  async (format) => {
    let read = 0;
    const counted: Ledger = {
      ...ledger,
      async *walk(filter, walk) {
        for await (const reading of ledger.walk(filter, walk)) {
          read += 1;
          yield reading;
        }
      },
    };
    let early = 0;
    for await (const _ of await exportFrom(counted, format)) if (read > 0 && read < 5) early += 1;
    expect(early).toBeGreaterThan(0);
    expect(read).toBe(130);
  },
);

test('a filter that is not understood is told before anything is written', async () => {
  await expect(exportFrom(ledger, 'csv', { filter: { since: 'soon' } })).rejects.toMatchObject({ code: 'bad-query' });
  await expect(exportFrom(ledger, 'csv', { reports: ['ffffffff'] })).rejects.toMatchObject({ code: 'no-such-entry' });
  await expect(exportFrom(ledger, 'markdown')).rejects.toMatchObject({ code: 'bad-query' });
  await expect(exportFrom(ledger, 'bundle')).rejects.toMatchObject({ code: 'bad-query' });
  await expect(exportFrom(ledger, 'docx')).rejects.toMatchObject({ code: 'bad-query' });
});

test('of named reports alone', async () => {
  const { id } = made(7).report;
  const rows = (await text(ledger, 'csv', { reports: [id.slice(7, 19)] })).trimEnd().split('\r\n');
  expect(rows).toHaveLength(5);
  expect(rows.slice(1).every((row) => row.includes(id))).toBe(true);
});

test('an event names the reports of those that people decided to be the same', async () => {
  const [one, two, three] = [made(1), made(2), made(3)].map(({ statements }) => statements[0]!.id);
  await ledger.decideSame({ statements: [one!, two!], verdict: 'same', by: 'R. Castell' });
  await ledger.decideSame({ statements: [one!, three!], verdict: 'different', by: 'R. Castell' });
  const reports = [made(1).report.id.slice(7, 19), made(2).report.id.slice(7, 19)];
  const rows = (await text(ledger, 'plover', { reports }))
    .split('\r\n')
    .filter((row) => /sha256:\w+; sha256:/.test(row));
  expect(rows.map((row) => row.split(',')[0]).sort()).toEqual([one, two].sort());
});
