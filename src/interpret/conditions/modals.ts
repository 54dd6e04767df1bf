import { PROPN, VERB } from '../../grammar/tags.ts';
import { TO } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Tokens } from '../../model/analysis.ts';
import { MODALS } from './words.ts';

const GOING = wordCode('going');

/** Whether a token is a verb that binds or looks ahead: "will", "would", "going to stay"; not the month of May, nor "going to court". */
export const isModal = ({ words, tags }: Tokens, at: number): boolean =>
  MODALS.has(words[at]) &&
  tags[at] !== PROPN &&
  (words[at] !== GOING || (words[at + 1] === TO && tags[at + 2] >= VERB));
