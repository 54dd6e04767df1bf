import type { Tokens } from '../../model/analysis.ts';
import { CLOSERS, OPENING_MARKS } from './words.ts';

/** Whether a token is a mark that opens a quotation or a bracket; a straight one does where it touches the word behind it alone. */
export function opensQuotation({ words, starts, ends, length }: Tokens, at: number): boolean {
  if (!OPENING_MARKS.has(words[at])) return false;
  if (!CLOSERS.has(words[at])) return true;
  const touchesNext = at + 1 < length && starts[at + 1] === ends[at];
  return touchesNext && (at === 0 || starts[at] > ends[at - 1]);
}

export const closesQuotation = (tokens: Tokens, at: number): boolean =>
  CLOSERS.has(tokens.words[at]) && !opensQuotation(tokens, at);
