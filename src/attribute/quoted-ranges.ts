import type { Analysis, Quotation, TokenRange } from '../model/analysis.ts';

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

export const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && a.to > b.from;
