import { OnRecordError } from '../../model/error.ts';
import { allocate, type Kernels, type Layer, type Rows, ZERO } from './kernels.ts';

/** How the weights of layers lie in the memory, for `multiply`. */

/** With more inputs, a sum of their products could pass what a float counts exactly. */
const MOST_INPUTS = 1024;
/** What the weights of layers are trained for; see `SAFE_STEPS`. */
const MOST_WEIGHT = 64;

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

/** Vectors in the memory: rows of 32-bit floats. */
export interface Vectors {
  readonly rows: Rows;
  readonly count: number;
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
  const width = Math.ceil(outputs / PANEL) * PANEL;
  const all = new Int8Array(width * inputs);
  all.set(weights);
  const panels = Array.from({ length: width / PANEL }, (_, i) =>
    sectionsOf(all.subarray(i * PANEL * inputs, (i + 1) * PANEL * inputs), inputs),
  );
  const layer = newLayer(kernels, inputs, panels);
  const { buffer } = kernels.memory;
  const offsets = new Int32Array(buffer, layer.offsets, width);
  let panel = layer.weights;
  for (const [i, sections] of panels.entries()) {
    for (let n = i * PANEL; n < (i + 1) * PANEL; n++)
      offsets[n] = putOutput(kernels, panel, sections, n % PANEL, all, n * inputs);
    panel += bytesOf(sections);
  }
  new Float32Array(buffer, layer.scales, 2 * width).fill(0);
  new Float32Array(buffer, layer.scales, width).set(scales);
  new Float32Array(buffer, layer.biases, width).set(biases);
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
  const layer = newLayer(kernels, inputs, new Array(Math.ceil(count / PANEL)).fill(sections));
  const { weights, offsets, scales, biases } = layer;
  let first = 0;
  for (const { rows, count } of vectors) {
    const { place } = kernels.run;
    place(rows.at, rows.stride, count, first, inputs, weights, bytesOf(sections), offsets, scales, biases);
    first += count;
  }
  return layer;
}

/** Room for a layer whose panels have sections of so many steps; all but how long these are is undefined. */
function newLayer(kernels: Kernels, inputs: number, panels: readonly (readonly number[])[]): Layer {
  const width = panels.length * PANEL;
  const bytes = panels.reduce((sum, sections) => sum + bytesOf(sections), 0);
  const at = allocate(kernels, bytes + width * 12);
  const counts = new Int32Array(kernels.memory.buffer, at, bytes / 4);
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

function bytesOf(sections: readonly number[]): number {
  let bytes = 0;
  for (const steps of sections) bytes += HEADER + 4 * PANEL * steps;
  return bytes;
}

/** Steps of each section of a panel, as many as its lanes hold. `weights` are those of its outputs, row by row. */
function sectionsOf(weights: Int8Array, inputs: number): number[] {
  const sections = [0];
  const lanes = new Int32Array(2 * PANEL);
  const more = new Int32Array(2 * PANEL);
  for (let k = 0; k < inputs; k += 4) {
    let most = 0;
    for (let lane = 0; lane < lanes.length; lane++) {
      const at = (lane >> 1) * inputs + k + 2 * (lane & 1);
      more[lane] = Math.abs(weights[at]) + Math.abs(weights[at + 1]);
      most = Math.max(most, lanes[lane] + more[lane]);
    }
    const fits = most <= MOST_IN_LANE;
    if (fits) sections[sections.length - 1]++;
    else sections.push(1);
    for (let lane = 0; lane < lanes.length; lane++) lanes[lane] = more[lane] + (fits ? lanes[lane] : 0);
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
