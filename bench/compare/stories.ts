import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { newsGathering } from '../../src/app/stories.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { bCubed } from './b-cubed.ts';
import { syntheticReports } from './synthetic-stories.ts';

/** Sizes of the ledger at which the last additions are looked at, as many as a tenth of it and 1,000 at most. */
const SIZES = [100, 1_000, 10_000, 100_000];
const LOOKED_AT = 1_000;

/** Adds made-up reports to a ledger one by one, each in a transaction of its own; prints a line in Markdown for each size up to `most`. */
export async function benchStories(most: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const file = join(folder, 'stories.db');
  const ledger = openLedger(file);
  try {
    const gathering = newsGathering();
    const made = syntheticReports(most);
    const truth = new Map(made.map(({ derived, story }) => [derived.report.id as string, story]));
    const times: number[] = [];
    console.log('| reports | ms, median | ms, 95th | memory, MB | file, MB | stories | P | R | F1 |');
    console.log('|---|---|---|---|---|---|---|---|---|');
    for (const { derived } of made) {
      const start = performance.now();
      await ledger.add(derived, gathering);
      times.push(performance.now() - start);
      if (!SIZES.includes(times.length)) continue;
      const last = times.slice(-Math.min(LOOKED_AT, times.length / 10)).sort((a, b) => a - b);
      const [median, high] = [last[Math.floor(last.length / 2)], last[Math.floor(last.length * 0.95)]];
      const stories: string[][] = [];
      for (let cursor: string | null = null; ; ) {
        const page = await ledger.stories({}, { limit: 500, cursor });
        for (const { id } of page.stories)
          stories.push((await ledger.story(id)).timeline.flatMap(({ reports }) => reports.map((report) => report.id)));
        cursor = page.next;
        if (cursor === null) break;
      }
      const scores = Object.values(bCubed(stories, truth)).map((score) => (100 * score).toFixed(1));
      const [memory, size] = [process.memoryUsage().rss, statSync(file).size].map((bytes) =>
        (bytes / 2 ** 20).toFixed(0),
      );
      const cells = [times.length, median.toFixed(1), high.toFixed(1), memory, size, stories.length, ...scores];
      console.log(`| ${cells.join(' | ')} |`);
    }
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true });
  }
}
