import { wordCode } from '../learn/hash.ts';
import { type Quotation, SHAPE, type TokenRange } from '../model/analysis.ts';
import { classOf, DIGIT, LOWER, SPACE, UPPER } from '../text/characters.ts';
import abbreviations from './abbreviations.json' with { type: 'json' };
import { endsLine } from './line-ends.ts';
import { isEmoticon } from './patterns.ts';
import type { TokenBuffer } from './token-buffer.ts';

const TITLES = new Set(abbreviations.title.map((a) => wordCode(`${a}.`)));
const STOP = 46;
const COLON = 58;
/** Tokens after which words without a full stop are cut all the same: no sentence of the corpora is as long. */
const LONGEST = 1000;
const CLOSING = new Set([...'"”’\'»)]}›'].map((c) => c.charCodeAt(0)));
const OPENING = new Set([...'"“‘\'«([{‹„'].map((c) => c.charCodeAt(0)));

/**
 * Cuts the tokens `[from, to)` of one paragraph into sentences. A sentence ends after . ! ? … and what closes after it,
 * when white space and something that can begin a sentence follow; also where the end of a line shows (see `endsLine`).
 *
 *   ends:      He left. “We stay,” she said. · “No.” They left. · we won. so what :) Good.
 *   does not:  Gen. Brandt of the U.S. Army paid $3.5 million. · “Why?” he asked. · 2. Boil it.
 */
export function sentences(
  text: string,
  tokens: TokenBuffer,
  from: number,
  to: number,
  quoted: readonly Quotation[],
): TokenRange[] {
  const openings = new Set(quoted.map((q) => q.start));
  const found: TokenRange[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (i - start >= LONGEST) {
      found.push({ from: start, to: i });
      start = i;
    }
    let next = i + 1;
    if (isTerminal(text, tokens, i, start)) {
      while (next < to && tokens.starts[next] === tokens.ends[next - 1] && closes(text, tokens, next, openings)) next++;
      const smiles = next < to && isEmoticon(text, tokens.starts[next], tokens.ends[next]);
      if (smiles) next++;
      else if (next < to && !mayBegin(text, tokens, i, next)) continue;
    } else if (next >= to || !endsLine(text, tokens, start, i, to)) continue;
    found.push({ from: start, to: next });
    start = next;
    i = next - 1;
  }
  if (start < to) found.push({ from: start, to });
  return found;
}

/** A mark that ends sentences, unless it belongs to a title or to the number of an item that begins here. */
function isTerminal(text: string, tokens: TokenBuffer, i: number, start: number): boolean {
  const last = text.charCodeAt(tokens.ends[i] - 1);
  const mark = tokens.shapes[i] === SHAPE.mark;
  if (last === 33 || last === 63 || last === 0x2026) return mark;
  if (last !== STOP) return isEmoticon(text, tokens.starts[i], tokens.ends[i]);
  // An abbreviation with its stop may end a sentence, a title never does.
  if (!mark) return !TITLES.has(tokens.words[i]);
  const number = i - 1;
  if (number < start || tokens.shapes[number] !== SHAPE.number || tokens.ends[number] !== tokens.starts[i]) return true;
  const heads = number === start || text.charCodeAt(tokens.starts[number - 1]) === COLON;
  return !heads || tokens.ends[number] - tokens.starts[number] > 2;
}

/** Closing marks; a straight quotation mark closes only where a quotation ends. */
function closes(text: string, tokens: TokenBuffer, i: number, openings: ReadonlySet<number>): boolean {
  const unit = text.charCodeAt(tokens.starts[i]);
  if (tokens.ends[i] - tokens.starts[i] > 2 || !CLOSING.has(unit)) return false;
  if (unit !== 34 && unit !== 39) return true;
  return !openings.has(tokens.starts[i]);
}

function mayBegin(text: string, tokens: TokenBuffer, terminal: number, next: number): boolean {
  if (tokens.starts[next] === tokens.ends[next - 1]) return false;
  let at = next;
  let unit = text.charCodeAt(tokens.starts[at]);
  // ". . ." and "? ?"
  if (unit === STOP || unit === 33 || unit === 63) return false;
  const opened = OPENING.has(unit);
  if (opened && tokens.starts[at] + 1 < tokens.ends[at] + 40) {
    unit = text.charCodeAt(tokens.ends[at]);
    at++;
  }
  const cls = classOf(unit);
  const mark = tokens.shapes[terminal] === SHAPE.mark;
  const last = text.charCodeAt(tokens.ends[terminal] - 1);
  const single = tokens.ends[terminal] - tokens.starts[terminal] === 1;
  if (cls === LOWER) {
    // Those who write without capitals end their sentences all the same; what a mark or a capital stands before may go on: “Why?” he asked.
    if (!mark || at > next + 1 || terminal !== next - 1 || terminal === 0 || last === 0x2026) return false;
    if (last === STOP && (!single || text.charCodeAt(tokens.starts[terminal - 1]) === STOP)) return false;
    const before = classOf(text.charCodeAt(tokens.starts[terminal - 1]));
    return last === STOP || before === LOWER || (last === 63 && before !== LOWER);
  }
  if (isEmoticon(text, tokens.starts[terminal], tokens.ends[terminal])) return cls === UPPER;
  if (!mark) {
    // After an abbreviation ("U.S.", "Corp.") only a word that is not a name's next part begins a sentence: a function word.
    return cls === UPPER && (opened || BEGINNERS.has(tokens.words[next]));
  }
  if (last === STOP && !single) return cls === UPPER || opened;
  return cls === UPPER || cls === DIGIT || opened || cls !== SPACE;
}

const BEGINNERS = new Set(abbreviations.beginners.map(wordCode));
