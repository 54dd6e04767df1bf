import { ADP, PARTICIPLE, PUNCT, VERB } from '../../grammar/tags.ts';
import { COMMA, POSSESSIVE, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../../model/analysis.ts';
import { clauseOf, type Finding, trimmed } from './finding.ts';
import { DEADLINES, PROMISING } from './lexicon.ts';
import { doerOf, isAgent } from './owners.ts';
import { promiserOf } from './promiser.ts';
import { told } from './told.ts';

const [BY, WHICH, HAVE, OWN, FOR, OF] = ['by', 'which', 'have', 'own', 'for', 'of'].map(wordCode);
export const WAS = wordSet('was', 'were');
const PAST_DUE = wordSet(
  'after',
  'past',
  'beyond',
  'since',
  'passed',
  'missed',
  'came',
  'expired',
  'lapsed',
  'elapsed',
);
/** What a delay of a promise is counted in. */
const SPANS = wordSet('days', 'day', 'weeks', 'week', 'months', 'month', 'years', 'year', 'fortnight', 'decades');
export const LATE = wordSet('late');
const SET = wordSet(
  ...[
    'set',
    'gave',
    'given',
    'named',
    'announced',
    'fixed',
    'proposed',
    'chosen',
    'chose',
    'said',
    'told',
    'indicated',
  ],
);
const PAST = TAGS.indexOf('VERB:past');
/** Words from a date to the verb of its clause, and before it to "after", at most. */
const LONGEST = 12;
const NEAR = 4;

/**
 * A date that is gone by which a thing was to be done, told beside what was done or not:
 *
 *   Guards fired on them hours after the date by which Dorane was to have left.   a week after the date by which Tann said he would pay
 *   The last boat came a month after the date Dorane had set.   (done, but late)
 *   not: before the date by which Dorane is to leave   after the date of the vote
 */
export function pastItsDate(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens, heads } = analysis;
  const { words, tags } = tokens;
  const isGone = isPastDue(words, at, sentence);
  const bound = words[at + 1] === BY && words[at + 2] === WHICH;
  if (!isGone) return null;
  const start = bound ? at + 3 : at + 1;
  for (let verb = start; verb < Math.min(sentence.to, start + LONGEST); verb++) {
    const unkept = bound && tags[verb] === PARTICIPLE && isToHave(words, verb);
    const said = tags[verb] > VERB && (PROMISING.has(words[verb]) || SET.has(words[verb]));
    if (!unkept && !said) continue;
    const debtor = promiserOf(analysis, verb, { from: start, to: sentence.to });
    if (debtor < start || !isAgent(analysis, debtor)) return null;
    const isLate = !bound && doneBefore(analysis, at, sentence);
    if (!bound && !isLate) return null;
    const main = isLate ? mainOf(heads, tags, at) : -1;
    const clause = main >= 0 ? clauseOf(analysis, main, -1, sentence) : { from: sentence.from, to: sentence.to };
    const ranges = [trimmed(tags, { from: Math.min(clause.from, at), to: Math.max(clause.to, verb + 1) })];
    const state = isLate ? 'satisfied' : 'violated';
    return { at, debtor, sentence, ranges, state, rule: isLate ? 'done after its date' : 'a date that has passed' };
  }
  return null;
}

/** "hours after the date", "The date by which … has passed". */
function isPastDue(words: Int32Array, at: number, { from }: TokenRange): boolean {
  for (let i = at - 1; i >= from && i > at - NEAR; i--) if (PAST_DUE.has(words[i])) return true;
  return false;
}

/** "was to have [left]". */
const isToHave = (words: Int32Array, verb: number): boolean => words[verb - 1] === HAVE && words[verb - 2] === TO;

/** Whether the clause that a date stands in tells that a thing was done. */
function doneBefore(analysis: Analysis, date: number, sentence: TokenRange): boolean {
  const main = mainOf(analysis.heads, analysis.tokens.tags, date);
  return main >= 0 && analysis.tokens.tags[main] === PAST && told(analysis, main, sentence) === 'so';
}

