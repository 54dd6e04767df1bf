import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** 200 with ONRECORD_KILLS=200 in the environment take some minutes. */
const KILLS = Number(process.env.ONRECORD_KILLS ?? 20);

test('a process killed at any moment while it adds, reviews and exports loses nothing that it acknowledged', async () => {
  const moments = randomFrom(20_251_129);
  const out = join(folder, 'out.jsonl');
  let [acknowledged, exported] = [0, 0];
  let [file, last] = ['', ''];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Every tenth begins a new ledger and is killed from its start on, so that opening and migrating are struck too.
    const fresh = kill % 10 === 0;
    if (fresh) [file, last] = [join(folder, `killed-${kill}.db`), ''];
    const child = started('./keeping-process.ts', file, out, String(kill));
    const heads = linesOf(child);
    if (!fresh) await printed(child, 1 + Math.floor(moments() * 6));
    await sleep(moments() * (fresh ? 500 : 60));
    child.kill('SIGKILL');
    await closed(child);
    if (!existsSync(file)) continue;
    acknowledged += heads.length;
    last = heads.at(-1) ?? last;
    const ledger = openLedger(file);
    const broken = inspect(file).faults;
    const { faults } = await ledger.verify(last === '' ? undefined : last);
    ledger.close();
    expect({ kill, broken, faults }).toEqual({ kill, broken: [], faults: [] });
    if (!existsSync(out)) continue;
    exported += 1;
    const lines = readFileSync(out, 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  }
  // Else the kills came too early to prove anything.
  expect(acknowledged).toBeGreaterThan(KILLS);
  expect(exported).toBeGreaterThan(KILLS / 4);
}, 900_000);

function adder(file: string, from: number, to: number): ChildProcess {
  return started('./add-process.ts', file, String(from), String(to));
}

function started(script: string, ...given: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return spawn(process.execPath, [path, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function finish(child: ChildProcess): Promise<{ readonly code: number | null; readonly added: number }> {
  const lines = linesOf(child);
  return { code: await closed(child), added: Number(/added (\d+)/.exec(lines.join('\n'))?.[1]) };
}

function closed(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

/** The whole lines that a process has printed so far. */
function linesOf(child: ChildProcess): readonly string[] {
  const lines: string[] = [];
  let rest = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const pieces = (rest + chunk.toString()).split('\n');
    rest = pieces.pop() ?? '';
    lines.push(...pieces);
  });
  return lines;
}

/** Once a process has printed so many lines. */
function printed(child: ChildProcess, times: number): Promise<void> {
  const lines = linesOf(child);
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (lines.length >= times) resolve();
    });
    child.once('close', () => reject(new Error(`The process ended before it had printed ${times} lines`)));
  });
}
