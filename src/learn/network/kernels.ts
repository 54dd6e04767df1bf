import { OnRecordError } from '../../model/error.ts';
import { PLAIN, RELAXED } from './kernels.wasm.ts';

/**
 * The loops of the network, in WebAssembly with 128-bit SIMD (relaxed, where the engine has it), over a memory of their own that holds weights and activations.
 * An address is a byte of that memory, a multiple of 16; a stride is the bytes from one token's row to the next one's.
 *
 * An activation is a byte: `ZERO` and `STEPS` for each 1, from -1 to 1; what lies beyond is held there. Sums of integers are
 * exact and floats are added in one order, so that every machine computes the same.
 * Source: Jacob et al. (2018), Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference.
 */
export interface Kernels {
  readonly memory: Memory;
  readonly run: Run;
  /** The first address that is free. */
  top: number;
}

/** How far 1 is from 0 as an activation. */
export const STEPS = 63;

/** The activation 0. */
export const ZERO = 64;

/** What `multiply` makes of its sums: floats as they are, or activations through the hyperbolic tangent. */
export const STAGES = { float: 0, tanh: 1 } as const;

/** One row a token, the first at `at`. */
export interface Rows {
  readonly at: number;
  readonly stride: number;
}

/** Tables of which `embed` sums rows; see there. */
export interface Embedding {
  /** Rows that each token names, an even number up to 500; with fewer to name, it names `NO_ROW`. */
  readonly slots: number;
  /** Numbers in a row, a multiple of 16 up to 1,024. */
  readonly width: number;
  /** Address of `slots` 16-bit integers: what the rows of each slot are multiplied by. */
  readonly multipliers: number;
  /** The sum is divided by `2 ** shift`, 0 to 16, half a unit rounded up. */
  readonly shift: number;
}

/** The address of a row of zeros. */
export const NO_ROW = 0;

/** Weights in the memory, as `addLayer` puts them there. */
export interface Layer {
  readonly inputs: number;
  /** Outputs, rounded up to a multiple of 16; those added are 0. */
  readonly width: number;
  readonly weights: number;
  /** What each sum begins with: the activations' `ZERO` taken off. */
  readonly offsets: number;
  readonly scales: number;
  readonly biases: number;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** What this file needs of the engine; the types of Node have nothing of it, those of browsers come with the whole page. */
declare const WebAssembly: {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Run & { readonly memory: Memory } };
};

interface Run {
  readonly embed: (
    rows: number,
    slots: number,
    multipliers: number,
    shift: number,
    length: number,
    width: number,
    out: number,
    outStride: number,
  ) => void;
  readonly multiply: (
    input: number,
    inputStride: number,
    length: number,
    weights: number,
    inputs: number,
    outputs: number,
    offsets: number,
    scales: number,
    biases: number,
    out: number,
    outStride: number,
    stage: number,
  ) => void;
  readonly scan: (
    gates: number,
    gateStride: number,
    length: number,
    size: number,
    state: number,
    out: number,
    outStride: number,
  ) => void;
}

const PAGE = 65_536;
/** Where the memory is free at first: after the row of zeros, and the constants of the kernels. */
const START = 2048;
/** With more inputs, a sum of their products could pass what a float counts exactly. */
const MOST_INPUTS = 1024;
/** With larger weights, four products could pass 16 bits. */
const MOST_WEIGHT = 64;

/**
 * Compiles at once and waits for it: browsers allow that in the main thread for small modules alone (Chrome: 4 kB once, 8 MB now); this
 * has 3 kB. `code` is the module in base64; both give the same results.
 */
