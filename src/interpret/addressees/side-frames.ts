import { ADP, FINITE, VERB } from '../../grammar/tags.ts';
import { BE, GENITIVE, POSSESSIVE, TO, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Addressee } from '../../model/statement.ts';
import { type Clause, clauseAt, clauseHeads, clauseUnder } from '../acts/clause.ts';
import { VERBS, WORDS } from '../acts/lexicon/words.ts';
import { conditionsOf } from '../conditions/branches.ts';
import type { Said } from '../said.ts';
import { nominalAt } from './nominal.ts';
import { ownerBefore } from './owner-before.ts';
import { ownerParty, partyOf } from './party.ts';
import { isNear, partyAt, phraseEndingAt, sideAt, skipAdverbs } from './phrases.ts';
import { stateOf } from './states.ts';
import { BENEFITS, DEALING, DOINGS, GIVING, PLEDGES, SUFFERING, TALKING } from './words.ts';

/** Finds who is addressed in a content by what the act says of him; null where it says nothing of the kind. */
export type Frame = (said: Said, range: TokenRange) => Addressee | null;

const TO_WARDS = wordSet('to', 'for', 'toward', 'towards');
const WITH = wordSet('with');
const [IT] = wordSet('it');
const TO_SET = wordSet('to');
/** What nobody does at another's bidding: "to be spared", "to have a chance". */
const STATIVE = wordSet('be', 'have', 'get', 'receive');
const SHORT_BE = wordSet("'s", '’s');
const AGAINST = wordSet('against', 'at', 'on');
const [AGAINST_ONLY] = wordSet('against');
const FOR_OR_OF = wordSet('for', 'of', 'by', 'from');

/**
 * "[The envoys] must leave", "expects that [Dorane] pay", "demanded [the crews] to go": the subject of a clause that obliges; of one that
 * only states something where there is no other.
 */
export function mustAct(said: Said, range: TokenRange): Addressee | null {
  const { analysis } = said;
  const clauses = clauseHeads(analysis, range)
    .flatMap((head) => [head, clauseUnder(analysis, head, range)].filter((at) => at !== null))
    .map((head) => clauseAt(analysis, head, range))
    .filter(
      (clause) =>
        clause.subject >= 0 &&
        !clause.noSubject &&
        !clause.passive &&
        !isOwner(analysis, clause) &&
        !isEmpty(analysis, clause),
    );
  for (const obliges of OBLIGING) {
    // Of clauses that only state something the innermost: "we expect that Dorane pays".
    for (const clause of obliges === STATES ? clauses.toReversed() : clauses) {
      const party = obliges(clause, analysis.tokens.tags) ? sideAt(said, clause.subject, range.from) : null;
      if (party) return party;
    }
  }
  // "wants [Tann] to resign"
  const object = nominalAt(analysis.tokens, range.from, range.to);
  const { words } = analysis.tokens;
  return object && words[object.to] === TO && !STATIVE.has(words[object.to + 1]) ? partyOf(said, object, 'side') : null;
}

type Obliges = (clause: Clause, tags: Uint8Array) => boolean;
const STATES: Obliges = ({ modal, tense, negated }) => modal === null && tense === 'present' && !negated;
/** What obliges, the surer first. */
const OBLIGING: readonly Obliges[] = [
  ({ modal }) => modal === 'must' || modal === 'should',
  ({ modal, tense, predicate, copular }, tags) =>
    modal === null && (tense === 'bare' || (tags[predicate] === VERB && !copular)),
  ({ tense }) => tense === 'infinitive',
  STATES,
];

/** Not "[his] dismissal", "[Dorane]’s past". */
const isOwner = ({ tokens: { words } }: Analysis, { subject }: Clause): boolean =>
  POSSESSIVE.has(words[subject]) || GENITIVE.has(words[subject + 1]);

/** "It should be noted", "it is time". */
const isEmpty = ({ tokens: { words } }: Analysis, { subject, modal, copular }: Clause): boolean =>
  words[subject] === IT && (modal === null || copular);

