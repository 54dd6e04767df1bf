import { isMet, overlaps } from '../../grammar/ranges.ts';
import { hasVerb, NAMING, PROPN, PUNCT, upToMark } from '../../grammar/tags.ts';
import { COLON, COMMA } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, SHAPE, type TokenRange, type Tokens } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { NO_SPEAKER } from '../lexicon/words.ts';
import type { Paragraphed } from '../paragraph.ts';

/** Who speaks, and the words that say so. */
export interface Introduction {
  readonly source: TokenRange;
  readonly cue: TokenRange;
}

const FROM = wordCode('from');
/** Phrases that name whose words a quotation beside them is: "in the words of the verdict, “…”". */
const PHRASES = ['in the words of', 'to quote'].map((phrase) => phrase.split(' ').map(wordCode));
const LONGEST_LABEL = 12;

/** Gives a quotation without a cue, or with no verb before its colon, the source and cue that stand before it, or name it by a phrase of its sentence. */
export function introduceQuotations(
  analysis: Analysis,
  { passage, quoted }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributions.map((found) => {
    const { cue } = found;
    const first = found.contents.find((content) => isMet(content, quoted));
    const quotation = first && quoted.find((q) => overlaps(q, first));
    const sentence = passage.sentences.findLast((s) => (first && s.from < first.from) || s.from === passage.from);
    if (!quotation || !sentence) return found;
    const before = { from: sentence.from, to: quotation.from };
    const introduction = cue ? null : introducedBy(analysis, before);
    if (introduction) return { ...found, ...introduction };
    const named = quotedBy(analysis, sentence);
    if (named && (!cue || overlaps(named.cue, cue)))
      return { ...found, ...named, contents: told(analysis.tokens, sentence, named, found.contents) };
    if (!cue) return found;
    const isLabel = cue.to === quotation.from && !hasVerb(analysis.tokens.tags, cue);
    return isLabel ? { ...found, ...introducedBy(analysis, before) } : found;
  });
}

/** Contents without who is quoted, and with all of their clause behind him: "To quote the manual, [the lever must “never be released”]". */
function told(
  { words, tags }: Tokens,
  sentence: TokenRange,
  { source, cue }: Introduction,
  contents: readonly TokenRange[],
): readonly TokenRange[] {
  const start = tags[source.to] === PUNCT ? source.to + 1 : source.to;
  const rest = contents.flatMap((c) => (overlaps(c, source) ? (c.to > start ? [{ from: start, to: c.to }] : []) : [c]));
  const [first, ...more] = rest;
  const isClause = cue.from === sentence.from && words[source.to] === COMMA && first?.from > start;
  return isClause ? [{ from: start, to: first.to }, ...more] : rest;
}

/**
 * Who speaks behind a colon, by the words before it, for a quotation that has no cue so far; null where they do not tell, or do not
 * end with a colon. `words` begin a sentence.
 *
 *   From Chairwoman Tann: “…”      A statement from the harbour office: “…”      Tann, in a note to staff: “…”
 *   not: One word was missing: “never”      Update: “…”
 */
export function introducedBy({ tokens }: Analysis, words: TokenRange): Introduction | null {
  const to = words.to - 1;
  if (to <= words.from || tokens.words[to] !== COLON || to - words.from > LONGEST_LABEL) return null;
  const phraseAt = (from: number): TokenRange => ({ from, to: upToMark(tokens.tags, { from, to }) });
  const from = tokens.words.subarray(words.from, to).indexOf(FROM);
  const source = phraseAt(from < 0 ? words.from : words.from + from + 1);
  if (!isName(tokens.tags, source)) return null;
  const tells =
    from < 0
      ? tokens.shapes[source.from] !== SHAPE.lower &&
        !NO_SPEAKER.has(tokens.words[source.from]) &&
        tokens.tags.subarray(source.from, source.to).includes(PROPN)
      : !hasVerb(tokens.tags, { from: words.from, to: source.from });
  return tells ? { source, cue: { from: to, to: words.to } } : null;
}

const isName = (tags: Uint8Array, range: TokenRange): boolean =>
  range.to > range.from && NAMING.has(tags[range.to - 1]) && !hasVerb(tags, range);

/** Whose words stand in a sentence by one of `PHRASES`; null when it has none. */
export function quotedBy({ tokens }: Analysis, sentence: TokenRange): Introduction | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    const phrase = PHRASES.find((words) => words.every((word, i) => tokens.words[at + i] === word));
    if (!phrase) continue;
    const from = at + phrase.length;
    const to = upToMark(tokens.tags, { from, to: sentence.to });
    return to > from ? { source: { from, to }, cue: { from: at, to: from } } : null;
  }
  return null;
}
