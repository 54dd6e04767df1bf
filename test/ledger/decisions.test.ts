import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareKept } from '../../src/app/compare.ts';
import { addReports, type Input } from '../../src/index.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { ReportId } from '../../src/model/report.ts';
import { derived } from './derived.ts';

let ledger: Ledger;
beforeEach(() => {
  ledger = openLedger(':memory:', { clock: () => new Date('2031-10-02T08:00:00Z') });
});
afterEach(() => ledger.close());

describe('what people decide of statements', () => {
  test('is kept pair by pair, and the log tells who and why', async () => {
    await ledger.add(derived(1));
    await ledger.add(derived(2));
    const [a, b] = [derived(1), derived(2)].map(({ statements }) => statements[0]?.id ?? '').sort();
    const decisions = await ledger.decideSame({
      statements: [b ?? '', a ?? ''],
      verdict: 'same',
      by: 'R. Castell',
      why: 'one crew',
    });
    expect(decisions).toEqual([
      { statements: [a, b], verdict: 'same', by: 'R. Castell', at: '2031-10-02T08:00:00.000Z', why: 'one crew' },
    ]);
    const reports = [derived(1).report.id, derived(2).report.id];
    expect(await ledger.sameDecisions(reports)).toEqual(decisions);
    expect((await ledger.log()).at(-1)).toMatchObject({
      kind: 'statements-merged',
      body: { statements: [a, b], by: 'R. Castell', why: 'one crew' },
    });
    await ledger.decideSame({ statements: [a ?? '', b ?? ''], verdict: 'different', by: 'T. Orme' });
    expect(await ledger.sameDecisions(reports)).toMatchObject([{ verdict: 'different', by: 'T. Orme', why: null }]);
    expect((await ledger.log()).slice(-2).map(({ kind }) => kind)).toEqual(['statements-merged', 'statements-split']);
  });

  test('names two statements at least, all of which the ledger has', async () => {
    await ledger.add(derived(1));
    const id = derived(1).statements[0]?.id ?? '';
    await expect(ledger.decideSame({ statements: [id, id], verdict: 'same', by: 'x' })).rejects.toMatchObject({
      code: 'bad-query',
    });
    await expect(ledger.decideSame({ statements: [id, 'ffff.1'], verdict: 'same', by: 'x' })).rejects.toMatchObject({
      code: 'no-such-entry',
    });
    expect(await ledger.sameDecisions([derived(1).report.id])).toEqual([]);
  });

  test('goes before what is found, and outlives reading the reports again', async () => {
    const inputs = ['The Quay Courier', 'Küstenbote', 'The Lower Quay Mail'].map(
      (outlet, at): Input => ({
        kind: 'bytes',
        name: `${at}.txt`,
        bytes: Buffer.from(
          `Harbour minister Ilse Varga told reporters on Monday that the northern lighthouse would be reopened before winter.\n\nIt was the ${at + 1}. bulletin of the day.\n`,
        ),
        mediaType: null,
        stated: { outlet, published: '2031-10-01' },
      }),
    );
    const ids: ReportId[] = [];
    for await (const added of addReports(ledger, inputs)) if (added.kind === 'report') ids.push(added.id);
    const found = await compareKept(ledger, ids);
    const [group] = found.comparison.same;
    expect(group).toHaveLength(3);
    const [first, second, third] = group ?? [];
    await ledger.decideSame({ statements: [first ?? '', second ?? ''], verdict: 'different', by: 'R. Castell' });
    expect((await compareKept(ledger, ids)).comparison.same).toEqual([[first, third]]);
    for (const id of ids) {
      const [reading] = await ledger.readings([id]);
      if (reading)
        await ledger.add({
          ...reading,
          bytes: Buffer.from('again'),
          mediaType: 'text/plain',
          issues: [],
          derivedBy: 'later',
        });
    }
    expect((await compareKept(ledger, ids)).comparison.same).toEqual([[first, third]]);
    await ledger.decideSame({ statements: [first ?? '', second ?? ''], verdict: 'same', by: 'R. Castell' });
    expect((await compareKept(ledger, ids)).comparison.same[0]?.toSorted()).toEqual(group?.toSorted());
  });

  test('of several texts of one address the last is compared', async () => {
    const url = 'https://courier.example/fees';
    await ledger.add(derived(1, { url, published: '2025-11-01' }));
    await ledger.add(derived(2, { url, published: '2025-11-02' }));
    await ledger.add(derived(3, { outlet: 'Küstenbote', published: '2025-11-02' }));
    const { reports } = await compareKept(
      ledger,
      [1, 2, 3].map((number) => derived(number).report.id),
    );
    expect(reports.map(({ title }) => title)).toEqual(['Bulletin 2', 'Bulletin 3']);
  });
});
