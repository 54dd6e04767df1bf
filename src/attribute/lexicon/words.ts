import { wordSet } from '../../grammar/words.ts';
import labelWords from './label-words.json' with { type: 'json' };
import tellingNouns from './telling-nouns.json' with { type: 'json' };
import tellingVerbs from './telling-verbs.json' with { type: 'json' };

/** Words before a colon that are no speaker: "Update:". */
export const NO_SPEAKER = wordSet(...labelWords.words);
export const TELLING_NOUNS = wordSet(...tellingNouns.words);

/** Verbs that tell what somebody says or thinks, by form, and in any of them. */
export const TELLING_PAST = wordSet(...tellingVerbs.forms.map(([past]) => past));
export const TELLING_PRESENT = wordSet(...tellingVerbs.forms.flatMap(([, third, plain]) => [third, plain]));
export const TELLING_FINITE = wordSet(...tellingVerbs.forms.flatMap((forms) => forms.slice(0, 2)));
export const TELLING = wordSet(...tellingVerbs.forms.flat());
