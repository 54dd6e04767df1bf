import { NOUN, tagSet, VERB } from '../../grammar/tags.ts';
import { POSSESSIVE, THAT, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { clauseOf, type Finding, trimmed } from './finding.ts';
import { PROMISE_NOUNS, PROMISING, TELLING_MAIN } from './lexicon.ts';
import { doerOf, holderOf, isAgent } from './owners.ts';
import { told } from './told.ts';

const BEFORE_PROMISE = tagSet('ADJ', 'DET', 'PRON', 'PROPN', 'NOUN', 'NUM', 'PART', 'VERB:participle', 'ADV', 'AUX');
const [NOT, NEVER, HAVING, SPITE] = ['not', 'never', 'having', 'spite'].map(wordCode);
export const DESPITES = wordSet('despite', 'spite');
/** Words between "despite" and the promise, at most. */
const LONGEST = 6;

/**
 * What somebody did although he had promised otherwise:
 *
 *   Despite promising to lower rents, the mayor raised them.   The guild struck despite its pledge not to.
 *   not: Despite the promise of rain, the fields dried up.   Despite promising to stay, he may leave.
 */
export function despitePromise(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens, heads } = analysis;
  const { words, tags } = tokens;
  const promise = promiseBehind(analysis, words[at] === SPITE ? at + 1 : at, sentence);
  if (promise < 0) return null;
  const main = mainVerb(heads, promise, at, tags, sentence);
  if (main < 0 || TELLING_MAIN.has(words[main]) || told(analysis, main, sentence) === 'open') return null;
  const subject = doerOf(analysis, main, sentence);
  const owner = tags[promise] === NOUN ? holderOf(analysis, promise, sentence) : -1;
  const debtor = owner >= 0 && !POSSESSIVE.has(words[owner]) ? owner : subject;
  if (debtor < 0 || !isAgent(analysis, debtor)) return null;
  const { from, to } = clauseOf(analysis, main, debtor, sentence);
  const range = trimmed(tags, { from: Math.min(from, at), to: Math.max(to, promise + 1) });
  return { at, debtor, sentence, ranges: [range], state: 'violated', rule: 'despite a promise' };
}

/** The promise with what was promised, "to", "that" or "not"; -1 for none. */
function promiseBehind({ tokens }: Analysis, despite: number, sentence: TokenRange): number {
  const { words, tags } = tokens;
  for (let i = despite + 1; i < Math.min(sentence.to, despite + LONGEST); i++) {
    const behind = words[i + 1];
    const hasWhat = (behind === TO && tags[i + 2] === VERB) || behind === THAT || behind === NOT || behind === NEVER;
    const isTold =
      PROMISE_NOUNS.has(words[i]) &&
      behind === TO &&
      words.subarray(i + 2, Math.min(sentence.to, i + LONGEST)).includes(THAT);
    if (isTold) return i;
    if (hasWhat && ((PROMISING.has(words[i]) && tags[i] >= VERB) || PROMISE_NOUNS.has(words[i]))) return i;
    if (words[i] !== HAVING && !BEFORE_PROMISE.has(tags[i])) return -1;
  }
  return -1;
}

/** The verb that the promise depends on, or one of those above it. */
function mainVerb(heads: Int32Array, promise: number, despite: number, tags: Uint8Array, { to }: TokenRange): number {
  for (let at = heads[promise], steps = 0; at >= 0 && steps < LONGEST; at = heads[at], steps++)
    if (tags[at] >= VERB && (at < despite || at > promise)) return at < to ? at : -1;
  return -1;
}
