import { mix, wordCode } from '../learn/hash.ts';
import type { Span } from '../model/span.ts';

/** Words in a row that a shingle is made of. Source: Broder, "On the resemblance and containment of documents" (1997). */
const LENGTH = 5;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const QUOTED = /“[^”]*”|"[^"\n]*"|(?<![\p{L}\p{N}])‘[^\n]*?’(?![\p{L}\p{N}])/gu;

/** Codes of every five words in a row that stand in a part of a text and outside its quotations: everybody may quote. */
export function shinglesOf(text: string, { start, end }: Span): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (const stretch of text.slice(start, end).split(QUOTED)) {
    const codes = (stretch.toLowerCase().match(WORD) ?? []).map(wordCode);
    for (let i = 0; i + LENGTH <= codes.length; i++) {
      let code = codes[i];
      for (let k = 1; k < LENGTH; k++) code = mix(code, codes[i + k]);
      shingles.add(code);
    }
  }
  return shingles;
}

/** How much of the one that has fewer is in the other: 0 to 1; 0 where either has fewer than `least`. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>, least: number): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < least) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size;
}