export function newKernels(code = WebAssembly.validate(decoded(RELAXED)) ? RELAXED : PLAIN): Kernels {
  const bytes = decoded(code);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  return { memory: exports.memory, run: exports, top: START };
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/**
 * The address of `bytes` more bytes; what they hold is undefined. The memory grows as it must, and views of it made before then are empty.
 * To give back all that was allocated since, set `top` to what it was.
 */
export function allocate(kernels: Kernels, bytes: number): number {
  const at = kernels.top;
  const top = at + Math.ceil(bytes / 16) * 16;
  const missing = top - kernels.memory.buffer.byteLength;
  if (missing > 0) kernels.memory.grow(Math.ceil(missing / PAGE));
  kernels.top = top;
  return at;
}

/** Copies numbers into the memory, and gives their address. */
export function put(
  kernels: Kernels,
  data: Int8Array | Uint8Array | Int16Array | Int32Array | Uint32Array | Float32Array,
): number {
  const at = allocate(kernels, data.byteLength);
  new Uint8Array(kernels.memory.buffer, at).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return at;
}

/**
 * Puts a layer into the memory. `weights` are `outputs × inputs`, row by row, from -64 to 64; `inputs` is a multiple of 8 up
 * to 1,024. Of output `n`, `multiply` makes `scales[n] * sum + biases[n]`, where `sum` is of weights times steps: the scale of a
 * layer whose weights are in units of `w` is `w / STEPS`. Throws `fault` when the parts are no layer.
 */
export function addLayer(
  kernels: Kernels,
  inputs: number,
  weights: Int8Array,
  scales: Float32Array,
  biases: Float32Array,
): Layer {
  const outputs = scales.length;
  const fits = weights.length === inputs * outputs && biases.length === outputs;
  if (!fits || inputs % 8 !== 0 || inputs > MOST_INPUTS || weights.some((weight) => Math.abs(weight) > MOST_WEIGHT)) {
    const shape = `${weights.length} weights, ${biases.length} biases, ${inputs} inputs, ${outputs} outputs`;
    throw new OnRecordError('fault', null, `This is no layer: ${shape}.`);
  }
  const layer = emptyLayer(kernels, inputs, outputs);
  const { buffer } = kernels.memory;
  const packed = new Int8Array(buffer, layer.weights, layer.width * inputs);
  const offsets = new Int32Array(buffer, layer.offsets, outputs);
  for (let n = 0, at = 0; n < outputs; n++) {
    const first = placeOf(n, inputs);
    let sum = 0;
    for (let k = 0; k < inputs; k++, at++) {
      packed[first + (k >> 2) * 4 * PANEL + (k & 3)] = weights[at];
      sum += weights[at];
    }
    offsets[n] = -ZERO * sum;
  }
  new Float32Array(buffer, layer.scales, outputs).set(scales);
  new Float32Array(buffer, layer.biases, outputs).set(biases);
  return layer;
}

/**
 * A layer of vectors that were computed: `multiply` gives the product of each row with each vector, and adds the vector's bias. `vectors`
 * has `count` of them, each of `inputs` numbers, a multiple of 8, and its bias behind them; the next one begins `stride` numbers after it.
 * A vector is kept in 129 steps up to its largest number.
 */
export function addVectors(
  kernels: Kernels,
  inputs: number,
  count: number,
  vectors: Float32Array,
  stride: number,
): Layer {
  const layer = emptyLayer(kernels, inputs, count);
  const { buffer } = kernels.memory;
  const weights = new Int8Array(buffer, layer.weights, layer.width * inputs);
  const offsets = new Int32Array(buffer, layer.offsets, count);
  const scales = new Float32Array(buffer, layer.scales, count);
  const biases = new Float32Array(buffer, layer.biases, count);
  for (let n = 0; n < count; n++) {
    const from = n * stride;
    let [least, most] = [0, 0];
    for (let k = from; k < from + inputs; k++) {
      const x = vectors[k];
      if (x > most) most = x;
      else if (x < least) least = x;
    }
    const step = Math.max(most, -least) / MOST_WEIGHT || 1;
    const perStep = 1 / step;
    let at = placeOf(n, inputs);
    let sum = 0;
    for (let k = 0; k < inputs; k += 4, at += 4 * PANEL) {
      for (let i = 0; i < 4; i++) {
        // What is cut off is positive: this rounds.
        const steps = ((vectors[from + k + i] * perStep + MOST_WEIGHT + 0.5) | 0) - MOST_WEIGHT;
        weights[at + i] = steps;
        sum += steps;
      }
    }
    offsets[n] = -ZERO * sum;
    scales[n] = step / STEPS;
    biases[n] = vectors[from + inputs];
  }
  return layer;
}

/** Room for a layer of zeros. */
function emptyLayer(kernels: Kernels, inputs: number, outputs: number): Layer {
  const width = Math.ceil(outputs / PANEL) * PANEL;
  const at = allocate(kernels, width * (inputs + 12));
  new Uint8Array(kernels.memory.buffer, at, width * (inputs + 12)).fill(0);
  const offsets = at + width * inputs;
  return { inputs, width, weights: at, offsets, scales: offsets + width * 4, biases: offsets + width * 8 };
}

/** Outputs that are computed at once. */
const PANEL = 16;

/**
 * Where the first four weights of output `n` lie: panel after panel of outputs; within these, inputs four by four; within these, the four
 * weights of each output.
 */
function placeOf(n: number, inputs: number): number {
  const inPanel = n % PANEL;
  return (n - inPanel) * inputs + inPanel * 4;
}

/**
 * For each of `length` tokens, the sum of its rows: activations, `width` a token.
 * `rows` is the address of the addresses of 8-bit rows, 32 bits each, `slots` a token.
 */
export function embed(kernels: Kernels, embedding: Embedding, rows: number, length: number, out: Rows): void {
  const { slots, multipliers, shift, width } = embedding;
  kernels.run.embed(rows, slots, multipliers, shift, length, width, out.at, out.stride);
}

/**
 * A layer over each token's activations: `layer.width` 32-bit floats or activations a token. Input may reach over several
 * rows: with the stride of one row and the inputs of three, the layer is a convolution of width three.
 */
export function multiply(
  kernels: Kernels,
  layer: Layer,
  input: Rows,
  length: number,
  out: Rows,
  stage: keyof typeof STAGES,
): void {
  kernels.run.multiply(
    input.at,
    input.stride,
    length,
    layer.weights,
    layer.inputs,
    layer.width,
    layer.offsets,
    layer.scales,
    layer.biases,
    out.at,
    out.stride,
    STAGES[stage],
  );
}

/**
 * The recurrence of a quasi-recurrent layer with `size` units (a multiple of 4) over the tokens in one direction: from floats
 * `z`, `f` and `o`, `size` of each a token, before their non-linearities, to activations `h`, `size` a token:
 * `c = σ(f) c' + (1 - σ(f)) tanh z`, `h = σ(o) c`. `state` is the address of `size` floats: `c` before, and after.
 * Source: Bradbury et al. (2017), Quasi-Recurrent Neural Networks, fo-pooling.
 */
export function scan(
  kernels: Kernels,
  size: number,
  gates: Rows,
  state: number,
  length: number,
  out: Rows,
  direction: 'forwards' | 'backwards',
): void {
  const { scan: run } = kernels.run;
  if (direction === 'forwards') run(gates.at, gates.stride, length, size, state, out.at, out.stride);
  else {
    const last = Math.max(length - 1, 0);
    run(gates.at + last * gates.stride, -gates.stride, length, size, state, out.at + last * out.stride, -out.stride);
  }
}
