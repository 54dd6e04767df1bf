import { dependsOn } from '../../grammar/dependents.ts';
import { AUX } from '../../grammar/tags.ts';
import { COMMA, RELATIVE, TO } from '../../grammar/words.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Extent } from './extent.ts';
import type { Opening } from './opening.ts';
import { NEGATIONS, TRIPS } from './words.ts';

/** Steps between a verb and the word that denies it. */
const NEAR = 2;

/**
 * Whether a condition's own words say that something is not so:
 *
 *   if they do {not} leave · if {no} deal is struck · if they {fail to} agree     not: if they leave those who do {not} pay
 */
export function isNegated(
  { tokens: { words, tags }, heads }: Analysis,
  { body }: Opening,
  { head, to }: Extent,
): boolean {
  for (let i = body; i < to; i++) {
    if (words[i] === COMMA && RELATIVE.has(words[i + 1])) return false;
    if (TRIPS.has(words[i]) && words[i + 1] === TO && i <= head + NEAR) return true;
    if (!NEGATIONS.has(words[i])) continue;
    // "have not ceased", where the tree takes the auxiliary verb for the head.
    if (i === head + 1 && tags[head] === AUX) return true;
    if (i < head || (i <= head + NEAR && dependsOn(heads, i, head))) return true;
  }
  return false;
}
