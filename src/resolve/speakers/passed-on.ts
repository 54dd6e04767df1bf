import { AUXILIARY, dependsOn, relationSet } from '../../grammar/dependents.ts';
import { AUX, NAMING, VERB } from '../../grammar/tags.ts';
import { HAVE, THAT, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import { MEDIA } from '../lexicon/words.ts';
import type { Scene } from '../scene.ts';
import type { Mentions, Named } from './named.ts';
import data from './telling.json' with { type: 'json' };

const SUBJECT = relationSet('nsubj');
const TELLING = wordSet(...data.telling.split(' '));
const OUTLETS = wordSet(...data.outlets.split(' '));
/** Words of a name that takes the whole subject: "the foreign minister, Ilse Varga, of the board". */
const LONGEST = 16;

/** Whether a source merely carries what others say: a wire, a paper, a station; by the lists, or by a word of its name. */
export function isCarrier({ analysis: { tokens } }: Scene, source: TokenRange, { figure }: Named): boolean {
  if (figure.kind === 'person' || figure.kind === 'state') return false;
  if (figure.entry?.news) return true;
  for (let at = source.from; at < source.to; at++)
    if (MEDIA.has(tokens.words[at]) || OUTLETS.has(tokens.words[at])) return true;
  return false;
}

/**
 * Who says it, in the content of what a carrier passes on: the subject of a verb that tells, promises or refuses; null where the carrier
 * tells of anything else.
 *
 *   [Ilse Varga, the foreign minister,] ruled out talks, Radio Velm reported.      not: Ilse Varga fell ill, Radio Velm reported.
 */
export function toldBy({ analysis }: Scene, mentions: Mentions, { from, to }: TokenRange): TokenRange | null {
  const { tokens, heads, relations } = analysis;
  const { words, tags } = tokens;
  const first = words[from] === THAT ? from + 1 : from;
  for (let verb = first; verb < to; verb++) {
    if (tags[verb] < VERB) continue;
    if (!TELLING.has(words[verb]) || isBelow(heads, verb, from, to)) return null;
    let subject = -1;
    for (let at = first; at < verb; at++) {
      if (heads[at] !== verb) continue;
      if (AUXILIARY.has(relations[at]) && !HAVE.has(words[at])) return null;
      if (SUBJECT.has(relations[at])) subject = at;
    }
    if (subject < 0 || !NAMING.has(tags[subject]) || !mentions.at(subject)) return null;
    let start = subject;
    while (start > first && subject - start < LONGEST && dependsOn(heads, start - 1, subject)) start--;
    let end = verb;
    while (end > subject + 1 && (tags[end - 1] === AUX || heads[end - 1] === verb)) end--;
    return { from: start, to: Math.max(end, subject + 1) };
  }
  return null;
}

/** Whether a verb stands in a clause about a noun: "the mayor who said". */
const isBelow = (heads: Int32Array, verb: number, from: number, to: number): boolean =>
  heads[verb] >= from && heads[verb] < to && heads[verb] < verb;
