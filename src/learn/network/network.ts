import { broken, tensorOf, type Weights } from '../weights-file.ts';
import { allocateRows, type Encoding, type Heads, headsOf, layerOf } from './heads.ts';
import {
  activate,
  allocate,
  type Embedding,
  embed,
  type Kernels,
  type Layer,
  multiply,
  NO_ROW,
  newKernels,
  put,
  scan,
  ZERO,
} from './kernels.ts';
import type { Vectors } from './layers.ts';
import { rowOf, type Vocabulary, vocabularyOf } from './vocabulary.ts';

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
  readonly heads: Heads;
  /** Rows of floats that belong to no layer. */
  readonly constants: ReadonlyMap<string, Vectors>;
  /** Where the memory is free for activations. */
  readonly free: number;
}

interface Table {
  readonly name: string;
  readonly at: number;
  readonly rows: number;
  /** Where the table has a row for certain codes alone: the row of each. Row 0 stands for every other code. */
  readonly vocabulary: Vocabulary | null;
}

interface Recurrent {
  readonly gates: Layer;
  /** Units in each direction. */
  readonly size: number;
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
      vocabulary: codes && vocabularyOf(codes),
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
  const outputs = 2 * layers[layers.length - 1].size;
  const network = {
    kernels,
    tables,
    embedding: { slots, width, multipliers: put(kernels, multipliers), shift },
    convolution: layerOf(kernels, weights, 'convolution').layer,
    recurrent: layers,
    heads: headsOf(kernels, weights, heads, outputs),
    constants: new Map(constants.map((name) => [name, vectorOf(kernels, tensorOf(weights, name, 'f32').data)])),
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

function vectorOf(kernels: Kernels, data: Float32Array): Vectors {
  return { rows: { at: put(kernels, data), stride: data.byteLength }, count: 1 };
}

/**
 * Reads `length` tokens. `codes` holds for each token one number a table: a row of the table, or where the table has a vocabulary,
 * the code that it is looked up by. What it gives lies in the network's memory until the next call of `encode`.
 */
export function encode(network: Network, codes: Int32Array, length: number): Encoding {
  const { kernels, tables, embedding, convolution, recurrent, heads } = network;
  const { slots, width } = embedding;
  kernels.top = network.free;
  const inputs = allocateRows(kernels, length + 2, width);
  const widest = Math.max(convolution.width, ...recurrent.map(({ size }) => 2 * size));
  let [from, to] = [allocateRows(kernels, length, widest), allocateRows(kernels, length, widest)];
  const sums = Math.max(convolution.width, ...recurrent.map(({ gates }) => gates.width));
  const sumsAt = allocate(kernels, length * sums * 4);
  const state = allocate(kernels, Math.max(...recurrent.map(({ size }) => size)) * 4);
  const addressesAt = allocate(kernels, length * slots * 4);

  const { buffer } = kernels.memory;
  const addresses = new Uint32Array(buffer, addressesAt, length * slots).fill(NO_ROW);
  for (const [t, { at, rows, vocabulary }] of tables.entries()) {
    for (let i = 0; i < length; i++) {
      const code = codes[i * tables.length + t];
      const row = vocabulary ? rowOf(vocabulary, code) : code < rows ? code : 0;
      addresses[i * slots + t] = at + row * width;
    }
  }
  new Uint8Array(buffer, inputs.at, inputs.stride).fill(ZERO);
  new Uint8Array(buffer, inputs.at + (length + 1) * inputs.stride, inputs.stride).fill(ZERO);
  embed(kernels, embedding, addressesAt, length, { ...inputs, at: inputs.at + inputs.stride });
  const convolved = { at: sumsAt, stride: convolution.width * 4 };
  multiply(kernels, convolution, inputs, length, convolved);
  activate(kernels, convolved, length, convolution.width, from);
  for (const { gates, size } of recurrent) {
    const all = { at: sumsAt, stride: gates.width * 4 };
    multiply(kernels, gates, from, length, all);
    for (const [side, direction] of (['forwards', 'backwards'] as const).entries()) {
      new Float32Array(buffer, state, size).fill(0);
      const own = { ...all, at: all.at + side * 12 * size };
      scan(kernels, size, own, state, length, { ...to, at: to.at + side * size }, direction);
    }
    [from, to] = [to, from];
  }
  const said = allocateRows(kernels, length, heads.together.width * 4);
  multiply(kernels, heads.together, from, length, said);
  return { rows: from, said, length };
}

/** The activations of an encoding as they lie in memory: `rows.stride` a token. Good until more is computed. */
export const valuesOf = ({ kernels }: Network, { rows, length }: Encoding): Uint8Array =>
  new Uint8Array(kernels.memory.buffer, rows.at, length * rows.stride);

/** A row of floats that belongs to no layer. */
export function constantOf({ constants }: Network, name: string): Vectors {
  const constant = constants.get(name);
  if (!constant) throw broken(name, `the network has no constant “${name}”`);
  return constant;
}
