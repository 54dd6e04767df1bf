import type { ActType, Force } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { hasWord } from './judgement.ts';
import { WORDS } from './lexicon/words.ts';

/**
 * How firmly an act binds its speaker; null for acts that bind nobody. Hedges lower it, solemn words raise it:
 *
 *   "I guarantee it"    guarantee     "we will pay"    promise     "we plan to pay", "she hopes to pay"    intention
 */
export function forceOf(said: Said, type: ActType, also: readonly ActType[]): Force | null {
  if (type === 'offer') return 'offer';
  if (type === 'threaten') return 'threat';
  if (type === 'refuse') return 'refusal';
  const binds =
    type === 'promise' || type === 'agree' || (type === 'announce' && isFuture(said)) || also.includes('promise');
  if (!binds) return null;
  const holds = (set: ReadonlySet<number>): boolean =>
    (said.cue !== null && hasWord(said.analysis, said.cue, set)) ||
    said.contents.some((range) => hasWord(said.analysis, range, set));
  if (type !== 'announce' && holds(WORDS.guaranteeing)) return 'guarantee';
  return holds(WORDS.intending) ? 'intention' : 'promise';
}

const isFuture = (_said: Said): boolean => true;
