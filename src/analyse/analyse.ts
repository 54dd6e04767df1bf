import type { Network } from '../learn/network/network.ts';
import type { Analysis, Quotation, TokenRange } from '../model/analysis.ts';
import type { ParagraphRole, Report } from '../model/report.ts';
import { quotations } from '../text/quotation.ts';
import { codesOf } from './codes.ts';
import { read } from './read.ts';
import { sentences } from './sentences.ts';
import { newTokenBuffer, tokenize } from './tokenize.ts';

/** The roles whose paragraphs are read for statements. */
const READ: ReadonlySet<ParagraphRole> = new Set(['body', 'list', 'heading']);

/**
 * Requires a report's text and paragraphs; gives tokens with tags, sentences, syntax, names and quotations of the paragraphs that are read.
 * Never throws on any text.
 */
export function analyse(report: Pick<Report, 'text' | 'paragraphs'>, network: Network): Analysis {
  const { text } = report;
  const tokens = newTokenBuffer(Math.ceil(text.length / 4) + 16);
  const found: TokenRange[] = [];
  const paragraphOf: number[] = [];
  const quoted: Quotation[] = [];
  let open = false;
  report.paragraphs.forEach((paragraph, index) => {
    if (!READ.has(paragraph.role)) return;
    const inside = quotations(text, paragraph, open);
    open = inside.at(-1)?.open ?? false;
    const from = tokens.length;
    tokenize(text, paragraph, tokens);
    for (const sentence of sentences(text, tokens, from, tokens.length, inside)) {
      found.push(sentence);
      paragraphOf.push(index);
    }
    for (const q of inside) quoted.push(q);
  });
  const { length } = tokens;
  const codes = codesOf(tokens, found, paragraphOf, quoted);
  const { tags, ...reading } = read(network, codes, found, paragraphOf);
  return {
    tokens: {
      length,
      starts: tokens.starts.slice(0, length),
      ends: tokens.ends.slice(0, length),
      words: tokens.words.slice(0, length),
      suffixes2: tokens.suffixes2.slice(0, length),
      suffixes3: tokens.suffixes3.slice(0, length),
      prefixes3: tokens.prefixes3.slice(0, length),
      shapes: tokens.shapes.slice(0, length),
      tags,
    },
    sentences: found,
    sentenceParagraphs: Uint32Array.from(paragraphOf),
    quotations: quoted,
    ...reading,
  };
}