/** "[Dorane]’s withdrawal", "a withdrawal by [Dorane]": whose doing is demanded. */
export function whoseDoing(said: Said, range: TokenRange): Addressee | null {
  const { tokens } = said.analysis;
  for (let at = range.from; at < range.to; at++) {
    if (!DOINGS.has(tokens.words[at])) continue;
    const nominal = phraseEndingAt(said, at, range.from);
    const owner = ownerParty(said, nominal, 'side');
    if (owner) return owner;
    if (FOR_OR_OF.has(tokens.words[at + 1])) {
      const party = partyAt(said, at + 2, range.to, 'side');
      if (party) return party;
    }
  }
  return null;
}

/** "will not [attack] {Dorane}", "retaliate [against] {Dorane}": the object of a verb of harm, or its owner. */
export function harmed(said: Said, range: TokenRange): Addressee | null {
  const { words, tags } = said.analysis.tokens;
  for (let at = range.from; at < range.to; at++) {
    if (!VERBS.harm.has(words[at]) || tags[at] < VERB) continue;
    const next = tags[at + 1] === ADP ? at + 2 : at + 1;
    const party = partyAt(said, next, range.to, 'side', true);
    if (party) return party;
  }
  return null;
}

export function againstWhom(said: Said, range: TokenRange): Addressee | null {
  const { words, tags } = said.analysis.tokens;
  for (let at = range.from; at < range.to; at++) {
    if (tags[at] !== ADP || !AGAINST.has(words[at])) continue;
    if (words[at] !== AGAINST_ONLY && !isNear(words, at, range.from, WORDS.harm)) continue;
    const party = partyAt(said, at + 1, range.to, 'side', true);
    if (party) return party;
  }
  return null;
}

/** "{Dorane} will pay for this": the subject of what nobody wants to do. */
export function whoSuffers(said: Said, range: TokenRange): Addressee | null {
  const { analysis } = said;
  for (const head of clauseHeads(analysis, range)) {
    const { subject, predicate } = clauseAt(analysis, head, range);
    if (subject < 0 || !SUFFERING.has(analysis.tokens.words[predicate])) continue;
    const party = sideAt(said, subject, range.from);
    if (party) return party;
  }
  return null;
}

/** "President {Tann} can call me": the subject of what one may do. */
export function whoMay(said: Said, range: TokenRange): Addressee | null {
  const { analysis } = said;
  for (const head of clauseHeads(analysis, range)) {
    const { subject, modal } = clauseAt(analysis, head, range);
    if (subject < 0 || (modal !== 'can' && modal !== 'may')) continue;
    const party = sideAt(said, subject, range.from);
    if (party) return party;
  }
  return null;
}

/** "If {Dorane’s soldiers} leave, …": the subject of the condition. */
export function onWhom(said: Said): Addressee | null {
  const { tokens } = said.analysis;
  const [branch] = conditionsOf(said);
  if (!branch) return null;
  const { from, to } = branch.antecedent;
  for (let at = from; at < to; at++) {
    const nominal = nominalAt(tokens, at, to);
    if (!nominal) continue;
    const next = skipAdverbs(tokens.tags, nominal.to, to);
    const isThing =
      tokens.words[nominal.head] === IT && (BE.has(tokens.words[next]) || SHORT_BE.has(tokens.words[next]));
    // "until the island is free"
    if (branch.condition.kind === 'until' && BE.has(tokens.words[next])) return null;
    if (next < to && (FINITE.has(tokens.tags[next]) || tokens.tags[next] >= VERB))
      return isThing ? null : partyOf(said, nominal, 'side');
    // "if Dorane's soldiers stay", where the tagger takes the verb for a noun.
    if (nominal.to === to && nominal.owner >= 0) return ownerParty(said, nominal, 'side');
    at = nominal.to - 1;
  }
  return null;
}

/** "demanded that [the list] be scrapped", "unless [the searches] end": who made or does it, by what was said of it before. */
export function whoseThing(said: Said, range: TokenRange): Addressee | null {
  const { analysis } = said;
  for (const head of clauseHeads(analysis, range)) {
    const { subject } = clauseAt(analysis, head, range);
    const owner = subject >= range.from ? ownerBefore(said, subject) : null;
    if (owner) return owner;
  }
  return null;
}

