import { wordCode } from '../../learn/hash.ts';
import type { Said } from '../said.ts';
import { RULE_WORDS } from './lexicon/rule-words.ts';
import { WORDS } from './lexicon/words.ts';
import { isExpert } from './sides.ts';

const NEWS = new Set(['news', 'press', 'radio', 'television', 'times', 'post', 'wire'].map(wordCode));

/**
 * Whether a speaker can see to what he says will be done: a state, a body, or a person in an office.
 *
 *   the ministry · Foreign Minister Ilse Tann · the mayor      not: an analyst · the former minister · a candidate · a news agency
 */
export function hasOffice(said: Said): boolean {
  const { speaker } = said.statement;
  if (!speaker || isExpert(said)) return false;
  const { kind, role, of, name, text } = speaker;
  if (kind === 'state') return true;
  const words = [role ?? '', name ?? '', text].flatMap((part) => codesOf(part));
  if (words.some((word) => RULE_WORDS.notInOffice.has(word) || WORDS.expert.has(word))) return false;
  if (kind === 'organisation')
    return words.some((word) => WORDS.own.has(word)) && !words.some((word) => NEWS.has(word));
  return kind === 'person' && (words.some((word) => RULE_WORDS.office.has(word)) || (role === null && of !== null));
}

const codesOf = (words: string): number[] => (words.toLowerCase().match(/[\p{L}-]+/gu) ?? []).map(wordCode);
