import { dependsOn } from '../../grammar/dependents.ts';
import { ADP, DET, hasVerb, PUNCT, SCONJ, tagSet, VERB } from '../../grammar/tags.ts';
import { GENITIVE, HYPHENS, RELATIVE, wordSet } from '../../grammar/words.ts';
import { SHAPE, type TokenRange } from '../../model/analysis.ts';
import type { Scene } from '../scene.ts';

const BEFORE = tagSet(
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'PRON',
  'PART',
  'SYM',
  'VERB:participle',
  'VERB:ing',
  'ADV',
);
const BEHIND = tagSet('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'CCONJ', 'PRON', 'SYM');
const ARTICLES = wordSet('the', 'a', 'an');
const LONGEST = 12;

/** The noun with what stands before it and belongs to it: "two senior officials". */
export function upToNoun({ analysis, sentenceOf }: Scene, noun: number): TokenRange {
  const { tokens, heads, sentences } = analysis;
  const { from: start } = sentences[sentenceOf[noun]];
  let from = noun;
  while (from > start && noun - from < LONGEST) {
    const before = from - 1;
    const belongs = BEFORE.has(tokens.tags[before]) || HYPHENS.has(tokens.words[before]);
    if (!belongs || !(dependsOn(heads, before, noun) || tokens.tags[before] === DET)) break;
    from--;
  }
  return { from, to: noun + 1 };
}

/** A phrase without its articles in front and without the clauses behind it: "two officials" of "the two officials who fled". */
export function core({ analysis: { tokens } }: Scene, { from, to }: TokenRange): TokenRange {
  const { tags, words, shapes } = tokens;
  let first = from;
  while (first < to - 1 && (ARTICLES.has(words[first]) || (tags[first] === PUNCT && !HYPHENS.has(words[first]))))
    first++;
  let last = first + 1;
  while (last < to) {
    const tag = tags[last];
    const goesOn =
      tag === ADP ||
      shapes[last] === SHAPE.capital ||
      BEHIND.has(tag) ||
      HYPHENS.has(words[last]) ||
      GENITIVE.has(words[last]);
    const isClause =
      (RELATIVE.has(words[last]) && shapes[last] === SHAPE.lower) ||
      tag === SCONJ ||
      (tag >= VERB && !isModifier(tokens.tags, last, to));
    if ((!goesOn && !(tag >= VERB)) || isClause) break;
    last++;
  }
  while (last > first + 1 && (tags[last - 1] === ADP || tags[last - 1] === DET || tags[last - 1] === PUNCT)) last--;
  return { from: first, to: last };
}

/** Whether a participle stands before a noun of the phrase: "armed groups"; not "officials briefed on the talks". */
const isModifier = (tags: Uint8Array, at: number, to: number): boolean =>
  at + 1 < to && tagSetNoun.has(tags[at + 1]) && !hasVerb(tags, { from: at + 1, to: at + 2 });
const tagSetNoun = tagSet('NOUN', 'PROPN', 'ADJ');