function mainOf(heads: Int32Array, tags: Uint8Array, token: number): number {
  let at = heads[token];
  for (let steps = 0; at >= 0 && steps < LONGEST; steps++) {
    if (tags[at] >= VERB) return at;
    at = heads[at];
  }
  return -1;
}

/**
 * What somebody was to have done by a date that the sentence names:
 *
 *   Dorane was to have left the camp by May.   not: The festival was to have opened in May.   He was to have met her.
 */
export function wasToHave(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens } = analysis;
  const { words, tags } = tokens;
  if (words[at + 1] !== TO || words[at + 2] !== HAVE) return null;
  let verb = at + 3;
  while (verb < Math.min(sentence.to, at + NEAR + 2) && tags[verb] !== PARTICIPLE) verb++;
  if (tags[verb] !== PARTICIPLE || !isDated(words, verb, sentence.to)) return null;
  const debtor = promiserOf(analysis, verb, sentence);
  if (debtor < 0 || debtor > at || !isAgent(analysis, debtor)) return null;
  return {
    ...{ at, debtor, sentence, state: 'violated', rule: 'what was to have been done' },
    ranges: [clauseOf(analysis, verb, debtor, sentence)],
  };
}

function isDated(words: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i] === BY) return true;
  return false;
}

/**
 * A date that somebody missed, where it was his:
 *
 *   The bank missed its deadline.   Dorane has missed a date of its own.   The council missed the deadline to pay.
 *   not: The player missed a date.   They may miss the deadline.
 */
export function missedDate(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens } = analysis;
  const { words, tags } = tokens;
  if (tags[at] < VERB) return null;
  let date = at + 1;
  let isOwn = false;
  while (date < Math.min(sentence.to, at + NEAR + 2) && !DEADLINES.has(words[date])) {
    if (tags[date] === ADP) return null;
    isOwn ||= POSSESSIVE.has(words[date]) || words[date] === OWN || PROMISING.has(words[date]);
    date++;
  }
  if (!DEADLINES.has(words[date])) return null;
  const isTo = (words[date + 1] === TO && tags[date + 2] === VERB) || words[date + 1] === FOR;
  const isItsOwn = words[date + 1] === OF && POSSESSIVE.has(words[date + 2]) && words[date + 3] === OWN;
  if (!(isOwn || isTo || isItsOwn) || told(analysis, at, sentence) !== 'so') return null;
  const debtor = doerOf(analysis, at, sentence);
  if (debtor < 0 || !isAgent(analysis, debtor)) return null;
  return {
    ...{ at, debtor, sentence, state: 'violated', rule: 'a deadline that was missed' },
    ranges: [clauseOf(analysis, at, debtor, sentence)],
  };
}

/**
 * What somebody did after its time, by the words for how late it was:
 *
 *   Dorane freed the crew, 26 days late.   not: The train came, ten minutes late.   He rose late.
 */
export function doneLate(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens } = analysis;
  const { words, tags } = tokens;
  if (!SPANS.has(words[at - 1]) || (at + 1 < sentence.to && tags[at + 1] !== PUNCT)) return null;
  let mark = at - 2;
  while (mark > sentence.from && mark > at - NEAR - 1 && tags[mark] !== PUNCT) mark--;
  if (words[mark] !== COMMA) return null;
  let main = mark - 1;
  while (main > sentence.from && tags[main] !== PAST) main--;
  if (tags[main] !== PAST || told(analysis, main, sentence) !== 'so') return null;
  const debtor = promiserOf(analysis, main, sentence);
  if (debtor < 0 || !isAgent(analysis, debtor)) return null;
  const clause = clauseOf(analysis, main, debtor, sentence);
  const ranges = [trimmed(tags, { from: clause.from, to: Math.max(clause.to, at + 1) })];
  return { at, debtor, sentence, ranges, state: 'satisfied', rule: 'done late' };
}
