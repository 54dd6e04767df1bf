import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from '../../scripts/fill.ts';
import { hasShared } from '../quality/scorers.ts';
import { ENGINES, type Engine, NotInstalled } from './engines.ts';
import { measure } from './measure.ts';
import { REPORTS, scoreReports, scoreSentences, writeSentences } from './score.ts';
import { type Measured, type Row, table } from './table.ts';

/**
 * `npm run bench:peers`: installs every engine, runs each over the same reports and prints a table in Markdown.
 * `-- --write` puts it into docs/benchmarks.md, unless an adapter failed. `-- --only spacy,wink`, `-- --first 5` (reports, no sentences) and `-- --seconds 0`
 * are for work on an adapter.
 */

/** Processor seconds of rounds over the reports; an engine that takes longer for one round makes one. */
const SECONDS = 20;
const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks.md');

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean' },
    only: { type: 'string' },
    first: { type: 'string' },
    seconds: { type: 'string' },
  },
});
if (!hasShared()) {
  console.error('The gold data is not here: put the folder shared/ beside the project.');
  process.exit(1);
}
if (options.write && (options.only ?? options.first ?? options.seconds)) {
  console.error('Only a whole run is written: leave out --only, --first and --seconds.');
  process.exit(2);
}
const only = options.only?.split(',');
const unknown = only?.find((id) => !ENGINES.some((engine) => engine.id === id));
if (unknown !== undefined) {
  console.error(`There is no engine ${unknown}; there are ${ENGINES.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-peers-'));
try {
  const reports = join(folder, 'reports');
  const words = copyReports(reports, Number(options.first ?? Number.POSITIVE_INFINITY));
  const sentences = join(folder, 'sentences');
  if (!options.first) writeSentences(sentences);
  else mkdirSync(sentences);
  const rows: Row[] = [];
  for (const engine of ENGINES.filter(({ id }) => only?.includes(id) ?? true))
    rows.push({ ...engine, measured: await measuredOf(engine, reports, sentences, words) });
  const markdown = table(rows);
  console.log(markdown);
  if (options.write && process.exitCode === undefined)
    writeFileSync(DOCUMENT, fill(readFileSync(DOCUMENT, 'utf8'), 'peers', markdown));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies the first `count` gold reports and gives their words, as `wc -w` counts them. */
function copyReports(to: string, count: number): number {
  mkdirSync(to);
  const names = readdirSync(REPORTS)
    .filter((name) => name.endsWith('.ann'))
    .map((name) => name.slice(0, -'.ann'.length))
    .sort()
    .slice(0, count);
  for (const file of names.flatMap((name) => [`${name}.ann`, `${name}.txt`]))
    copyFileSync(join(REPORTS, file), join(to, file));
  return names
    .map(
      (name) =>
        readFileSync(join(to, `${name}.txt`), 'utf8')
          .split(/\s+/)
          .filter(Boolean).length,
    )
    .reduce((sum, n) => sum + n, 0);
}

/** All figures of one engine, or why there are none. */
async function measuredOf(
  engine: Engine,
  reports: string,
  sentences: string,
  words: number,
): Promise<Measured | string> {
  const began = Date.now();
  const say = (what: string): void =>
    console.error(`${engine.id}: ${what} (${Math.round((Date.now() - began) / 1000)} s)`);
  try {
    const { command, size } = engine.install();
    say('installed');
    const predicted = join(folder, `${engine.id}.jsonl`);
    const { rounds, peak } = await measure(command, reports, predicted, Number(options.seconds ?? SECONDS));
    const scores = scoreReports(reports, predicted);
    say(`${rounds.length} rounds over ${scores.reports} reports`);
    await measure(command, sentences, predicted, 0);
    say('sentences read');
    const speeds = rounds.map((seconds) => words / seconds);
    return { reports: scores, sentences: scoreSentences(predicted), speeds, peak, size };
  } catch (error) {
    console.error(error);
    if (error instanceof NotInstalled) return error.message;
    process.exitCode = 1;
    return 'its adapter failed';
  }
}
