import { type Scores, scoresOf } from '../learn/network/heads.ts';
import { encode, type Network } from '../learn/network/network.ts';
import { type Analysis, type Name, ROLES, TAGS, type TokenRange } from '../model/analysis.ts';
import { bestOf } from './best-of.ts';
import { TABLE_COUNT } from './codes.ts';
import { namesIn } from './names.ts';
import { parse } from './syntax.ts';
import { windows } from './windows.ts';

/** What the network says of the tokens of a text. */
export type Reading = Pick<Analysis, 'heads' | 'relations' | 'names' | 'roles'> & { readonly tags: Uint8Array };

/** Reads the sentences of a text, window by window. `codes` are those of `codesOf`. */
export function read(
  network: Network,
  codes: Int32Array,
  sentences: readonly TokenRange[],
  sentenceParagraphs: ArrayLike<number>,
): Reading {
  const length = codes.length / TABLE_COUNT;
  const tags = new Uint8Array(length);
  const heads = new Int32Array(length).fill(-1);
  const relations = new Uint8Array(length);
  const roles = new Float32Array(length * ROLES.length);
  const names: Name[] = [];
  for (const window of windows(sentences, sentenceParagraphs)) {
    const inside = sentences.slice(window.from, window.to);
    const { from } = inside[0];
    const { to } = inside[inside.length - 1];
    const encoding = encode(network, codes.subarray(from * TABLE_COUNT, to * TABLE_COUNT), to - from);
    copyRows(scoresOf(network, encoding, 'roles'), roles, from * ROLES.length);
    const { stride, data } = scoresOf(network, encoding, 'tags');
    bestOf(data, stride, TAGS.length, tags.subarray(from, to));
    const labels = scoresOf(network, encoding, 'names');
    for (const sentence of inside) namesIn(labels, from, sentence, names);
    const shifted = inside.map((s) => ({ from: s.from - from, to: s.to - from }));
    const syntax = parse(network, encoding, shifted);
    for (let i = from; i < to; i++) heads[i] = syntax.heads[i - from] < 0 ? -1 : from + syntax.heads[i - from];
    relations.set(syntax.relations, from);
  }
  return { tags, heads, relations, roles, names };
}

/** Copies the numbers of each token, one token right behind the other. */
function copyRows({ width, stride, data }: Scores, out: Float32Array, first: number): void {
  for (let row = 0, to = first; row < data.length; row += stride)
    for (let n = 0; n < width; n++) out[to++] = data[row + n];
}
