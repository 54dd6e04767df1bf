import { wordCode } from '../learn/hash.ts';
import { type Quotation, SHAPE, type TokenRange } from '../model/analysis.ts';
import { classOf, DIGIT, LOWER, SPACE, UPPER } from '../text/characters.ts';
import abbreviations from './abbreviations.json' with { type: 'json' };
import type { TokenBuffer } from './tokenize.ts';

const TITLES = new Set(abbreviations.title.map((a) => wordCode(`${a}.`)));
const STOP = 46;
/** Tokens after which words without a full stop are cut all the same: no sentence of the corpora is as long. */
const LONGEST = 1000;
const CLOSING = new Set([...'"”’\'»)]}›'].map((c) => c.charCodeAt(0)));
const OPENING = new Set([...'"“‘\'«([{‹„'].map((c) => c.charCodeAt(0)));

/**
 * Cuts the tokens `[from, to)` of one paragraph into sentences. A sentence ends after . ! ? … and what closes after it,
 * when white space and something that can begin a sentence follow.
 *
 *   ends:      He left. “We stay,” she said. · “No.” They left.
 *   does not:  Gen. Brandt of the U.S. Army paid $3.5 million. · “Why?” he asked.
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
    if (!isTerminal(text, tokens, i)) continue;
    let next = i + 1;
    while (next < to && tokens.starts[next] === tokens.ends[next - 1] && closes(text, tokens, next, openings)) next++;
    if (next < to && !mayBegin(text, tokens, i, next)) continue;
    found.push({ from: start, to: next });
    start = next;
    i = next - 1;
  }
  if (start < to) found.push({ from: start, to });
  return found;
}

function isTerminal(text: string, tokens: TokenBuffer, i: number): boolean {
  const last = text.charCodeAt(tokens.ends[i] - 1);
  if (last === 33 || last === 63 || last === 0x2026) return tokens.shapes[i] === SHAPE.mark;
  if (last !== STOP) return false;
  // An abbreviation with its stop may end a sentence, a title never does.
  return tokens.shapes[i] === SHAPE.mark || !TITLES.has(tokens.words[i]);
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
  const opened = OPENING.has(unit);
  if (opened && tokens.starts[at] + 1 < tokens.ends[at] + 40) {
    unit = text.charCodeAt(tokens.ends[at]);
    at++;
  }
  const cls = classOf(unit);
  if (cls === LOWER) return false;
  if (tokens.shapes[terminal] !== SHAPE.mark) {
    // After an abbreviation ("U.S.", "Corp.") only a word that is not a name's next part begins a sentence: a function word.
    return cls === UPPER && (opened || BEGINNERS.has(tokens.words[next]));
  }
  if (text.charCodeAt(tokens.ends[terminal] - 1) === STOP && tokens.ends[terminal] - tokens.starts[terminal] > 1)
    return cls === UPPER || opened;
  return cls === UPPER || cls === DIGIT || opened || cls !== SPACE;
}

const BEGINNERS = new Set(
  'the a an this that these those he she it they we i you his her its their our my your in on at by for from with but and or so yet if when while as after before since although though however there here it’s what who why how not no some many most all both mr. mrs. ms.'
    .split(' ')
    .map(wordCode),
);
