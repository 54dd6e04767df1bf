import { broken, tensorOf, type Weights } from '../weights-file.ts';
import {
  activate,
  allocate,
  type Joint,
  joinRows,
  type Kernels,
  type Layer,
  multiply,
  put,
  type Rows,
  STEPS,
} from './kernels.ts';
import { addLayer, addVectors, type Vectors } from './layers.ts';

/** What is said of each token. */
export interface Heads {
  /** All that read the activations of tokens, as one layer, so that these are read once. */
  readonly together: Layer;
  readonly heads: ReadonlyMap<string, Head>;
  /** Those that read a hidden layer. */
  readonly further: ReadonlyMap<string, LayerOfFile>;
}

interface Head {
  readonly outputs: number;
  /** The first of its floats, of those of the heads together. */
  readonly own: number;
  /** Of a head that reads a token and another one, how the floats of both come together: `named` counts from those of the heads. */
  readonly joint: Joint | null;
}

/** What a network has of them. */
interface Headed {
  readonly kernels: Kernels;
  readonly heads: Heads;
}

interface LayerOfFile {
  readonly layer: Layer;
  readonly outputs: number;
}

interface Parts {
  readonly outputs: number;
  readonly inputs: number;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

export function layerOf(kernels: Kernels, weights: Weights, name: string): LayerOfFile {
  return putLayer(kernels, partsOf(weights, name));
}

function putLayer(kernels: Kernels, { outputs, inputs, weights, scales, biases }: Parts): LayerOfFile {
  return { layer: addLayer(kernels, inputs, weights, scales, biases), outputs };
}

function partsOf(file: Weights, name: string): Parts {
  const { shape, data } = tensorOf(file, `${name} weights`, 'i8');
  const scales = tensorOf(file, `${name} scales`, 'f32').data.map((scale) => scale / STEPS);
  const biases = tensorOf(file, `${name} biases`, 'f32').data;
  return { outputs: shape[0], inputs: shape[1], weights: data, scales, biases };
}

/**
 * Puts the heads of a network into its memory. One that reads `inputs` activations reads a token; one that reads twice as many reads a token and
 * another one, and each token gets what it comes to as either; any other reads a hidden layer.
 */
export function headsOf(kernels: Kernels, file: Weights, names: readonly string[], inputs: number): Heads {
  const heads = new Map<string, Head>();
  const further = new Map<string, LayerOfFile>();
  const all: Parts[] = [];
  const add = (parts: Parts): number => {
    const first = all.reduce((sum, { outputs }) => sum + outputs, 0);
    all.push(parts);
    return first;
  };
  for (const name of names) {
    const parts = partsOf(file, name);
    const { outputs } = parts;
    if (parts.inputs === inputs) {
      heads.set(name, { outputs, own: add(parts), joint: null });
    } else if (parts.inputs === 2 * inputs) {
      const [own, named] = [add(sumsOf(parts, 0)), add(sumsOf(parts, inputs))];
      const [scales, biases] = [parts.scales, parts.biases].map((floats) => put(kernels, floats));
      heads.set(name, { outputs, own, joint: { named, scales, biases } });
    } else further.set(name, putLayer(kernels, parts));
  }
  return { together: putLayer(kernels, asOne(all, inputs)).layer, heads, further };
}

/** Half of a layer's inputs, those from `from` on, and of its outputs the sums alone. */
function sumsOf({ outputs, inputs, weights }: Parts, from: number): Parts {
  const half = inputs / 2;
  const own = new Int8Array(outputs * half);
  for (let n = 0; n < outputs; n++) own.set(weights.subarray(n * inputs + from, n * inputs + from + half), n * half);
  return {
    outputs,
    inputs: half,
    weights: own,
    scales: new Float32Array(outputs).fill(1),
    biases: new Float32Array(outputs),
  };
}

function asOne(all: readonly Parts[], inputs: number): Parts {
  const outputs = all.reduce((sum, parts) => sum + parts.outputs, 0);
  const one = {
    outputs,
    inputs,
    weights: new Int8Array(outputs * inputs),
    scales: new Float32Array(outputs),
    biases: new Float32Array(outputs),
  };
  let first = 0;
  for (const { outputs, weights, scales, biases } of all) {
    one.weights.set(weights, first * inputs);
    one.scales.set(scales, first);
    one.biases.set(biases, first);
    first += outputs;
  }
  return one;
}

/** What a network made of a run of tokens: `length` rows of activations, good until the next run. */
export interface Encoding {
  readonly rows: Rows;
  /** What the heads over these rows say, in floats; null where they are of a hidden layer. */
  readonly said: Rows | null;
  readonly length: number;
}

/** Numbers, `width` a token: those of token `i` from `i * stride` on. They lie in the network's memory: good until more is computed. */
export interface Scores {
  readonly width: number;
  readonly stride: number;
  readonly data: Float32Array;
}

/** What a head says of each row: as many numbers as it has outputs. */
export function scoresOf(network: Headed, encoding: Encoding, name: string): Scores {
  const { further } = network.heads;
  const layer = further.get(name);
  if (layer) return floats(network, layer.layer, layer.outputs, encoding.rows, encoding.length);
  const { outputs } = headOf(network, name);
  const { rows, count } = vectorsOf(network, encoding, name);
  return scores(network, rows, outputs, count);
}

/** The same where it lies, for `products`. */
export function vectorsOf(network: Headed, { said, length }: Encoding, name: string): Vectors {
  const { own } = headOf(network, name);
  if (!said) throw broken(name, `“${name}” reads no hidden layer`);
  return { rows: { at: said.at + 4 * own, stride: said.stride }, count: length };
}

function scores({ kernels }: Headed, { at, stride }: Rows, width: number, length: number): Scores {
  const data = new Float32Array(kernels.memory.buffer, at, length === 0 ? 0 : ((length - 1) * stride) / 4 + width);
  return { width, stride: stride / 4, data };
}

function floats(network: Headed, layer: Layer, outputs: number, rows: Rows, length: number): Scores {
  const out = allocateRows(network.kernels, length, layer.width * 4);
  multiply(network.kernels, layer, rows, length, out);
  return scores(network, out, outputs, length);
}

/**
 * A head as a hidden layer over each row, through the hyperbolic tangent, for heads that read one. Of a head that reads a token and another
 * one, row `others[i]` is the other one of row `i`; where that is negative, there is none.
 */
export function hiddenOf(network: Headed, encoding: Encoding, name: string, others: Int32Array | null): Encoding {
  const { kernels } = network;
  const { length } = encoding;
  const { outputs, own, joint } = headOf(network, name);
  const width = Math.ceil(outputs / 4) * 4;
  const { rows } = vectorsOf(network, encoding, name);
  let sums = rows;
  if (joint) {
    const named = rows.at + 4 * (joint.named - own);
    const othersAt = put(kernels, others ?? new Int32Array(length).fill(-1));
    sums = allocateRows(kernels, length, width * 4);
    joinRows(kernels, rows, { ...joint, named }, othersAt, length, width, sums);
  }
  const out = allocateRows(kernels, length, width);
  activate(kernels, sums, length, width, out);
  return { rows: out, said: null, length };
}

/**
 * What each of the rows `[from, from + length)` scores with each vector: their product and the vector's last number. A vector has one
 * number a column of the rows, `width` of them, and that one.
 */
export function products(
  network: Headed,
  { rows }: Encoding,
  from: number,
  length: number,
  width: number,
  vectors: readonly Vectors[],
): Scores {
  const { kernels } = network;
  const { top } = kernels;
  const layer = addVectors(kernels, width, vectors);
  const count = vectors.reduce((sum, { count }) => sum + count, 0);
  const made = floats(network, layer, count, { at: rows.at + from * rows.stride, stride: rows.stride }, length);
  kernels.top = top;
  return made;
}

function headOf({ heads }: Headed, name: string): Head {
  const head = heads.heads.get(name);
  if (!head) throw broken(name, `the network has no head “${name}”`);
  return head;
}

export function allocateRows(kernels: Kernels, length: number, stride: number): Rows {
  return { at: allocate(kernels, length * stride), stride };
}
