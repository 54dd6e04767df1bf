import type { Analysis, TokenRange } from '../model/analysis.ts';
import type { Report } from '../model/report.ts';

/** A report as the rules of `resolve/` look at it. */
export interface Scene {
  readonly report: Report;
  readonly text: string;
  readonly analysis: Analysis;
  /** The sentence of each token, as an index into `analysis.sentences`. */
  readonly sentenceOf: Uint32Array;
  /** 1 for tokens between quotation marks. */
  readonly quoted: Uint8Array;
}

export function sceneOf(report: Report, analysis: Analysis): Scene {
  const { tokens, sentences, quotations } = analysis;
  const sentenceOf = new Uint32Array(tokens.length);
  for (let s = 0; s < sentences.length; s++) sentenceOf.fill(s, sentences[s].from, sentences[s].to);
  const quoted = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end } of quotations) {
    while (at < tokens.length && tokens.starts[at] < start) at++;
    while (at < tokens.length && tokens.starts[at] < end) quoted[at++] = 1;
  }
  return { report, text: report.text, analysis, sentenceOf, quoted };
}

/** The words of tokens as the text has them, with single spaces. */
export const textOf = ({ text, analysis: { tokens } }: Scene, { from, to }: TokenRange): string =>
  text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(/\s+/g, ' ');

/** The token of a range that the others depend on: the first whose head lies outside it. */
export function headOf({ heads }: Analysis, { from, to }: TokenRange): number {
  for (let token = from; token < to; token++) if (heads[token] < from || heads[token] >= to) return token;
  return from;
}
