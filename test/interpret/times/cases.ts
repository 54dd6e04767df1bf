/** A sentence, the date of its report (null: not known), and the values of its times in reading order, parted by a space; null for none. */
export type TimeCase = readonly [sentence: string, published: string | null, expected: string | null];
