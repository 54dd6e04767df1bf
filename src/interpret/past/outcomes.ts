import { ADV, VERB } from '../../grammar/tags.ts';
import { BE, HAVE, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { UNFINISHED } from './lexicon.ts';

const [STILL, NEVER, YET, EVER, SINCE, WITHOUT, THEN, NOW] = [
  ...['still', 'never', 'yet', 'ever', 'since', 'without', 'then', 'now'],
].map(wordCode);
const REMAIN = wordSet('remain', 'remains', 'remained', 'stay', 'stays', 'stayed');
const NOT = wordSet('not', "n't", 'never');
/** What an outcome is told of, where a sentence of its own tells it: the thing promised, or who promised it. */
const TOPICS = wordSet('it', 'they', 'he', 'she', 'none', 'nothing', 'neither', 'both', 'all', 'we', 'these', 'those');
/** Words of a clause before what tells its outcome, at most. */
const LONGEST = 8;

/**
 * The word by which a clause says that a thing has not come about; -1 where it does not.
 *
 *   it has [never] granted more than ten   it is [still] closed   they have [yet] to arrive   it has [stayed] shut ever since
 *   not: it is still growing   he never smokes   they stayed for lunch
 */
export function unfulfilledIn({ tokens }: Analysis, { from, to }: TokenRange): number {
  const { words, tags } = tokens;
  const end = Math.min(to, from + LONGEST);
  for (let i = from; i < end; i++) {
    const word = words[i];
    if (word === NEVER && HAVE.has(words[i - 1]) && tags[i + 1] >= VERB) return i;
    if (word === YET && words[i + 1] === TO && (HAVE.has(words[i - 1]) || BE.has(words[i - 1]))) return i;
    if (word === STILL && isUnfinished(tokens, i, to)) return i;
    if (REMAIN.has(word) && (isStateBehind(tokens, i + 1, to) || sinceBehind(words, i + 1, to))) return i;
  }
  return -1;
}

/** Whether a clause that stands by itself speaks on of what was promised, or of who promised it. */
export const speaksOn = ({ tokens }: Analysis, { from }: TokenRange): boolean => TOPICS.has(tokens.words[from]);

/** "are still there", "still are in custody", "have still not come": not "is still growing". */
function isUnfinished({ words }: Analysis['tokens'], still: number, to: number): boolean {
  if (still + 1 < to && (NOT.has(words[still + 1]) || (HAVE.has(words[still + 1]) && NOT.has(words[still + 2]))))
    return true;
  const isJoined = BE.has(words[still - 1]) || BE.has(words[still + 1]) || REMAIN.has(words[still + 1]);
  return isJoined && isStateBehind({ words }, BE.has(words[still - 1]) ? still + 1 : still + 2, to);
}

function isStateBehind({ words }: Pick<Analysis['tokens'], 'words'>, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 2); i++) if (UNFINISHED.has(words[i])) return true;
  return false;
}

function sinceBehind(words: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + LONGEST) - 1; i++)
    if (words[i] === EVER && words[i + 1] === SINCE) return true;
  return false;
}

/**
 * The word by which a clause joined with "and" tells that the opposite was done; -1 for none.
 *
 *   and [then] it sold the forest without a vote   and was [now] selling it
 *   not: and then it paid   and now lives abroad
 */
export function oppositeIn({ tokens }: Analysis, { from, to }: TokenRange): number {
  const { words, tags, suffixes3 } = tokens;
  const end = Math.min(to, from + LONGEST);
  for (let i = from; i < end; i++) {
    if (words[i] === NOW && BE.has(words[i - 1])) {
      let verb = i + 1;
      while (verb < Math.min(to, i + 4) && (tags[verb] < VERB || tags[verb] === ADV)) verb++;
      if (tags[verb] >= VERB && suffixes3[verb] === ING_END) return i;
    }
    if (words[i] === THEN && i <= from + 1 && withoutBehind(words, i + 1, to)) return i;
  }
  return -1;
}

const ING_END = wordCode('ing');

function withoutBehind(words: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i] === WITHOUT) return true;
  return false;
}
