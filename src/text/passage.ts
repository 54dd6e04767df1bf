import type { Passage, Span } from '../model/span.ts';

/** The words of spans; parts that lie apart are joined with ` … `. */
export function passageOf(text: string, spans: readonly Span[]): Passage {
  return { text: spans.map((s) => text.slice(s.start, s.end)).join(' … '), spans };
}
