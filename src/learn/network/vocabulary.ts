/** The row of each of some codes, in a table with open addressing: a code and its row, side by side, where nothing is boxed or followed. */
export interface Vocabulary {
  readonly table: Int32Array;
  /** How far a hash is shifted to be a place. */
  readonly shift: number;
}

/** Code `i` has row `i + 1`. */
export function vocabularyOf(codes: Int32Array): Vocabulary {
  const bits = Math.max(1, Math.ceil(Math.log2(2 * codes.length)));
  const vocabulary = { table: new Int32Array(2 << bits), shift: 32 - bits };
  for (let i = 0; i < codes.length; i++) {
    const at = placeOf(vocabulary, codes[i]);
    vocabulary.table[at] = codes[i];
    vocabulary.table[at + 1] = i + 1;
  }
  return vocabulary;
}

/** The row of a code; 0 for one without. */
export function rowOf(vocabulary: Vocabulary, code: number): number {
  return vocabulary.table[placeOf(vocabulary, code) + 1];
}

/** Where a code stands, or would: the first place from its own that holds it, or no row. Half of all places are free. */
function placeOf({ table, shift }: Vocabulary, code: number): number {
  let at = (Math.imul(code, 0x9e3779b1) >>> shift) << 1;
  while (table[at + 1] !== 0 && table[at] !== code) at = (at + 2) & (table.length - 1);
  return at;
}
