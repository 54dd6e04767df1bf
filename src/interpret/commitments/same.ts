import type { Commitment } from '../../model/commitment.ts';

/** Words that many undertakings share. */
const COMMON = new Set(
  'the a an to of in on at for and or with by from that it its his her their our we he she they will would not be is are was has have as any all this'.split(
    ' ',
  ),
);
/** Share of the shorter one's words; and words at least. Set by reading forty pairs. */
const SHARE = 0.6;
const LEAST = 2;

/**
 * Whether two commitments of a report are one: the same debtor, the same force, bound alike, and nearly the same words.
 *
 *   "to close the camp" · "will close the last camp"      one
 *   "to close the camp" · "to close the port"             two
 */
export function isSame(a: Commitment, b: Commitment): boolean {
  if (a.force !== b.force || a.state !== b.state || (a.antecedent === null) !== (b.antecedent === null)) return false;
  if ((a.debtor.id ?? a.debtor.name) !== (b.debtor.id ?? b.debtor.name) || !a.debtor.name) return false;
  const [x, y] = [wordsOf(a.consequent.text), wordsOf(b.consequent.text)];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared >= LEAST && shared >= SHARE * Math.min(x.size, y.size);
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word)));
