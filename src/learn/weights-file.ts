import { OnRecordError } from '../model/error.ts';

/**
 * The file of a model: the ASCII line `onrecord-weights 2`, a line of JSON that describes it, then from the next multiple of 16 the
 * tensors' bytes one after another, each from a multiple of 16. Numbers are little-endian.
 */
const MAGIC = 'onrecord-weights 2\n';
const ALIGNMENT = 16;

const KINDS = { i8: Int8Array, i32: Int32Array, f32: Float32Array } as const;

/** Numbers with a shape, outermost dimension first. */
export interface Tensor<Data extends Int8Array | Int32Array | Float32Array = Int8Array | Int32Array | Float32Array> {
  readonly shape: readonly number[];
  readonly data: Data;
}

export interface Weights {
  /** The file, as errors name it. */
  readonly input: string;
  /** What else the model's reader must know, as JSON. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

interface Head {
  readonly about: Readonly<Record<string, unknown>>;
  readonly tensors: readonly {
    readonly name: string;
    readonly kind: keyof typeof KINDS;
    readonly shape: readonly number[];
  }[];
}

const aligned = (at: number): number => Math.ceil(at / ALIGNMENT) * ALIGNMENT;
const count = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);
const kindOf = ({ data }: Tensor): keyof typeof KINDS =>
  data instanceof Int8Array ? 'i8' : data instanceof Int32Array ? 'i32' : 'f32';

export function encodeWeights({ about, tensors }: Omit<Weights, 'input'>): Uint8Array {
  const head: Head = {
    about,
    tensors: [...tensors].map(([name, tensor]) => ({ name, kind: kindOf(tensor), shape: tensor.shape })),
  };
  const text = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}\n`);
  const parts = [...tensors.values()].map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const out = new Uint8Array(parts.reduce((end, part) => aligned(end) + part.length, text.length));
  out.set(text);
  let at = text.length;
  for (const part of parts) {
    out.set(part, aligned(at));
    at = aligned(at) + part.length;
  }
  return out;
}

/** Reads what `encodeWeights` wrote. Throws `bad-model` naming `input` when it is anything else. */
export function decodeWeights(bytes: Uint8Array, input: string): Weights {
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw broken(input, 'this is no file of weights of this version');
  const end = bytes.indexOf(10, MAGIC.length);
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(MAGIC.length, end)));
  let at = end + 1;
  const tensors = new Map<string, Tensor>();
  for (const { name, kind, shape } of head.tensors) {
    const from = aligned(at);
    at = from + count(shape) * KINDS[kind].BYTES_PER_ELEMENT;
    if (at > bytes.length) throw broken(input, 'the file is cut short');
    tensors.set(name, { shape, data: new KINDS[kind](new Uint8Array(bytes.subarray(from, at)).buffer) });
  }
  return { input, about: head.about, tensors };
}

/** The tensor of a name and kind. Throws `bad-model` when there is none. */
export function tensorOf<Kind extends keyof typeof KINDS>(
  { tensors, input }: Weights,
  name: string,
  kind: Kind,
): Tensor<InstanceType<(typeof KINDS)[Kind]>> {
  const tensor = tensors.get(name);
  const data = tensor?.data;
  if (!tensor || !(data instanceof KINDS[kind])) throw broken(input, `the weights have no part “${name}”`);
  return { shape: tensor.shape, data: data as InstanceType<(typeof KINDS)[Kind]> };
}

export const broken = (input: string, why: string): OnRecordError =>
  new OnRecordError(
    'bad-model',
    input,
    `${input}: ${why}; install the package again, or make the weights with \`npm run train\`.`,
  );
