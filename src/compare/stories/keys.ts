import { wordCode } from '../../learn/hash.ts';
import type { StoryKeys, TermWeights, Told } from '../../model/story.ts';
import { stem } from '../../text/stem.ts';
import { conceptsOf } from '../concepts.ts';
import { rarityOf } from '../meaning.ts';
import type { WordVectors } from '../word-vectors.ts';
import { tellingWords } from './telling-words.ts';

/** Keys kept of a report. With half as many, the two reports of one press conference were no longer told from chance. */
const NAMES = 24;
const WORDS = 80;
const LEADING = 24;
/** What is said again counts, but not much: what is shared at all tells more. */
const AGAIN = 0.35;
/** An idea of `concepts.json` against a rare word, which is 1; a number, which may be of anything, against a word. */
const IDEA = 0.8;
const NUMBER = 0.4;

interface Term {
  readonly code: number;
  readonly rarity: number;
  /** An idea stands in too many reports to find any by it. */
  readonly finds: boolean;
  amount: number;
}

/**
 * What a report tells: its names and its other words, by how often and where they stand and how rare they are in news at large.
 * Nothing is counted over the ledger, so that what is drawn of a report stays as it is, whatever else arrives.
 */
export function storyKeysOf(report: Told, vectors: WordVectors): StoryKeys {
  const names = new Map<number, Term>();
  const words = new Map<number, Term>();
  const count = (terms: Map<number, Term>, code: number, rarity: number, place: number, finds: boolean): void => {
    const term = terms.get(code);
    if (term) term.amount += place;
    else terms.set(code, { code, rarity, finds, amount: place });
  };
  for (const { word, isName, place } of tellingWords(report)) {
    const rarity = rarityOf(word, vectors) * (/^\p{N}/u.test(word) ? NUMBER : 1);
    if (isName) {
      count(names, wordCode(word), rarity, place, true);
      continue;
    }
    const code = wordCode(stem(word));
    count(words, code, rarity, place, true);
    // Numbered below zero: a stem's code is as likely to be one of these as to be any other stem's.
    for (const idea of conceptsOf(code)) count(words, -1 - idea, IDEA, place, false);
  }
  const [mostNames, mostWords] = [strongest(names, NAMES), strongest(words, WORDS)];
  const leading = [...mostNames, ...mostWords].filter(({ finds }) => finds).sort(byWeight);
  return {
    names: direction(mostNames),
    words: direction(mostWords),
    leading: Int32Array.from(new Set(leading.map(({ code }) => code))).slice(0, LEADING),
  };
}

const weightOf = ({ amount, rarity }: Term): number => (1 + AGAIN * Math.log(amount)) * rarity ** 2;
const byWeight = (a: Term, b: Term): number => weightOf(b) - weightOf(a) || a.code - b.code;

const strongest = (terms: ReadonlyMap<number, Term>, most: number): readonly Term[] =>
  [...terms.values()].sort(byWeight).slice(0, most);

function direction(terms: readonly Term[]): TermWeights {
  const ordered = terms.toSorted((a, b) => a.code - b.code);
  const length = Math.hypot(...ordered.map(weightOf));
  return {
    terms: Int32Array.from(ordered, ({ code }) => code),
    weights: Float32Array.from(ordered, (term) => weightOf(term) / length),
  };
}
