import { wordDifference } from '../../text/word-difference.ts';
import { shareConcept } from '../concepts.ts';
import type { Meaning } from '../meaning.ts';
import { shinglesOf } from '../shingles.ts';
import stopWords from '../stop-words.json' with { type: 'json' };
import type { Story, Told } from '../story.ts';
import { cosine } from '../word-vectors.ts';
import counted from './count-words.json' with { type: 'json' };
import { type Difference, distinct, meets, type Side } from './difference.ts';

/** Five-word shingles that two sentences share from which on one is a copy of the other, and sentences that a shingle joins at most. */
const [SHARED, COMMON] = [3, 32];
/** Share of the shorter sentence's shingles that a copy has. */
const COPIED = 0.3;
/** Words that may stand in the other's place: of more, few tell by themselves. */
const FEW = 3;
/** From this cosine on, two words say about the same: "searches", "inspections". */
const ALIKE = 0.3;
const MOST = 3;
const STOP: ReadonlySet<string> = new Set(stopWords.words);
const MONTHS: ReadonlySet<string> = new Set(counted.months);
const NAME = /^\p{Lu}/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Sentences that two reports have from one source, in one of which a telling word has been put for another of another meaning.
 *
 *   “Velmere also dropped a threat to close the locks by Friday” · “Velmere also dropped its plan to close the locks by Friday”
 *   not: a sentence that is only shorter; “neighboring” · “neighbouring”; “searches” · “inspections”; names and numbers
 */
export function copiedOtherwise(story: Story, known: readonly Difference[]): readonly Difference[] {
  const found = new Map<string, Difference>();
  for (const [a, b] of copies(story)) {
    if (a.meaning.negations !== b.meaning.negations || isKnown(known, a, b)) continue;
    const [one, other] = wordDifference(a.text, b.text).map((runs) =>
      runs.filter(({ shared }) => !shared).flatMap(({ text }) => wordsIn(text)),
    );
    const [left, right] = [without(one, other), without(other, one)];
    // Of others, another sentence tells: "a spokesman for the mayor".
    if ([left, right].every((words) => words.some((word) => NAME.test(word)))) continue;
    const plain = [left, right].map((words) => words.filter(isPlain));
    if (plain.some(({ length }) => length === 0 || length > FEW)) continue;
    const [before, after] = plain.map((words) => story.read(words.join(' ')));
    // One word for another: more are another sentence, or one that is cut.
    if (a.meaning.negations !== b.meaning.negations || isKnown(known, a, b)) continue;
    if (before.stems.length !== 1 || after.stems.length !== 1 || saysTheSame(story, before, after)) continue;
    const key = [before.stems[0], after.stems[0]].sort((x, y) => x - y).join(' ');
    if (!found.has(key)) found.set(key, { kind: 'wording', sides: [a, b], sure: 1 });
  }
  return distinct(story, [...found.values()], MOST);
}

/** Whether a difference within both has been found. */
const isKnown = (known: readonly Difference[], a: Side, b: Side): boolean =>
  known.some(({ sides }) => [a, b].every((one) => sides.some((side) => meets(one, side))));

/** Without possessive endings. */
const wordsIn = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).map((word) => word.replace(/['’]s$/u, ''));

/** What tells among words that the other does not have. */
const without = (words: readonly string[], others: readonly string[]): readonly string[] =>
  words.filter((word) => !others.includes(word) && !STOP.has(word.toLowerCase()) && !MONTHS.has(word.toLowerCase()));

const isPlain = (word: string): boolean => !NAME.test(word) && !/\p{N}/u.test(word);

/** Whether one word may stand for another: the same stem, idea or nearly meaning, or a word that news does not know. */
function saysTheSame({ vectors }: Story, a: Meaning, b: Meaning): boolean {
  if (a.stems[0] === b.stems[0] || shareConcept(a.concepts[0], b.concepts[0])) return true;
  return a.rows[0] < 0 || b.rows[0] < 0 || cosine(vectors, a.rows[0], b.rows[0]) >= ALIKE;
}

/** Sentences, each wording once, that share runs of words. */
function copies({ sentences }: Story): readonly (readonly [Told, Told])[] {
  const once = [...new Map(sentences.map((told) => [told.text, told] as const).reverse()).values()].reverse();
  const having = new Map<number, number[]>();
  const sizes: number[] = [];
  for (const [at, { text }] of once.entries()) {
    const shingles = shinglesOf(text, { start: 0, end: text.length });
    sizes.push(shingles.size);
    for (const shingle of shingles) {
      const known = having.get(shingle);
      if (known) known.push(at);
      else having.set(shingle, [at]);
    }
  }
  const shared = new Map<number, number>();
  for (const places of having.values()) {
    if (places.length > COMMON) continue;
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1))
        if (once[a].report !== once[b].report)
          shared.set(a * once.length + b, (shared.get(a * once.length + b) ?? 0) + 1);
  }
  return [...shared]
    .map(([pair, count]) => ({ a: Math.floor(pair / once.length), b: pair % once.length, count }))
    .filter(({ a, b, count }) => count >= SHARED && count >= COPIED * Math.min(sizes[a], sizes[b]))
    .map(({ a, b }) => [once[a], once[b]] as const);
}
