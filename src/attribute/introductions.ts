import { wordCode } from '../learn/hash.ts';
import { type Analysis, SHAPE, TAGS, type Tag, type TokenRange } from '../model/analysis.ts';
import labelWords from './label-words.json' with { type: 'json' };

/** Who speaks, and the token or two that say so. */
export interface Introduction {
  readonly source: TokenRange;
  readonly cue: TokenRange;
}

const NO_SPEAKER = new Set(labelWords.words.map(wordCode));
const COLON = wordCode(':');
const FROM = wordCode('from');
const LONGEST_LABEL = 12;

const tag = (name: Tag): number => TAGS.indexOf(name);
const [VERB, AUX, PROPN, PUNCT] = [tag('VERB'), tag('AUX'), tag('PROPN'), tag('PUNCT')];
const FINITE: ReadonlySet<number> = new Set([tag('VERB:past'), tag('VERB:present'), tag('VERB:participle')]);
const NAMING: ReadonlySet<number> = new Set([tag('NOUN'), PROPN, tag('PRON')]);

/**
 * Who speaks behind a colon, by the words before it, for a quotation that has no cue so far; null where they do not tell, or do not
 * end with a colon. `words` begin a sentence.
 *
 *   From Chairwoman Tann: “…”      A statement from the harbour office: “…”      Tann, in a note to staff: “…”
 *   After the vote, the harbour master wrote: “…”
 *   not: One word was missing: “never”      Update: “…”
 */
export function introducedBy({ tokens }: Analysis, words: TokenRange): Introduction | null {
  const colon = { from: words.to - 1, to: words.to };
  const to = colon.from;
  if (to - words.from < 1 || tokens.words[to] !== COLON) return null;
  if (FINITE.has(tokens.tags[to - 1])) {
    const source = { from: phraseStart(tokens.tags, words.from, to - 1), to: to - 1 };
    return isName(tokens.tags, source) ? { source, cue: { from: to - 1, to: words.to } } : null;
  }
  if (to - words.from > LONGEST_LABEL) return null;
  for (let i = words.from; i < to; i++) {
    if (tokens.words[i] !== FROM) continue;
    const source = { from: i + 1, to: phraseEnd(tokens.tags, i + 1, to) };
    return isName(tokens.tags, source) && !hasVerb(tokens.tags, { from: words.from, to: i })
      ? { source, cue: colon }
      : null;
  }
  const source = { from: words.from, to: phraseEnd(tokens.tags, words.from, to) };
  const capital = tokens.shapes[source.from] !== SHAPE.lower && !NO_SPEAKER.has(tokens.words[source.from]);
  const named = tokens.tags.subarray(source.from, source.to).includes(PROPN);
  return capital && named && isName(tokens.tags, source) ? { source, cue: colon } : null;
}

function phraseStart(tags: Uint8Array, from: number, to: number): number {
  let start = to;
  while (start > from && tags[start - 1] !== PUNCT) start--;
  return start;
}

function phraseEnd(tags: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && tags[end] !== PUNCT) end++;
  return end;
}

const hasVerb = (tags: Uint8Array, { from, to }: TokenRange): boolean =>
  tags.subarray(from, to).some((t) => t >= VERB || t === AUX);

const isName = (tags: Uint8Array, range: TokenRange): boolean =>
  range.to > range.from && NAMING.has(tags[range.to - 1]) && !hasVerb(tags, range);
