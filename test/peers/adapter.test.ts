import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { measure } from '../../bench/peers/measure.ts';

const ADAPTER = join(import.meta.dirname, '../../bench/peers/onrecord/adapter.ts');
const TEXT =
  '🌊 The harbour is closed.\n\n“We will open it on Friday,” said Mara Voss, the harbour master of Sandrey.\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-adapter-'));
  writeFileSync(join(folder, 'harbour.txt'), TEXT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const onLinux = platform() === 'linux';

describe.skipIf(!onLinux)(`an adapter${onLinux ? '' : ' (skipped: needs Linux)'}`, () => {
  test('writes statements with offsets into the file, and says what it took', { timeout: 60_000 }, async () => {
    const out = join(folder, 'out.jsonl');
    const { rounds, peak } = await measure([process.execPath, ADAPTER], folder, out, 0);
    expect(rounds).toEqual([expect.any(Number)]);
    expect(peak).toBeGreaterThan(2 ** 20);
    const [line] = readFileSync(out, 'utf8').split('\n');
    const { report, speaker, content } = JSON.parse(line);
    const words = ({ spans: [{ start, end }] }: { spans: { start: number; end: number }[] }) => TEXT.slice(start, end);
    expect(report.path).toBe('harbour.txt');
    expect(words(speaker)).toMatch(/^Mara Voss/);
    expect(words(content)).toContain('We will open it on Friday');
  });

  const printing = (rounds: readonly number[]): readonly string[] => [
    process.execPath,
    '-e',
    `console.log('${JSON.stringify({ rounds, peak: 1 })}')`,
    '--',
  ];

  test.each([
    ['is left out where more follow', [3, 2, 1], [2, 1]],
    ['counts where it is the only one', [3], [3]],
  ])('the first round, which warms up, %s', { timeout: 60_000 }, async (_, printed, counted) => {
    expect(await measure(printing(printed), folder, 'out', 0)).toEqual({ rounds: counted, peak: 1 });
  });

  test('that fails is refused with what it wrote', { timeout: 60_000 }, async () => {
    const failing = [process.execPath, '-e', 'throw new Error("no model here")', '--'];
    await expect(measure(failing, folder, 'out', 0)).rejects.toThrow('no model here');
  });
});
