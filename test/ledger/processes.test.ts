import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import { randomFrom } from '../../train/random.ts';
import { inspect } from './whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two processes may add overlapping reports to one new ledger at the same time', async () => {
  const file = join(folder, 'shared.db');
  const [one, other] = await Promise.all([finish(adder(file, 0, 400)), finish(adder(file, 200, 600))]);
  expect([one.code, other.code]).toEqual([0, 0]);
  expect(one.added + other.added).toBe(600);
  expect(inspect(file)).toEqual({ faults: [], reports: 600 });
  const ledger = openLedger(file);
  expect((await ledger.statements()).total).toBe(2400);
  expect((await ledger.log(0, 5000)).length).toBe(1200);
  ledger.close();
}, 60_000);

test('a process killed at any moment while it adds leaves a ledger that opens and holds whole reports only', async () => {
  const moments = randomFrom(20_251_129);
  let grew = 0;
  let file = '';
  for (let kill = 0; kill < 50; kill += 1) {
    // Every tenth begins a new ledger and is killed from its start on, so that opening and migrating are struck too.
    const fresh = kill % 10 === 0;
    if (fresh) file = join(folder, `killed-${kill}.db`);
    const before = existsSync(file) ? inspect(file).reports : 0;
    const child = adder(file, Math.max(0, before - 16), 1_000_000);
    if (!fresh) await printed(child, 'batch', 1 + Math.floor(moments() * 3));
    await sleep(moments() * (fresh ? 400 : 60));
    child.kill('SIGKILL');
    await closed(child);
    if (!existsSync(file)) continue;
    openLedger(file).close();
    const { faults, reports } = inspect(file);
    expect({ kill, faults }).toEqual({ kill, faults: [] });
    expect(reports).toBeGreaterThanOrEqual(before);
    if (reports > before) grew += 1;
  }
  // Else the kills came too early to prove anything.
  expect(grew).toBeGreaterThan(20);
}, 120_000);

function adder(file: string, from: number, to: number): ChildProcess {
  const script = fileURLToPath(new URL('./add-process.ts', import.meta.url));
  return spawn(process.execPath, [script, file, String(from), String(to)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function finish(child: ChildProcess): Promise<{ readonly code: number | null; readonly added: number }> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return { code: await closed(child), added: Number(/added (\d+)/.exec(output)?.[1]) };
}

function closed(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

/** Once a process has printed a line so many times. */
function printed(child: ChildProcess, line: string, times: number): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    if (times === 0) return resolve();
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split(`${line}\n`).length > times) resolve();
    });
    child.once('close', () => reject(new Error(`The process ended before it had printed "${line}" ${times} times`)));
  });
}
