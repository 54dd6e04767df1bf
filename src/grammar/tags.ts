import { wordCode } from '../learn/hash.ts';
import { TAGS, type Tag, type TokenRange, type Tokens } from '../model/analysis.ts';

const tag = (name: Tag): number => TAGS.indexOf(name);
export const tagSet = (...names: Tag[]): ReadonlySet<number> => new Set(names.map(tag));

export const ADP = tag('ADP');
export const ADV = tag('ADV');
export const AUX = tag('AUX');
export const CCONJ = tag('CCONJ');
export const DET = tag('DET');
export const NOUN = tag('NOUN');
export const NUM = tag('NUM');
export const PRON = tag('PRON');
export const PROPN = tag('PROPN');
export const PUNCT = tag('PUNCT');
export const SCONJ = tag('SCONJ');
export const SYM = tag('SYM');
/** The plain form; the tags of the other forms of verbs are greater, those of all other words smaller. */
export const VERB = tag('VERB');
export const PRESENT = tag('VERB:present');
export const ING = tag('VERB:ing');
export const PARTICIPLE = tag('VERB:participle');

/** Verbs with a subject of their own. */
export const FINITE = tagSet('AUX', 'VERB:past', 'VERB:present');
/** What a phrase that names somebody ends with. */
export const NAMING = tagSet('NOUN', 'PROPN', 'PRON');
/** What a name or a noun phrase is made of. */
export const IN_NAME = tagSet('NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP');

const isVerb = (of: number): boolean => of >= VERB || of === AUX;
const ENDS_ING = wordCode('ing');

export const hasVerb = (tags: Uint8Array, { from, to }: TokenRange): boolean => tags.subarray(from, to).some(isVerb);

export const hasFinite = (tags: Uint8Array, { from, to }: TokenRange): boolean =>
  tags.subarray(from, to).some((of) => FINITE.has(of));

/** Whether a token is a verb in its -ing form: the letters tell it better than the tag, which takes some for other forms. */
export const isIng = ({ tags, suffixes3 }: Tokens, token: number): boolean =>
  tags[token] >= VERB && suffixes3[token] === ENDS_ING;

/** Where a range ends without the punctuation at its end. */
export function withoutMarks(tags: Uint8Array, { from, to }: TokenRange): number {
  let end = to;
  while (end > from && tags[end - 1] === PUNCT) end--;
  return end;
}

/** Where the words end that a range begins with: before its first punctuation. */
export function upToMark(tags: Uint8Array, { from, to }: TokenRange): number {
  let end = from;
  while (end < to && tags[end] !== PUNCT) end++;
  return end;
}
