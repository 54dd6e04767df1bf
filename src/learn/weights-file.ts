import { OnRecordError } from '../model/error.ts';
import type { LinearChain } from './linear-chain.ts';
import type { Ranker } from './ranker.ts';
import { rowIndex } from './row-index.ts';

/**
 * The file of a model: the ASCII line `onrecord-weights 1`, a line of JSON that describes its parts, then the parts' bytes
 * one after another: for a chain the set of its rows, `2 ** bits` bits in little-endian words of 32, then its weights; for a ranker its weights.
 */
const MAGIC = 'onrecord-weights 1\n';

export type Weights = { readonly [part: string]: LinearChain | Ranker };

interface Head {
  readonly parts: readonly {
    readonly name: string;
    readonly bits: number;
    readonly scale: number;
    readonly length: number;
    readonly labels?: readonly string[];
    readonly transitions?: readonly number[];
    readonly starts?: readonly number[];
  }[];
}

const isChain = (part: LinearChain | Ranker): part is LinearChain => 'labels' in part;

export function encodeWeights(weights: Weights): Uint8Array {
  const head: Head = {
    parts: Object.entries(weights).map(([name, part]) => ({
      name,
      bits: part.bits,
      scale: part.scale,
      length: part.weights.length,
      ...(isChain(part) ? { labels: part.labels, transitions: [...part.transitions], starts: [...part.starts] } : {}),
    })),
  };
  const text = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}\n`);
  const size = Object.values(weights).reduce(
    (sum, p) => sum + p.weights.length + (isChain(p) ? setSize(p.bits) : 0),
    text.length,
  );
  const out = new Uint8Array(size);
  out.set(text);
  let at = text.length;
  for (const part of Object.values(weights)) {
    if (isChain(part)) {
      const view = new DataView(out.buffer, at);
      for (const [i, word] of part.index.bits.entries()) view.setUint32(4 * i, word, true);
      at += setSize(part.bits);
    }
    out.set(new Uint8Array(part.weights.buffer, part.weights.byteOffset, part.weights.length), at);
    at += part.weights.length;
  }
  return out;
}

/** Bytes of a set of `2 ** bits` bits. */
const setSize = (bits: number): number => 2 ** bits / 8;

/** Reads what `encodeWeights` wrote, without copying the weights. Throws `bad-model` naming `input` when it is anything else. */
export function decodeWeights(bytes: Uint8Array, input: string): Weights {
  const broken = (why: string): OnRecordError =>
    new OnRecordError(
      'bad-model',
      input,
      `${input}: ${why}; install the package again, or make the weights with \`npm run train\`.`,
    );
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw broken('this is no file of weights of this version');
  const end = bytes.indexOf(10, MAGIC.length);
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(MAGIC.length, end)));
  let at = end + 1;
  return Object.fromEntries(
    head.parts.map(({ name, bits, scale, length, labels, transitions, starts }) => {
      const set = labels ? setSize(bits) : 0;
      if (at + set + length > bytes.length) throw broken('the file is cut short');
      const view = new DataView(bytes.buffer, bytes.byteOffset + at, set);
      const index = rowIndex(Uint32Array.from({ length: set / 4 }, (_, i) => view.getUint32(4 * i, true)));
      at += set;
      const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, length);
      at += length;
      const part: LinearChain | Ranker = labels
        ? {
            bits,
            index,
            scale,
            weights,
            labels,
            transitions: Int32Array.from(transitions ?? []),
            starts: Int32Array.from(starts ?? []),
          }
        : { bits, scale, weights };
      return [name, part];
    }),
  );
}
