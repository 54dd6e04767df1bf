import { relationSet } from '../../grammar/dependents.ts';
import { overlaps } from '../../grammar/ranges.ts';
import { CCONJ, PUNCT, SCONJ, VERB } from '../../grammar/tags.ts';
import { THAT, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Act, ActType, Force } from '../../model/statement.ts';
import { actOf } from '../acts/act.ts';
import { type Clause, clauseAt, clauseHeads } from '../acts/clause.ts';
import { readCue } from '../acts/cue.ts';
import { sideOf } from '../acts/sides.ts';
import { type Branch, conditionsOf } from '../conditions/branches.ts';
import { PLANS } from '../past/lexicon.ts';
import { told } from '../past/told.ts';
import type { Said } from '../said.ts';
import { idiomaticForce } from './idioms.ts';
import { reportedForce } from './reported.ts';
import { undertakes } from './undertakes.ts';
import type { Undertaking } from './undertaking.ts';

const CONJOINED = relationSet('conj');
const OBJECT = relationSet('obj', 'ccomp', 'xcomp', 'obl');
const INFINITIVE = relationSet('xcomp', 'ccomp');
const NO = wordSet('no', 'not', "n't", 'never');
const ASSERTIVE: ReadonlySet<ActType> = new Set<ActType>(['assert', 'deny', 'confirm', 'accuse']);
/** Clauses of a content that are looked at. */
const MOST = 8;

/** A stretch of a content with a force of its own. */
interface Unit {
  readonly range: TokenRange;
  readonly head: number;
  readonly branch: Branch | null;
}

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
  return found;
}

function undertakingsIn(
  said: Said,
  unit: Unit,
  units: readonly Unit[],
  before: Undertaking | undefined,
): Undertaking[] {
  const clause = clauseOf(said, unit);
  const each = (undertaking: Undertaking): Undertaking[] =>
    parts(said, unit, clause).map((consequent) => ({ ...undertaking, consequent }));
  const reported = clause && reportedForce(said, clause);
  if (reported)
    return each({ ...whole(said, unit, reported), ofSubject: true, rule: 'what somebody is said to undertake' });
  if (clause && before?.ofSubject && before.clause && runsOn(clause))
    return each({
      ...whole(said, unit, 'promise'),
      ofSubject: true,
      clause: { ...clause, subject: before.clause.subject },
    });
  const ofAll = said.statement.act;
  const act = units.length === 1 ? ofAll : ofAll?.force || clause?.modal ? actOfUnit(said, unit) : null;
  if (act?.force && undertakes(said, act, clause, unit === units[0])) return each(whole(said, unit, act.force));
  const type = act?.type ?? 'assert';
  if (type === 'warn' && clause && readCue(said).found?.sense === 'warn' && isOwnDeed(said, clause))
    return each(whole(said, unit, 'threat'));
  const asserts = ASSERTIVE.has(type);
  if (asserts && clause && isAssurance(said, unit, clause)) return each(whole(said, unit, 'promise'));
  const idiom = asserts || type === 'refuse' ? idiomaticForce(said, unit.range, unit.branch !== null) : null;
  return idiom ? each({ ...whole(said, unit, idiom), rule: 'a phrase that holds out or refuses' }) : [];
}

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

