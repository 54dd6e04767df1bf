import { dependsOn, SUBJECT } from '../../grammar/dependents.ts';
import { ADV, AUX, NAMING, NUM, PUNCT, VERB } from '../../grammar/tags.ts';
import { BE, COMMA, HAVE, RELATIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../../model/analysis.ts';
import { type Finding, trimmed } from './finding.ts';
import { PROMISING, REBUFFED } from './lexicon.ts';
import { unfulfilledIn } from './outcomes.ts';
import { isAgent } from './owners.ts';
import { promiserOf } from './promiser.ts';

const [TOLD, BY] = ['told', 'by'].map(wordCode);
const PAST = TAGS.indexOf('VERB:past');
const WOULD = wordSet('would', "'d");
const NOT = wordSet('not', "n't", 'never');
const HELPED = new Set([...HAVE, ...wordSet('did')]);
const HELPERS = new Set([...BE, ...HELPED]);
/** Verbs that begin a clause about people who were promised a thing. */
export const GIVEN = new Set([...PROMISING, TOLD]);
/** Words between a relative pronoun and its verb, from there to what became of it, and from "by" to a name, at most. */
const FAR = 9;
const REACH = 30;
const NEAR = 6;

/**
 * A promise in a clause about those, or that, of which the sentence goes on to say that it was not kept:
 *
 *   The miners, whom Tann had promised to free by May, were still in custody.   The maps that Tann had undertaken to send had not arrived.
 *   Monitors who had been told by Tann that they would see the camp were turned away.
 *   Dorane, which had promised to leave by May, has yet to do so.
 *   not: The miners, whom Tann had promised to free, were free by May.
 */
export function promisedInClause(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { words, tags } = analysis.tokens;
  if (tags[at] <= VERB || !isHad(analysis, at)) return null;
  const noun = nounBefore(analysis, at, sentence);
  if (noun < 0) return null;
  const failed = failureBehind(analysis, at, sentence);
  if (failed < 0) return null;
  const isTold = words[at] === TOLD;
  const debtor = isTold ? tellerOf(analysis, at, failed) : promiserOf(analysis, at, sentence);
  if (debtor < 0 || (debtor === noun && !isOfPromiser(analysis, at, failed))) return null;
  const ranges = [
    trimmed(tags, { from: phraseStart(analysis, noun, sentence), to: clauseEnd(tags, failed, sentence) }),
  ];
  return { at, debtor, sentence, ranges, state: 'violated', rule: 'a promise not kept to those it was given to' };
}

/** "had promised", "has been told", "promised": not "may have promised". */
function isHad({ tokens: { words, tags } }: Analysis, verb: number): boolean {
  let at = verb - 1;
  while (tags[at] === ADV || BE.has(words[at])) at--;
  return HAVE.has(words[at]) ? tags[at - 1] !== AUX : tags[verb] === PAST;
}

/** The noun that a relative pronoun before the verb stands for; -1 for none. */
function nounBefore({ tokens: { words, tags } }: Analysis, verb: number, { from }: TokenRange): number {
  let at = verb - 1;
  while (at > from && at > verb - FAR && !RELATIVE.has(words[at])) at--;
  if (at <= from || !RELATIVE.has(words[at])) return -1;
  const noun = words[at - 1] === COMMA ? at - 2 : at - 1;
  return noun >= from && (NAMING.has(tags[noun]) || tags[noun] === NUM) ? noun : -1;
}

/** Whether the clause is about the one who promised, and the failing is his own: "Dorane, which had promised to go, has yet to". */
function isOfPromiser(analysis: Analysis, verb: number, failed: number): boolean {
  const { words, tags } = analysis.tokens;
  let at = verb - 1;
  while (tags[at] === ADV || tags[at] === AUX) at--;
  return RELATIVE.has(words[at]) && isAgent(analysis, analysis.heads[verb]) && !REBUFFED.has(words[failed]);
}

/** The word of the main clause behind a promise that says that it was not kept; -1 for none. */
function failureBehind(analysis: Analysis, at: number, { to }: TokenRange): number {
  const { words } = analysis.tokens;
  let seen = words[at] !== TOLD;
  for (let i = at + 2; i < Math.min(to - 1, at + REACH); i++) {
    if (WOULD.has(words[i])) seen = true;
    if (!seen || !HELPERS.has(words[i]) || WOULD.has(words[i - 1])) continue;
    if (words[i - 1] !== COMMA && dependsOn(analysis.heads, i, at) && hasSubject(analysis, i, at)) continue;
    if (HELPED.has(words[i]) && NOT.has(words[i + 1])) return i + 1;
    if (unfulfilledIn(analysis, { from: i, to }) >= 0) return i;
    for (let v = i + 1; v < Math.min(to, i + NEAR) && BE.has(words[i]); v++) if (REBUFFED.has(words[v])) return v;
    return -1;
  }
  return -1;
}

/** Whether the verb of a helping word has a subject behind the promise: "that they [would] see", not "[were] turned away". */
function hasSubject({ heads, relations }: Analysis, helper: number, promise: number): boolean {
  for (let i = promise + 1; i < helper; i++) if (heads[i] === heads[helper] && SUBJECT.has(relations[i])) return true;
  return false;
}

/** Who told it: the last word of the name behind "by"; -1 where none is named. */
function tellerOf({ tokens: { words, tags } }: Analysis, told: number, to: number): number {
  if (words[told + 1] !== BY) return -1;
  let at = told + 2;
  while (at < Math.min(to, told + NEAR) && !NAMING.has(tags[at])) at++;
  while (at + 1 < to && NAMING.has(tags[at + 1])) at++;
  return NAMING.has(tags[at]) ? at : -1;
}

/** Where the words begin that a noun stands in: behind the mark before it, or with the sentence. */
function phraseStart({ tokens: { tags } }: Analysis, noun: number, { from }: TokenRange): number {
  let first = noun;
  while (first > from && tags[first - 1] !== PUNCT) first--;
  return first;
}

/** Up to the next mark, or the end. */
function clauseEnd(tags: Uint8Array, at: number, { to }: TokenRange): number {
  let end = at;
  while (end < to && tags[end] !== PUNCT) end++;
  return end;
}
