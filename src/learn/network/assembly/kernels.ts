/**
 * The loops of the network, in AssemblyScript: `npm run generate` compiles this file into ../kernels.wasm.ts, and ../kernels.ts
 * says what each function is for. Addresses and strides are bytes of the module's memory. 128-bit SIMD, and no step whose result
 * the WebAssembly specification leaves open, so that every machine gives the same bits.
 */

/** See `STEPS` and `ZERO` in ../kernels.ts. */
const STEPS: i16 = 63;
const ZERO: i16 = 64;

/** Bytes of a section of weights before its steps, and of each step: see ../layers.ts. */
const HEADER: usize = 80;
const STEP: usize = 64;

/**
 * The sum of `slots` rows for each of `length` tokens, each row times its slot's multiplier, over 2 ** shift. Two rows at a
 * time: their numbers are interleaved, so that one step multiplies both and adds them.
 */
export function embed(
  rows: usize,
  slots: usize,
  multipliers: usize,
  shift: i32,
  length: i32,
  width: usize,
  out: usize,
  outStride: usize,
): void {
  const half = i32x4.splat((1 << shift) >> 1);
  for (let t = 0; t < length; t++) {
    for (let d: usize = 0; d < width; d += 16) {
      let a = half;
      let b = half;
      let c = half;
      let e = half;
      for (let slot: usize = 0; slot < slots; slot += 2) {
        const one = v128.load(<usize>load<u32>(rows + (slot << 2)) + d);
        const two = v128.load(<usize>load<u32>(rows + (slot << 2), 4) + d);
        const pair = v128.load_splat<i32>(multipliers + (slot << 1));
        const low = v128.shuffle<i8>(one, two, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
        const high = v128.shuffle<i8>(one, two, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
        a = i32x4.add(a, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(low), pair));
        b = i32x4.add(b, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(low), pair));
        c = i32x4.add(c, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(high), pair));
        e = i32x4.add(e, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(high), pair));
      }
      const first = i16x8.narrow_i32x4_s(i32x4.shr_s(a, shift), i32x4.shr_s(b, shift));
      const last = i16x8.narrow_i32x4_s(i32x4.shr_s(c, shift), i32x4.shr_s(e, shift));
      v128.store(out + d, i8x16.narrow_i16x8_u(held(first), held(last)));
    }
    rows += slots << 2;
    out += outStride;
  }
}

/**
 * Each of `length` rows of activations times the weights, sixteen outputs at once and two rows at once: four activations are
 * spread over a vector, and meet the fours of weights of four outputs at a time. Eight sums keep a processor busy, and leave it
 * registers enough. How weights lie in sections: see ../layers.ts.
 */
export function multiply(
  input: usize,
  inputStride: usize,
  length: i32,
  weights: usize,
  inputs: usize,
  outputs: usize,
  offsets: usize,
  scales: usize,
  biases: usize,
  out: usize,
  outStride: usize,
): void {
  if (ASC_FEATURE_RELAXED_SIMD && addsFour())
    products<i32>(input, inputStride, length, weights, inputs, outputs, offsets, scales, biases, out, outStride);
  else products<i16>(input, inputStride, length, weights, inputs, outputs, offsets, scales, biases, out, outStride);
}

/**
 * Whether the processor multiplies fours of bytes and adds them up in one step: the relaxed instruction then gives a sum beyond 16 bits
 * whole, or the product of an activation over 127 with its sign. Where it takes three steps for that, the sum stays at what 16 bits hold.
 */
function addsFour(): bool {
  const sums = i32x4.relaxed_dot_i8x16_i7x16_add_s(i8x16.splat(127), i8x16.splat(-1), i32x4.splat(0));
  return i32x4.extract_lane(sums, 0) !== 2 * 32_767;
}

