import { performance } from 'node:perf_hooks';
import { loadWordVectors } from '../../src/app/load-models.ts';
import { sameStatements } from '../../src/compare/same.ts';
import { benchStories } from './stories.ts';
import { type Synthetic, synthetic } from './synthetic.ts';

/**
 * `npm run bench:compare`: statements that are one among made-up reports of known answers, then stories that such reports gather into;
 * prints tables in Markdown. With a number, stories of so many reports alone: `npm run bench:compare -- 1000`.
 */

if (process.argv[2] === undefined) benchStatements();
await benchStories(Number(process.argv[2] ?? 100_000));

function benchStatements(): void {
  const vectors = loadWordVectors();
  sameStatements(synthetic(100, 9).carried, vectors);

  console.log('| reports | statements | ms a report | memory, MB | P | R |\n|---|---|---|---|---|---|');
  for (const reports of [100, 1_000, 10_000, 100_000]) {
    const made = synthetic(reports);
    const start = performance.now();
    const groups = sameStatements(made.carried, vectors);
    const time = performance.now() - start;
    const { precision, recall } = measured(made, groups);
    const memory = process.memoryUsage().heapUsed / 2 ** 20;
    const cells = [reports, made.carried.length, (time / reports).toFixed(2), memory.toFixed(0)];
    console.log(`| ${[...cells, (100 * precision).toFixed(1), (100 * recall).toFixed(1)].join(' | ')} |`);
  }
  console.log('');
}

/** Over pairs of statements of different reports. */
function measured({ carried, truth }: Synthetic, groups: readonly (readonly number[])[]) {
  const found = new Set<number>();
  for (const group of groups)
    for (const a of group)
      for (const b of group) if (a < b && carried[a].report !== carried[b].report) found.add(a * carried.length + b);
  let right = 0;
  for (const key of found) if (truth[Math.floor(key / carried.length)] === truth[key % carried.length]) right++;
  let all = 0;
  for (const [, members] of Map.groupBy(truth, (said) => said)) all += (members.length * (members.length - 1)) / 2;
  return { precision: found.size > 0 ? right / found.size : 1, recall: right / all };
}
