import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newsGathering } from '../../src/app/stories.ts';
import { createApp } from '../../src/http/create-app.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import { newReaders, type Readers } from '../../src/http/readers.ts';
import { StoryList } from '../../src/http/story-contract.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { derived, many } from '../ledger/derived.ts';

const PAGES = new URL('nowhere/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-readers-'));

let ledger: Ledger;
let readers: Readers;
let [alone, threaded]: [Listening | null, Listening | null] = [null, null];
let handed = 0;
beforeAll(async () => {
  const file = join(folder, 'ledger.db');
  ledger = openLedger(file);
  await Array.fromAsync(ledger.addMany(many(0, 12)));
  readers = newReaders(file, 2);
  const counted: Readers = {
    ...readers,
    async ask(path) {
      const read = await readers.ask(path);
      if (read) handed += 1;
      return read;
    },
  };
  alone = await listen(createApp(ledger, PAGES), 0);
  threaded = await listen(createApp(ledger, PAGES, { readers: counted }), 0);
});
afterAll(async () => {
  await Promise.all([alone?.close(), threaded?.close(), readers.close()]);
  ledger.close();
  // The threads have let go of it: nothing is left beside the ledger.
  expect(existsSync(join(folder, 'ledger.db-wal'))).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});

const ask = (server: Listening | null, path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server?.url), { headers });

/** Sixteen at once, each of them another question: what was answered is kept. */
async function crowd(questions: Iterator<string>): Promise<readonly (readonly [path: string, answer: string])[]> {
  const paths = Array.from({ length: 16 }, () => String(questions.next().value));
  return await Promise.all(paths.map(async (path) => [path, await (await ask(threaded, path)).text()] as const));
}

function* pages(): Generator<string> {
  for (let limit = 1; limit <= 500; limit++) yield `/api/statements?limit=${limit}`;
}

describe('threads that read', () => {
  test('are not started for one who asks', async () => {
    for (let i = 0; i < 20; i++) await (await ask(threaded, '/api/reports')).text();
    expect(handed).toBe(0);
  });

  test('answer once many ask, what the server would answer by itself', async () => {
    const answers = new Map<string, string>();
    const questions = pages();
    await expect
      .poll(
        async () => {
          for (const [path, answer] of await crowd(questions)) answers.set(path, answer);
          return handed;
        },
        { interval: 300 },
      )
      .toBeGreaterThan(16);
    for (const [path, answer] of answers) expect(answer).toBe(await (await ask(alone, path)).text());
    const { reports } = await ledger.reports();
    for (const path of [
      `/api/reports/${reports[0]?.id}`,
      '/api/reports/ffff',
      '/api/search?q=lighthouse&limit=3',
      '/api/search?q=',
      '/api/statements?since=tomorrow',
      '/api/actors?limit=2',
      '/api/review',
      '/api/commitments/nothing/else',
      '/api/statements/%E2%80%9C',
    ]) {
      const before = handed;
      const [theirs, own] = await Promise.all([ask(threaded, path), ask(alone, path)]);
      expect(handed, path).toBe(before + 1);
      expect([theirs.status, await theirs.text(), Object.fromEntries(told(theirs))], path).toEqual([
        ...[own.status, await own.text(), Object.fromEntries(told(own))],
      ]);
    }
  });

  test('say that nothing has changed, and tell at once of what has', async () => {
    const first = await ask(threaded, '/api/reports?limit=1');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    for (const known of [etag, `W/${etag}`, `"another", ${etag}`, '*'])
      for (const server of [threaded, alone, alone]) {
        const again = await ask(server, '/api/reports?limit=1', { 'if-none-match': known });
        expect([again.status, await again.text(), again.headers.get('etag')], known).toEqual([304, '', etag]);
      }
    await ledger.add(derived(99));
    const changed = await ask(threaded, '/api/reports?limit=1', { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ total: 13 });
  });

  test.each([
    '/api/reports.csv',
    '/api/reports?format=csv',
    '/api/export/jsonl',
    '/api/session',
    '/api/log',
    '/api/openapi.json',
  ])('leave %s to the server', async (path) => {
    const before = handed;
    const answer = await ask(threaded, path);
    expect([answer.status, handed]).toEqual([(await ask(alone, path)).status, before]);
  });

  test('and the server forget an answer once anything is written, by whichever process', async () => {
    const total = async (server: Listening | null) =>
      StoryList.parse(await (await ask(server, '/api/stories?limit=1')).json()).total;
    expect([await total(alone), await total(threaded)]).toEqual([0, 0]);
    const other = openLedger(join(folder, 'ledger.db'));
    await other.gather(newsGathering());
    other.close();
    const { total: gathered } = await ledger.stories();
    expect(gathered).toBeGreaterThan(0);
    expect([await total(alone), await total(threaded)]).toEqual([gathered, gathered]);
    expect([await total(alone), await total(threaded)]).toEqual([gathered, gathered]);
  });

  test('are missed by nobody once they have ended', async () => {
    await readers.close();
    const before = handed;
    expect((await ask(threaded, '/api/reports')).status).toBe(200);
    expect(handed).toBe(before);
  });
});

/** Without what names the moment or the connection. */
const told = (response: Response) =>
  [...response.headers].filter(
    ([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name),
  );