/** "will not trade it for a [Doranese] promise": whose offer, plan or demand a content names. */
export function whoseOffer(said: Said, range: TokenRange): Addressee | null {
  const { words } = said.analysis.tokens;
  for (let at = range.from + 1; at < range.to; at++) {
    if (!WORDS.proposal.has(words[at]) && !PLEDGES.has(words[at])) continue;
    const nominal = phraseEndingAt(said, at, range.from);
    const state = nominal.from < at ? stateOf(said, nominal) : null;
    if (state && state !== 'own') return { text: state.name, span: null, name: state.name, id: state.id };
  }
  return null;
}

/** The same of the condition's subject. */
export function whoseCondition(said: Said): Addressee | null {
  const [branch] = conditionsOf(said);
  if (!branch) return null;
  const { from, to } = branch.antecedent;
  for (let at = from + 1; at < to; at++) {
    const nominal = nominalAt(said.analysis.tokens, at, to);
    if (nominal) return ownerBefore(said, nominal.head);
  }
  return null;
}

export const givenTo: Frame = (said, range) => behindPreposition(said, range, TO_WARDS, GIVING);
export const withWhom: Frame = (said, range) =>
  behindPreposition(said, range, WITH, DEALING) ?? behindPreposition(said, range, TO_SET, TALKING);

/** "guarantees [to] {Dorane}", "talks [with] {Dorane}": behind a preposition that a word of such a kind stands before. */
function behindPreposition(
  said: Said,
  range: TokenRange,
  prepositions: ReadonlySet<number>,
  kind: ReadonlySet<number>,
): Addressee | null {
  const { words, tags } = said.analysis.tokens;
  for (let at = range.from; at < range.to; at++) {
    if (
      !prepositions.has(words[at]) ||
      tags[at] !== ADP ||
      !isNear(words, at, Math.min(range.from, said.cue?.from ?? range.from), kind)
    )
      continue;
    const party = partyAt(said, at + 1, range.to, 'side', true);
    if (party) return party;
  }
  return null;
}

/** "{The observers} will be [given] a tour": the subject of what is done for somebody. */
export function givenPassively(said: Said, range: TokenRange): Addressee | null {
  const { analysis } = said;
  for (const head of clauseHeads(analysis, range)) {
    const { subject, predicate, passive } = clauseAt(analysis, head, range);
    if (!passive || subject < 0 || !RECEIVED.has(analysis.tokens.words[predicate])) continue;
    const party = sideAt(said, subject, range.from);
    if (party) return party;
  }
  return null;
}
const RECEIVED = wordSet(
  ...['given', 'granted', 'offered', 'paid', 'handed', 'allowed', 'permitted', 'compensated', 'freed', 'released'],
  ...['protected', 'spared', 'shown', 'sent', 'helped', 'reimbursed', 'pardoned', 'welcomed', 'evacuated', 'rehoused'],
);

/** "put the plans [before] {the council}": behind a preposition that only what is laid down has. */
export function laidBefore(said: Said, range: TokenRange): Addressee | null {
  const { words, tags } = said.analysis.tokens;
  for (let at = range.from + 1; at < range.to; at++) {
    if (words[at] !== BEFORE || tags[at] !== ADP || !isNear(words, at, range.from, LAYING)) continue;
    const party = partyAt(said, at + 1, range.to, 'side');
    if (party) return party;
  }
  return null;
}
const LAYING = wordSet(
  'put',
  'puts',
  'putting',
  'lay',
  'lays',
  'laid',
  'laying',
  'bring',
  'brings',
  'brought',
  'place',
  'placed',
);
const [BEFORE] = wordSet('before');

/** "will [respect] {Dorane’s} borders", "[defend] {Dorane}". */
export function served(said: Said, range: TokenRange): Addressee | null {
  const { words, tags } = said.analysis.tokens;
  for (let at = range.from; at < range.to; at++) {
    if (!BENEFITS.has(words[at]) || tags[at] < VERB) continue;
    const party = partyAt(said, at + 1, range.to, 'side', true);
    if (party) return party;
  }
  return null;
}
