import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extract } from '../src/app/extract.ts';
import { gathered } from '../src/app/gathered.ts';
import { loadWordVectors } from '../src/app/load-models.ts';
import type { Carried } from '../src/compare/carried.ts';
import { groupedBy, type SameWeights, SIGNS } from '../src/compare/same.ts';
import { type Compared, type Signs, signsOf } from '../src/compare/signs.ts';

/** A story whose record an analyst has written: see `gold/GUIDE.md` beside the data. */
export interface WrittenRecord {
  readonly statements: readonly {
    readonly id: string;
    readonly report: string;
    readonly content: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }[];
  readonly same: readonly (readonly string[])[];
}

/** A pair of statements of a story, and whether the record has it as one statement. */
interface Lesson {
  readonly signs: Signs;
  readonly same: boolean;
}

interface Story {
  readonly lessons: readonly Lesson[];
  readonly carried: readonly Carried[];
  readonly compared: readonly Compared[];
  /** The record's statement, by the place of the program's. */
  readonly written: ReadonlyMap<number, string>;
  /** Pairs that the record has, whether or not they are among the lessons. */
  readonly pairs: ReadonlySet<string>;
}

export interface TrainedSame {
  readonly bias: number;
  readonly signs: SameWeights['signs'];
}

/** Pulls weights towards zero, so that three stories do not say too much. */
const DECAY = 0.01;
/** What reports of many events weigh in all; a story weighs some twenty to two hundred. */
const APART = 60;
const ROUNDS = 1500;
const STEP = 0.05;
/** What no story of ours shows often enough to be learned: by hand. */
const BY_HAND: Readonly<Record<string, number>> = { turned: -4, clash: -0.8, later: -3 };

/** Statements of the reports of a folder as they are compared. */
async function carriedIn(
  folder: string,
): Promise<{ readonly carried: readonly Carried[]; readonly paths: readonly string[] }> {
  const read = [];
  for await (const one of extract([folder])) if (one.kind !== 'unread') read.push(one);
  const { carried, statements } = gathered(read);
  return { carried, paths: statements.map(({ report }) => basename(report.path ?? '')) };
}

/** Reports of many events: what is alike in them is hardly ever one statement, but where words are quoted. */
export async function apartIn(folder: string): Promise<readonly Lesson[]> {
  const { carried } = await carriedIn(folder);
  const lessons = signsOf(carried, loadWordVectors()).filter(({ signs }) => signs.run < 0.8);
  return lessons.map(({ signs }) => ({ signs, same: false }));
}

/** A story as the record and the program have it. Statements are matched as `score-record.mjs` does: the best match of all first. */
export async function storyOf(record: WrittenRecord, folder: string): Promise<Story> {
  const { carried, paths } = await carriedIn(folder);
  const matches = record.statements.flatMap(({ id, report, content, prefix = '', suffix = '' }) => {
    const start = readFileSync(join(folder, report), 'utf8').indexOf(prefix + content + suffix) + prefix.length;
    const end = start + content.length;
    return carried.flatMap(({ statement }, place) => {
      if (paths[place] !== report) return [];
      const { spans } = statement.content;
      const common = spans.reduce((sum, s) => sum + Math.max(0, Math.min(end, s.end) - Math.max(start, s.start)), 0);
      const all = spans.reduce((sum, s) => sum + s.end - s.start, 0);
      if (common < 0.5 * content.length || common < 0.2 * all) return [];
      return [{ id, place, share: common / (all + content.length - common) }];
    });
  });
  const written = new Map<number, string>();
  const taken = new Set<string>();
  for (const { id, place } of matches.sort((a, b) => b.share - a.share)) {
    if (written.has(place) || taken.has(id)) continue;
    written.set(place, id);
    taken.add(id);
  }
  const pairs = new Set(record.same.flatMap((ids) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairOf(a, b)))));
  const compared = signsOf(carried, loadWordVectors());
  const lessons = compared.flatMap(({ a, b, signs }) => {
    const [one, other] = [written.get(a), written.get(b)];
    return one && other ? [{ signs, same: pairs.has(pairOf(one, other)) }] : [];
  });
  return { lessons, carried, compared, written, pairs };
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

