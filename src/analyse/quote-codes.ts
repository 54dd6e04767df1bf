import { type Quotation, SHAPE } from '../model/analysis.ts';
import type { TokenBuffer } from './tokenize.ts';

/** Values of `quoteCodes`. */
export const QUOTE_CODES = 32;

const [OPENING, FIRST, INSIDE, LAST, CLOSING] = [1, 2, 3, 4, 5];
/** Added in a fragment of up to four words, and in one that ends with a stop or comma. */
const [SHORT, STOPPED] = [8, 16];

/** Where each token stands in a quotation: 0 outside; else its opening mark, first word, inside, last word or closing mark, with what kind of quotation it is. */
export function quoteCodes(tokens: TokenBuffer, quotations: readonly Quotation[]): Uint8Array {
  const codes = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end, open } of quotations) {
    while (at < tokens.length && tokens.starts[at] < start) at++;
    const first = at;
    while (at < tokens.length && tokens.starts[at] < end) at++;
    const last = open ? at - 1 : at - 2;
    const stops = at > first + 1 && tokens.shapes[last] === SHAPE.mark && last >= first;
    const kind = (last - first <= 4 ? SHORT : 0) + (stops ? STOPPED : 0);
    codes.fill(kind + INSIDE, first, at);
    if (first < at) codes[first] = kind + OPENING;
    if (first + 1 < at) codes[first + 1] = kind + FIRST;
    if (!open && at - 1 > first) {
      codes[at - 1] = kind + CLOSING;
      if (at - 2 > first + 1) codes[at - 2] = kind + LAST;
    }
  }
  return codes;
}
