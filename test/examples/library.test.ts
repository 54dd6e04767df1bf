import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test, vi } from 'vitest';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const EXAMPLES = join(import.meta.dirname, '../../examples');
const REPORT = join(EXAMPLES, 'demonstration/longshore-0909-guarantee.txt');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(example: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(EXAMPLES, example), ...args], { cwd: folder });
  return stdout;
}

describe('examples of the library', () => {
  test('who-said-what prints words that stand in the report at the offsets that it gives', async () => {
    const text = readFileSync(REPORT, 'utf8');
    const out = await run('who-said-what.ts', [REPORT]);
    const printed = out.split(/^(.+), (\w+), (\d+)–(\d+): /m).slice(1);
    const entries = Array.from({ length: printed.length / 5 }, (_, i) => printed.slice(5 * i, 5 * i + 5));
    expect(entries.length).toBeGreaterThan(5);
    for (const [, , start, end, words] of entries) expect(words).toBe(`${text.slice(Number(start), Number(end))}\n`);
    expect(entries.map(([speaker]) => speaker)).toContain('Verhoy');
  });

  test('keep-a-record adds a report, keeps it when it comes again, and finds what was said', async () => {
    const args = ['record.db', 'strait open', REPORT];
    const [added, ...found] = (await run('keep-a-record.ts', args)).trimEnd().split('\n');
    expect(added).toMatch(/^added: Dorane's Verhoy offers/);
    expect(found.join('\n')).toContain('that the strait will stay open to every flag');
    expect(await run('keep-a-record.ts', args)).toMatch(/^kept-already: Dorane's Verhoy offers/);
  });

  test('keep-a-record names what it cannot read, and goes on', async () => {
    const printed = await run('keep-a-record.ts', ['other.db', 'strait', 'missing.txt', REPORT]);
    expect(printed).toMatch(/^not read: .*missing\.txt.*\nadded: /);
  });
});
