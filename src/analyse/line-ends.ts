import { wordCode } from '../learn/hash.ts';
import { SHAPE } from '../model/analysis.ts';
import { classOf, UPPER } from '../text/characters.ts';
import closings from './closings.json' with { type: 'json' };
import type { TokenBuffer } from './token-buffer.ts';

const CLOSINGS = new Set(closings.closings.map(wordCode));
const ADDRESS = /^(?:https?:|www\.)|.@./i;
const LINK = /^(?:https?:|www\.)/i;
const FILE = /\.(?:docx?|xlsx?|pdf)$/i;
const DATE = /^\d+\/\d+\/\d+$/;
const CLOCK = /^\d+:\d\d(?::\d\d)?$/;
const [COMMA, CLOSED, HYPHEN] = [44, 62, 45];
/** Length from which a run of one mark is a line drawn between parts of a text. */
const DRAWN = 6;
const LINES = new Set([...'-_=*~'].map((c) => c.charCodeAt(0)));

/**
 * Whether a line ended between the tokens `i` and `i + 1` of a sentence that begins at `start`, in text whose lines were joined:
 * letters, lists of links. The rules are those that hold four times out of five in the training part of the English Web Treebank.
 *
 *   ends:      Regards, ║ Ida Rask ║ 08/16/2000 03:48 PM ║ The boat is here. · https://example.org/a ║ https://example.org/b · ------ ║
 *   does not:  He sends his regards, Ida says. · See https://example.org/a for more.
 */
export function endsLine(text: string, tokens: TokenBuffer, start: number, i: number, to: number): boolean {
  const length = tokens.ends[i] - tokens.starts[i];
  const next = i + 1;
  const capital = classOf(text.charCodeAt(tokens.starts[next])) === UPPER;
  if (isDrawn(text, tokens, i) || isDrawn(text, tokens, next)) return true;
  if (tokens.shapes[next] === SHAPE.number && next + 1 < to && isStamp(text, tokens, next + 1)) {
    const before = text.charCodeAt(tokens.starts[i]);
    return before === CLOSED || classOf(before) === UPPER;
  }
  const unit = text.charCodeAt(tokens.starts[i]);
  if (unit === COMMA) return capital && i > start && i - start <= 3 && CLOSINGS.has(tokens.words[i - 1]);
  if (unit === CLOSED) return capital && i > start && isAddress(text, tokens, i - 1);
  if (length === 2 && i > start + 1 && isHalfDay(text, tokens, i)) return isStamp(text, tokens, i - 1);
  if (tokens.shapes[i] === SHAPE.number && i > start) return isStamp(text, tokens, i) && !isHalfDay(text, tokens, next);
  if (length < 6) return false;
  if (capital) return isAddress(text, tokens, i);
  const form = text.slice(tokens.starts[i], tokens.ends[i]);
  if (text.charCodeAt(tokens.starts[next]) === HYPHEN) return FILE.test(form);
  return LINK.test(form) && LINK.test(text.slice(tokens.starts[next], tokens.ends[next]));
}

function isDrawn(text: string, tokens: TokenBuffer, i: number): boolean {
  if (tokens.shapes[i] !== SHAPE.mark || tokens.ends[i] - tokens.starts[i] < DRAWN) return false;
  return LINES.has(text.charCodeAt(tokens.starts[i]));
}

function isAddress(text: string, tokens: TokenBuffer, i: number): boolean {
  return tokens.ends[i] - tokens.starts[i] >= 6 && ADDRESS.test(text.slice(tokens.starts[i], tokens.ends[i]));
}

function isHalfDay(text: string, tokens: TokenBuffer, i: number): boolean {
  const unit = text.charCodeAt(tokens.starts[i]);
  return (
    tokens.ends[i] - tokens.starts[i] === 2 &&
    (unit === 65 || unit === 80) &&
    text.charCodeAt(tokens.starts[i] + 1) === 77
  );
}

/** A date of numbers and, at `i`, the time of day: what mail and logs put at the head of an entry. */
function isStamp(text: string, tokens: TokenBuffer, i: number): boolean {
  if (tokens.shapes[i] !== SHAPE.number || tokens.shapes[i - 1] !== SHAPE.number) return false;
  if (!CLOCK.test(text.slice(tokens.starts[i], tokens.ends[i]))) return false;
  return DATE.test(text.slice(tokens.starts[i - 1], tokens.ends[i - 1]));
}
