import { wordCode } from '../learn/hash.ts';
import { TAGS, type Tokens } from '../model/analysis.ts';

const VERB = TAGS.indexOf('VERB');
const ING = wordCode('ing');

/** Whether a token is a verb in its -ing form: the letters tell it better than the tag, which takes some for other forms. */
export const isIng = ({ tags, suffixes3 }: Tokens, token: number): boolean =>
  tags[token] >= VERB && suffixes3[token] === ING;
