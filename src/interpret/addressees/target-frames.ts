import { VERB } from '../../grammar/tags.ts';
import { THAT } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Addressee } from '../../model/statement.ts';
import { clauseAt, clauseHeads } from '../acts/clause.ts';
import type { Said } from '../said.ts';
import { nominalAt } from './nominal.ts';
import { ownerParty, partyOf } from './party.ts';
import { isSubject, partyAt, sideAt } from './phrases.ts';
import { CUES } from './words.ts';

/** "[Dorane’s] offer": who made what the content names as a whole. */
export function ownerOfWhole(said: Said, range: TokenRange): Addressee | null {
  const nominal = nominalAt(said.analysis.tokens, range.from, range.to);
  return nominal && !isSubject(said, nominal, range.to) ? ownerParty(said, nominal, 'side') : null;
}

/** "{Tann} stole the vote": the subject of the first clause, where it is somebody by name. */
export function subjectOfAll(said: Said, range: TokenRange): Addressee | null {
  const { analysis } = said;
  const named = (subject: number): Addressee | null => {
    const party = sideAt(said, subject, range.from, 'target');
    return party?.id && NAMED.test(party.name ?? '') ? party : null;
  };
  const from = analysis.tokens.words[range.from] === THAT ? range.from + 1 : range.from;
  const first = nominalAt(analysis.tokens, from, range.to);
  if (first && isSubject(said, first, range.to)) return named(first.head);
  for (const head of clauseHeads(analysis, range)) {
    const { subject } = clauseAt(analysis, head, range);
    if (subject >= 0) return named(subject);
  }
  return ownerOfWhole(said, range);
}
const NAMED = /^\p{Lu}/u;

/** "We [view] {Dorane’s} step as …", "{Tann} is a coward", "{Tann’s} visit": what is judged, or whose it is. */
export function judged(said: Said, range: TokenRange): Addressee | null {
  const { words, tags } = said.analysis.tokens;
  const whole = nominalAt(said.analysis.tokens, range.from, range.to);
  if (whole && !isSubject(said, whole, range.to)) {
    const party = partyOf(said, whole, 'target') ?? ownerParty(said, whole, 'target');
    if (party) return party;
  }
  for (let at = range.from; at < range.to; at++)
    if (CUES.judging.has(words[at]) && tags[at] >= VERB) return partyAt(said, at + 1, range.to, 'target', true);
  return subjectOfAll(said, range);
}
