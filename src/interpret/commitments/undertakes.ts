import { VERB } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Act } from '../../model/statement.ts';
import type { Clause } from '../acts/clause.ts';
import { readCue } from '../acts/cue.ts';
import { sideOf } from '../acts/sides.ts';
import { isAgent } from '../past/owners.ts';
import type { Said } from '../said.ts';

/** Cues of deeds that are done with the saying of them: nothing is left to be kept. */
const DONE = wordSet(
  ...[
    'imposed',
    'signed',
    'approved',
    'passed',
    'adopted',
    'appointed',
    'fired',
    'sacked',
    'ordered',
    'issued',
    'enacted',
    'ratified',
  ],
  ...[
    'banned',
    'lifted',
    'released',
    'launched',
    'published',
    'named',
    'nominated',
    'elected',
    'vetoed',
    'endorsed',
    'ruled',
    'imposes',
  ],
);
const PERMISSIVE = new Set(['can', 'could', 'may', 'should']);

/**
 * Whether an act that could bind does: a deed already done, a proposal turned down, and what a plan could be bind nobody.
 *
 *   "will open the port", "refused to leave"    not: imposed sanctions · rejected the plan · "the plan could be a basis"
 */
export function undertakes(said: Said, act: Act, clause: Clause | null): boolean {
  const sense = readCue(said).found?.sense ?? 'tell';
  const { cue, analysis } = said;
  switch (act.type) {
    case 'refuse':
      return sense !== 'reject' && sense !== 'dismiss' && sense !== 'deny-it' && !isBareNoun(said, clause);
    case 'agree':
      return (sense === 'agree' || sense === 'promise') && !(clause && isOfOthers(said, clause));
    case 'announce':
      if (cue && hasOne(analysis.tokens.words, cue.from, cue.to)) return false;
      return (
        clause === null ||
        ((clause.tense !== 'past' || clause.modal !== null) && !(sense === 'tell' && isOfThings(said, clause)))
      );
    case 'promise':
      return sense !== 'tell' || !clause || !isOfThings(said, clause);
    case 'offer':
    case 'threaten':
      return true;
    default:
      return act.also.includes('promise') && !(clause && isOfOthers(said, clause));
  }
}

function hasOne(words: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (DONE.has(words[at])) return true;
  return false;
}

const isBareNoun = ({ analysis: { tokens } }: Said, clause: Clause | null): boolean =>
  clause !== null && tokens.tags[clause.predicate] < VERB && clause.subject < 0 && !clause.copular;

const isOfOthers = (said: Said, { subject, modal }: Clause): boolean =>
  subject >= 0 && sideOf(said, subject) !== 'own' && modal !== null && PERMISSIVE.has(modal);

/** What things will do, where nobody does it to them: "the summit would focus on trade"; not "the site will be closed". */
const isOfThings = (said: Said, { subject, passive }: Clause): boolean =>
  subject >= 0 && !passive && sideOf(said, subject) !== 'own' && !isAgent(said.analysis, subject);
