/**
 * A set of numbers below `2 ** bits` that also tells each member's rank: pairs of a word of 32 bits and the count of members before it.
 * A number that is not a member costs one look, so features never seen in training cost next to nothing.
 * Source: Jacobson (1989), Space-efficient static trees and graphs.
 */
export type RowIndex = Uint32Array;

/** The rank of `number` among the members, or -1 when it is none. */
export function rowOf(index: RowIndex, number: number): number {
  const at = (number >>> 5) << 1;
  const word = index[at];
  const bit = 1 << (number & 31);
  return (word & bit) === 0 ? -1 : index[at + 1] + population(word & (bit - 1));
}

/** Adds the counts to a set of bits. `bits` holds `2 ** n` bits, 32 a word. */
export function rowIndex(bits: Uint32Array): RowIndex {
  const index = new Uint32Array(bits.length * 2);
  let before = 0;
  for (let i = 0; i < bits.length; i++) {
    index[2 * i] = bits[i];
    index[2 * i + 1] = before;
    before += population(bits[i]);
  }
  return index;
}

/** The bits of a set, without the counts. */
export function bitsOf(index: RowIndex): Uint32Array {
  return Uint32Array.from({ length: index.length / 2 }, (_, i) => index[2 * i]);
}

function population(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
