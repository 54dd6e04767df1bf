import { wordCode } from '../learn/hash.ts';

/** Codes of words given in lower case, as `Tokens.words` has them. */
export const wordSet = (...words: readonly string[]): ReadonlySet<number> => new Set(words.map(wordCode));

export const [COLON, COMMA, STOP] = [':', ',', '.'].map(wordCode);
export const [AS, BY, THAT, TO, WHAT] = ['as', 'by', 'that', 'to', 'what'].map(wordCode);
export const CLOSING_MARKS = wordSet('”', '"', "''", '’');
export const BE = wordSet('am', 'are', 'be', 'been', 'being', 'is', 'was', 'were');
/** Pronouns that a relative clause begins with. */
export const RELATIVE = wordSet('that', 'which', 'who', 'whom');
/** Words and endings that name an owner. */
export const POSSESSIVE = wordSet('his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose');
export const GENITIVE = wordSet("'s", "'");
/** Marks that join two words, or two numbers, into one. */
export const HYPHENS = wordSet('-', '‐', '‑', '–');
export const HAVE = wordSet('have', 'has', 'had', 'having', "'ve");
