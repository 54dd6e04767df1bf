import type { Passage, Span } from '../src/model/span.ts';
import { passageOf } from '../src/text/passage.ts';

/** A text whose parts are marked by hand, `[source]`, `<cue>`, `{content}`, without its marks; and the spans of each kind, in reading order. */
export interface Marked {
  readonly plain: string;
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
}

export function marked(text: string): Marked {
  const spans: Record<string, Span[]> = { '[': [], '<': [], '{': [] };
  let shift = 0;
  for (const { 0: whole, index } of text.matchAll(/\[[^\]]*\]|<[^>]*>|\{[^}]*\}/g)) {
    const start = index - shift;
    spans[whole[0]].push({ start, end: start + whole.length - 2 });
    shift += 2;
  }
  return { plain: text.replace(/[[\]<>{}]/g, ''), sources: spans['['], cues: spans['<'], contents: spans['{'] };
}

/** The words of marked spans; null where nothing is marked so. */
export const marksOf = ({ plain }: Marked, spans: readonly Span[]): Passage | null =>
  spans.length > 0 ? passageOf(plain, spans) : null;
