import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const execute = promisify(execFile);
const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

// `script` of util-linux runs a command on a terminal of its own.
const able = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
const needs = able ? '' : ' (skipped: there is no script command; apt-get install bsdutils brings it)';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-terminal-'));
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < 200; i += 1) {
    writeFileSync(
      join(folder, 'many', `${i}.txt`),
      `Bulletin ${i}\n\n“We will not pay,” Ilse Varga said on day ${i}.\n`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!able)(`on a terminal${needs}`, () => {
  test('what is said has colours, and no marks', async () => {
    const screen = await onTerminal('extract many/7.txt', 80);
    expect(screen).toContain('\u001b[33msaid\u001b[39m');
    expect(screen).not.toMatch(/<said>|\[Ilse/);
    expect(await onTerminal('extract many/7.txt --no-color', 80)).toContain('[Ilse Varga] <said>');
  });

  test('lines are as wide as the terminal', async () => {
    const screen = await onTerminal('extract many/7.txt --no-color', 40);
    const widest = Math.max(...screen.split(/\r?\n/).map((line) => line.length));
    expect(widest).toBeGreaterThan(25);
    expect(widest).toBeLessThanOrEqual(40);
  });

  test('progress has rate and time left, and its line is cleared at the end', async () => {
    const screen = await onTerminal('add many --ledger many.db --quiet', 100);
    expect(screen).toMatch(/\d+\/200 · \d+\/s · \S+ left/);
    const after = screen.slice(screen.lastIndexOf(' left'));
    expect(after).toContain('\u001b[2K');
    expect(after.trimEnd()).toMatch(/200 added in many\.db$/);
  });
});

/** Everything that a command writes to a terminal of so many columns. */
async function onTerminal(args: string, columns: number): Promise<string> {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...env } = process.env;
  const command = `stty cols ${columns} rows 40; exec "${process.execPath}" "${MAIN}" ${args}`;
  const options = { cwd: folder, env: { ...env, TERM: 'xterm-256color' } };
  return (await execute('script', ['-qec', command, '/dev/null'], options)).stdout;
}
