import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { invertedAt } from './inverted.ts';
import { setsNone } from './lookalikes.ts';
import { markerAt } from './markers.ts';
import type { Opening } from './opening.ts';

/**
 * The condition that may begin at a token; null where its words set none.
 *
 *   {If} the ice holds · {unless} Dorane pays · {Should} they refuse · {only after} a vote
 *   not: see `lookalikes.ts`
 */
export function openingAt(analysis: Analysis, at: number, bounds: TokenRange): Opening | null {
  const marker = markerAt(analysis.tokens, at, bounds.to);
  if (!marker) return invertedAt(analysis, at, bounds);
  const { kind, opens, needs, isNegative } = marker;
  const body = at + marker.words.length;
  if (setsNone(analysis, { at, body, kind, opens }, bounds)) return null;
  return { at, body, kind, opens, needs, isNegative, rule: `condition: ${kind}` };
}
