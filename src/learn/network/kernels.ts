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

/** One row a token, the first at `at`. */
export interface Rows {
  readonly at: number;
  readonly stride: number;
}

/** Vectors in the memory: rows of 32-bit floats. */
export interface Vectors {
  readonly rows: Rows;
  readonly count: number;
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
/** With more inputs, a sum of their products could pass what a float counts exactly. */
const MOST_INPUTS = 1024;
/** What the weights of layers are trained for; see `SAFE_STEPS`. */
const MOST_WEIGHT = 64;

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
 * Puts a layer into the memory. `weights` are `outputs × inputs`, row by row, from -64 to 64; `inputs` is a multiple of 4 up
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
  if (!fits || inputs % 4 !== 0 || inputs > MOST_INPUTS || weights.some((weight) => Math.abs(weight) > MOST_WEIGHT)) {
    const shape = `${weights.length} weights, ${biases.length} biases, ${inputs} inputs, ${outputs} outputs`;
    throw new OnRecordError('fault', null, `This is no layer: ${shape}.`);
  }
  const panels = Array.from({ length: Math.ceil(outputs / PANEL) }, (_, i) =>
    sectionsOf(weights.subarray(i * PANEL * inputs, (i + 1) * PANEL * inputs), inputs),
  );
  const layer = emptyLayer(kernels, inputs, panels);
  const { buffer } = kernels.memory;
  const offsets = new Int32Array(buffer, layer.offsets, outputs);
  let panel = layer.weights;
  for (const [i, sections] of panels.entries()) {
    for (let n = i * PANEL; n < Math.min((i + 1) * PANEL, outputs); n++)
      offsets[n] = putOutput(kernels, panel, sections, n % PANEL, weights, n * inputs);
    panel += bytesOf(sections);
  }
  new Float32Array(buffer, layer.scales, outputs).set(scales);
  new Float32Array(buffer, layer.biases, outputs).set(biases);
  return layer;
}

/**
 * A layer of vectors that were computed: `multiply` gives the product of each row with each vector, and adds the vector's bias. Each
 * has `inputs` numbers, a multiple of 4, and its bias behind them, and is kept in 129 steps up to its largest number.
 */
export function addVectors(kernels: Kernels, inputs: number, vectors: readonly Vectors[]): Layer {
  const sections: number[] = [];
  for (let left = inputs / 4; left > 0; left -= SAFE_STEPS) sections.push(Math.min(left, SAFE_STEPS));
  const count = vectors.reduce((sum, { count }) => sum + count, 0);
  const layer = emptyLayer(kernels, inputs, new Array(Math.ceil(count / PANEL)).fill(sections));
  const { weights, offsets, scales, biases } = layer;
  let first = 0;
  for (const { rows, count } of vectors) {
    const { place } = kernels.run;
    place(rows.at, rows.stride, count, first, inputs, weights, bytesOf(sections), offsets, scales, biases);
    first += count;
  }
  return layer;
}

/** Room for a layer of zeros, whose panels have sections of so many steps. */
function emptyLayer(kernels: Kernels, inputs: number, panels: readonly (readonly number[])[]): Layer {
  const width = panels.length * PANEL;
  const bytes = panels.reduce((sum, sections) => sum + bytesOf(sections), 0);
  const at = allocate(kernels, bytes + width * 12);
  const { buffer } = kernels.memory;
  new Uint8Array(buffer, at, bytes + width * 12).fill(0);
  const counts = new Int32Array(buffer, at, bytes / 4);
  let to = 0;
  for (const sections of panels) {
    for (const steps of sections) {
      counts[to] = 4 * steps;
      to += (HEADER + 4 * PANEL * steps) / 4;
    }
  }
  const offsets = at + bytes;
  return { inputs, width, weights: at, offsets, scales: offsets + width * 4, biases: offsets + width * 8 };
}

/** Outputs that are computed at once. */
const PANEL = 16;

/*
 * Weights lie panel after panel of outputs, and a panel lies in sections. A section is a header and steps: of each step, the four weights of
 * each output. Of an output, the first two products of a step are summed in one lane of 16 bits, the last two in the next one. On the
 * way these sums may go round; in the end they fit, for what they begin with takes `ZERO` off the activations, and a lane has no more weights
 * than 63 times they fit, whatever their signs. The header has the section's inputs, and what each lane begins with.
 */
const HEADER = 16 + 4 * PANEL;

/** Weights of a lane in a section, without their signs: 63 times they are 32,760. */
const MOST_IN_LANE = 520;

/** Steps that a section may have with any weights. */
const SAFE_STEPS = Math.floor(MOST_IN_LANE / (2 * MOST_WEIGHT));

const bytesOf = (sections: readonly number[]): number =>
  sections.reduce((sum, steps) => sum + HEADER + 4 * PANEL * steps, 0);

/** Steps of each section of a panel, as many as its lanes hold. `weights` are those of its outputs, row by row. */
function sectionsOf(weights: Int8Array, inputs: number): number[] {
  const sections = [0];
  const outputs = weights.length / inputs;
  let lanes = new Int32Array(2 * outputs);
  for (let k = 0; k < inputs; k += 4) {
    const more = Int32Array.from(lanes, (_, lane) => {
      const at = (lane >> 1) * inputs + k + 2 * (lane & 1);
      return Math.abs(weights[at]) + Math.abs(weights[at + 1]);
    });
    const all = more.map((x, lane) => x + lanes[lane]);
    const fits = all.every((x) => x <= MOST_IN_LANE);
    lanes = fits ? all : more;
    if (fits) sections[sections.length - 1]++;
    else sections.push(1);
  }
  return sections;
}

/** Puts an output's weights, `weights` from `from` on, to their places in a panel. Gives `ZERO` of all taken off. */
function putOutput(
  { memory }: Kernels,
  panel: number,
  sections: readonly number[],
  inPanel: number,
  weights: Int8Array,
  from: number,
): number {
  const bytes = new Int8Array(memory.buffer);
  const words = new Int16Array(memory.buffer);
  let to = panel;
  let k = from;
  let all = 0;
  for (const steps of sections) {
    const lanes = (to + 16 + 4 * inPanel) >> 1;
    let [first, last] = [0, 0];
    to += HEADER;
    for (let step = 0; step < steps; step++, k += 4, to += 4 * PANEL) {
      const at = to + 4 * inPanel;
      bytes[at] = weights[k];
      bytes[at + 1] = weights[k + 1];
      bytes[at + 2] = weights[k + 2];
      bytes[at + 3] = weights[k + 3];
      first += weights[k] + weights[k + 1];
      last += weights[k + 2] + weights[k + 3];
    }
    words[lanes] = -ZERO * first;
    words[lanes + 1] = -ZERO * last;
    all -= ZERO * (first + last);
  }
  return all;
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
