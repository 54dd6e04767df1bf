import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { newsGathering } from '../../src/app/stories.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { type Asked, askAll } from './ask.ts';
import { madeReports } from './make.ts';
import { served } from './served.ts';

/**
 * `npm run bench:load`: loads made-up reports of 20 statements each into a ledger, puts them among the stories, serves it, and asks it from
 * 16 clients at once. `-- --reports 10000` for fewer; `-- --ledger FILE` asks a ledger that is there, or keeps the one that is made.
 */
const { values } = parseArgs({
  options: { reports: { type: 'string', default: '100000' }, ledger: { type: 'string' } },
});
const folder = mkdtempSync(join(tmpdir(), 'onrecord-load-'));
try {
  const file = values.ledger ?? join(folder, 'load.db');
  if (statSync(file, { throwIfNoEntry: false }) === undefined) await load(file, Number(values.reports));
  await readThrough(file);
  const server = await served(file);
  try {
    report(await askAll(server.url, file));
  } finally {
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function load(file: string, reports: number): Promise<void> {
  const ledger = openLedger(file);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let [added, statements] = [0, 0];
  for await (const addition of ledger.addMany(madeReports(reports))) {
    added += 1;
    statements += addition.statements;
  }
  const size = (statSync(file).size / 1e6).toFixed(0);
  console.log(`${added} reports, ${statements} statements, ${size} MB\n`);
  console.log('| what | reports/s | ms of processor a report |\n|---|---|---|');
  const tell = (what: string, { seconds, processor }: ReturnType<typeof since>): void =>
    console.log(`| ${what} | ${(added / seconds).toFixed(0)} | ${((1000 * processor) / added).toFixed(2)} |`);
  tell('loaded', since(start, cpu));
  const [middle, then] = [performance.now(), process.cpuUsage()];
  await ledger.gather(newsGathering());
  tell('put among the stories', since(middle, then));
  ledger.close();
  console.log('');
}

/** A server that is asked has its file in the system's memory; after a load and a pause the system may have taken it out. */
async function readThrough(file: string): Promise<void> {
  for await (const _ of createReadStream(file, { highWaterMark: 4_000_000 })) {
    // Read is enough.
  }
}

/** In seconds. */
function since(start: number, cpu: NodeJS.CpuUsage) {
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

function report(asked: readonly Asked[]): void {
  const at = (times: readonly number[], share: number): string => {
    const sorted = times.toSorted((a, b) => a - b);
    return (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  };
  const columns = (times: readonly number[]): string => [0.5, 0.95, 1].map((share) => at(times, share)).join(' | ');
  console.log('| asked by 16 clients at once | questions | median, ms | 95th | most | again: median | 95th | most |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { what, first, again } of asked)
    console.log(`| ${what} | ${first.length} | ${columns(first)} | ${columns(again)} |`);
}
