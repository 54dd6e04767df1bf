import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { OnRecordError } from '../../src/model/error.ts';
import { fc } from '../fast-check.ts';
import { derived, many } from './derived.ts';

vi.setConfig({ testTimeout: 60_000 });

let ledger: Ledger;
beforeAll(async () => {
  ledger = openLedger(':memory:');
  await ledger.add(derived(1, { title: 'Lighthouse to reopen' }));
});
afterAll(() => ledger.close());

describe('search', () => {
  test.each<[query: string, statements: number, reports: number]>([
    ['lighthouse', 1, 1],
    ['LIGHTHOUSES', 1, 1],
    ['lighthouse fisherman', 0, 1],
    ['lighthouse OR fisherman', 2, 1],
    ['"reopen the northern"', 1, 1],
    ['"northern reopen"', 0, 0],
    ['“every fisherman”', 1, 1],
    ['light*', 1, 1],
    ['varga -lighthouse', 1, 0],
    ['insult"', 1, 1],
    ['OR insult', 0, 0],
    ['insult OR', 1, 1],
    ['speaker:varga', 0, 0],
    ['NEAR(insult fisherman)', 0, 0],
    ['zebra', 0, 0],
  ])('%s finds %d statements and %d reports', async (query, statements, reports) => {
    const hits = await ledger.search({ query });
    expect([
      hits.filter(({ kind }) => kind === 'statement').length,
      hits.filter(({ kind }) => kind === 'report').length,
    ]).toEqual([statements, reports]);
    expect(await ledger.search({ query, kind: 'statement' })).toHaveLength(statements);
    expect(await ledger.search({ query, kind: 'report' })).toHaveLength(reports);
  });

  test('a snippet marks the words that were found', async () => {
    const [hit] = await ledger.search({ query: 'northern', kind: 'statement' });
    expect(hit?.snippet).toEqual([
      { text: 'We will reopen the ', hit: false },
      { text: 'northern', hit: true },
      { text: ' lighthouse', hit: false },
    ]);
  });

  test.each(['', '   ', '-', '"', '-lighthouse', '***'])(
    '%j is refused, as it has nothing to look for',
    async (query) => {
      await expect(ledger.search({ query })).rejects.toMatchObject({ code: 'bad-query' });
    },
  );

  test('a large archive gives the newest first, page after page, and a small one the best', async () => {
    const archive = openLedger(':memory:');
    const numbers = async (query: string, limit: number) =>
      (await archive.search({ query, kind: 'statement', limit })).flatMap((hit) =>
        hit.kind === 'statement' ? [Number(/\d+/.exec(hit.report.path ?? '')?.[0])] : [],
      );
    await Array.fromAsync(archive.addMany(many(0, 1000)));
    const first = async () =>
      (await archive.search({ query: 'varga OR lighthouse', kind: 'statement', limit: 1 })).flatMap((hit) =>
        hit.kind === 'statement' ? [hit.statement.content.text] : [],
      );
    expect(await first()).toEqual(['We will reopen the northern lighthouse']);
    await archive.add(derived(1000));
    expect(await first()).toEqual(['any fee had been agreed with Lower Quay']);
    const newest = Array.from({ length: 1001 }, (_, at) => 1000 - at);
    expect(await numbers('insult', 10)).toEqual(newest.slice(0, 10));
    expect(await numbers('insult', 220)).toEqual(newest.slice(0, 220));
    expect(await numbers('insult -fisherman', 10)).toEqual([]);
    expect(await archive.search({ query: 'insult', kind: 'statement', filter: { speaker: 'Varga' } })).toEqual([]);
    archive.close();
  });

  test('no query breaks it', async () => {
    const piece = fc.constantFrom(
      '"',
      '*',
      '-',
      '(',
      ')',
      ':',
      '^',
      '+',
      'OR',
      'AND',
      'NOT',
      'NEAR',
      ' ',
      'insult',
      '{',
      '\0',
      "'",
    );
    const query = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        try {
          await ledger.search({ query: text });
        } catch (error) {
          expect(error).toBeInstanceOf(OnRecordError);
        }
      }),
    );
  });
});
