import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../model/analysis.ts';
import type { Introduction } from './introductions.ts';

/** Phrases that name whose words a quotation beside them is: "in the words of the verdict, “…”". */
const PHRASES = ['in the words of', 'to quote'].map((phrase) => phrase.split(' ').map(wordCode));
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
