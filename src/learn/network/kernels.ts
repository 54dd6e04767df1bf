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

/** Weights in the memory, as ./layers.ts puts them there. */
export interface Layer {
  readonly inputs: number;
  /** Outputs, rounded up to a multiple of 16. */
  readonly width: number;
  readonly weights: number;
  /** What each sum begins with where it has 32 bits: the activations' `ZERO` taken off. */
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
  ) => void;
  readonly activate: (
    from: number,
    stride: number,
    length: number,
    width: number,
    out: number,
    outStride: number,
  ) => void;
  readonly joinRows: (
    own: number,
    named: number,
    stride: number,
    others: number,
    length: number,
    width: number,
    scales: number,
    biases: number,
    out: number,
    outStride: number,
  ) => void;
  readonly place: (
    vectors: number,
    stride: number,
    count: number,
    first: number,
    inputs: number,
    weights: number,
    panelBytes: number,
    offsets: number,
    scales: number,
    biases: number,
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

/**
 * Compiles at once and waits for it: browsers allow that in the main thread for small modules alone (Chrome: 4 kB once, 8 MB now); this
 * has under 4 kB. `code` is the module in base64; both give the same results.
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
 * For each of `length` tokens, the sum of its rows: activations, `width` a token.
 * `rows` is the address of the addresses of 8-bit rows, 32 bits each, `slots` a token.
 */
export function embed(kernels: Kernels, embedding: Embedding, rows: number, length: number, out: Rows): void {
  const { slots, multipliers, shift, width } = embedding;
  kernels.run.embed(rows, slots, multipliers, shift, length, width, out.at, out.stride);
}

/**
 * A layer over each token's activations: `layer.width` 32-bit floats a token. Input may reach over several
 * rows: with the stride of one row and the inputs of three, the layer is a convolution of width three.
 */
export function multiply(kernels: Kernels, layer: Layer, input: Rows, length: number, out: Rows): void {
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
  );
}

/** Activations of `width` floats a row, a multiple of 4, through the hyperbolic tangent. */
export function activate(kernels: Kernels, from: Rows, length: number, width: number, out: Rows): void {
  kernels.run.activate(from.at, from.stride, length, width, out.at, out.stride);
}

/** What `joinRows` makes of two rows. */
export interface Joint {
  /** The first of the floats that each row has for those that name it. */
  readonly named: number;
  /** Addresses of `width` floats: what their sums are multiplied by, and what is added then. */
  readonly scales: number;
  readonly biases: number;
}

/**
 * Of each row the sum of its floats and of those of another row, `width` of each, a multiple of 4. `others` is the address of the places of the
 * other rows, 32 bits each, -1 for none.
 */
export function joinRows(
  kernels: Kernels,
  own: Rows,
  { named, scales, biases }: Joint,
  others: number,
  length: number,
  width: number,
  out: Rows,
): void {
  kernels.run.joinRows(own.at, named, own.stride, others, length, width, scales, biases, out.at, out.stride);
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
