import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { ReportList } from '../../src/http/contract.ts';
import { StoryList } from '../../src/http/story-contract.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { onrecord, start } from '../cli/onrecord.ts';
import { many } from '../ledger/derived.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['SIGINT', 'SIGTERM'] as const)(
  'serves the demonstration until %s, and reuses its ledger',
  async (signal) => {
    const file = join(folder, `${signal}.db`);
    const counts: [output: string, total: number][] = [];
    for (const _ of ['first', 'second']) {
      const child = start(['serve', '--demonstration', '--ledger', file, '--port', '0']);
      const output = await until(child, /On the Record: (http:\S+)\n/);
      const address = /On the Record: (http:\S+)/.exec(output)?.[1] ?? '';
      const { total } = ReportList.parse(await (await fetch(new URL('/api/reports', address))).json());
      counts.push([output.split('\n')[0] ?? '', total]);
      child.kill(signal);
      expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
      // Closed in order: nothing is left beside the ledger.
      expect(existsSync(`${file}-wal`)).toBe(false);
    }
    const total = counts[0]?.[1] ?? 0;
    expect(total).toBeGreaterThanOrEqual(16);
    expect(counts).toEqual([
      [`The demonstration: ${total} reports added`, total],
      [`The demonstration: 0 reports added, ${total} kept already`, total],
    ]);
    const ledger = openLedger(file);
    const { reports } = await ledger.reports();
    ledger.close();
    for (const { outlet, path } of reports) {
      expect(outlet).not.toBe(null);
      expect(path).toMatch(/^demonstration\/[\w-]+\.(txt|html)$/);
    }
  },
);

test('answers at once where hundreds of reports are in no story yet, and puts them there meanwhile', async () => {
  const file = join(folder, 'ungathered.db');
  const ledger = openLedger(file);
  await Array.fromAsync(ledger.addMany(many(0, 340)));
  ledger.close();
  const child = start(['serve', '--ledger', file, '--port', '0']);
  const output = await until(child, /On the Record: (http:\S+)\n/);
  expect(output).toContain('not among the stories yet');
  const address = /On the Record: (http:\S+)/.exec(output)?.[1] ?? '';
  const gathered = async (): Promise<number> => {
    const { stories } = StoryList.parse(await (await fetch(new URL('/api/stories?limit=500', address))).json());
    return stories.reduce((sum, { reports }) => sum + reports, 0);
  };
  await expect.poll(gathered).toBe(340);
  child.kill();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
});

test('a port that is taken ends with a line that names it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : null;
  const file = join(folder, 'taken.db');
  openLedger(file).close();
  const { code, err } = await onrecord(['serve', '--ledger', file, '--port', String(port)]);
  other.close();
  expect(code).toBe(1);
  expect(err).toMatch(new RegExp(`^onrecord: Port ${port} is taken .*\\(address-in-use\\)\\n$`));
});

/** What a process has printed once it matches. */
function until(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (pattern.test(output)) resolve(output);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.once('close', () => reject(new Error(`It ended early: ${output}`)));
  });
}
