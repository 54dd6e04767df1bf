import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../model/analysis.ts';
import type { Introduction } from './introductions.ts';

/** Phrases that name whose words a quotation beside them is: "in the words of the verdict, “…”". */
const PHRASES = ['in the words of', 'to quote'].map((phrase) => phrase.split(' ').map(wordCode));
const PUT: ReadonlySet<number> = new Set(['put', 'puts'].map(wordCode));
const [AS, IT, COMMA] = ['as', 'it', ','].map(wordCode);
const MARKS: ReadonlySet<number> = new Set(['”', '"', "''", '’'].map(wordCode));
const PUNCT = TAGS.indexOf('PUNCT');

/** Whose words stand in a sentence by one of these phrases; null when it has none. */
export function quotedBy({ tokens }: Analysis, sentence: TokenRange): Introduction | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    const phrase = PHRASES.find((words) => words.every((word, i) => tokens.words[at + i] === word));
    if (!phrase) continue;
    const from = at + phrase.length;
    let to = from;
    while (to < sentence.to && tokens.tags[to] !== PUNCT) to++;
    return to > from ? { source: { from, to }, cue: { from: at, to: from } } : null;
  }
  return null;
}

/**
 * Who "puts it so" in a sentence, with what is left of it: "As Tann put it in May, [the plan was dead]."; null where nobody does, or
 * what he puts cannot be told.
 */
export function putBy(
  { tokens }: Analysis,
  sentence: TokenRange,
): (Introduction & { readonly content: TokenRange }) | null {
  const { words, tags } = tokens;
  for (let at = sentence.from + 2; at + 1 < sentence.to; at++) {
    if (!PUT.has(words[at]) || words[at + 1] !== IT) continue;
    let from = at;
    while (from > sentence.from && words[from - 1] !== AS && tags[from - 1] !== PUNCT) from--;
    if (from === at || words[from - 1] !== AS) continue;
    const found = { source: { from, to: at }, cue: { from: at, to: at + 2 } };
    let comma = at + 2;
    while (comma < sentence.to && words[comma] !== COMMA) comma++;
    if (from - 1 === sentence.from) {
      let to = sentence.to;
      while (to > comma && tags[to - 1] === PUNCT && !MARKS.has(words[to - 1])) to--;
      return to > comma + 1 ? { ...found, content: { from: comma + 1, to } } : null;
    }
    const isClosed = comma < sentence.to;
    return isClosed || from - 2 <= sentence.from ? null : { ...found, content: { from: sentence.from, to: from - 1 } };
  }
  return null;
}
