import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/http/create-app.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import { SearchResult } from '../../src/http/search-contract.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { many } from '../ledger/derived.ts';

let ledger: Ledger;
let server: Listening;
beforeAll(async () => {
  ledger = openLedger(':memory:');
  await Array.fromAsync(ledger.addMany(many(0, 25)));
  server = await listen(createApp(ledger, new URL('nowhere/', import.meta.url)), 0);
});
afterAll(async () => {
  await server.close();
  ledger.close();
});

test('a search gives a page of 20 hits unless more are asked for; its table has all of them', async () => {
  const ask = (path: string) => fetch(new URL(path, server.url));
  const found = async (query: string) =>
    SearchResult.parse(await (await ask(`/api/search?q=insult&kind=statement${query}`)).json());
  const first = await found('');
  expect(first.hits).toHaveLength(20);
  const second = await found(`&cursor=${first.next}`);
  expect([second.hits.length, second.next]).toEqual([5, null]);
  expect((await found('&limit=25')).hits).toEqual([...first.hits, ...second.hits]);
  const table = await (await ask('/api/search.csv?q=insult&kind=statement')).text();
  expect(table.trimEnd().split('\r\n')).toHaveLength(26);
});
