import type { Carried } from './carried.ts';
import { copiesOf, spreadOut } from './copies.ts';
import { groupsOf, type Pair } from './groups.ts';
import WEIGHTS from './same-weights.json' with { type: 'json' };
import { type Compared, type Signs, signsOf } from './signs.ts';
import type { WordVectors } from './word-vectors.ts';

/** How much a likelier one takes: chosen on the three stories that the weights were learned from, of 0, 0.3, 0.5 and 1. */
const SECOND = 0.5;
/** How much of a third statement's word two have that are one with it. */
const SUPPORT = 0.7;
/** Less alike than this are no two statements that are one: of one party, and of others. */
const LEAST = 0.25;
const LEAST_LOOSE = 0.42;
/** Of others, this much must be said in both, or the act be this rare: see `Signs`. */
const MUCH = 0.6;
const RARE = 0.5;

/** What `train/same.ts` learns. */
export interface SameWeights {
  /** The chance from which on two statements are one. */
  readonly threshold: number;
  readonly bias: number;
  readonly signs: Readonly<Record<string, number>>;
}

/**
 * Groups of statements, by their places in `carried`, that are one statement as several reports carry it: the same speaker and content,
 * across paraphrase, translation and partial quotation. Each group has two reports or more; a statement that says two things may stand
 * in two groups. The order of the statements does not matter.
 */
export function sameStatements(carried: readonly Carried[], vectors: WordVectors): readonly (readonly number[])[] {
  const order = carried
    .map((_, place) => place)
    .sort((a, b) => (carried[a].statement.id < carried[b].statement.id ? -1 : 1));
  const ordered = order.map((place) => carried[place]);
  const copies = copiesOf(ordered);
  const groups = spreadOut(groupedBy(signsOf(copies.first, vectors), copies.first, WEIGHTS), copies, ordered);
  return groups.map((group) => group.map((place) => order[place]).sort((a, b) => a - b));
}

/** Groups of those, of `carried`, that are one statement by these weights. */
export function groupedBy(
  compared: readonly Compared[],
  carried: readonly Carried[],
  weights: SameWeights,
): readonly (readonly number[])[] {
  const scored = compared.map(({ a, b, signs }) => ({ a, b, score: scoreOf(signs, weights) }));
  const pairs = supported(assigned(scored, carried), weights.threshold / 2);
  return groupsOf(pairs.filter(({ score }) => score >= weights.threshold));
}

/** The chance that two statements are one, 0 to 1, by logistic regression; `train/same.ts` says how the weights were got. */
function scoreOf(signs: Signs, weights: SameWeights): number {
  if (signs.part < LEAST || (signs.loose === 1 && isThin(signs))) return 0;
  let sum = weights.bias;
  for (const name of SIGNS) sum += weights.signs[name] * signs[name];
  return 1 / (1 + Math.exp(-sum));
}

export const SIGNS = [
  'stand',
  'part',
  'run',
  'mass',
  'act',
  'rareAct',
  'clash',
  'best',
  'turned',
  'loose',
  'later',
] as const;

/** Of statements that no party joins: too little said in both, and no rare act. */
const isThin = ({ part, mass, rareAct }: Signs): boolean => part < LEAST_LOOSE || (mass < MUCH && rareAct < RARE);

/**
 * Of two reports' statements, those that are each other's likest keep their chance; from others something is taken, the more the likelier
 * another one is. Softer than an assignment of one to one: a report may say a thing twice.
 */
function assigned(pairs: readonly Pair[], carried: readonly Carried[]): readonly Pair[] {
  const likest = new Map<string, number>();
  const keys = pairs.map(({ a, b }) => [`${a} ${carried[b].report}`, `${b} ${carried[a].report}`] as const);
  pairs.forEach(({ score }, at) => {
    for (const key of keys[at]) if ((likest.get(key) ?? 0) < score) likest.set(key, score);
  });
  return pairs.map((pair, at) => {
    const most = Math.max(...keys[at].map((key) => likest.get(key) ?? 0));
    return most > pair.score ? { ...pair, score: pair.score * (pair.score / most) ** SECOND } : pair;
  });
}

/** Two that are both one with a third are likelier to be one. */
function supported(pairs: readonly Pair[], least: number): readonly Pair[] {
  const near = new Map<number, Map<number, number>>();
  for (const { a, b, score } of pairs) {
    if (score < least) continue;
    for (const [of, to] of [
      [a, b],
      [b, a],
    ]) {
      const links = near.get(of);
      if (links) links.set(to, score);
      else near.set(of, new Map([[to, score]]));
    }
  }
  return pairs.map((pair) => {
    const [mine, theirs] = [near.get(pair.a), near.get(pair.b)];
    if (!mine || !theirs) return pair;
    let through = 0;
    for (const [third, score] of mine) through = Math.max(through, Math.min(score, theirs.get(third) ?? 0));
    return SUPPORT * through > pair.score ? { ...pair, score: SUPPORT * through } : pair;
  });
}
