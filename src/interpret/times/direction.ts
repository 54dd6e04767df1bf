import { relationSet } from '../../grammar/dependents.ts';
import { AUX, ING, PARTICIPLE, PRESENT, tagSet, VERB } from '../../grammar/tags.ts';
import { HAVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../../model/analysis.ts';
import verbs from './directions.json' with { type: 'json' };
import type { Direction } from './meaning.ts';

const PAST = TAGS.indexOf('VERB:past');
const AUXILIARY = relationSet('aux', 'aux:pass', 'cop');
const OPEN = relationSet('xcomp', 'ccomp');
const COMMAND = relationSet('root', 'parataxis');
const PURPOSE = relationSet('advcl');
/** What a participle hangs by that the tagger may take for a past tense: "a plan aimed at …". */
const PARTICIPIAL = relationSet('acl');
const SAID = relationSet('ccomp');
const CASE = relationSet('case', 'mark');
const MODAL = wordSet(
  'will',
  "'ll",
  '’ll',
  'wo',
  'shall',
  'would',
  "'d",
  '’d',
  'should',
  'could',
  'may',
  'might',
  'must',
  'ought',
);
const CAN = wordSet('can', 'ca');
const DID = wordCode('did');
const WILL = wordSet('will', "'ll", '’ll', 'wo', 'shall');
const WAS = wordSet('was', 'were');
const IS = wordSet('is', 'are', 'am', "'s", '’s', "'re", '’re', "'m", '’m', 'be');
const [TO, HAD] = ['to', 'had'].map(wordCode);
const BEFORE = wordSet('before', 'ahead', 'until', 'till');
const FIRST = wordSet('first', 'last', 'only', 'second', 'third', 'latest', 'youngest', 'oldest');
const PAST_FORMS = tagSet('VERB:past', 'VERB:participle');
const SCHEDULED = wordSet(...verbs.scheduled);
const IMPLICATIVE = wordSet(...verbs.implicative);
/** Steps up a tree, at most. */
const HIGHEST = 30;

/**
 * Which way a time looks, by the clause that it hangs on: its tense, its mood, its auxiliaries, or what the verb above makes of its infinitive;
 * null where it hangs on no verb, or on none below the cue of a statement.
 *
 *   ahead: They will meet on Friday · They agreed to meet on Friday · a hearing set for Friday
 *   present: The talks resume on Friday
 *   due: They were to meet on Friday
 *   ahead too: Unless they met by Friday, he would leave
 *   back: They met on Friday · They failed to meet on Friday · They would have met on Friday · the vote held on Friday
 */
export function directionOf(
  analysis: Analysis,
  token: number,
  sentence: TokenRange,
  cue: TokenRange | null = null,
): Direction {
  const { heads, relations, tokens } = analysis;
  let at = token;
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (cue && cue.from <= at && at < cue.to) return null;
    const found = directionAt(analysis, at, sentence, steps === 0);
    if (found === 'back' && isSupposed(analysis, at, sentence)) return 'ahead';
    if (found) return found === 'either' ? null : found;
    for (let k = sentence.from; k < at; k++)
      if (heads[k] === at && CASE.has(relations[k]) && BEFORE.has(tokens.words[k]) && steps > 0) return 'ahead';
    // What is said has no time of him who says it.
    if (steps > 0 && SAID.has(relations[at])) return null;
    at = heads[at];
  }
  return null;
}

