import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEMONSTRATION, type Planted, readPlanted } from '../../scripts/read-planted.ts';
import { addDemonstration } from '../../src/app/demonstration.ts';
import { acquire, findInputs, openLedger, type Report } from '../../src/index.ts';

/** Files of the folder that are about the reports and no reports themselves. */
const ABOUT = new Set(['README.md', 'PLANTED.md']);

const reports = new Map<string, Report>();
let planted: readonly Planted[];
const issues: string[] = [];

beforeAll(async () => {
  planted = await readPlanted();
  for await (const found of findInputs([DEMONSTRATION])) {
    if (found.kind === 'failed') throw found.error;
    if (found.kind !== 'file' || ABOUT.has(basename(found.path))) continue;
    const acquired = await acquire(found);
    reports.set(basename(found.path), acquired.report);
    issues.push(...acquired.issues.map(({ message }) => `${basename(found.path)}: ${message}`));
  }
});

const words = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;

describe('the reports of the demonstration', () => {
  test('are all the texts and pages of the folder, at least 16', () => {
    const files = readdirSync(DEMONSTRATION).filter((name) => /\.(?:txt|html)$/.test(name));
    expect([...reports.keys()].sort()).toEqual(files.sort());
    expect(reports.size).toBeGreaterThanOrEqual(16);
  });

  test('are read without an issue', () => {
    expect(issues).toEqual([]);
  });

  test('are all read into the ledger that "npm start" serves', async () => {
    const ledger = openLedger(':memory:');
    const added = await addDemonstration(ledger);
    ledger.close();
    expect(added.map(({ input }) => basename(input)).sort()).toEqual([...reports.keys()].sort());
  });

  test('have 300 to 900 words each', () => {
    const counts = [...reports].map(([file, { text }]) => [file, words(text)] as const);
    expect(counts.filter(([, count]) => count < 300 || count > 900)).toEqual([]);
  });

  test('each have an outlet, one of four, and a time of publication within eight weeks', () => {
    const outlets = new Set([...reports.values()].map(({ outlet }) => outlet));
    expect([...outlets].sort()).toEqual([
      'Longshore',
      'The Corvale Examiner',
      'The Lirren Mercury',
      'The Tamarel Tribune',
    ]);
    const undated = [...reports].filter(([, { published }]) => published === null).map(([file]) => file);
    expect(undated).toEqual([]);
    const days = [...reports.values()].map(({ published }) => published?.slice(0, 10) ?? '').sort();
    expect([days.at(0), days.at(-1)]).toEqual(['2031-09-09', '2031-11-04']);
  });

  test('are each another report, but two are versions of one address', () => {
    expect(new Set([...reports.values()].map(({ id }) => id)).size).toBe(reports.size);
    const byAddress = Map.groupBy(reports, ([, { url }]) => url);
    const repeated = [...byAddress.values()]
      .filter((each) => each.length > 1)
      .map((each) => each.map(([file]) => file));
    expect(repeated.map((each) => each.sort())).toEqual([
      ['mercury-1013-inspections-v2.txt', 'mercury-1013-inspections.txt'],
    ]);
  });
});

describe('what is planted', () => {
  test('stands word for word in the canonical text of the reports that are named', () => {
    const missing = planted.flatMap(({ id, where }) =>
      where
        .filter(({ file, text }) => !reports.get(file)?.text.includes(text))
        .map(({ file, text }) => `${id}: ${file}: ${text}`),
    );
    expect(missing).toEqual([]);
    expect(planted.flatMap(({ where }) => where).length).toBeGreaterThan(planted.length);
  });

  test('has a name of its own', () => {
    expect(new Set(planted.map(({ id }) => id)).size).toBe(planted.length);
  });

  test.each(['discrepancy', 'same-statement', 'syndicated-copy', 'silent-edit'])(
    'spans two files at least where it is a %s',
    (kind) => {
      const entries = planted.filter((entry) => entry.kind === kind);
      const short = entries.filter(({ where }) => new Set(where.map(({ file }) => file)).size < 2);
      expect(short.map(({ id }) => id)).toEqual([]);
      expect(entries.length).toBeGreaterThan(0);
    },
  );

  test('is of a type where it is a discrepancy, and every type is there', () => {
    const types = planted.filter(({ kind }) => kind === 'discrepancy').map(({ type }) => type);
    expect([...new Set(types)].sort()).toEqual([
      'date',
      'name',
      'number',
      'place',
      'polarity',
      'role',
      'scope',
      'speaker',
      'wording',
    ]);
  });
});
