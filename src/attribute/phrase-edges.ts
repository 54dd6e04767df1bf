import { type Analysis, RELATIONS, type TokenRange } from '../model/analysis.ts';
import { overlaps } from './quoted-ranges.ts';

const relationSet = (...names: (typeof RELATIONS)[number][]): ReadonlySet<number> =>
  new Set(names.map((name) => RELATIONS.indexOf(name)));
/** What stands before the word that it belongs to, and with it or not at all. */
const LEADS = relationSet('det', 'amod', 'compound', 'nummod', 'nmod:poss', 'case', 'aux', 'aux:pass', 'cop', 'mark');
/** Tokens that an edge may move over. */
const FURTHEST = 4;

/** Moves the right edge of a content that ends with a word that leads to another to that one: [a] ceasefire, [a ceasefire]. */
export function toPhraseEnd(
  { heads, relations }: Analysis,
  { from, to }: TokenRange,
  sentence: TokenRange,
  parts: readonly TokenRange[],
): TokenRange {
  const head = heads[to - 1];
  if (!LEADS.has(relations[to - 1]) || head < to || head >= sentence.to || head - to >= FURTHEST) return { from, to };
  return parts.some((part) => overlaps(part, { from: to, to: head + 1 })) ? { from, to } : { from, to: head + 1 };
}
