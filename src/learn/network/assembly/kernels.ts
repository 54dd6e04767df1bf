/**
 * The loops of the network, in AssemblyScript: `npm run generate` compiles this file into ../kernels.wasm.ts, and ../kernels.ts
 * says what each function is for. Addresses and strides are bytes of the module's memory. Only fixed 128-bit SIMD, and no step
 * whose result the WebAssembly specification leaves open, so that every machine gives the same bits.
 */

/** One in the fixed point of activations: see `ONE` in ../kernels.ts. */
const ONE: f32 = 16384;

/** What `multiply` makes of its sums: see `STAGES` in ../kernels.ts. */
const FLOAT = 0;
const RELU = 2;
const TANH = 3;

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
      const at = out + (d << 1);
      v128.store(at, i16x8.narrow_i32x4_s(i32x4.shr_s(a, shift), i32x4.shr_s(b, shift)));
      v128.store(at, i16x8.narrow_i32x4_s(i32x4.shr_s(c, shift), i32x4.shr_s(e, shift)), 16);
    }
    rows += slots << 2;
    out += outStride;
  }
}

/**
 * Each of `length` rows of activations times the weights, sixteen outputs at once: one pair of activations is spread over a
 * vector, and meets the pairs of weights of four outputs at a time. So a single row is as fast as many.
 */
export function multiply(
  input: usize,
  inputStride: usize,
  length: i32,
  weights: usize,
  inputs: usize,
  outputs: usize,
  scales: usize,
  biases: usize,
  out: usize,
  outStride: usize,
  stage: i32,
): void {
  const bytes = inputs << 1;
  const size: usize = stage === FLOAT ? 4 : 2;
  for (let n: usize = 0; n < outputs; n += 16) {
    const panel = weights + n * bytes;
    const scale = scales + (n << 2);
    const bias = biases + (n << 2);
    let from = input;
    let to = out + n * size;
    for (let t = 0; t < length; t++) {
      let a = i32x4.splat(0);
      let b = i32x4.splat(0);
      let c = i32x4.splat(0);
      let d = i32x4.splat(0);
      let at = from;
      const end = from + bytes;
      let w = panel;
      while (at < end) {
        const pair = v128.load_splat<i32>(at);
        a = i32x4.add(a, i32x4.dot_i16x8_s(pair, v128.load(w)));
        b = i32x4.add(b, i32x4.dot_i16x8_s(pair, v128.load(w, 16)));
        c = i32x4.add(c, i32x4.dot_i16x8_s(pair, v128.load(w, 32)));
        d = i32x4.add(d, i32x4.dot_i16x8_s(pair, v128.load(w, 48)));
        at += 4;
        w += 64;
      }
      let p = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a), v128.load(scale)), v128.load(bias));
      let q = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(b), v128.load(scale, 16)), v128.load(bias, 16));
      let r = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c), v128.load(scale, 32)), v128.load(bias, 32));
      let s = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(d), v128.load(scale, 48)), v128.load(bias, 48));
      if (stage === FLOAT) {
        v128.store(to, p);
        v128.store(to, q, 16);
        v128.store(to, r, 32);
        v128.store(to, s, 48);
      } else {
        if (stage === RELU) {
          const zero = f32x4.splat(0);
          p = f32x4.pmax(zero, p);
          q = f32x4.pmax(zero, q);
          r = f32x4.pmax(zero, r);
          s = f32x4.pmax(zero, s);
        } else if (stage === TANH) {
          p = tanh(p);
          q = tanh(q);
          r = tanh(r);
          s = tanh(s);
        }
        v128.store(to, i16x8.narrow_i32x4_s(fixed(p), fixed(q)));
        v128.store(to, i16x8.narrow_i32x4_s(fixed(r), fixed(s)), 16);
      }
      from += inputStride;
      to += outStride;
    }
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
      const h = fixed(f32x4.mul(o, c));
      v128.store_lane<i64>(out + (d >> 1), i16x8.narrow_i32x4_s(h, h), 0);
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

/** Rounded to the nearest unit of 1 / ONE, ties to even. */
function fixed(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(x, f32x4.splat(ONE))));
}
