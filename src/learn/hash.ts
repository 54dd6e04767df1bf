/**
 * Integer hashing for feature codes. All values are signed 32-bit integers, so that the engine keeps them out of the heap.
 * Source: FNV-1a (Fowler, Noll, Vo) for strings; the finaliser of MurmurHash3 (Appleby) for mixing.
 */

export const SEED = 0x811c9dc5 | 0;

/** One FNV-1a step over a UTF-16 code unit. */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The code of a lower-cased word; equals what the tokeniser gives a token of that form. */
export function wordCode(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
}

/** Mixes two codes; the order matters. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** The number of a feature: its template and its code, folded into `bits` bits. */
export function row(template: number, code: number, bits: number): number {
  let h = Math.imul(code ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> (32 - bits);
}
