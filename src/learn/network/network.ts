import { broken, tensorOf, type Weights } from '../weights-file.ts';
import {
  addLayer,
  addVectors,
  allocate,
  type Embedding,
  embed,
  type Kernels,
  type Layer,
  multiply,
  NO_ROW,
  newKernels,
  put,
  type Rows,
  STEPS,
  scan,
  ZERO,
} from './kernels.ts';

/**
 * A small network over the tokens of a text: each token is the sum of rows of several tables, a convolution sees its two
 * neighbours, quasi-recurrent layers carry what was read forwards and backwards, and heads say what each token is.
 * One network holds all that is to be said of a token, so that the text is read once.
 * Source: Bradbury et al. (2017), Quasi-Recurrent Neural Networks; Collobert et al. (2011) for tables, convolution and shared layers.
 */
export interface Network {
  readonly kernels: Kernels;
  readonly tables: readonly Table[];
  readonly embedding: Embedding;
  readonly convolution: Layer;
  readonly recurrent: readonly Recurrent[];
  readonly heads: ReadonlyMap<string, Head>;
  /** Rows of floats that belong to no layer. */
  readonly constants: ReadonlyMap<string, Float32Array>;
  /** Activations that a token has after the last layer. */
  readonly width: number;
  /** Where the memory is free for activations. */
  readonly free: number;
}

interface Table {
  readonly name: string;
  readonly at: number;
  readonly rows: number;
  /** Where the table has a row for certain codes alone: the row of each. Row 0 stands for every other code. */
  readonly vocabulary: ReadonlyMap<number, number> | null;
}

interface Recurrent {
  readonly gates: Layer;
  /** Units in each direction. */
  readonly size: number;
}

interface Head {
  readonly layer: Layer;
  readonly outputs: number;
}

/** What a network made of a run of tokens: `length` rows of activations, good until the next run. */
export interface Encoding {
  readonly rows: Rows;
  readonly length: number;
}

interface Shape {
  readonly tables: readonly string[];
  readonly shift: number;
  readonly recurrent: number;
  readonly heads: readonly string[];
  readonly constants: readonly string[];
}

/** Puts the weights of a network into memory of its own. Throws `bad-model` when a part is missing. */
export function networkOf(weights: Weights): Network {
  const { tables: names, shift, recurrent, heads, constants } = shapeOf(weights);
  const kernels = newKernels();
  const tables = names.map((name): Table => {
    const { shape, data } = tensorOf(weights, `table ${name}`, 'i8');
    const codes = weights.tensors.has(`codes ${name}`) ? tensorOf(weights, `codes ${name}`, 'i32').data : null;
    return {
      name,
      at: put(kernels, data),
      rows: shape[0],
      vocabulary: codes && new Map(Array.from(codes, (code, i) => [code, i + 1])),
    };
  });
  const slots = names.length + (names.length % 2);
  const multipliers = new Int16Array(slots);
  multipliers.set(Int16Array.from(tensorOf(weights, 'multipliers', 'i32').data));
  const width = tensorOf(weights, `table ${names[0]}`, 'i8').shape[1];
  const layers = Array.from({ length: recurrent }, (_, i): Recurrent => {
    const gates = layerOf(kernels, weights, `recurrent ${i + 1}`);
    return { gates: gates.layer, size: gates.outputs / 6 };
  });
  const network = {
    kernels,
    tables,
    embedding: { slots, width, multipliers: put(kernels, multipliers), shift },
    convolution: layerOf(kernels, weights, 'convolution').layer,
    recurrent: layers,
    heads: new Map(heads.map((name) => [name, layerOf(kernels, weights, name)])),
    constants: new Map(constants.map((name) => [name, tensorOf(weights, name, 'f32').data])),
    width: 2 * layers[layers.length - 1].size,
  };
  return { ...network, free: kernels.top };
}

function shapeOf({ about, input }: Weights): Shape {
  const { tables, shift, recurrent, heads, constants } = about;
  const names = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((v) => typeof v === 'string');
  if (
    !names(tables) ||
    !names(heads) ||
    !names(constants) ||
    typeof shift !== 'number' ||
    typeof recurrent !== 'number' ||
    recurrent < 1
  )
    throw broken(input, 'this is no network');
  return { tables, heads, constants, shift, recurrent };
}

function layerOf(kernels: Kernels, weights: Weights, name: string): Head {
  const { shape, data } = tensorOf(weights, `${name} weights`, 'i8');
  const scales = tensorOf(weights, `${name} scales`, 'f32').data.map((scale) => scale / STEPS);
  const biases = tensorOf(weights, `${name} biases`, 'f32').data;
  return { layer: addLayer(kernels, shape[1], data, scales, biases), outputs: shape[0] };
}

/**
 * Reads `length` tokens. `codes` holds for each token one number a table: a row of the table, or where the table has a vocabulary,
 * the code that it is looked up by. What it gives lies in the network's memory until the next call of `encode`.
 */