/** Logistic regression by Adam (Kingma and Ba 2015). Stories weigh by the root of their pairs that are one. */
export function fitted(stories: readonly Story[], apart: readonly Lesson[]): TrainedSame {
  const lessons = [...stories.map(({ lessons }) => lessons), apart].flatMap((lessons) => {
    const ones = lessons.filter(({ same }) => same).length;
    const weight = ones > 0 ? 1 / Math.sqrt(ones) : APART / lessons.length;
    return lessons.map(({ signs, same }) => ({ values: [1, ...SIGNS.map((name) => signs[name])], same, weight }));
  });
  const all = lessons.reduce((sum, { weight }) => sum + weight, 0);
  const held = [false, ...SIGNS.map((name) => name in BY_HAND)];
  const weights = [0, ...SIGNS.map((name) => BY_HAND[name] ?? 0)];
  const [mean, square] = [weights.map(() => 0), weights.map(() => 0)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : DECAY * weight));
    for (const { values, same, weight } of lessons) {
      const sum = values.reduce((total, value, i) => total + value * weights[i], 0);
      const error = (weight / all) * (1 / (1 + Math.exp(-sum)) - (same ? 1 : 0));
      for (let i = 0; i < values.length; i++) slope[i] += error * values[i];
    }
    for (let i = 0; i < weights.length; i++) {
      if (held[i]) continue;
      mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
      square[i] = 0.999 * square[i] + 0.001 * slope[i] ** 2;
      weights[i] -= (STEP * (mean[i] / (1 - 0.9 ** round))) / (Math.sqrt(square[i] / (1 - 0.999 ** round)) + 1e-9);
    }
  }
  return { bias: weights[0], signs: Object.fromEntries(SIGNS.map((name, i) => [name, weights[i + 1]])) };
}

/** Harmonic mean of precision and recall of the pairs of a story, as its groups have them. */
export function scoreAt({ carried, compared, written, pairs }: Story, weights: TrainedSame, threshold: number): number {
  const found = new Set(
    groupedBy(compared, carried, { ...weights, threshold }).flatMap((group) => {
      const ids = group.flatMap((place) => written.get(place) ?? []);
      return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairOf(a, b)));
    }),
  );
  const right = [...found].filter((pair) => pairs.has(pair)).length;
  return (2 * right) / Math.max(1, found.size + pairs.size);
}

const THRESHOLDS = Array.from({ length: 40 }, (_, i) => 0.04 + 0.01 * i);

/** The threshold with the best mean score. */
export const thresholdFor = (stories: readonly Story[], weights: TrainedSame): number =>
  THRESHOLDS.reduce((best, at) => (meanAt(stories, weights, at) > meanAt(stories, weights, best) ? at : best));

const meanAt = (stories: readonly Story[], weights: TrainedSame, at: number): number =>
  stories.reduce((sum, story) => sum + scoreAt(story, weights, at) / stories.length, 0);

/** What each story scores with what the others teach, and what all of them teach. */
export async function trainSame(
  records: readonly (readonly [record: string, folder: string])[],
  many: string,
): Promise<string> {
  const apart = await apartIn(many);
  const stories: Story[] = [];
  for (const [record, folder] of records) stories.push(await storyOf(JSON.parse(readFileSync(record, 'utf8')), folder));
  stories.forEach((story, left) => {
    const others = stories.filter((_, place) => place !== left);
    const weights = fitted(others, apart);
    const at = thresholdFor(others, weights);
    const best = thresholdFor([story], weights);
    const [score, most] = [at, best].map((each) => (100 * scoreAt(story, weights, each)).toFixed(1));
    console.log(`${records[left][1]}: F1 ${score} at ${at.toFixed(2)}; ${most} at its best ${best.toFixed(2)}`);
  });
  const { bias, signs } = fitted(stories, apart);
  const rounded = Object.fromEntries(Object.entries(signs).map(([name, value]) => [name, Number(value.toFixed(2))]));
  const threshold = Number(thresholdFor(stories, { bias, signs }).toFixed(2));
  return JSON.stringify({ threshold, bias: Number(bias.toFixed(2)), signs: rounded }, null, 2);
}