/** See `multiply`. `Sum` is the type that the products of a section are summed in: four of them in 32 bits, or pairs in 16 bits. */
function products<Sum>(
  input: usize,
  inputStride: usize,
  length: i32,
  weights: usize,
  inputs: usize,
  outputs: usize,
  offsets: usize,
  scales: usize,
  biases: usize,
  out: usize,
  outStride: usize,
): void {
  let w = weights;
  for (let n: usize = 0; n < outputs; n += 16) {
    const panel = w;
    const vectors = n << 2;
    let from = input;
    let to = out + vectors;
    for (let t = 0; t < length; t += 2) {
      // Of an odd number of rows, the last one is its own neighbour.
      const isLast = t + 1 === length;
      let one = from;
      let two = isLast ? from : from + inputStride;
      const end = from + inputs;
      let a = atFirst<Sum>(offsets + vectors);
      let b = atFirst<Sum>(offsets + vectors + 16);
      let c = atFirst<Sum>(offsets + vectors + 32);
      let d = atFirst<Sum>(offsets + vectors + 48);
      let e = a;
      let f = b;
      let g = c;
      let h = d;
      w = panel;
      while (one < end) {
        const stop = one + load<u32>(w);
        let i = begun<Sum>(w + 16, a);
        let j = begun<Sum>(w + 32, b);
        let k = begun<Sum>(w + 48, c);
        let l = begun<Sum>(w + 64, d);
        let m = begun<Sum>(w + 16, e);
        let o = begun<Sum>(w + 32, f);
        let p = begun<Sum>(w + 48, g);
        let q = begun<Sum>(w + 64, h);
        w += HEADER;
        do {
          const first = v128.load_splat<i32>(one);
          const second = v128.load_splat<i32>(two);
          let four = v128.load(w);
          i = addDots<Sum>(four, first, i);
          m = addDots<Sum>(four, second, m);
          four = v128.load(w, 16);
          j = addDots<Sum>(four, first, j);
          o = addDots<Sum>(four, second, o);
          four = v128.load(w, 32);
          k = addDots<Sum>(four, first, k);
          p = addDots<Sum>(four, second, p);
          four = v128.load(w, 48);
          l = addDots<Sum>(four, first, l);
          q = addDots<Sum>(four, second, q);
          w += STEP;
          one += 4;
          two += 4;
        } while (one < stop);
        a = ended<Sum>(i, a);
        b = ended<Sum>(j, b);
        c = ended<Sum>(k, c);
        d = ended<Sum>(l, d);
        e = ended<Sum>(m, e);
        f = ended<Sum>(o, f);
        g = ended<Sum>(p, g);
        h = ended<Sum>(q, h);
      }
      const scale = scales + vectors;
      const bias = biases + vectors;
      // Of an odd number of rows, the last one is written over by itself.
      const next = isLast ? to : to + outStride;
      store4(a, b, c, d, scale, bias, to);
      store4(e, f, g, h, scale, bias, next);
      from += inputStride << 1;
      to += outStride << 1;
    }
  }
}

/** What sums begin with: in 32 bits `ZERO` of all sections taken off, in 16 bits nothing. */
function atFirst<Sum>(offsets: usize): v128 {
  return sizeof<Sum>() === 4 ? v128.load(offsets) : i32x4.splat(0);
}

/** What a section's sums begin with: in 32 bits the sums so far, in 16 bits `ZERO` of the section taken off. */
function begun<Sum>(own: usize, sums: v128): v128 {
  return sizeof<Sum>() === 4 ? sums : v128.load(own);
}

/** The sums with those of a section. */
function ended<Sum>(section: v128, sums: v128): v128 {
  return sizeof<Sum>() === 4 ? section : i32x4.add(sums, i32x4.extadd_pairwise_i16x8_s(section));
}

/**
 * Adds the products of four weights and activations to each of four sums, or of two to each of eight. What the relaxed instructions make of
 * activations over 127 and of products beyond 16 bits is left open: of both there are none.
 */
function addDots<Sum>(weights: v128, activations: v128, sums: v128): v128 {
  if (sizeof<Sum>() === 4) return i32x4.relaxed_dot_i8x16_i7x16_add_s(weights, activations, sums);
  return i16x8.add(sums, dotOfPairs(weights, activations));
}

