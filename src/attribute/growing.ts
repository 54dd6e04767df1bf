import type { TokenRange } from '../model/analysis.ts';

/** An attribution that may still take contents. */
export interface Growing {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly contents: TokenRange[];
  /** See `Attribution`. */
  readonly verbatim: boolean;
}

/** Where an attribution stands in reading order: at its cue or its first content, whichever comes first. */
export const firstToken = ({ cue, contents }: Growing): number =>
  Math.min(cue?.from ?? Number.MAX_SAFE_INTEGER, contents[0]?.from ?? Number.MAX_SAFE_INTEGER);

/** In reading order, with parts that touch or overlap made one. */
export function merged(ranges: readonly TokenRange[]): TokenRange[] {
  const out: { from: number; to: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else out.push({ ...range });
  }
  return out;
}
