import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { reportOf } from '../../src/acquire/acquire.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { addReports, openLedger } from '../../src/index.ts';
import { derive } from '../../src/pipeline/pipeline.ts';
import { texts, writeReports } from './corpus.ts';
import { beside } from './undisturbed.ts';

/** `npm run bench:speed`: prints a table in Markdown. Every figure is the median of its runs, with the least and the most. */

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const PEAK = fileURLToPath(new URL('peak.ts', import.meta.url));

interface Figure {
  readonly what: string;
  readonly runs: readonly number[];
  readonly unit: string;
  readonly aim: string;
}

/** Words a second in this thread, bytes to statements, with the weights loaded and the code warm. */
function extraction(): readonly Figure[] {
  const models = loadModels();
  const reports = texts().map(({ name, text, words }) => ({ name, words, bytes: new TextEncoder().encode(text) }));
  const words = reports.reduce((sum, r) => sum + r.words, 0);
  const round = (): number => {
    const start = performance.now();
    for (const { name, bytes } of reports) derive(reportOf({ bytes, path: name }).report, models);
    return words / ((performance.now() - start) / 1000);
  };
  for (let i = 0; i < 10; i++) round();
  const { all, undisturbed } = beside(round, 200);
  const figure = { what: 'extraction, one core', runs: all, unit: 'words/s', aim: '60,000' };
  return undisturbed.length === 0
    ? [figure]
    : [figure, { ...figure, what: `the ${undisturbed.length} undisturbed rounds of these`, runs: undisturbed }];
}

/** From the start of the process to the first statement on its standard output. */
async function firstStatement(file: string): Promise<Figure> {
  const runs: number[] = [];
  for (let i = 0; i < 11; i++) {
    const start = performance.now();
    const child = spawn(process.execPath, [MAIN, 'extract', file, '--format', 'jsonl'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    runs.push((performance.now() - start) / 1000);
    child.stdout.resume();
    await once(child, 'close');
  }
  return { what: 'start to first statement, one report', runs: runs.slice(1), unit: 's', aim: '0.5' };
}

/** Most memory held while 1,000 reports are extracted, in a process of its own. */
function peakMemory(folder: string): Figure {
  const runs = Array.from({ length: 3 }, () => {
    const { stdout } = spawnSync(process.execPath, [PEAK, folder], { encoding: 'utf8' });
    return Number(stdout) / 1024;
  });
  return { what: 'peak memory, 1,000 reports', runs, unit: 'MB', aim: '300' };
}

/** Reports a second read, derived and kept. */
async function adding(folder: string, paths: readonly string[]): Promise<Figure> {
  const runs: number[] = [];
  for (let i = 0; i < 3; i++) {
    const ledger = openLedger(join(folder, `bench-${i}.db`));
    const start = performance.now();
    for await (const _ of addReports(ledger, paths)) {
      // Counted by its time alone.
    }
    runs.push(paths.length / ((performance.now() - start) / 1000));
    ledger.close();
  }
  return { what: 'added to a ledger', runs, unit: 'reports/s', aim: '100' };
}

function line({ what, runs, unit, aim }: Figure): string {
  const sorted = [...runs].sort((a, b) => a - b);
  const show = (x: number): string => (x < 10 ? x.toFixed(2) : Math.round(x).toLocaleString('en'));
  return `| ${what} | ${show(sorted[sorted.length >> 1])} ${unit} | ${show(sorted[0])}–${show(sorted[sorted.length - 1])} | ${aim} |`;
}

// As the command line does, for the threads that add.
enableCompileCache();
const folder = mkdtempSync(join(tmpdir(), 'onrecord-speed-'));
try {
  const reports = join(folder, 'reports');
  const paths = writeReports(reports, 1000);
  console.log(`Node ${process.versions.node}, ${cpus()[0].model.trim()}, ${cpus().length} cores\n`);
  console.log('| what | median | least–most | to reach |\n|---|---|---|---|');
  for (const figure of extraction()) console.log(line(figure));
  console.log(line(await firstStatement(paths[0])));
  console.log(line(peakMemory(reports)));
  console.log(line(await adding(folder, paths)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
