import { type Encoding, hiddenOf, products, scoresOf, vectorsOf } from '../learn/network/heads.ts';
import { constantOf, type Network } from '../learn/network/network.ts';
import type { TokenRange } from '../model/analysis.ts';
import { bestOf } from './best-of.ts';
import { tree } from './tree.ts';

/** What hangs on what, for the tokens of a window. */
export interface Syntax {
  /** The token that each token depends on, counted from the window's first; -1 for the head of a sentence. */
  readonly heads: Int32Array;
  /** Indices into `RELATIONS`. */
  readonly relations: Uint8Array;
}

/** Sentences longer than this are parsed in pieces, so that time stays linear in the length of a text. */
const LONGEST = 200;

/**
 * Dependencies of the sentences of a window, `[from, to)` counted from its first token. Each pair of tokens is scored as dependent and
 * head by the product of two short vectors; each sentence gets the tree with the best sum, and each arc its relation.
 * Source: Dozat and Manning (2017), Deep Biaffine Attention for Neural Dependency Parsing; its scorer, in fewer numbers.
 */
export function parse(network: Network, encoding: Encoding, sentences: readonly TokenRange[]): Syntax {
  const asDependent = hiddenOf(network, encoding, 'arc dependents', null);
  const { rows } = vectorsOf(network, encoding, 'arc heads');
  const root = constantOf(network, 'root');
  const width = root.rows.stride / 4 - 1;
  const heads = new Int32Array(encoding.length).fill(-1);
  for (const sentence of sentences) {
    for (let from = sentence.from; from < sentence.to; from += LONGEST) {
      const n = Math.min(LONGEST, sentence.to - from);
      const tokens = { rows: { ...rows, at: rows.at + from * rows.stride }, count: n };
      const scores = products(network, asDependent, from, n, width, [root, tokens]);
      const found = tree(scores.data, n, scores.stride);
      for (let d = 0; d < n; d++) heads[from + d] = found[d] === 0 ? -1 : from + found[d] - 1;
    }
  }
  const pairs = hiddenOf(network, encoding, 'relation pairs', heads);
  const labels = scoresOf(network, pairs, 'relations');
  const relations = new Uint8Array(encoding.length);
  bestOf(labels.data, labels.stride, labels.width, relations);
  return { heads, relations };
}
