import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { STATEMENT_COLUMNS } from '../../src/app/tables.ts';
import type { StatementRecord } from '../../src/model/statement.ts';
import { start } from './onrecord.ts';
import { onrecord } from './resident.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const REPORT = `Ferry crews to stop work, says union

PORT ANSELM, Tirrany (Courier) — “We will stop work on Friday unless the fees are dropped,” union leader Ilse Varga said on Monday.

Harbour master Aldo Penn said the council would not change the fees.
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-extract-'));
  writeFileSync(join(folder, 'a.txt'), REPORT);
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let i = 0; i < 30; i += 1) {
    writeFileSync(
      join(many, `${String(i).padStart(2, '0')}.txt`),
      `${REPORT}\nThis is the ${i}. bulletin of the day.\n`,
    );
  }
  writeFileSync(join(many, '07.txt'), '');
  writeFileSync(join(many, 'picture.jpg'), Buffer.from([255, 216, 255, 224, 0, 16]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEYS = [
  ...['id', 'report', 'speaker', 'via', 'cue', 'content', 'form'],
  ...['act', 'to', 'condition', 'when', 'quantities'],
];

test('a line of jsonl is a statement whose spans are its words', async () => {
  const { code, out, err } = await onrecord(['extract', 'a.txt', '--format', 'jsonl', '--outlet', 'The Quay Courier'], {
    cwd: folder,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const record of jsonLines(out)) {
    expect(Object.keys(record)).toEqual(KEYS);
    expect(record.report).toMatchObject({ path: 'a.txt', outlet: 'The Quay Courier' });
    for (const passage of [record.speaker, record.cue, record.content]) {
      if (passage === null) continue;
      expect(passage.spans.map(({ start, end }) => REPORT.slice(start, end)).join(' … ')).toBe(passage.text);
    }
  }
  expect(jsonLines(out).length).toBeGreaterThan(0);
});

test('every format holds the same statements', async () => {
  const [jsonl, json, csv, table] = await Promise.all(
    ['jsonl', 'json', 'csv', 'table'].map((format) =>
      onrecord(['extract', 'a.txt', '--format', format], { cwd: folder }),
    ),
  );
  const records = jsonLines(jsonl!.out);
  expect(JSON.parse(json!.out)).toEqual(records);
  const [head, ...rows] = csv!.out.trimEnd().split('\r\n');
  expect(head).toBe(STATEMENT_COLUMNS.map(([name]) => name).join(','));
  expect(rows.map((row) => row.split(',')[0])).toEqual(records.map(({ id }) => id));
  expect(table!.out.match(/^ {2}\S.* — (direct|indirect|mixed)( — .+)?$/gm)?.length).toBe(records.length);
});

test('standard input is read when it is named by a dash', async () => {
  const { code, out } = await onrecord(['extract', '-', '--format', 'jsonl'], { stdin: REPORT });
  expect(code).toBe(0);
  expect(jsonLines(out).map(({ report }) => report.path)).not.toContain('-');
});

test('threads change nothing: same statements, same order, same failures', async () => {
  const args = ['extract', 'many', 'no-such.txt', 'a.txt', '--format', 'jsonl', '--jobs'];
  const one = await onrecord([...args, '1'], { cwd: folder });
  const three = await onrecord([...args, '3'], { cwd: folder });
  expect(three).toEqual(one);
  expect(one.code).toBe(1);
  expect(one.err).toMatch(/07\.txt.*\(empty\)\n/);
  expect(one.err).toMatch(/no-such\.txt.*\(not-found\)\n/);
});

test('--verbose names the files of a folder that are passed over', async () => {
  const { err } = await onrecord(['extract', 'many', '--verbose', '--format', 'jsonl'], { cwd: folder });
  expect(err).toMatch(/^onrecord: many\/picture\.jpg .*passed over$/m);
});

test('colours are written where they are wanted only', async () => {
  const colour = '\u001b[';
  const run = (args: string[], env: Record<string, string>) =>
    onrecord(['extract', 'a.txt', ...args], { cwd: folder, env }).then(({ out }) => out.includes(colour));
  expect(await run([], {})).toBe(false);
  expect(await run([], { FORCE_COLOR: '1' })).toBe(true);
  expect(await run(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  expect(await run([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test('a text cannot send commands to the terminal', async () => {
  const { out } = await onrecord(['extract', '-', '--title', 'A\u001b]0;owned\u0007\u009b31mB'], { stdin: REPORT });
  expect(out.split('\n')[0]).toBe('A\ufffd]0;owned\ufffd\ufffd31mB');
});

test('a reader that stops early ends it quietly', async () => {
  const child = start(['extract', 'many', '--format', 'json'], { cwd: folder });
  child.stdin.end();
  const err = child.stderr.setEncoding('utf8').toArray();
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect((await err).join('')).not.toMatch(/EPIPE|fault/);
  expect([0, 1]).toContain(code);
});

function jsonLines(out: string): readonly StatementRecord[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