function whole(said: Said, unit: Unit, force: Force): Undertaking {
  const condition = unit.branch?.condition ?? said.statement.condition;
  return {
    ...{
      force: force === 'intention' && isDenied(said, unit) ? 'promise' : force,
      condition,
      clause: clauseOf(said, unit),
      consequent: shorn(said, unit.branch?.consequent ?? unit.range),
    },
    ...{ ofSubject: false, rule: 'what the speaker undertakes' },
  };
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

const clauseOf = ({ analysis }: Said, { head, range }: Unit): Clause | null =>
  head < 0 ? null : clauseAt(analysis, head, range);

/** Whether the report says that the cue was done: not "if he decides to", "gave no sign that it plans to", "did not promise to". */
function isPerformed({ analysis, cue, sentence }: Said): boolean {
  const { tags } = analysis.tokens;
  if (!cue) return true;
  for (let at = cue.to - 1; at >= cue.from; at--) if (tags[at] >= VERB) return told(analysis, at, sentence) === 'so';
  return true;
}

/** The act of one clause of a content, read as if it were the whole of it. */
function actOfUnit(said: Said, { range, branch }: Unit): Act {
  const contents = branch
    ? [{ from: Math.min(range.from, branch.antecedent.from), to: Math.max(range.to, branch.antecedent.to) }]
    : [range];
  return actOf({ ...said, contents }, branch?.condition ?? null).value;
}

/** The clauses of a content that stand by themselves, each with its condition; the content as a whole where it has none. */
function unitsOf(said: Said): Unit[] {
  const { analysis } = said;
  const found = readCue(said).found;
  const contents =
    found && found.sense !== 'tell' ? said.contents.slice(0, found.kind === 'noun' ? 1 : MOST) : said.contents;
  const branches = said.statement.condition ? conditionsOf(said) : [];
  const units: Unit[] = [];
  for (const content of contents) {
    for (const sentence of sentencesIn(said, content)) {
      const heads = clauseHeads(analysis, sentence).filter(
        (head) => !branches.some(({ antecedent: { from, to } }) => head >= from && head < to),
      );
      heads.forEach((head, i) => {
        const range = {
          from: i === 0 ? sentence.from : startOf(said, head, sentence),
          to: i + 1 < heads.length ? startOf(said, heads[i + 1], sentence) : sentence.to,
        };
        if (range.from >= range.to || units.length >= MOST) return;
        const branch = branches.find(({ consequent }) => head >= consequent.from && head < consequent.to) ?? null;
        units.push({ range: shorn(said, range), head, branch });
      });
    }
  }
  return units.length > 0 ? units : [{ range: contents[0], head: -1, branch: branches[0] ?? null }];
}

function sentencesIn({ analysis: { sentences } }: Said, content: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  for (const sentence of sentences) {
    if (sentence.from >= content.to) break;
    if (overlaps(sentence, content))
      found.push({ from: Math.max(sentence.from, content.from), to: Math.min(sentence.to, content.to) });
  }
  return found;
}

/** Where the words of a joined clause begin: at its first dependent behind the clause before it. */
function startOf({ analysis: { heads } }: Said, head: number, { from }: TokenRange): number {
  let start = head;
  for (let at = head - 1; at >= from; at--) if (heads[at] === head) start = at;
  return start;
}

/**
 * The parts of what is undertaken: verbs that are joined under one "will" or "to", each with an object of its own.
 *
 *   will [stop its tests] and [close the site]    but: will come and see
 */
function parts(said: Said, unit: Unit, clause: Clause | null): TokenRange[] {
  const all = shorn(said, unit.branch?.consequent ?? unit.range);
  if (!clause) return [all];
  const { tokens, heads, relations } = said.analysis;
  const first = infinitiveUnder(said, clause.predicate, all);
  const joined: number[] = [];
  for (let at = first + 1; at < all.to; at++)
    if (
      heads[at] === first &&
      CONJOINED.has(relations[at]) &&
      tokens.tags[at] === VERB &&
      at + 2 < all.to &&
      tokens.tags[at + 1] !== PUNCT
    )
      joined.push(at);
  if (joined.length === 0 || !hasObject(said, first, all)) return [all];
  const starts = [all.from, ...joined];
  return starts.map((from, i) => shorn(said, { from, to: starts[i + 1] ?? all.to }));
}

function infinitiveUnder({ analysis: { tokens, heads, relations } }: Said, verb: number, { to }: TokenRange): number {
  for (let at = verb + 1; at < to; at++)
    if (heads[at] === verb && INFINITIVE.has(relations[at]) && tokens.tags[at] === VERB) return at;
  return verb;
}

function hasObject({ analysis: { heads, relations } }: Said, verb: number, { to }: TokenRange): boolean {
  for (let at = verb + 1; at < to; at++) if (heads[at] === verb && OBJECT.has(relations[at])) return true;
  return false;
}

/** Without marks at its ends, and without the conjunctions that it begins and ends with. */
function shorn({ analysis: { tokens } }: Said, { from, to }: TokenRange): TokenRange {
  const { tags, words } = tokens;
  const isLoose = (at: number): boolean => tags[at] === PUNCT || tags[at] === CCONJ;
  let [first, end] = [from, to];
  while (end - first > 1 && (isLoose(first) || (words[first] === THAT && tags[first] === SCONJ))) first++;
  while (end - first > 1 && isLoose(end - 1)) end--;
  return { from: first, to: end };
}
