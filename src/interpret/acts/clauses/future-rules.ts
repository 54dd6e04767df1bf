import { TIMES } from '../../conditions/words.ts';
import { hasWord } from '../judgement.ts';
import { VERBS, WORDS } from '../lexicon/words.ts';
import { isPerson } from '../sides.ts';
import { type ContentRule, isDoing, isModalPerfect, type Reading } from './reading.ts';
import { isKept, isScheduled } from './settled.ts';

/** "All nine would be home by Friday, the ministry said." announces; "“The strait stays open as long as they stay away,” the premier said." promises. */
export const SETTLED: ContentRule = {
  name: 'settled by an office',
  read: ({ said, clause, condition }) => {
    if (isKept(said, clause, condition)) return ['promise', 'announce'];
    return isScheduled(said, clause) ? ['announce', 'promise'] : null;
  },
};

/**
 * "Prices will rise.", "she is likely to win" predict; "the line will be closed", told by who may close it, announces.
 * Not: "It rose.", and of analysts nothing is announced.
 */
export const WILL_BE: ContentRule = {
  name: 'will be',
  read: (reading) => {
    const { clause, isExpert, isQuoted } = reading;
    if (isModalPerfect(reading) && clause.modal !== 'will') return null;
    if (isDoing(reading, WORDS.likely)) return clause.negated ? ['doubt', 'predict'] : ['predict'];
    if (clause.modal === 'will' || (clause.modal === 'would' && !isQuoted))
      return isMeasure(reading) ? ['announce', 'promise'] : ['predict'];
    const isOpen = clause.modal === 'may' || clause.modal === 'could';
    return isOpen && isExpert && !clause.copular && reading.side !== 'own' ? ['predict', 'assert'] : null;
  },
};

/** "The crews would be given a tour next week", said by who may see to it: passive, with a time, and no harm. */
function isGiven({ clause, said }: Reading): boolean {
  const { tokens } = said.analysis;
  const { speaker } = said.statement;
  if (!clause.passive || !speaker || (speaker.kind === 'person' && speaker.role === null)) return false;
  if (VERBS.harm.has(tokens.words[clause.predicate]) || VERBS.danger.has(tokens.words[clause.predicate])) return false;
  return hasWord(said.analysis, { from: clause.predicate + 1, to: clause.range.to }, TIMES);
}

/** Whether an office speaks of what will be done, and no rival or watcher of what somebody will do. */
function isMeasure(reading: Reading): boolean {
  const { clause, isExpert, said, side } = reading;
  if (isExpert || clause.negated || clause.copular) return false;
  if (!isDoing(reading, VERBS.measure)) return isGiven(reading);
  return clause.passive || side === 'own' || (clause.subject >= 0 && !isPerson(said, clause.subject));
}