/** Eight sums of two products each. */
function dotOfPairs(weights: v128, activations: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return i16x8.relaxed_dot_i8x16_i7x16_s(weights, activations);
  const low = i16x8.extmul_low_i8x16_s(weights, activations);
  const high = i16x8.extmul_high_i8x16_s(weights, activations);
  const even = v128.shuffle<i16>(low, high, 0, 2, 4, 6, 8, 10, 12, 14);
  const odd = v128.shuffle<i16>(low, high, 1, 3, 5, 7, 9, 11, 13, 15);
  return i16x8.add(even, odd);
}

/** Sixteen sums times their scales, with their biases, as floats. */
function store4(a: v128, b: v128, c: v128, d: v128, scale: usize, bias: usize, to: usize): void {
  v128.store(to, scaled(a, scale, bias));
  v128.store(to, scaled(b, scale + 16, bias + 16), 16);
  v128.store(to, scaled(c, scale + 32, bias + 32), 32);
  v128.store(to, scaled(d, scale + 48, bias + 48), 48);
}

/**
 * The floats of each of `length` rows, from `own` on, and those of the row that it names in `others`, from `named` on, -1 for none: their
 * sums times the scales, with the biases.
 */
export function joinRows(
  own: usize,
  named: usize,
  stride: usize,
  others: usize,
  length: i32,
  width: usize,
  scales: usize,
  biases: usize,
  out: usize,
  outStride: usize,
): void {
  for (let t = 0; t < length; t++) {
    const other = load<i32>(others + (t << 2));
    const there = other < 0 ? own : named + <usize>other * stride;
    const mask = i32x4.splat(other < 0 ? 0 : -1);
    for (let d: usize = 0; d < width << 2; d += 16) {
      const sum = f32x4.add(v128.load(own + d), v128.and(v128.load(there + d), mask));
      v128.store(out + d, f32x4.add(f32x4.mul(sum, v128.load(scales + d)), v128.load(biases + d)));
    }
    own += stride;
    out += outStride;
  }
}

/** The first `width` floats of each of `length` rows through the hyperbolic tangent, as activations. */
export function activate(from: usize, stride: usize, length: i32, width: usize, out: usize, outStride: usize): void {
  for (let t = 0; t < length; t++) {
    for (let d: usize = 0; d < width; d += 4) storeSteps(tanh(v128.load(from + (d << 2))), out + d);
    from += stride;
    out += outStride;
  }
}

/**
 * Puts `count` vectors of floats, each with its bias behind it, into a layer as its outputs from `first` on, in steps of 1/64 of the largest
 * number of each. See `addVectors` in ../layers.ts.
 */
export function place(
  vectors: usize,
  stride: usize,
  count: usize,
  first: usize,
  inputs: usize,
  weights: usize,
  panelBytes: usize,
  offsets: usize,
  scales: usize,
  biases: usize,
): void {
  for (let n = first; n < first + count; n++) {
    let most: f32 = 0;
    for (let k: usize = 0; k < inputs; k++) most = max(most, abs(load<f32>(vectors + (k << 2))));
    const step: f64 = most === 0 ? 1 : <f64>most / 64;
    const perStep = 1 / step;
    const own = (n & 15) << 2;
    let to = weights + (n >> 4) * panelBytes;
    let from = vectors;
    const end = vectors + (inputs << 2);
    let all: i32 = 0;
    while (from < end) {
      const stop = from + (load<u32>(to) << 2);
      const lanes = to + 16 + own;
      let one: i32 = 0;
      let two: i32 = 0;
      to += HEADER;
      do {
        for (let k: usize = 0; k < 4; k++) {
          // What is cut off is positive: this rounds.
          const x = <i32>(<f64>load<f32>(from + (k << 2)) * perStep + 64 + 0.5) - 64;
          store<i8>(to + own + k, x);
          if (k < 2) one += x;
          else two += x;
        }
        to += STEP;
        from += 16;
      } while (from < stop);
      store<i16>(lanes, -ZERO * one);
      store<i16>(lanes, -ZERO * two, 2);
      all += one + two;
    }
    store<i32>(offsets + (n << 2), -ZERO * all);
    store<f32>(scales + (n << 2), <f32>(step / STEPS));
    store<f32>(biases + (n << 2), load<f32>(end));
    vectors += stride;
  }
}