export function encode(network: Network, codes: Int32Array, length: number): Encoding {
  const { kernels, tables, embedding, convolution, recurrent } = network;
  const { slots, width } = embedding;
  kernels.top = network.free;
  const inputs = allocateRows(kernels, length + 2, width);
  const widest = Math.max(convolution.width, ...recurrent.map(({ size }) => 2 * size));
  let [from, to] = [allocateRows(kernels, length, widest), allocateRows(kernels, length, widest)];
  const gatesAt = allocate(kernels, length * Math.max(...recurrent.map(({ gates }) => gates.width)) * 4);
  const state = allocate(kernels, Math.max(...recurrent.map(({ size }) => size)) * 4);
  const addressesAt = allocate(kernels, length * slots * 4);

  const { buffer } = kernels.memory;
  const addresses = new Uint32Array(buffer, addressesAt, length * slots).fill(NO_ROW);
  for (const [t, { at, rows, vocabulary }] of tables.entries()) {
    for (let i = 0; i < length; i++) {
      const code = codes[i * tables.length + t];
      const row = vocabulary ? (vocabulary.get(code) ?? 0) : code < rows ? code : 0;
      addresses[i * slots + t] = at + row * width;
    }
  }
  new Uint8Array(buffer, inputs.at, inputs.stride).fill(ZERO);
  new Uint8Array(buffer, inputs.at + (length + 1) * inputs.stride, inputs.stride).fill(ZERO);
  embed(kernels, embedding, addressesAt, length, { ...inputs, at: inputs.at + inputs.stride });
  multiply(kernels, convolution, inputs, length, from, 'tanh');
  for (const { gates, size } of recurrent) {
    const all = { at: gatesAt, stride: gates.width * 4 };
    multiply(kernels, gates, from, length, all, 'float');
    for (const [side, direction] of (['forwards', 'backwards'] as const).entries()) {
      new Float32Array(buffer, state, size).fill(0);
      const own = { ...all, at: all.at + side * 12 * size };
      scan(kernels, size, own, state, length, { ...to, at: to.at + side * size }, direction);
    }
    [from, to] = [to, from];
  }
  return { rows: from, length };
}

/** Numbers, `width` a token: those of token `i` from `i * stride` on. */
export interface Scores {
  readonly width: number;
  readonly stride: number;
  readonly data: Float32Array;
}

/** What a head says of each row: as many numbers as it has outputs. They lie in the network's memory: good until more is computed. */
export function scoresOf(network: Network, { rows, length }: Encoding, name: string): Scores {
  const { layer, outputs } = headOf(network, name);
  return floats(network, layer, outputs, rows, length);
}

function floats({ kernels }: Network, layer: Layer, outputs: number, rows: Rows, length: number): Scores {
  const out = allocateRows(kernels, length, layer.width * 4);
  multiply(kernels, layer, rows, length, out, 'float');
  const data = new Float32Array(kernels.memory.buffer, out.at, length * layer.width);
  return { width: outputs, stride: layer.width, data };
}

/** A hidden layer over each row, through the hyperbolic tangent; its activations are read by another head, or through `valuesOf`. */
export function hiddenOf(network: Network, { rows, length }: Encoding, name: string): Encoding {
  const { layer } = headOf(network, name);
  const out = allocateRows(network.kernels, length, layer.width);
  multiply(network.kernels, layer, rows, length, out, 'tanh');
  return { rows: out, length };
}

/** Each row with another one behind it: row `others[i]` behind row `i`, or zeros where that is negative. */
export function paired({ kernels, width }: Network, { rows, length }: Encoding, others: Int32Array): Encoding {
  const out = allocateRows(kernels, length, width * 2);
  const all = new Uint8Array(kernels.memory.buffer);
  for (let i = 0; i < length; i++) {
    const to = out.at + i * out.stride;
    const from = rows.at + others[i] * rows.stride;
    all.copyWithin(to, rows.at + i * rows.stride, rows.at + i * rows.stride + width);
    if (others[i] >= 0) all.copyWithin(to + width, from, from + width);
    else all.fill(ZERO, to + width, to + 2 * width);
  }
  return { rows: out, length };
}

/**
 * What each of the rows `[from, from + length)` scores with each vector: their product and the vector's last number. `vectors` has one
 * number a column of the rows, and that one, for each of them. The scores are good until more is computed.
 */
export function products(network: Network, { rows }: Encoding, from: number, length: number, vectors: Scores): Scores {
  const { kernels } = network;
  const { top } = kernels;
  const { width, stride, data } = vectors;
  const count = data.length / stride;
  const layer = addVectors(kernels, width - 1, count, data, stride);
  const scores = floats(network, layer, count, { at: rows.at + from * rows.stride, stride: rows.stride }, length);
  kernels.top = top;
  return scores;
}

/** The activations of an encoding as they lie in memory: `rows.stride` a token. Good until more is computed. */
export const valuesOf = ({ kernels }: Network, { rows, length }: Encoding): Uint8Array =>
  new Uint8Array(kernels.memory.buffer, rows.at, length * rows.stride);

/** A row of floats that belongs to no layer. */
export function constantOf({ constants }: Network, name: string): Float32Array {
  const constant = constants.get(name);
  if (!constant) throw broken(name, `the network has no constant “${name}”`);
  return constant;
}

function headOf({ heads }: Network, name: string): Head {
  const head = heads.get(name);
  if (!head) throw broken(name, `the network has no head “${name}”`);
  return head;
}

function allocateRows(kernels: Kernels, length: number, stride: number): Rows {
  return { at: allocate(kernels, length * stride), stride };
}
