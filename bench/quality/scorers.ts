import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the gold data and the scorers; it lies beside the project and is no part of it. */
export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const hasShared = (): boolean => existsSync(join(SHARED, 'eval/score-attribution.mjs'));

export const scorer = (name: string): string => join(SHARED, 'eval', name);

/** What a scorer prints with `--json`: of the type that its caller knows it to print. */
export function score<Result>(name: string, args: readonly string[]): Result {
  return JSON.parse(execFileSync(process.execPath, [scorer(name), ...args, '--json'], { encoding: 'utf8' }));
}

/** 0 to 1 as 0 to 100, with one decimal. */
export const points = (ratio: number): number => Math.round(ratio * 1000) / 10;
