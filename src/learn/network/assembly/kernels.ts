/**
 * The loops of the network, in AssemblyScript: `npm run generate` compiles this file into ../kernels.wasm.ts, and ../kernels.ts
 * says what each function is for. Addresses and strides are bytes of the module's memory. 128-bit SIMD, and no step whose result
 * the WebAssembly specification leaves open, so that every machine gives the same bits.
 */

/** See `STEPS` and `ZERO` in ../kernels.ts. */
const STEPS: f32 = 63;
const ZERO: i16 = 64;

/** What `multiply` makes of its sums: see `STAGES` in ../kernels.ts. */
const TANH = 1;

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
 * spread over a vector, and meet the fours of weights of four outputs at a time.
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
  stage: i32,
): void {
  const size: usize = stage === TANH ? 1 : 4;
  for (let n: usize = 0; n < outputs; n += 16) {
    const panel = weights + n * inputs;
    const vectors = n << 2;
    let from = input;
    let to = out + n * size;
    for (let t = 0; t < length; t += 2) {
      // Of an odd number of rows, the last one is its own neighbour.
      const isLast = t + 1 === length;
      const other = isLast ? from : from + inputStride;
      let a = v128.load(offsets + vectors);
      let b = v128.load(offsets + vectors, 16);
      let c = v128.load(offsets + vectors, 32);
      let d = v128.load(offsets + vectors, 48);
      let e = a;
      let f = b;
      let g = c;
      let h = d;
      let w = panel;
      for (let k: usize = 0; k < inputs; k += 4) {
        const one = v128.load_splat<i32>(from + k);
        const two = v128.load_splat<i32>(other + k);
        let four = v128.load(w);
        a = addDot(four, one, a);
        e = addDot(four, two, e);
        four = v128.load(w, 16);
        b = addDot(four, one, b);
        f = addDot(four, two, f);
        four = v128.load(w, 32);
        c = addDot(four, one, c);
        g = addDot(four, two, g);
        four = v128.load(w, 48);
        d = addDot(four, one, d);
        h = addDot(four, two, h);
        w += 64;
      }
      finish(a, b, c, d, scales + vectors, biases + vectors, to, stage);
      if (!isLast) finish(e, f, g, h, scales + vectors, biases + vectors, to + outStride, stage);
      from += inputStride << 1;
      to += outStride << 1;
    }
  }
}

/**
 * Adds to each of four sums the product of four weights and four activations. The relaxed instruction leaves open what it makes
 * of activations over 127 and of sums beyond 16 bits; with seven bits and weights above -128 there are none.
 */
function addDot(weights: v128, activations: v128, sums: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return i32x4.relaxed_dot_i8x16_i7x16_add_s(weights, activations, sums);
  const low = i32x4.extadd_pairwise_i16x8_s(i16x8.extmul_low_i8x16_s(weights, activations));
  const high = i32x4.extadd_pairwise_i16x8_s(i16x8.extmul_high_i8x16_s(weights, activations));
  const even = v128.shuffle<i32>(low, high, 0, 2, 4, 6);
  const odd = v128.shuffle<i32>(low, high, 1, 3, 5, 7);
  return i32x4.add(sums, i32x4.add(even, odd));
}

/** Sixteen sums times their scales, with their biases: floats, or activations. */
function finish(a: v128, b: v128, c: v128, d: v128, scale: usize, bias: usize, to: usize, stage: i32): void {
  const p = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a), v128.load(scale)), v128.load(bias));
  const q = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(b), v128.load(scale, 16)), v128.load(bias, 16));
  const r = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c), v128.load(scale, 32)), v128.load(bias, 32));
  const s = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(d), v128.load(scale, 48)), v128.load(bias, 48));
  if (stage === TANH) {
    const first = i16x8.narrow_i32x4_s(whole(tanh(p)), whole(tanh(q)));
    const last = i16x8.narrow_i32x4_s(whole(tanh(r)), whole(tanh(s)));
    v128.store(to, i8x16.narrow_i16x8_u(held(first), held(last)));
  } else {
    v128.store(to, p);
    v128.store(to, q, 16);
    v128.store(to, r, 32);
    v128.store(to, s, 48);
  }
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
      const fresh = f32x4.mul(f32x4.sub(f32x4.splat(1), f), z);
      const c = f32x4.add(f32x4.mul(f, v128.load(state + d)), fresh);
      v128.store(state + d, c);
      const h = whole(f32x4.mul(o, c));
      const hidden = held(i16x8.narrow_i32x4_s(h, h));
      v128.store_lane<i32>(out + (d >> 2), i8x16.narrow_i16x8_u(hidden, hidden), 0);
    }
    gates += gateStride;
    out += outStride;
  }
}

/** Coefficients in memory: engines load a splat from there faster than they build a constant vector. */
const LAMBERT = memory.data<f32>([135135, 17325, 378, 62370, 3150, 28, 4.97, -4.97, 0.5]);

/**
 * Hyperbolic tangent: Lambert's continued fraction (1768) cut off at its seventh term, within 1.2e-6 for |x| < 3. Beyond
 * 4.97 the fraction would pass 1 and is held; the error is then greatest, 9.6e-5.
 */
function tanh(x: v128): v128 {
  const y = f32x4.pmax(lambert(7), f32x4.pmin(lambert(6), x));
  const s = f32x4.mul(y, y);
  let p = f32x4.add(s, lambert(2));
  p = f32x4.add(f32x4.mul(p, s), lambert(1));
  p = f32x4.add(f32x4.mul(p, s), lambert(0));
  let q = f32x4.add(f32x4.mul(s, lambert(5)), lambert(4));
  q = f32x4.add(f32x4.mul(q, s), lambert(3));
  q = f32x4.add(f32x4.mul(q, s), lambert(0));
  return f32x4.div(f32x4.mul(y, p), q);
}

function lambert(i: usize): v128 {
  return v128.load_splat<f32>(LAMBERT + (i << 2));
}

/** The logistic function, by its identity with the hyperbolic tangent: within 4.8e-5. */
function sigmoid(x: v128): v128 {
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(x, lambert(8))), lambert(8)), lambert(8));
}

/** In steps of activations, to the nearest, ties to even. */
function whole(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(x, f32x4.splat(STEPS))));
}

/** Steps as the bytes of activations, before they are made narrow. */
function held(x: v128): v128 {
  const most = i16x8.splat(<i16>STEPS);
  return i16x8.add(i16x8.max_s(i16x8.min_s(x, most), i16x8.neg(most)), i16x8.splat(ZERO));
}