/** Four numbers from -1 to 1 as activations. */
function storeSteps(x: v128, to: usize): void {
  const whole = steps(x);
  const narrow = i16x8.narrow_i32x4_s(whole, whole);
  v128.store_lane<i32>(to, i8x16.narrow_i16x8_u(narrow, narrow), 0);
}

function scaled(sums: v128, scale: usize, bias: usize): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), v128.load(scale)), v128.load(bias));
}

/** Runs the recurrence along `length` tokens, from `state` and back into it; negative strides run it backwards. */
export function scan(
  gates: usize,
  gateStride: isize,
  length: i32,
  size: usize,
  state: usize,
  out: usize,
  outStride: isize,
): void {
  const bytes = size << 2;
  for (let t = 0; t < length; t++) {
    for (let d: usize = 0; d < bytes; d += 16) {
      const z = tanh(v128.load(gates + d));
      const f = sigmoid(v128.load(gates + bytes + d));
      const o = sigmoid(v128.load(gates + bytes + bytes + d));
      const fresh = f32x4.mul(f32x4.sub(constant(7), f), z);
      const c = f32x4.add(f32x4.mul(f, v128.load(state + d)), fresh);
      v128.store(state + d, c);
      storeSteps(f32x4.mul(o, c), out + (d >> 2));
    }
    gates += gateStride;
    out += outStride;
  }
}

/** Coefficients, and what `steps` needs, in memory: engines load a splat from there faster than they build a constant vector. */
const CONSTANTS = memory.data<f32>([
  945, 105, 420, 15, 3.6467, -3.6467, 0.5, 1, 63, 12_582_912, 12_582_848, 15_120, 60_480, 6_720, 60, 7.2934, -7.2934,
]);

/**
 * Hyperbolic tangent: Lambert's continued fraction (1768) cut off at its fifth term. Beyond 3.6467 the fraction would pass 1 and
 * is held; the error is then greatest, 1.4e-3, a tenth of a step of activations.
 */
function tanh(x: v128): v128 {
  const y = f32x4.pmax(constant(5), f32x4.pmin(constant(4), x));
  const s = f32x4.mul(y, y);
  const p = f32x4.add(f32x4.mul(f32x4.add(s, constant(1)), s), constant(0));
  const q = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(s, constant(3)), constant(2)), s), constant(0));
  return f32x4.div(f32x4.mul(y, p), q);
}

function constant(i: usize): v128 {
  return v128.load_splat<f32>(CONSTANTS + (i << 2));
}

/**
 * The logistic function, by its identity with the hyperbolic tangent, `tanh(x / 2) / 2 + 1 / 2`, with both halves in the coefficients:
 * within 6.8e-4.
 */
function sigmoid(x: v128): v128 {
  const y = f32x4.pmax(constant(16), f32x4.pmin(constant(15), x));
  const s = f32x4.mul(y, y);
  const p = f32x4.add(f32x4.mul(f32x4.add(s, constant(2)), s), constant(11));
  const q = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(s, constant(14)), constant(13)), s), constant(12));
  return f32x4.add(f32x4.div(f32x4.mul(y, p), q), constant(6));
}

/**
 * `x`, from -1 to 1, as the steps of an activation, to the nearest, ties to even. Adding rounds, in fewer instructions than rounding: the
 * floats about 12,582,912, which is 1.5 × 2 ** 23, are the whole numbers, and their last bits count on from its own; those of the number
 * that is `ZERO` less are `ZERO` less.
 */
function steps(x: v128): v128 {
  return i32x4.sub(f32x4.add(f32x4.mul(x, constant(8)), constant(9)), constant(10));
}

/** Steps as the bytes of activations, before they are made narrow. */
function held(x: v128): v128 {
  const most = i16x8.splat(STEPS);
  return i16x8.add(i16x8.max_s(i16x8.min_s(x, most), i16x8.neg(most)), i16x8.splat(ZERO));
}
