import type { TokenRange, Tokens } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';

/** The tokens that a span touches; empty, `from` being the next token, where it touches none. */
export function tokensIn({ starts, ends, length }: Tokens, { start, end }: Span): TokenRange {
  const from = firstWhere(length, (token) => ends[token] > start);
  return {
    from,
    to: Math.max(
      from,
      firstWhere(length, (token) => starts[token] >= end),
    ),
  };
}

/** The words of tokens. `range` must not be empty. */
export const spanOf = ({ starts, ends }: Tokens, { from, to }: TokenRange): Span => ({
  start: starts[from],
  end: ends[to - 1],
});

/** The first of `length` numbers for which `holds`, which holds for all after it; `length` where it holds for none. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
