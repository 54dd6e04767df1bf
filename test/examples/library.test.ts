import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { addReports, openLedger } from '../../src/index.ts';

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

  test('what-became tells of commitments, what speaks for what became of them, and the track record', async () => {
    const [first, later] = [join(folder, 'first.txt'), join(folder, 'later.txt')];
    writeFileSync(first, 'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said.\n');
    writeFileSync(later, 'Tirrany reopened the northern lighthouse on Sunday, to some applause.\n');
    const ledger = openLedger(join(folder, 'became.db'));
    for (const [path, published] of [
      [first, '2031-05-02'],
      [later, '2031-06-03'],
    ] as const) {
      const bytes = readFileSync(path);
      for await (const _ of addReports(ledger, [
        { kind: 'bytes', name: path, bytes, mediaType: null, stated: { outlet: 'The Quay Courier', published } },
      ]));
    }
    ledger.close();
    const lines = (await run('what-became.ts', ['became.db', 'tirrany', '2031-06-04'])).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^active: .*reopen the northern lighthouse by June 1 \(due 2031-06-01\)$/);
    expect(lines[1]).toMatch(
      /^ {2}fulfilment \d\.\d\d: Tirrany reopened the northern lighthouse on Sunday, to some applause\.$/,
    );
    expect(lines[2]).toMatch(/^ {2}proposed: satisfied, /);
    expect(lines.at(-1)).toBe('0 kept of 0 rated, of 1 commitments');
  });
});
