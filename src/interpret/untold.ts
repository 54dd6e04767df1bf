import { VERB } from '../grammar/tags.ts';
import { wordSet } from '../grammar/words.ts';
import type { TokenRange, Tokens } from '../model/analysis.ts';
import { PLEDGES } from './addressees/words.ts';
import { KEEPING_VERBS } from './past/lexicon.ts';
import type { Said } from './said.ts';

/** Tokens of "not to be further identified", at most. */
const LONGEST = 5;
const NAMED = wordSet('identified', 'named', 'quoted');

/**
 * Whether nothing is said by what was read as a statement:
 *
 *   [The pilot] [asked] [not to be named]         how a report came by his words
 *   [Tann] [broke his promise on] [tolls]         what became of earlier words: see `past/`
 *   not: [The mayor] [rejects] [the plan]
 */
export function isUntold({ statement: { form }, analysis: { tokens }, cue, contents }: Said): boolean {
  if (!cue || form !== 'indirect') return false;
  const [{ from, to }] = contents;
  return isKeeping(tokens, cue) || (to - from <= LONGEST && contents.length === 1 && NAMED.has(tokens.words[to - 1]));
}

function isKeeping({ words, tags }: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++)
    if (KEEPING_VERBS.has(words[at]) && tags[at] >= VERB)
      for (let noun = at + 1; noun < to; noun++) if (PLEDGES.has(words[noun])) return true;
  return false;
}
