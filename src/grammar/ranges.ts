import type { Analysis, Quotation, TokenRange } from '../model/analysis.ts';

export const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && a.to > b.from;

/** Whether any of `others` overlaps a range. */
export const isMet = (range: TokenRange, others: readonly TokenRange[]): boolean =>
  others.some((other) => overlaps(other, range));

/** In reading order, with ranges that touch or overlap made one. */
export function merged(ranges: readonly TokenRange[]): TokenRange[] {
  const out: { from: number; to: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else out.push({ ...range });
  }
  return out;
}

/** The sentence that holds a token. */
export const sentenceAt = (sentences: readonly TokenRange[], token: number): TokenRange | undefined =>
  sentences.find(({ from, to }) => from <= token && token < to);

/** A quotation as tokens, marks included. */
export interface QuotedRange extends TokenRange {
  readonly quotation: Quotation;
}

/** The quotations of each of `ranges` (which are in reading order and apart), as tokens. */
export function quotedRanges({ tokens, quotations }: Analysis, ranges: readonly TokenRange[]): QuotedRange[][] {
  let q = 0;
  return ranges.map(({ from, to }) => {
    const inside: QuotedRange[] = [];
    let at = from;
    const end = tokens.ends[to - 1];
    while (q < quotations.length && quotations[q].start < end) {
      const quotation = quotations[q++];
      while (at < to && tokens.starts[at] < quotation.start) at++;
      const first = at;
      while (at < to && tokens.starts[at] < quotation.end) at++;
      if (at > first) inside.push({ from: first, to: at, quotation });
    }
    return inside;
  });
}
