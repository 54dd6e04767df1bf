import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { onrecord } from './onrecord.ts';
import { onrecord as resident } from './resident.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'report.txt'), 'The ferry union warned that crews would stop work.\n');
writeFileSync(join(folder, 'picture.bin'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255]));
writeFileSync(join(folder, 'not-a-ledger.db'), 'words '.repeat(400));

describe('wrong usage ends with 2 and says what is wrong', () => {
  test.each<[args: string[], says: RegExp]>([
    [[], /Usage: onrecord/],
    [['extrct', 'a.txt'], /unknown command 'extrct'/],
    [['extract'], /missing required argument 'path'/],
    [['extract', '--fromat', 'csv', 'a.txt'], /unknown option '--fromat'/],
    [['extract', '--format', 'xml', 'a.txt'], /Allowed choices are table, json, jsonl, csv/],
    [['extract', '--jobs', '0', 'a.txt'], /whole number from 1 to 64/],
    [['extract', '--published', 'yesterday', 'a.txt'], /a date such as 2025-11-29/],
    [['list', 'outlets'], /Allowed choices are reports, statements/],
    [['list', '--since', '2025-02-30T99:00'], /a date such as 2025-11-29/],
    [['search'], /missing required argument 'query'/],
    [['serve', '--port', '70000'], /whole number from 0 to 65535/],
  ])('%j', async (args, says) => {
    const { code, out, err } = await onrecord(args, { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });
});

describe('what cannot be read ends with 1 and is named in one line', () => {
  test.each<[args: string[], line: RegExp]>([
    [['extract', 'no-such.txt'], /^onrecord: [^\n]*no-such\.txt[^\n]* \(not-found\)\n$/],
    [['extract', 'report.txt', 'picture.bin'], /^onrecord: [^\n]*picture\.bin[^\n]* \([a-z-]+\)\n$/],
    [['list', '--ledger', 'none.db'], /^onrecord: [^\n]*none\.db[^\n]* \(not-found\)\n$/],
    [['show', 'abcdef', '--ledger', 'none.db'], /^onrecord: [^\n]*none\.db[^\n]* \(not-found\)\n$/],
    [['search', 'word', '--ledger', 'not-a-ledger.db'], /^onrecord: not-a-ledger\.db [^\n]* \(ledger-unreadable\)\n$/],
    [
      ['add', 'report.txt', '--ledger', 'not-a-ledger.db'],
      /^onrecord: not-a-ledger\.db [^\n]* \(ledger-unreadable\)\n$/,
    ],
    [['serve', '--ledger', 'none.db'], /^onrecord: [^\n]*none\.db[^\n]* \(not-found\)\n$/],
  ])('%j', async (args, line) => {
    const { code, err } = await onrecord(args, { cwd: folder });
    expect(err).toMatch(line);
    expect(code).toBe(1);
  });
});

describe('help', () => {
  test('names every command', async () => {
    const { code, out } = await resident(['--help']);
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
  });

  test.each(COMMANDS.map(({ name }) => [name]))('%s --help has examples', async (name) => {
    const { code, out } = await resident([name, '--help']);
    expect(code).toBe(0);
    expect(out.match(new RegExp(`^  \\$ .*onrecord ${name}`, 'gm'))?.length).toBeGreaterThanOrEqual(2);
    expect(await resident(['help', name])).toEqual({ code: 0, out, err: '' });
  });

  test('--version is that of the package', async () => {
    expect((await onrecord(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
