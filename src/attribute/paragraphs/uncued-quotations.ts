import { subjectOf } from '../../grammar/dependents.ts';
import { isMet, type QuotedRange } from '../../grammar/ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import { type Analysis, SHAPE, type TokenRange } from '../../model/analysis.ts';
import type { Paragraphed } from '../paragraph.ts';
import type { Growing } from './growing.ts';

/** Words that a quotation needs to stand as a statement without a cue. */
const STANDS_ALONE = 5;
const STOPS = wordSet('.', ',', '!', '?', '…', '...');

/**
 * A quotation without a cue goes on from the statement before it in the paragraph, or stands alone, said by the person that the sentence
 * before it is about; other words are left:
 *
 *   “No,” [he] said. [“Never again.”]      [She] then set out a choice. [“If they pay, we will open the lock.”]
 */
export function addUncued(analysis: Analysis, done: Growing[], found: Growing, { passage, quoted }: Paragraphed): void {
  if (!found.contents.some((c) => isMet(c, quoted))) return;
  const before = done.at(-1);
  const last = before?.contents.at(-1);
  const spoken = last && last.from >= passage.from && isMet(last, quoted);
  if (before && spoken) before.contents.push(...found.contents);
  else if (found.contents.every((c) => standsAlone(analysis, quoted, c)))
    done.push({ ...found, source: found.source ?? personBefore(analysis, passage, found.contents[0]) });
}

/** Whether words say something without a cue: all quoted, long enough, and with a stop at their end and small words, unlike a heading. */
function standsAlone({ tokens }: Analysis, quoted: readonly QuotedRange[], { from, to }: TokenRange): boolean {
  if (to - from < STANDS_ALONE || !quoted.some((q) => q.from <= from && to <= q.to)) return false;
  const words = tokens.shapes.subarray(from, to).filter((shape) => shape < SHAPE.mark);
  const capitals = words.filter((shape) => shape !== SHAPE.lower).length;
  return capitals * 2 < words.length + 2 && tokens.words.subarray(from, to).some((word) => STOPS.has(word));
}

const PERSONAL = wordSet('he', 'she', 'they', 'i', 'we');

/** The subject of the sentence before a quotation in the paragraph, where that is a person's name or a pronoun for one. */
function personBefore(
  analysis: Analysis,
  { sentences }: Paragraphed['passage'],
  content: TokenRange,
): TokenRange | null {
  const sentence = sentences.findLast(({ to }) => to <= content.from);
  if (!sentence) return null;
  const { heads, names, tokens } = analysis;
  for (let verb = sentence.from; verb < sentence.to; verb++) {
    if (heads[verb] >= 0) continue;
    const subject = subjectOf(analysis, verb, { from: sentence.from, to: verb });
    if (!subject) return null;
    const isPerson = names.some(({ from, to, kind }) => kind === 'person' && from >= subject.from && to <= subject.to);
    const isPronoun = subject.to - subject.from === 1 && PERSONAL.has(tokens.words[subject.from]);
    return isPerson || isPronoun ? subject : null;
  }
  return null;
}
