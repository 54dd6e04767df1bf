import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import { start } from './onrecord.ts';
import { onrecord } from './resident.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-tokens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a server that listens elsewhere lets in who has a token', async () => {
  const file = join(folder, 'record.db');
  openLedger(file).close();
  const place = ['--ledger', file];
  const closed = await onrecord(['serve', '--listen', '0.0.0.0', '--port', '0', ...place]);
  expect([closed.code, closed.err]).toEqual([2, expect.stringContaining('Nobody has a token yet')]);

  const made = await onrecord(['tokens', 'new', '--role', 'editor', '--name', 'R. Castell', ...place]);
  expect([made.code, made.err]).toEqual([0, 'Token 1 of R. Castell, editor. It is not shown again.\n']);
  const secret = made.out.trim();
  expect(secret).toMatch(/^onrecord_1_[\w-]{43}$/);

  const child = start(['serve', '--listen', '0.0.0.0', '--port', '0', ...place]);
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (line: string) => resolve(/:(\d+)\//.exec(line)?.[1] ?? ''));
    child.once('close', () => reject(new Error('It ended early')));
  });
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${port}/api/reports`, { headers })).status;
  expect(await ask({})).toBe(401);
  expect(await ask({ authorization: `Bearer ${secret}` })).toBe(200);

  const list = await onrecord(['tokens', 'list', ...place]);
  expect(list.out).toMatch(/^ {2}1 {2}editor {2}\d{4}-\d\d-\d\d {2}R\. Castell\n$/);
  expect((await onrecord(['tokens', 'revoke', '1', ...place])).code).toBe(0);
  expect(await ask({ authorization: `Bearer ${secret}` })).toBe(401);
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
});

test.each([
  [['revoke', '7'], 1, /no token 7.*no-such-entry/],
  [['new', '--name', ' '], 2, /bad-query/],
  [['new', '--name', 'A', '--role', 'owner'], 2, /reader, editor, admin/],
  [['new'], 2, /--name/],
  [['steal'], 2, /steal/],
])('tokens %j ends with %d', async (args, code, said) => {
  const file = join(folder, 'other.db');
  openLedger(file).close();
  const ran = await onrecord(['tokens', ...args, ...(args[0] === 'steal' ? [] : ['--ledger', file])]);
  expect(ran.code).toBe(code);
  expect(ran.err).toMatch(said);
});
