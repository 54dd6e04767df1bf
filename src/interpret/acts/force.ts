import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { ActType, Force } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { clauseAt, clauseHeads } from './clause.ts';
import { hasWord } from './judgement.ts';
import { WORDS } from './lexicon/words.ts';

/** Words of a content in which a hedge or an oath counts: what comes later tells of something else. */
const FIRST_WORDS = 8;

/**
 * How firmly an act binds its speaker; null for acts that bind nobody. Solemn words raise it, hedges lower it:
 *
 *   "I guarantee it" guarantee      "we will pay" promise      "we plan to pay", "she hopes to pay" intention
 *   "announced new fees" promise    but: "announced that the fees had brought little" binds nobody
 */
export function forceOf({ analysis, cue, contents }: Said, type: ActType, also: readonly ActType[]): Force | null {
  if (type === 'offer') return 'offer';
  if (type === 'threaten') return 'threat';
  if (type === 'refuse') return 'refusal';
  if (type === 'deny') return also.includes('promise') ? 'promise' : null;
  const binds = type === 'promise' || type === 'agree' || also.includes('promise');
  if (!binds && !(type === 'announce' && isAhead(analysis, contents[0]))) return null;
  const { from, to } = contents[0];
  const near = { from, to: Math.min(to, from + FIRST_WORDS) };
  const has = (set: ReadonlySet<number>): boolean =>
    (cue !== null && hasWord(analysis, cue, set)) || hasWord(analysis, near, set);
  if (has(WORDS.intending)) return 'intention';
  return type === 'promise' && has(WORDS.guaranteeing) ? 'guarantee' : 'promise';
}

/** Whether a content tells of what is to come, or names it: no clause of the past. */
function isAhead(analysis: Analysis, content: TokenRange): boolean {
  const [head] = clauseHeads(analysis, content);
  if (head === undefined) return true;
  const { modal, tense } = clauseAt(analysis, head, content);
  return modal !== null || (tense !== 'past' && tense !== 'perfect');
}
