/**
 * A set of numbers below `2 ** n` that also tells each member's rank: bits, 32 a word, and the count of members before each
 * word. A number that is not a member costs one look, so features never seen in training cost next to nothing.
 * Source: Jacobson (1989), Space-efficient static trees and graphs.
 */
export interface RowIndex {
  readonly bits: Uint32Array;
  readonly before: Uint32Array;
}

/** The rank of `number` among the members, or -1 when it is none. */
export function rowOf({ bits, before }: RowIndex, number: number): number {
  const at = number >>> 5;
  const word = bits[at];
  const bit = 1 << (number & 31);
  return (word & bit) === 0 ? -1 : before[at] + population(word & (bit - 1));
}

/** Adds the counts to a set of bits. */
export function rowIndex(bits: Uint32Array): RowIndex {
  const before = new Uint32Array(bits.length);
  for (let i = 1; i < bits.length; i++) before[i] = before[i - 1] + population(bits[i - 1]);
  return { bits, before };
}

/** Members of a word of 32 bits. */
function population(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
