import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { newsGathering } from '../../src/app/stories.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { bCubed } from './b-cubed.ts';
import { type SyntheticReport, syntheticReports } from './synthetic-stories.ts';

/** Sizes of the ledger, each with how many additions are timed before it is reached: one by one, each in a transaction of its own. */
const SIZES = [
  [100, 50],
  [1_000, 200],
  [10_000, 500],
  [100_000, 500],
] as const;

/** Adds made-up reports to a ledger and prints a line in Markdown for each size up to `most`. */
export async function benchStories(most: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const file = join(folder, 'stories.db');
  const ledger = openLedger(file);
  const gathering = newsGathering();
  const truth = new Map<string, number>();
  const reports = syntheticReports(most);
  const next = (): SyntheticReport['derived'] | null => {
    const { value, done } = reports.next();
    if (done) return null;
    truth.set(value.derived.report.id, value.story);
    return value.derived;
  };
  function* upTo(size: number): Generator<SyntheticReport['derived']> {
    while (truth.size < size) {
      const derived = next();
      if (derived === null) return;
      yield derived;
    }
  }
  console.log(
    '| reports | ms to add one, median | 95th | of them processor, mean | memory, MB | file, MB | stories | P | R | F1 |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  try {
    for (const [size, timed] of SIZES) {
      if (size > most) break;
      for await (const _ of ledger.addMany(upTo(size - timed), gathering));
      const times: number[] = [];
      const before = process.cpuUsage();
      for (const derived of upTo(size)) {
        const start = performance.now();
        await ledger.add(derived, gathering);
        times.push(performance.now() - start);
      }
      const { user, system } = process.cpuUsage(before);
      times.sort((a, b) => a - b);
      const groups = storiesIn(file);
      const scores = Object.values(bCubed(groups, truth)).map((score) => (100 * score).toFixed(1));
      const bytes = [process.memoryUsage().rss, statSync(file).size].map((each) => (each / 2 ** 20).toFixed(0));
      const [median = 0, high = 0] = [times[Math.floor(timed / 2)], times[Math.floor(timed * 0.95)]];
      const ms = [median, high, (user + system) / 1000 / timed].map((each) => each.toFixed(1));
      console.log(`| ${[size, ...ms, ...bytes, groups.length, ...scores].join(' | ')} |`);
    }
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true });
  }
}

/** Ids of the reports of each story, straight from the tables: reading 20,000 stories one by one takes minutes. */
function storiesIn(file: string): readonly (readonly string[])[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('select id, root from story_reports join reports on seq = report').all();
  database.close();
  return [...Map.groupBy(rows, ({ root }) => root).values()].map((story) => story.map(({ id }) => String(id)));
}
