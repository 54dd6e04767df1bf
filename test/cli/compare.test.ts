import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onrecord } from './resident.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-compare-'));
  writeFileSync(join(folder, 'a.txt'), 'Fees to stay\n\nHarbour master Aldo Penn said the fees would not change.\n');
  writeFileSync(join(folder, 'b.txt'), 'Union digs in\n\n“We will not pay,” Ilse Varga told the council on Monday.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => onrecord(['compare', ...args], { cwd: folder });

test('reports are compared for people and for programs', async () => {
  const table = await run('a.txt', 'b.txt', '--published', '2025-11-29');
  expect({ code: table.code, err: table.err }).toEqual({ code: 0, err: '' });
  expect(table.out).toMatch(/^One story in 2 reports\n\n {3}1 {2}Fees to stay\n {6}2025-11-29\n/);
  expect(table.out).toMatch(/^ {5}2 {2}\S+ +“We will not pay,”$/m);
  const { statements, ...rest } = JSON.parse((await run('a.txt', 'b.txt', '--format', 'json')).out);
  expect(Object.keys(rest)).toEqual([
    ...['same', 'origins', 'carried', 'discrepancies', 'commitments', 'record', 'collisions', 'contested'],
    ...['positions', 'omissions', 'only'],
  ]);
  const lines = (await run('a.txt', 'b.txt', '--format', 'jsonl')).out.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(statements);
  expect(statements.map(({ report }: { report: { path: string } }) => report.path)).toEqual(['a.txt', 'b.txt']);
});

test('what cannot be read is named, and the others are compared', async () => {
  const { code, out, err } = await run('none.txt', 'a.txt');
  expect([code, out.split('\n')[0]]).toEqual([1, 'One story in 1 report']);
  expect(err).toMatch(/none\.txt.*\(not-found\)\n$/);
  expect((await run('none.txt')).out).toBe('No reports.\n');
});
