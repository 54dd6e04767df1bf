import { performance } from 'node:perf_hooks';

/** How much more than its least time the loop may take beside a run that nothing disturbs. */
const MOST = 1.1;

const SIZE = 4096;
const from = Float32Array.from({ length: SIZE }, (_, i) => Math.sin(i));
const to = new Float32Array(SIZE);

/** Milliseconds for a loop of fixed length that has nothing of the engine: what else the processor does shows in it. */
function loop(): number {
  const start = performance.now();
  for (let turn = 0; turn < 300; turn++)
    for (let i = 0; i < SIZE; i++) to[i] = Math.fround(to[i] * 0.5 + from[i] * from[(i + turn) & (SIZE - 1)]);
  return performance.now() - start;
}

/** What a measure gives in `count` runs, in all and in those before and behind which the loop took at most a tenth more than its least time. */
export function beside(
  measure: () => number,
  count: number,
): { readonly all: number[]; readonly undisturbed: number[] } {
  for (let i = 0; i < 50; i++) loop();
  const loops = [loop()];
  const all: number[] = [];
  for (let i = 0; i < count; i++) {
    all.push(measure());
    loops.push(loop());
  }
  const most = MOST * Math.min(...loops);
  return { all, undisturbed: all.filter((_, i) => loops[i] <= most && loops[i + 1] <= most) };
}
