import { wordCode } from '../../learn/hash.ts';
import labelWords from './label-words.json' with { type: 'json' };
import tellingNouns from './telling-nouns.json' with { type: 'json' };
import tellingVerbs from './telling-verbs.json' with { type: 'json' };

/** Codes of words given in lower case, as `Tokens.words` has them. */
export const wordSet = (...words: readonly string[]): ReadonlySet<number> => new Set(words.map(wordCode));

export const [COLON, COMMA, STOP] = [':', ',', '.'].map(wordCode);
export const [AS, THAT, TO, WHAT] = ['as', 'that', 'to', 'what'].map(wordCode);
export const CLOSING_MARKS = wordSet('”', '"', "''", '’');
export const BE = wordSet('am', 'are', 'be', 'been', 'being', 'is', 'was', 'were');
/** Pronouns that a relative clause begins with. */
export const RELATIVE = wordSet('that', 'which', 'who', 'whom');
/** Words and endings that name an owner. */
export const POSSESSIVE = wordSet('his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose');
export const GENITIVE = wordSet("'s", "'");

/** Words before a colon that are no speaker: "Update:". */
export const NO_SPEAKER = wordSet(...labelWords.words);
export const TELLING_NOUNS = wordSet(...tellingNouns.words);

/** Verbs that tell what somebody says or thinks, by form, and in any of them. */
export const TELLING_PAST = wordSet(...tellingVerbs.forms.map(([past]) => past));
export const TELLING_PRESENT = wordSet(...tellingVerbs.forms.flatMap(([, third, plain]) => [third, plain]));
export const TELLING_FINITE = wordSet(...tellingVerbs.forms.flatMap((forms) => forms.slice(0, 2)));
export const TELLING = wordSet(...tellingVerbs.forms.flat());
