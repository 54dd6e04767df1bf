import { stem } from '../../text/stem.ts';
import { shareConcept } from '../concepts.ts';
import { isLike } from '../in-order.ts';
import type { Meaning } from '../meaning.ts';
import type { WordVectors } from '../word-vectors.ts';
import { FUNCTION } from './limits.ts';
import scopeWords from './scope-words.json' with { type: 'json' };

/** "to every flag", "to all merchant ships": all of two kinds, behind one word; null where it is of one. */
export function universal(a: string, b: string): string | null {
  for (const { 1: before, 2: one } of a.toLowerCase().matchAll(ALL))
    for (const { 1: also, 2: other } of b.toLowerCase().matchAll(ALL)) {
      if (before !== also) continue;
      const [first, second] = [one, other].map((words) => words.split(/\s+/).filter((word) => !FUNCTION.has(word)));
      const stems = new Set(first.map((word) => stem(word)));
      if (first.length > 0 && second.length > 0 && !second.some((word) => stems.has(stem(word))))
        return `all ${one} ${other}`;
    }
  return null;
}

const ALL = /(\p{L}+),? (?:every|all|any|each) ((?:\p{L}[\p{L}-]*)(?: \p{L}[\p{L}-]*)?)/gu;

/** "nuclear program" here and "nuclear tests" there: the whole of what the other names a part of; null where neither is. */
export function whole(a: string, b: string): string | null {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ]) {
    if (!ANY_WHOLE.test(one)) continue;
    for (const { 1: which, 2: noun } of one.toLowerCase().matchAll(OF_ALL)) {
      if (FUNCTION.has(which) || ANY_PART.test(one) || other.toLowerCase().includes(noun.replace(/(?:me)?s?$/, '')))
        continue;
      const narrower = new RegExp(`\\b${which}\\b(?:[ ,]+(?:and |or )?[\\p{L}-]+){0,3}? (?:${PARTS})\\b`, 'u');
      if (narrower.test(other.toLowerCase())) return `${which} ${noun}`;
    }
  }
  return null;
}

const OF_ALL = new RegExp(`([\\p{L}-]{4,}) (${scopeWords.wholes.join('|')})\\b`, 'gu');
const ANY_WHOLE = new RegExp(`\\b(?:${scopeWords.wholes.join('|')})\\b`, 'i');
const PARTS = scopeWords.parts.join('|');
const ANY_PART = new RegExp(`\\b(?:${PARTS})\\b`, 'iu');

/** Whether two passages share an idea beside one word, and deny alike. */
export function shareMore(a: Meaning, b: Meaning, except: number, vectors: WordVectors): boolean {
  if (a.negations % 2 !== b.negations % 2) return false;
  for (let i = 0; i < a.stems.length; i++)
    for (let j = 0; j < b.stems.length; j++) {
      if (a.stems[i] === except || b.stems[j] === except) continue;
      if (isLike(a, i, b, j, vectors) || shareConcept(a.concepts[i], b.concepts[j])) return true;
    }
  return false;
}
