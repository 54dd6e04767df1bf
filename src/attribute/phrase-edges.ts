import { type Analysis, RELATIONS, type TokenRange } from '../model/analysis.ts';
import { overlaps } from './quoted-ranges.ts';

const relationSet = (...names: (typeof RELATIONS)[number][]): ReadonlySet<number> =>
  new Set(names.map((name) => RELATIONS.indexOf(name)));
/** What stands before the word that it belongs to, and with it or not at all. */
const LEADS = relationSet('det', 'amod', 'compound', 'nummod', 'nmod:poss', 'case', 'aux', 'aux:pass', 'cop', 'mark');
/** Tokens that an edge may move over. */
const FURTHEST = 4;

/** What stands behind the word that it belongs to, and is nothing without it. */
const TRAILS = relationSet('flat', 'fixed', 'compound:prt', 'goeswith');

/**
 * Moves the right edge of a content that ends within a phrase to the end of it, where no other part stands in the way:
 * [a] ceasefire becomes [a ceasefire], [to give] up becomes [to give up].
 */
export function toPhraseEnd(
  { heads, relations }: Analysis,
  { from, to }: TokenRange,
  sentence: TokenRange,
  parts: readonly TokenRange[],
): TokenRange {
  let end = to;
  const head = heads[to - 1];
  if (LEADS.has(relations[to - 1]) && head >= to && head < sentence.to && head - to < FURTHEST) end = head + 1;
  while (end < sentence.to && TRAILS.has(relations[end]) && heads[end] >= from && heads[end] < end) end++;
  return end > to && !parts.some((part) => overlaps(part, { from: to, to: end })) ? { from, to: end } : { from, to };
}
