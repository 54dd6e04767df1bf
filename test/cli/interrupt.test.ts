import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { inspect } from '../ledger/whole.ts';
import { start } from './onrecord.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-interrupt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['1', '2'])('add with %s jobs ends in order when the keyboard interrupts', async (jobs) => {
  const many = join(folder, `many-${jobs}`);
  mkdirSync(many);
  for (let i = 0; i < 1500; i += 1) {
    writeFileSync(join(many, `${i}.txt`), `Bulletin ${i}\n\n${'Aldo Penn said that the quay would open. '.repeat(40)}`);
  }
  const file = join(folder, `${jobs}.db`);
  const child = start(['add', many, '--ledger', file, '--jobs', jobs]);
  const err = child.stderr.setEncoding('utf8').toArray();
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (out === '') child.kill('SIGINT');
    out += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, err: (await err).join('') }).toEqual({ code: 130, err: '' });
  const told = Number(/^(\d+) added in /m.exec(out)?.[1]);
  const { faults, reports } = inspect(file);
  expect(faults).toEqual([]);
  // Those of the batch that was under way are in the ledger, though nobody was told of them any more.
  expect(reports).toBeGreaterThanOrEqual(told);
  expect(told).toBeGreaterThan(0);
  expect(reports).toBeLessThan(1500);
});
