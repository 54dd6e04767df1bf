import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const execute = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

/** What the build of the package reads. */
const SOURCES = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'LICENSE',
  'README.md',
  'src',
  'web',
  'models',
  'examples/demonstration',
];

const folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reachable = await registryAnswers();
const needs = reachable ? '' : ' (skipped: the registry of npm does not answer; connect to it to run this)';

describe.skipIf(!reachable)(`the packed tarball, installed elsewhere${needs}`, () => {
  const elsewhere = join(folder, 'elsewhere');

  beforeAll(async () => {
    const copy = join(folder, 'copy');
    for (const source of SOURCES.filter((path) => existsSync(join(ROOT, path)))) {
      cpSync(join(ROOT, source), join(copy, source), { recursive: true, filter: (path) => !path.endsWith('.db') });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    await run('npm', ['pack', '--pack-destination', folder], copy);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'no tarball';
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'package.json'), '{ "private": true, "type": "module" }\n');
    await run('npm', ['install', '--no-audit', '--no-fund', join(folder, tarball)], elsewhere);
    writeFileSync(
      join(elsewhere, 'report.txt'),
      '“We will reopen the quay,” Harbour Minister Ilse Varga said on Monday.\n',
    );
  }, 240_000);

  const onrecord = (...args: string[]) => run(join(elsewhere, 'node_modules/.bin/onrecord'), args, elsewhere);

  test('extracts', async () => {
    const records = (await onrecord('extract', 'report.txt', '--format', 'jsonl')).trimEnd().split('\n');
    expect(records.map((line) => JSON.parse(line))).toMatchObject([
      { speaker: { text: 'Harbour Minister Ilse Varga' }, cue: { text: 'said' }, report: { path: 'report.txt' } },
    ]);
    expect(await onrecord('extract', 'report.txt', '--jobs', '2')).toMatch(/Ilse Varga.* — said — direct/);
  });

  test('keeps a ledger', async () => {
    expect(await onrecord('add', 'report.txt')).toContain('1 added in onrecord.db');
    expect(await onrecord('list')).toContain('report.txt');
    expect(await onrecord('search', 'quay', '--format', 'csv')).toContain('We will reopen the quay');
  });

  test('is a library', async () => {
    const script = `import { extract } from 'onrecord';
      for await (const one of extract(['report.txt'])) console.log(one.kind, one.report.paragraphs.length);`;
    expect(await run(process.execPath, ['--input-type=module', '--eval', script], elsewhere)).toBe('report 1\n');
  });

  test('is a library with types', async () => {
    writeFileSync(
      join(elsewhere, 'use.ts'),
      `import { type Extracted, extract, openLedger } from 'onrecord';
       const all: Extracted[] = await Array.fromAsync(extract(['report.txt'], { jobs: 1 }));
       const ids: string[] = all.flatMap((one) => (one.kind === 'report' ? one.statements.map(({ id }) => id) : []));
       // @ts-expect-error: an extracted report is not a number
       const wrong: number = all[0];
       openLedger(':memory:').close();
       console.log(ids, wrong);\n`,
    );
    symlinkSync(join(ROOT, 'node_modules/@types'), join(elsewhere, 'node_modules/@types'));
    const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'esnext', '--types', 'node', 'use.ts'];
    await run(join(ROOT, 'node_modules/.bin/tsc'), args, elsewhere);
  });
});

async function registryAnswers(): Promise<boolean> {
  const { commander } = manifest.dependencies;
  const args = ['view', `commander@${commander}`, 'version', '--fetch-retries=0', '--fetch-timeout=10000'];
  try {
    return (await run('npm', args, folder)).includes(commander);
  } catch {
    return false;
  }
}

/** What a program prints; throws with what it prints when it fails. Its `node` is the one of this test. */
async function run(file: string, args: readonly string[], cwd: string): Promise<string> {
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const { stdout } = await execute(file, args, { cwd, env: { ...process.env, PATH, NO_COLOR: '1' } });
  return stdout;
}
