import type { TokenRange, Tokens } from '../../src/model/analysis.ts';
import type { Span } from '../../src/model/span.ts';

/** The tokens whose middle lies in the span. */
export function covered(tokens: Pick<Tokens, 'length' | 'starts' | 'ends'>, { start, end }: Span): TokenRange {
  let from = 0;
  while (from < tokens.length && (tokens.starts[from] + tokens.ends[from]) / 2 < start) from++;
  let to = from;
  while (to < tokens.length && (tokens.starts[to] + tokens.ends[to]) / 2 < end) to++;
  return { from, to };
}
