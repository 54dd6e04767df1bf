import { ONE } from '../learn/network/kernels.ts';
import {
  constantOf,
  type Encoding,
  hiddenOf,
  type Network,
  paired,
  scoresOf,
  valuesOf,
} from '../learn/network/network.ts';
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
  const { width, data: asHead } = scoresOf(network, encoding, 'arc heads');
  const dependents = hiddenOf(network, encoding, 'arc dependents', 'tanh');
  const values = valuesOf(network, dependents);
  const asDependent = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) asDependent[i] = values[i] / ONE;
  const stride = dependents.rows.stride / 2;
  const root = constantOf(network, 'root');
  const heads = new Int32Array(encoding.length).fill(-1);
  for (const sentence of sentences) {
    for (let from = sentence.from; from < sentence.to; from += LONGEST) {
      const n = Math.min(LONGEST, sentence.to - from);
      const scores = new Float32Array(n * (n + 1));
      for (let d = 0; d < n; d++) {
        const row = (from + d) * stride;
        scores[d * (n + 1)] = product(asDependent, row, root, 0, width);
        for (let h = 0; h < n; h++)
          scores[d * (n + 1) + h + 1] = product(asDependent, row, asHead, (from + h) * width, width);
      }
      const found = tree(scores, n);
      for (let d = 0; d < n; d++) heads[from + d] = found[d] === 0 ? -1 : from + found[d] - 1;
    }
  }
  const pairs = hiddenOf(network, paired(network, encoding, heads), 'relation pairs', 'relu');
  const { width: count, data } = scoresOf(network, pairs, 'relations');
  const relations = new Uint8Array(encoding.length);
  bestOf(data, count, relations);
  return { heads, relations };
}

/** The product of a dependent with a head, whose last number is added as it is: how often it is a head at all. */
function product(dependents: Float32Array, d: number, heads: Float32Array, h: number, width: number): number {
  let sum = heads[h + width - 1];
  for (let k = 0; k < width - 1; k++) sum += dependents[d + k] * heads[h + k];
  return sum;
}
