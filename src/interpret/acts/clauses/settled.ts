import { overlaps } from '../../../grammar/ranges.ts';
import { BE, wordSet } from '../../../grammar/words.ts';
import type { Condition } from '../../../model/statement.ts';
import type { Said } from '../../said.ts';
import { datesOf, timesIn } from '../../times/times-in.ts';
import type { Clause } from '../clause.ts';
import { hasWord } from '../judgement.ts';
import { RULE_VERBS, RULE_WORDS } from '../lexicon/rule-words.ts';
import { VERBS } from '../lexicon/words.ts';
import { hasOffice } from '../office.ts';
import { isQuoted, sideOf } from '../sides.ts';

const HAVE = wordSet('have', "'ve", '’ve');
const EMPTY = wordSet('there', 'this', 'that', 'which', 'what', 'who', 'nobody', 'nothing', 'you', 'i', 'he', 'she');
const UNSURE = wordSet('probably', 'likely', 'perhaps', 'maybe', 'possibly', 'presumably', 'hopefully', 'inevitably');
/** Words from a verb to what it makes of its subject, at most: "be back", "stay [wide] open". */
const NEAR = 4;
/** Conditions under which a state lasts. */
const LASTING: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['as long as', 'until', 'unless']);

/** What who can see to it says will be done by a time, or how he keeps a thing. */
export const isSettled = (said: Said, clause: Clause, condition: Condition | null): boolean =>
  isKept(said, clause, condition) || isScheduled(said, clause);

/**
 * Whether who can see to it says what will be done by a time:
 *
 *   the ministry said all nine would be home by Friday · the commission would report by May, its chairwoman said
 *   not: the economy would grow by 2030 · she hoped it would open by May · analysts said it would open by May · Dorane would leave by May, its enemy said
 */
export function isScheduled(said: Said, clause: Clause): boolean {
  if (!isBroughtAbout(said, clause) || !isAhead(said, clause, true)) return false;
  const { analysis, report } = said;
  return (
    hasTime(timesIn(analysis, report, clause.range)) ||
    datesOf(analysis, report).some((date) => overlaps(date, clause.range))
  );
}

/**
 * Whether who can see to it says how a thing is kept: for good, or as long as something holds.
 *
 *   “The strait stays open as long as they stay away,” the president said. · the sanctions would remain in force
 *   not: “The shops stay open as long as people come,” a visitor said. · the risk would remain high
 */
export function isKept(said: Said, clause: Clause, condition: Condition | null): boolean {
  const { tokens } = said.analysis;
  const { predicate, subject, range, modal, tense } = clause;
  const { words } = tokens;
  // "The canal [stays] open", of which the tagger may take the verb for a noun.
  const isNoun = subject >= 0 && RULE_VERBS.staying.has(words[subject]) && RULE_WORDS.kept.has(words[predicate]);
  if (!isNoun && !RULE_VERBS.staying.has(words[predicate])) return false;
  const behind = { from: predicate + 1, to: Math.min(range.to, predicate + NEAR) };
  if (!isNoun && !hasWord(said.analysis, behind, RULE_WORDS.kept)) return false;
  const isNow = modal === null && tense === 'present' && condition !== null && LASTING.has(condition.kind);
  return isNow ? !clause.negated && isSeenTo(said, clause, false) : isAhead(said, clause, false);
}

/** "will", or "would" in the outlet's words, of what the speaker can see to. */
function isAhead(said: Said, clause: Clause, isDeed: boolean): boolean {
  const { modal, negated, predicate, range } = clause;
  if (negated || (modal !== 'will' && !(modal === 'would' && !isQuoted(said, clause.start)))) return false;
  const before = { from: Math.max(range.from, predicate - 3), to: predicate };
  if (hasWord(said.analysis, before, HAVE) || hasWord(said.analysis, range, UNSURE)) return false;
  return isSeenTo(said, clause, isDeed);
}

/** Whether a clause is of what an office brings about, and no other party's deed. */
function isSeenTo(said: Said, { subject }: Clause, isDeed: boolean): boolean {
  if (subject < 0) return false;
  const word = said.analysis.tokens.words[subject];
  if (EMPTY.has(word) || RULE_WORDS.unruled.has(word)) return false;
  return hasOffice(said) && (sideOf(said, subject) === 'own' || !isOthers(said, subject, isDeed));
}

/** Whether a subject is another party, or what belongs to one: "[Dorane] would leave", "[Doranese] troops would leave"; a body that is kept open does no deed. */
function isOthers({ analysis, resolution, statement }: Said, subject: number, isDeed: boolean): boolean {
  const { heads } = analysis;
  const { mentions, actors } = resolution;
  const speaksForOthers = SPOKESPERSON.test(`${statement.speaker?.role ?? ''} ${statement.speaker?.text ?? ''}`);
  return mentions.some(({ from, to, actor }) => {
    if (from > subject || to <= subject - NEAR) return false;
    const { kind } = actors[actor];
    if (kind === 'group' || (kind === 'organisation' && !isDeed) || (kind === 'person' && speaksForOthers))
      return false;
    return (from <= subject && subject < to) || heads[to - 1] === subject;
  });
}

const SPOKESPERSON = /\b(?:spokes\w+|press secretary|government|ministry|palace|office)\b/i;

/** "begin", "report", "be ready", "be released": what comes to pass when somebody sees to it. */
function isBroughtAbout({ analysis: { tokens } }: Said, { predicate, passive, start, range }: Clause): boolean {
  const { words } = tokens;
  const word = words[predicate];
  if (passive) return VERBS.measure.has(word) && !VERBS.harm.has(word) && !VERBS.danger.has(word);
  if (RULE_VERBS.coming.has(word)) return true;
  for (let at = start; at < Math.min(range.to, predicate + NEAR); at++)
    if (
      BE.has(words[at]) &&
      (RULE_WORDS.done.has(words[at + 1]) || (words[at + 1] === IN && IN_USE.has(words[at + 2])))
    )
      return true;
  return false;
}
const [IN] = wordSet('in');
const IN_USE = wordSet('place', 'force', 'effect', 'service', 'operation', 'use');

const hasTime = (times: ReturnType<typeof timesIn>): boolean =>
  times.some(({ direction, bound }) => direction !== 'back' && bound !== 'since');
