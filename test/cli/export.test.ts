import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EXPORT_FORMATS } from '../../src/app/export/formats.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { made } from '../export/made.ts';
import { start } from './onrecord.ts';
import { onrecord } from './resident.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-export-cli-'));
  const ledger = openLedger(join(folder, 'onrecord.db'));
  await ledger.add(made(1, { published: '2031-09-01' }, { due: '2031-10-03' }));
  await ledger.add(made(2, { published: '2031-09-02', outlet: 'Küstenbote' }));
  ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => onrecord(args, { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name));

describe('export', () => {
  test('names every format in its help', async () => {
    const { out } = await run('help', 'export');
    for (const { name, holds } of EXPORT_FORMATS)
      expect(out).toMatch(new RegExp(`^  ${name} +${holds.slice(0, 30)}`, 'm'));
  });

  test('writes a file, whole, or to standard output', async () => {
    const { code, out, err } = await run('export', '--format', 'csv', '--act', 'deny');
    expect({ code, err, rows: out.split('\r\n').length }).toEqual({ code: 0, err: '', rows: 4 });
    const written = await run('export', '--format', 'csv', '--act', 'deny', '--out', 'deny.csv');
    expect(written).toEqual({ code: 0, out: '', err: '' });
    expect(read('deny.csv').toString()).toBe(out);
    await run('export', '--format', 'parquet', '--out', 'all.parquet');
    expect([read('all.parquet').subarray(0, 4).toString(), read('all.parquet').subarray(-4).toString()]).toEqual([
      'PAR1',
      'PAR1',
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.each([
    [['--format', 'docx'], 2, /--format/],
    [[], 2, /--format/],
    [['--format', 'bundle'], 2, /--key.*\(bad-query\)/],
    [['--format', 'markdown', '--outlet', 'nobody', '--out', 'none.md'], 2, /No report is left.*\(bad-query\)/],
    [['--format', 'csv', '--report', 'ffffffff'], 1, /\(no-such-entry\)/],
    [['--format', 'csv', '--out', 'nowhere/x.csv'], 1, /nowhere\/x\.csv cannot be written.*\(unwritable\)/],
    [['--format', 'bundle', '--key', 'onrecord.db'], 1, /\(bad-key\)/],
    [['--format', 'csv', '--ledger', 'none.db'], 1, /\(not-found\)/],
  ])('%j ends with %d', async (args, code, message) => {
    const ran = await run('export', ...args);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(message);
    expect(existsSync(join(folder, 'none.md'))).toBe(false);
  });

  test('killed while it writes, leaves what stood there before', async () => {
    writeFileSync(join(folder, 'kept.jsonl'), 'before');
    for (const wait of [50, 150, 300, 450]) {
      const child = start(['export', '--format', 'jsonl', '--out', 'kept.jsonl'], { cwd: folder });
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      setTimeout(() => child.kill('SIGKILL'), wait);
      const done = (await ended) === 0;
      const content = read('kept.jsonl').toString();
      expect(content === 'before' || (content.endsWith('}\n') && content.split('\n').length === 11)).toBe(true);
      if (done) expect(content).not.toBe('before');
    }
    const ledger = openLedger(join(folder, 'onrecord.db'));
    expect((await ledger.verify()).faults).toEqual([]);
    ledger.close();
  });
});

describe('keys and bundles', () => {
  test('a bundle is signed, and checked with nothing but the public key', async () => {
    const made = await run('keys', 'new', '--out', 'desk.key');
    expect(made.out).toMatch(
      /^private key {2}desk\.key\npublic key {3}desk\.key\.pub\nfingerprint {2}sha256:[0-9a-f]{64}\n$/,
    );
    expect(statSync(join(folder, 'desk.key')).mode & 0o777).toBe(0o600);
    expect(await run('keys', 'new', '--out', 'desk.key')).toMatchObject({
      code: 1,
      err: expect.stringContaining('(unwritable)'),
    });
    await run('export', '--format', 'bundle', '--key', 'desk.key', '--out', 'bundle.json');
    const verified = await run('verify', 'bundle.json', '--public-key', 'desk.key.pub', '--ledger', 'none.db');
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toMatch(
      /^All is as it was signed: 2 reports, 8 statements, 0 decisions, 0 pieces of evidence, 4 entries in bundle\.json of onrecord /,
    );
    writeFileSync(join(folder, 'changed.json'), read('bundle.json').toString().replace('northern', 'southern'));
    const changed = await run('verify', 'changed.json', '--public-key', 'desk.key.pub', '--format', 'json');
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.out).faults).toEqual([
      { place: 'signature', message: 'the content is not what was signed' },
    ]);
    expect((await run('verify', 'bundle.json')).code).toBe(2);
    expect((await run('verify', '--public-key', 'desk.key.pub')).code).toBe(2);
    expect((await run('verify', 'none.json', '--public-key', 'desk.key.pub')).err).toMatch(/\(not-found\)/);
  });
});

describe('import', () => {
  test('reads an export into an empty ledger, and a list of one’s own', async () => {
    await run('export', '--format', 'jsonl', '--out', 'all.jsonl');
    expect((await run('import', 'all.jsonl', '--ledger', 'copy.db')).out).toBe('2 reports added in copy.db\n');
    expect((await run('import', 'all.jsonl', '--ledger', 'copy.db')).out).toBe(
      '0 reports added, 2 reports kept already in copy.db\n',
    );
    expect((await run('export', '--format', 'jsonl', '--ledger', 'copy.db')).out).toBe(read('all.jsonl').toString());
    writeFileSync(join(folder, 'own.csv'), 'debtor,consequent,due\nAldo Penn,lift the fees,2031-10\n');
    const own = await run('import', 'own.csv', '--ledger', 'copy.db', '--by', 'R. Castell');
    expect(own.out).toBe('1 commitments added in copy.db\n');
    expect((await run('export', '--format', 'ics', '--ledger', 'copy.db')).out).toContain(
      'SUMMARY:Aldo Penn: lift the fees\r\n',
    );
    expect((await run('verify', '--ledger', 'copy.db')).code).toBe(0);
    writeFileSync(join(folder, 'wrong.csv'), 'debtor,consequent\nAldo Penn,\n');
    expect(await run('import', 'wrong.csv', '--ledger', 'copy.db')).toEqual({
      ...{ code: 1, out: '', err: 'onrecord: wrong.csv, line 2: consequent is empty (bad-row)\n' },
    });
  });
});
