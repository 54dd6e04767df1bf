import { tokensIn } from '../grammar/token-ranges.ts';
import type { Resolution } from '../model/actor.ts';
import type { Analysis, TokenRange } from '../model/analysis.ts';
import type { Ground } from '../model/ground.ts';
import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';

/** A statement with what its interpretation looks at. */
export interface Said {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly resolution: Resolution;
  readonly statement: Statement;
  readonly speaker: TokenRange | null;
  readonly cue: TokenRange | null;
  /** At least one, in reading order. */
  readonly contents: readonly TokenRange[];
  /** The sentence of the cue; of the content where there is no cue. */
  readonly sentence: TokenRange;
}

/** A value, and what decided it. */
export interface Decided<Value> {
  readonly value: Value;
  readonly ground: Ground;
}

export function saidOf(report: Report, analysis: Analysis, resolution: Resolution, statement: Statement): Said {
  const range = (spans: readonly { readonly start: number; readonly end: number }[]): TokenRange =>
    tokensIn(analysis.tokens, { start: spans[0].start, end: spans[spans.length - 1].end });
  const cue = statement.cue && range(statement.cue.spans);
  const contents = statement.content.spans.map((span) => tokensIn(analysis.tokens, span));
  const at = (cue ?? contents[0]).from;
  return {
    ...{ report, analysis, resolution, statement, cue, contents },
    speaker: statement.speaker && range(statement.speaker.spans),
    sentence: sentenceOf(analysis.sentences, at),
  };
}

/** Sentences are in reading order and cover every token. */
function sentenceOf(sentences: readonly TokenRange[], token: number): TokenRange {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].to > token) high = middle;
    else low = middle + 1;
  }
  return sentences[low];
}
