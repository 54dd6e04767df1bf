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
  const said = { names: new Map<string, number>(), words: new Map<string, number>() };
  for (const { word, isName, place } of tellingWords(report)) {
    const amounts = isName ? said.names : said.words;
    amounts.set(word, (amounts.get(word) ?? 0) + place);
  }
  const rarity = (word: string): number => rarityOf(word, vectors) * (/^\p{N}/u.test(word) ? NUMBER : 1);
  const names = new Map<number, Term>();
  for (const [word, amount] of said.names) count(names, wordCode(word), rarity(word), amount, true);
  const words = new Map<number, Term>();
  for (const [word, amount] of said.words) {
    const code = wordCode(stem(word));
    count(words, code, rarity(word), amount, true);
    // Numbered below zero: a stem's code is as likely to be one of these as to be any other stem's.
    for (const idea of conceptsOf(code)) count(words, -1 - idea, IDEA, amount, false);
  }
  const [mostNames, mostWords] = [strongest(names, NAMES), strongest(words, WORDS)];
  const leading = [...mostNames, ...mostWords].filter(({ finds }) => finds).sort(byWeight);
  return {
    names: direction(mostNames),
    words: direction(mostWords),
    leading: Int32Array.from(new Set(leading.map(({ code }) => code))).slice(0, LEADING),
  };
}

function count(terms: Map<number, Term>, code: number, rarity: number, amount: number, finds: boolean): void {
  const term = terms.get(code);
  if (term) term.amount += amount;
  else terms.set(code, { code, rarity, finds, amount });
}

interface Weighed extends Term {
  readonly weight: number;
}

const weighed = (term: Term): Weighed => ({
  ...term,
  weight: (1 + AGAIN * Math.log(term.amount)) * term.rarity ** 2,
});
const byWeight = (a: Weighed, b: Weighed): number => b.weight - a.weight || a.code - b.code;

const strongest = (terms: ReadonlyMap<number, Term>, most: number): readonly Weighed[] =>
  Array.from(terms.values(), weighed).sort(byWeight).slice(0, most);

function direction(terms: readonly Weighed[]): TermWeights {
  const ordered = terms.toSorted((a, b) => a.code - b.code);
  const length = Math.hypot(...ordered.map(({ weight }) => weight));
  return {
    terms: Int32Array.from(ordered, ({ code }) => code),
    weights: Float32Array.from(ordered, ({ weight }) => weight / length),
  };
}