/** What a word with its auxiliaries says of when; `either` where that is open; null for what is no predicate, or takes its time from above. */
function directionAt(analysis: Analysis, at: number, sentence: TokenRange, isTime: boolean): Direction | 'either' {
  const { tokens, heads, relations } = analysis;
  const { words, tags } = tokens;
  const isVerb = tags[at] >= VERB || (tags[at] === AUX && !AUXILIARY.has(relations[at]));
  let modal = false;
  let can = false;
  let have = false;
  let was = false;
  let is = false;
  let did = false;
  let to = false;
  let aux = false;
  for (let k = sentence.from; k < sentence.to; k++) {
    if (heads[k] !== at) continue;
    const word = words[k];
    if (word === TO && k < at) to = true;
    if (!AUXILIARY.has(relations[k])) continue;
    aux = true;
    if (CAN.has(word)) can = true;
    else if (MODAL.has(word) && !(word === MAY && tags[k] !== AUX)) modal = true;
    else if (HAVE.has(word)) have = true;
    else if (WAS.has(word)) was = true;
    else if (IS.has(word)) is = true;
    else if (word === DID) did = true;
  }
  if (!isVerb && !aux) return !isTime && SCHEDULED.has(words[at]) && tags[at] >= VERB ? 'ahead' : null;
  if (can) return have ? 'back' : 'present';
  if (modal) return have && !hasWill(analysis, at, sentence) ? 'back' : 'ahead';
  if (was && SCHEDULED.has(words[at])) return 'due';
  if (SCHEDULED.has(words[at]) && (tags[at] === PARTICIPLE || !isVerb || is || PARTICIPIAL.has(relations[at])))
    return 'ahead';
  if (have || did) return 'back';
  if (to) return was ? 'due' : infinitive(analysis, at, sentence, is);
  if (was) return tags[at] === ING && OPEN.has(relations[at]) ? 'ahead' : 'back';
  if (is) return 'present';
  if (tags[at] === PAST) return 'back';
  if (tags[at] === PARTICIPLE) return 'back';
  if (tags[at] === PRESENT) return 'present';
  if (tags[at] === ING) return null;
  if (tags[at] === AUX) return WAS.has(words[at]) ? 'back' : 'present';
  if (tags[at] !== VERB) return null;
  if (OPEN.has(relations[at])) return infinitive(analysis, at, sentence, false);
  // A command; in any other place a noun that was taken for a verb, or one verb of several, which has the time of the first.
  return COMMAND.has(relations[at]) ? 'ahead' : null;
}

const MAY = wordCode('may');
const SUPPOSING = wordSet('if', 'unless', 'until', 'once');

/** Whether a verb in the past tells what is supposed, as what would follow shows: "unless it ended by Friday, ships would sail". */
function isSupposed(
  { tokens: { words }, heads, relations }: Analysis,
  verb: number,
  { from, to }: TokenRange,
): boolean {
  const above = heads[verb];
  let supposing = false;
  let would = false;
  for (let k = from; k < to; k++) {
    if (k < verb && (heads[k] === verb || heads[k] === above) && SUPPOSING.has(words[k])) supposing = true;
    if (k > verb && AUXILIARY.has(relations[k]) && MODAL.has(words[k])) would = true;
    if ((heads[k] === verb || heads[k] === above) && HAVE.has(words[k]) && AUXILIARY.has(relations[k])) return false;
  }
  return supposing && would;
}

function hasWill({ tokens, heads }: Analysis, at: number, { from, to }: TokenRange): boolean {
  for (let k = from; k < to; k++) if (heads[k] === at && WILL.has(tokens.words[k])) return true;
  return false;
}

/**
 * "agreed to meet" looks ahead, "failed to meet" back as its verb does; so do what was done for a purpose ("flew there to meet them"), what
 * somebody was the first to do, and what he was ready to.
 */
function infinitive(analysis: Analysis, at: number, sentence: TokenRange, be: boolean): Direction | 'either' {
  const { tokens, heads, relations } = analysis;
  const above = heads[at];
  if (be || above < 0) return 'ahead';
  const { words, tags } = tokens;
  if (tags[above] < VERB && tags[above] !== AUX) {
    const isFirst = FIRST.has(words[above - 1]) || FIRST.has(words[above - 2]);
    if (isFirst) return directionOf(analysis, above, sentence);
    return OPEN.has(relations[at]) ? (directionAt(analysis, above, sentence, false) ?? 'ahead') : 'ahead';
  }
  const inherits = IMPLICATIVE.has(words[above]) || (PURPOSE.has(relations[at]) && PAST_FORMS.has(tags[above]));
  if (inherits) return directionAt(analysis, above, sentence, false) ?? 'ahead';
  if (SCHEDULED.has(words[above]) && directionAt(analysis, above, sentence, false) === 'due') return 'due';
  // "had promised to leave by May": ahead of then, which may be before the report.
  for (let k = sentence.from; k < above; k++) if (heads[k] === above && words[k] === HAD) return 'either';
  return 'ahead';
}
