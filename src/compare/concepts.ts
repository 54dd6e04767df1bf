import { wordCode } from '../learn/hash.ts';
import { stem } from '../text/stem.ts';
import data from './concepts.json' with { type: 'json' };

/**
 * Ideas that words of political news share, as numbers, by the code of a word's stem. They join what another translation or a
 * retelling words otherwise, where vectors do not.
 *
 *   "a suspension of the patrols", "the patrols will cease"
 *   not: "the gate is open", "the gate is shut": these are opposites
 */
const NAMES = Object.keys(data.concepts);
const CONCEPTS: ReadonlyMap<number, readonly number[]> = conceptsByStem();
const OPPOSITES: ReadonlySet<number> = new Set(
  data.opposites.flatMap(([a, b]) => [
    pairOf(NAMES.indexOf(a), NAMES.indexOf(b)),
    pairOf(NAMES.indexOf(b), NAMES.indexOf(a)),
  ]),
);

const NONE: readonly number[] = [];

/** Numbers of the ideas that a word may stand for. */
export const conceptsOf = (stemCode: number): readonly number[] => CONCEPTS.get(stemCode) ?? NONE;

export const shareConcept = (a: readonly number[], b: readonly number[]): boolean => {
  for (const concept of a) if (b.includes(concept)) return true;
  return false;
};

export const areOpposite = (a: readonly number[], b: readonly number[]): boolean => {
  for (const one of a) for (const other of b) if (OPPOSITES.has(pairOf(one, other))) return true;
  return false;
};

function pairOf(a: number, b: number): number {
  return a * NAMES.length + b;
}

function conceptsByStem(): ReadonlyMap<number, readonly number[]> {
  const byStem = new Map<number, number[]>();
  Object.values<readonly string[]>(data.concepts).forEach((words, concept) => {
    for (const word of words) {
      const code = wordCode(stem(word));
      const known = byStem.get(code);
      if (!known) byStem.set(code, [concept]);
      else if (!known.includes(concept)) known.push(concept);
    }
  });
  return byStem;
}
