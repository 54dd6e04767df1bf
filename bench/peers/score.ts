import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { SHARED } from '../quality/scorers.ts';

interface Ratio {
  /** Precision and recall. */
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
}

export type Roles = Readonly<Record<'source' | 'cue' | 'content', Ratio>>;

/** What `score-attribution.mjs` prints. */
export interface ReportScores {
  readonly reports: number;
  readonly token: Roles;
  readonly exact: Roles;
  readonly attribution: Ratio;
}

/** The development reports: NAME.txt with NAME.ann. */
export const REPORTS = join(SHARED, 'data/polnear/dev');
const SENTENCES = join(SHARED, 'data/polnear-sentences/valid.jsonl');

const scorer = (name: string, args: readonly string[]): string =>
  execFileSync(process.execPath, [join(SHARED, 'eval', name), ...args], { encoding: 'utf8' });

/** Writes one file a sentence of the published split's validation part. */
export const writeSentences = (folder: string): string => scorer('score-sentences.mjs', ['write', SENTENCES, folder]);

export const scoreSentences = (predicted: string): Roles =>
  JSON.parse(scorer('score-sentences.mjs', ['score', SENTENCES, predicted, '--json']));

export const scoreReports = (folder: string, predicted: string): ReportScores =>
  JSON.parse(scorer('score-attribution.mjs', [folder, predicted, '--json']));
