import { readFileSync, writeFileSync } from 'node:fs';
import type { Scores } from './measure.ts';

/** What the scores may not fall below, and the data they were measured on. */
export interface Floors {
  readonly corpus: string;
  readonly floors: Scores;
}

const FILE = new URL('floors.json', import.meta.url);

export const readFloors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8'));

export interface Verdict {
  readonly measure: string;
  readonly score: number;
  readonly floor: number | null;
  readonly holds: boolean;
}

/** Each measure beside its floor; a floor without a score does not hold. */
export function compare(scores: Scores, { floors }: Floors): Verdict[] {
  const names = [...new Set([...Object.keys(scores), ...Object.keys(floors)])];
  return names.map((measure) => {
    const score = scores[measure] ?? Number.NaN;
    const floor = floors[measure] ?? null;
    return { measure, score, floor, holds: floor === null || score >= floor };
  });
}

/** Raises the floors to the scores; never lowers one. */
export function raise(scores: Scores, { floors }: Floors, corpus: string): void {
  const raised = Object.fromEntries(
    Object.entries(scores).map(([name, score]) => [name, Math.max(score, floors[name] ?? 0)]),
  );
  writeFileSync(FILE, `${JSON.stringify({ corpus, floors: raised }, null, 2)}\n`);
}
