import { CCONJ, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { TAGS, type TokenRange } from '../../model/analysis.ts';
import type { Act, ActType, Force } from '../../model/statement.ts';
import { actOf } from '../acts/act.ts';
import { type Clause, clauseAt } from '../acts/clause.ts';
import { subjectBefore } from '../acts/clauses/content-act.ts';
import { readCue } from '../acts/cue.ts';
import { sideOf } from '../acts/sides.ts';
import type { Branch } from '../conditions/branches.ts';
import { PLANS, PROMISING } from '../past/lexicon.ts';
import { told } from '../past/told.ts';
import type { Said } from '../said.ts';
import { idiomaticForce } from './idioms.ts';
import { UNWILLED, WITHDRAWING } from './lexicon.ts';
import { NAMED } from './named.ts';
import { partsOf } from './parts.ts';
import { US } from './party.ts';
import { reportedForce } from './reported.ts';
import { ultimatumForce } from './ultimatums.ts';
import { OPENERS, undertakes } from './undertakes.ts';
import type { Undertaking } from './undertaking.ts';
import { isParted, shorn, type Unit, unitsOf } from './units.ts';

const [GOING, NONE, BY, DO, BE_PLAIN, QUESTION_MARK] = ['going', 'no', 'by', 'do', 'be', '?'].map(wordCode);
const PAST = TAGS.indexOf('VERB:past');
/** Words from a passive verb to who does it, at most. */
const NEAR = 6;
/** Tags of words of which one at least is needed to say what is undertaken; verbs beside them. */
const SAYING = tagSet('NOUN', 'PROPN', 'ADJ');
const WILL = wordSet('will', 'would', 'shall', "'ll", '’ll');
const NO = wordSet('no', 'not', "n't", 'never');
const FORESEEN: ReadonlySet<ActType> = new Set<ActType>(['predict', 'confirm']);
const ASSERTIVE: ReadonlySet<ActType> = new Set<ActType>(['assert', 'deny', 'confirm', 'accuse']);

/**
 * What a statement undertakes, each thing by itself:
 *
 *   “If they leave, we will stop. If they do not, we will go on.”    two, under a condition each
 *   agreed to open the border and free the crew                      two
 *   not: Dorane will lose. · rejected the plan
 */
export function undertakingsOf(said: Said): Undertaking[] {
  const { act } = said.statement;
  if (!act || !isPerformed(said)) return [];
  const units = unitsOf(said);
  const found: Undertaking[] = [];
  for (const unit of units) found.push(...undertakingsIn(said, unit, units, found.at(-1)));
  return found.filter(
    ({ consequent: { from, to } }, i) =>
      found.findIndex(({ consequent }) => consequent.from === from && consequent.to === to) === i,
  );
}

function undertakingsIn(
  said: Said,
  unit: Unit,
  units: readonly Unit[],
  before: Undertaking | undefined,
): Undertaking[] {
  const clause = clauseOf(said, unit);
  if (isQuestion(said, unit) || (clause && unit !== units[0] && isBesideCue(said, clause))) return [];
  const each = (undertaking: Undertaking): Undertaking[] =>
    partsOf(said, upToDeed(said, consequentOf(said, unit)), clause)
      .filter(({ from, to }) =>
        said.analysis.tokens.tags.subarray(from, to).some((tag) => tag >= VERB || SAYING.has(tag)),
      )
      .filter(({ from }) => !(said.analysis.tokens.words[from] === TO && said.analysis.tokens.words[from + 1] === DO))
      .map((consequent) => ({ ...undertaking, consequent }));
  const reported = clause && reportedForce(said, clause);
  if (reported)
    return each({ ...whole(said, unit, reported), ofSubject: true, rule: 'what somebody is said to undertake' });
  if (clause && before?.ofSubject && before.clause && runsOn(clause))
    return each({
      ...whole(said, unit, 'promise'),
      ofSubject: true,
      clause: { ...clause, subject: before.clause.subject },
    });
  const own = clause && unit.branch ? ownUnder(said, unit.branch, clause) : null;
  if (own) return each({ ...whole(said, unit, own), rule: 'what its own side does under a condition' });
  const ofAll = said.statement.act;
  const act = units.length === 1 ? ofAll : ofAll?.force || clause?.modal ? actOfUnit(said, unit) : null;
  if (act?.force && undertakes(said, act, clause, unit.branch?.condition ?? null, unit === units[0]))
    return each(whole(said, unit, act.force));
  const type = act?.type ?? 'assert';
  if (type === 'warn' && clause && readCue(said).found?.sense === 'warn' && isOwnDeed(said, clause))
    return each(whole(said, unit, 'threat'));
  if (clause && FORESEEN.has(type) && unit === units[0] && isWilled(said, clause))
    return each(whole(said, unit, 'promise'));
  if (clause && unit.branch && !act?.force && isWilled(said, clause))
    return each(whole(said, unit, unit.branch.condition.polarity === 'negative' ? 'threat' : 'offer'));
  if (unit.isPledged && clause && looksAhead(said, unit)) return each(whole(said, unit, 'promise'));
  const ultimatum = unit.branch && !act?.force ? ultimatumForce(said, unit.branch) : null;
  if (ultimatum)
    return [
      {
        ...whole(said, unit, ultimatum),
        consequent: within(said, unit),
        rule: 'what a condition holds over what is promised',
      },
    ];
  const asserts = ASSERTIVE.has(type);
  if (asserts && clause && isOwnDeed(said, clause) && isGoing(said, clause))
    return each(whole(said, unit, 'intention'));
  if (asserts && clause && isAssurance(said, unit, clause)) return each(whole(said, unit, 'promise'));
  const idiom = asserts || type === 'refuse' ? idiomaticForce(said, unit.range, unit.branch !== null) : null;
  if (!idiom) return [];
  const named = idiom === 'refusal' ? namedIn(said, unit) : undefined;
  if (named) return each({ ...whole(said, unit, named[0]), isTakenBack: true, rule: 'a phrase that takes back' });
  return each({ ...whole(said, unit, idiom), rule: 'a phrase that holds out or refuses' });
}

/** "will", "would" among the words of a unit, whatever the tree makes of them. */
const looksAhead = ({ analysis: { tokens } }: Said, { range: { from, to } }: Unit): boolean =>
  tokens.words.subarray(from, to).some((word) => WILL.has(word));

/** "Will you sign?": in somebody's own words, whoever asks undertakes nothing. */
function isQuestion({ analysis: { tokens }, contents, statement: { form } }: Said, { range: { to } }: Unit): boolean {
  if (form !== 'direct') return false;
  const end = contents.find((content) => content.from < to && to <= content.to)?.to ?? to;
  let at = to;
  while (at < end && tokens.tags[at] === PUNCT && tokens.words[at] !== QUESTION_MARK) at++;
  return at < end && tokens.words[at] === QUESTION_MARK;
}

/** The forces of what a clause begins with: "[the offer] that I made is off the table". */
function namedIn({ analysis: { tokens } }: Said, { range: { from, to } }: Unit): readonly Force[] | undefined {
  for (let at = from; at < Math.min(to, from + NEAR); at++) {
    const forces = NAMED.get(tokens.words[at]);
    if (forces || tokens.tags[at] >= VERB) return forces;
  }
  return undefined;
}

/** "withdrew his offer to pay": the cue itself takes back. */
function isTakenBack({ analysis: { tokens }, cue }: Said): boolean {
  for (let at = cue?.from ?? 0; at < (cue?.to ?? 0); at++) if (WITHDRAWING.has(tokens.words[at])) return true;
  return false;
}

/** Up to what else was done: "to open the port | but tied it to a truce". */
function upToDeed(said: Said, range: TokenRange): TokenRange {
  const { words, tags } = said.analysis.tokens;
  if (words[said.contents[0].from] !== TO || words[range.from] !== TO) return range;
  for (let at = range.from + 2; at < range.to - 1; at++)
    if (tags[at] === CCONJ && tags[at + 1] === PAST) return shorn(said, { from: range.from, to: at });
  return range;
}

/** "offered to open the port but [tied it to a truce]": what else was done, beside the offer. */
const isBesideCue = (
  { analysis: { tokens }, contents: [{ from }] }: Said,
  { subject, predicate, modal }: Clause,
): boolean => tokens.words[from] === TO && subject < 0 && modal === null && tokens.tags[predicate] === PAST;

/** "is willing to talk and would stop": what follows is the same one's. */
const runsOn = ({ subject, modal, negated }: Clause): boolean =>
  subject < 0 && !negated && (modal === 'will' || modal === 'would');

/** "warned that he would leave": of one's own deed, a warning is a threat. */
const isOwnDeed = (said: Said, { subject, modal, passive, copular, negated }: Clause): boolean =>
  subject >= 0 &&
  (modal === 'will' || modal === 'would') &&
  !passive &&
  !copular &&
  !negated &&
  sideOf(said, subject) === 'own';

/**
 * What its own side will do under a condition: a threat where this is that something is not so, an offer where it is what others do.
 *
 *   If they do not, the mine will be closed by us.   threat      not: If it rains, we will get wet.
 */
function ownUnder(
  { analysis }: Said,
  { condition }: Branch,
  { modal, passive, predicate, range }: Clause,
): Force | null {
  if (modal !== 'will' || !passive || condition.kind !== 'if') return null;
  const { words } = analysis.tokens;
  for (let at = predicate + 1; at + 1 < Math.min(range.to, predicate + NEAR); at++)
    if (words[at] === BY && US.has(words[at + 1])) return condition.polarity === 'negative' ? 'threat' : 'offer';
  return null;
}

/** "Tann said that his country would leave by May": of what its own side does at will, a forecast or confirmation is a promise. */
function isWilled(said: Said, clause: Clause): boolean {
  const { words } = said.analysis.tokens;
  if (OPENERS.has(words[clause.range.from]) || words[clause.predicate - 1] === BE_PLAIN) return false;
  return isOwnDeed(said, clause) && !UNWILLED.has(words[clause.predicate]) && readCue(said).found?.sense !== 'predict';
}

function whole(said: Said, unit: Unit, force: Force): Undertaking {
  const clause = clauseOf(said, unit);
  return {
    clause,
    force: firmness(said, unit, clause, force),
    condition: unit.branch
      ? isBefore(unit.range, unit.branch)
        ? null
        : unit.branch.condition
      : unit.isAlone
        ? said.statement.condition
        : null,
    consequent: consequentOf(said, unit),
    ...{ ofSubject: false, isTakenBack: isTakenBack(said), rule: 'what the speaker undertakes' },
  };
}

/** What follows from a unit's condition; of what stands before one, no more than the unit: "the talks would be public, and [no envoy would leave] until May". */
function consequentOf(said: Said, { range, branch }: Unit): TokenRange {
  if (!branch) return shorn(said, range);
  const { consequent, antecedent } = branch;
  const isBehind = antecedent.from >= consequent.to && range.from > consequent.from && range.from < consequent.to;
  if (isBefore(range, branch)) return shorn(said, range);
  return shorn(said, isBehind ? { from: range.from, to: consequent.to } : consequent);
}

/** "[the talks would be public], and no envoy would leave until May": what stands before the clause that a time limits. */
const isBefore = ({ to }: TokenRange, { condition, consequent, antecedent }: Branch): boolean =>
  condition.kind === 'until' && antecedent.from >= consequent.to && to < consequent.to;

/** What of a unit follows from its condition, without what goes on behind the unit. */
function within(said: Said, { range, branch }: Unit): TokenRange {
  const { from, to } = branch?.consequent ?? range;
  return shorn(said, {
    from: Math.max(from, range.from),
    to: Math.max(Math.max(from, range.from) + 1, Math.min(to, range.to)),
  });
}

/** What is denied to be planned is promised not to be done; what somebody is going to do, he means to do. */
function firmness(said: Said, unit: Unit, clause: Clause | null, force: Force): Force {
  if (force === 'intention' && (isDenied(said, unit) || isPledged(said))) return 'promise';
  if (force === 'offer' && unit.branch?.condition.kind === 'once' && clause && isOwnDeed(said, clause))
    return 'promise';
  return force === 'promise' && clause && isGoing(said, clause) ? 'intention' : force;
}

/** "undertook to ask before seeking more": the cue pledges, whatever else its content means to do. */
function isPledged({ analysis: { tokens }, cue }: Said): boolean {
  for (let at = cue?.from ?? 0; at < (cue?.to ?? 0); at++) if (PROMISING.has(tokens.words[at])) return true;
  return false;
}

/** "Dorane has no plans to attack", said by its own leader. */
const isAssurance = (said: Said, unit: Unit, { subject, tense }: Clause): boolean =>
  subject >= 0 && tense === 'present' && isDenied(said, unit) && sideOf(said, subject) === 'own';

/** "no intention of", "no plans to": what is denied is promised not to be done. */
function isDenied({ analysis: { tokens } }: Said, { range: { from, to } }: Unit): boolean {
  for (let at = from + 1; at < to; at++)
    if (PLANS.has(tokens.words[at]) && (NO.has(tokens.words[at - 1]) || NO.has(tokens.words[at - 2]))) return true;
  return false;
}

/** The clause of a unit, with the subject that a cue parts from it. */
function clauseOf(said: Said, unit: Unit): Clause | null {
  const clause = clauseIn(said, unit);
  if (!clause || clause.subject >= 0 || !isParted(said) || unit.range.from > said.contents[1].from + 1) return clause;
  return { ...clause, subject: subjectBefore(said, said.contents[1]) };
}

/** The clause of a unit, read without the condition that it begins or ends with. */
function clauseIn({ analysis }: Said, { head, range, branch }: Unit): Clause | null {
  if (head < 0) return null;
  const { antecedent } = branch ?? {};
  if (antecedent && antecedent.from <= range.from && range.from < antecedent.to && antecedent.to <= head)
    return clauseAt(analysis, head, { from: antecedent.to, to: range.to });
  if (antecedent && head < antecedent.from && antecedent.from < range.to)
    return clauseAt(analysis, head, { from: range.from, to: antecedent.from });
  return clauseAt(analysis, head, range);
}

/** Whether the report says that the cue was done: not "if he decides to", "gave no sign that it plans to", "did not promise to". */
function isPerformed({ analysis, cue, sentence }: Said): boolean {
  const { tags, words } = analysis.tokens;
  if (!cue) return true;
  for (let at = cue.from; at < cue.to; at++) if (words[at] === NONE) return false;
  for (let at = cue.to - 1; at >= cue.from; at--) if (tags[at] >= VERB) return told(analysis, at, sentence) === 'so';
  return true;
}

/** "she was going to sell the island": what somebody means to do, however it is told. */
const isGoing = ({ analysis: { tokens } }: Said, { predicate }: Clause): boolean =>
  predicate > 1 && tokens.words[predicate - 1] === TO && tokens.words[predicate - 2] === GOING;

/** The act of one clause of a content, read as if it were the whole of it. */
function actOfUnit(said: Said, { range, branch: over }: Unit): Act {
  const branch = over && !isBefore(range, over) ? over : null;
  const contents = branch
    ? [{ from: Math.min(range.from, branch.antecedent.from), to: Math.max(range.to, branch.antecedent.to) }]
    : [range];
  return actOf({ ...said, contents }, branch?.condition ?? null).value;
}
