import { AUX, CCONJ, PARTICIPLE, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { THAT, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Opening } from './opening.ts';

const [SHOULD, HAD, WERE, IT, ASK] = ['should', 'had', 'were', 'it', '?'].map(wordCode);
const SUBJECT_PRONOUNS = wordSet(
  ...['i', 'you', 'he', 'she', 'it', 'we', 'they', 'there', 'this', 'that', 'these', 'those', 'anyone', 'anybody'],
  ...['someone', 'somebody', 'anything', 'nobody', 'either', 'both', 'one'],
);
const IN_SUBJECT = tagSet('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'PART', 'PRON');
const NAMES = tagSet('NOUN', 'PROPN');
const OF_VERB = tagSet('AUX', 'VERB', 'VERB:participle', 'VERB:past', 'VERB:ing', 'ADV', 'PART');
const NOT_SUBJECT = wordSet('to', 'not', "n't", 'n’t');
/** Words that a subject has, at most. */
const LONGEST = 8;

/**
 * A condition that begins with its verb, before the subject.
 *
 *   {Should the talks} fail, … · we would answer {should they} attack · {Had they} known, … · {Were Dorane to} leave, …
 *   not: The envoys {should} leave. · {Should they} leave? · the crews who {had} the boats
 */
export function invertedAt({ tokens }: Analysis, at: number, bounds: TokenRange): Opening | null {
  const { words, tags } = tokens;
  const verb = words[at];
  if (verb !== SHOULD && verb !== HAD && verb !== WERE) return null;
  const before = at > bounds.from ? at - 1 : -1;
  const opensClause = before < 0 || tags[before] === PUNCT || tags[before] === CCONJ || words[before] === THAT;
  if (!opensClause && (verb !== SHOULD || tags[before] === AUX || !SUBJECT_PRONOUNS.has(words[at + 1]))) return null;
  const subject = endOfSubject(words, tags, at + 1, Math.min(bounds.to, at + 1 + LONGEST));
  if (subject === null || subject >= bounds.to || isQuestion(words, at, bounds.to)) return null;
  const isSo =
    verb === SHOULD
      ? tags[subject] === VERB || tags[subject] === AUX || OF_VERB.has(tags[subject])
      : verb === HAD
        ? tags[subject] === PARTICIPLE || OF_VERB.has(tags[subject])
        : words[subject] === TO_CODE || (words[at + 1] === IT && NOT_SUBJECT.has(words[subject]));
  if (!isSo) return null;
  const isNegative = NOT_SUBJECT.has(words[subject]) && words[subject] !== TO_CODE;
  return {
    ...{ at, body: at + 1, kind: isNegative && verb === WERE ? 'without' : 'if', opens: 'clause', needs: null },
    isNegative: isNegative && verb === WERE,
    rule: 'condition: inverted',
  };
}
const TO_CODE = wordCode('to');

/** Where the subject ends that begins at `from`; null where none does. */
function endOfSubject(words: Int32Array, tags: Uint8Array, from: number, to: number): number | null {
  if (SUBJECT_PRONOUNS.has(words[from]) && tags[from + 1] !== tagOfNoun) return from + 1;
  let end = from;
  while (end < to && IN_SUBJECT.has(tags[end]) && !NOT_SUBJECT.has(words[end])) end++;
  return end > from && NAMES.has(tags[end - 1]) ? end : null;
}
const [tagOfNoun] = tagSet('NOUN');

function isQuestion(words: Int32Array, from: number, to: number): boolean {
  for (let i = to - 1; i > from && i > to - 4; i--) if (words[i] === ASK) return true;
  return false;
}
