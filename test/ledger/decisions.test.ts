import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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

  test('is foreseen to wait where a new reading leaves its words out, and nothing is noted yet', async () => {
    await ledger.add(derived(1));
    await ledger.add(derived(2));
    const [a = '', b = ''] = [derived(1), derived(2)].map(({ statements }) => statements[0]?.id);
    await ledger.decideSame({ statements: [a, b], verdict: 'same', by: 'R. Castell' });
    const entries = (await ledger.log()).length;
    const whole = derived(1, {}, 'later');
    const shifted = { ...whole, statements: whole.statements.map((one) => ({ ...one, id: `${one.id}0` })) };
    expect((await ledger.foresee(shifted)).reviews).toEqual([]);
    const without = { ...whole, statements: whole.statements.slice(1) };
    const waits = [{ kind: 'statement', id: a, becomes: 'waiting', fields: [] }];
    expect((await ledger.foresee(without)).reviews).toEqual(waits);
    expect(await ledger.log()).toHaveLength(entries);

    await ledger.add(shifted);
    expect((await ledger.foresee({ ...without, derivedBy: 'last' })).reviews).toMatchObject([
      { id: `${a}0`, becomes: 'waiting' },
    ]);
    await ledger.add({ ...without, derivedBy: 'last' });
    expect((await ledger.foresee({ ...without, derivedBy: 'the very last' })).reviews).toEqual([]);
    await ledger.add({ ...whole, derivedBy: 'again' });
    expect(await ledger.sameDecisions([whole.report.id])).toMatchObject([{ statements: [a, b].sort() }]);
    expect((await ledger.verify()).faults).toEqual([]);
  });

  test('follows its words to another id, which both ids lead to, and what is changed there is found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-decisions-'));
    const file = join(folder, 'quay.db');
    const kept = openLedger(file);
    try {
      await kept.add(derived(1));
      await kept.add(derived(2));
      const [a = '', b = ''] = [derived(1), derived(2)].map(({ statements }) => statements[0]?.id);
      await kept.decideSame({ statements: [a, b], verdict: 'same', by: 'R. Castell' });
      await kept.comment({ kind: 'statement', id: b, text: 'which crews?', by: 'T. Orme' });
      const shifted = (id: string): string => id.replace(/\d+$/, (offset) => String(Number(offset) + 4));
      const [first, second] = [1, 2].map((number) => {
        const whole = derived(number, {}, 'later');
        return { ...whole, statements: whole.statements.map((one) => ({ ...one, id: shifted(one.id) })) };
      });
      await kept.add(first ?? derived(1));
      await kept.add(second ?? derived(2));
      const reports = [derived(1).report.id];
      expect(await kept.sameDecisions(reports)).toMatchObject([{ statements: [a, b].map(shifted).sort() }]);
      expect((await kept.statementReview(a)).id).toBe(shifted(a));
      // What was noted is no review: nobody has looked at it.
      expect(await kept.statementReview(a)).toMatchObject({ history: [], mark: { verdict: null, comments: 0 } });
      expect((await kept.log()).filter(({ kind }) => kind === 'statement-noted').map(({ subject }) => subject)).toEqual(
        [a],
      );
      expect((await kept.verify()).faults).toEqual([]);
      const database = new DatabaseSync(file);
      database.exec(`update same_decisions set b = b || '0'`);
      database.close();
      expect((await kept.verify()).faults).toMatchObject([{ kind: 'decision' }, { kind: 'decision' }]);
    } finally {
      kept.close();
      rmSync(folder, { recursive: true, force: true });
    }
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
