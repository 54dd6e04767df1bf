import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { ADV, FINITE, isIng, SCONJ, tagSet, VERB } from '../../grammar/tags.ts';
import { COMMA, RELATIVE, TO, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import type { Extent } from './extent.ts';
import { isModal } from './modals.ts';
import type { Opening } from './opening.ts';
import {
  BINDINGS,
  DENIALS,
  HINDERED,
  LASTING,
  NEGATIONS,
  PROMISED,
  REFUSALS,
  SUBORDINATE,
  UNDERTAKINGS,
} from './words.ts';

const [CLAUSE_OF_NOUN] = relationSet('acl');
const [ADVERBIAL] = relationSet('advcl');
const BESIDE = relationSet('acl:relcl', 'csubj', 'csubj:pass');

const isAmong = (words: Int32Array, set: ReadonlySet<number>, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++) if (set.has(words[i])) return true;
  return false;
};
const WOULD = wordSet('would', "'d", '’d');
const [PAST] = tagSet('VERB:past');
const WERE = wordSet('was', 'were', 'had', 'did');
/** Whether a clause tells of the past; so does one in reported speech that looks ahead. */
const isPast = ({ words, tags }: Tokens, head: number): boolean =>
  tags[head] === PAST || WERE.has(words[head]) || WERE.has(words[head - 1]);

/** Whether a clause says what its condition needs it to say: see `markers.json`. */
export function meets(
  { tokens }: Analysis,
  { at, needs, body }: Opening,
  { isFronted, head, to: extentTo }: Extent,
  range: TokenRange,
  { cue, statement }: Said,
): boolean {
  if (!needs) return true;
  const { words } = tokens;
  const { to } = range;
  // Of a clause before its condition, what stands behind the last comma.
  let from = to;
  while (from > range.from && (isFronted || words[from - 1] !== COMMA)) from--;
  if (
    needs === 'promised' &&
    isPast(tokens, head) &&
    (statement.form === 'direct' || !isAmong(words, WOULD, { from, to }))
  )
    return false;
  if (needs === 'bound' && cue && isAmong(words, BINDINGS, cue)) return true;
  if (needs === 'barred') {
    if (isFronted || words[at - 1] === COMMA || !lasts(tokens, { from: body, to: extentTo })) return false;
    if (cue && isAmong(words, REFUSALS, cue)) return true;
  }
  const isAction = isIng(tokens, body);
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (needs === 'bound' && (isModal(tokens, i) || BINDINGS.has(word))) return true;
    if (needs === 'promised' && PROMISED.has(word)) return true;
    if (needs === 'barred' && (NEGATIONS.has(word) || HINDERED.has(word) || REFUSALS.has(word))) return true;
    if (needs === 'denied' && NEGATIONS.has(word)) return !isFronted;
    if (needs !== 'hindered') continue;
    if (isFronted && isModal(tokens, i)) return true;
    if (isAction ? DENIALS.has(word) : NEGATIONS.has(word) || HINDERED.has(word)) return true;
  }
  return needs === 'bound' && words[range.from] === TO;
}

/** Whether a clause tells of a state, or of what goes on: "while the siege lasts", "while guns are firing"; not "while he signed". */
function lasts(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (LASTING.has(tokens.words[i])) return true;
    if (FINITE.has(tokens.tags[i])) return false;
  }
  return false;
}

/**
 * Whether a condition behind its clause belongs to the main one, and not to a clause within it:
 *
 *   He will sign [if they leave]     not: He praised the crews who would stay [if paid] · With Tann saying he would go [if they came], …
 */
export function isMain({ tokens, heads, relations }: Analysis, { head, from }: Extent, start: number): boolean {
  let at = heads[head];
  for (let steps = 0; at >= start && at < from && steps < HIGHEST; steps++) {
    const of = heads[at];
    if (BESIDE.has(relations[at])) return false;
    const isClause = relations[at] === CLAUSE_OF_NOUN && tokens.tags[at] >= VERB;
    if (isClause && of >= start && !UNDERTAKINGS.has(tokens.words[of])) return false;
    if (relations[at] === ADVERBIAL && of >= start && isIng(tokens, at)) return false;
    at = of;
  }
  const { words, tags } = tokens;
  for (let i = from - 1; i > start && words[i] !== COMMA; i--) {
    if (SUBORDINATE.has(words[i]) && tags[i] !== ADV) return !dependsOn(heads, i, heads[head]);
    if (RELATIVE.has(words[i]) && NAMES.has(tags[i - 1]) && FINITE.has(tags[i + 1])) return tags[i] === SCONJ;
  }
  return true;
}
const NAMES = tagSet('NOUN', 'PROPN');
const HIGHEST = 40;
