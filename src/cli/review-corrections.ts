import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { OnRecordError } from '../model/error.ts';
import type { Span } from '../model/span.ts';

/** One `--set`: where it goes, and what it says. */
export interface Setting {
  readonly path: readonly string[];
  readonly value: string;
}

/** `speaker.name=Ilse Varga`. */
export function setting(given: string, before: readonly Setting[]): readonly Setting[] {
  const [, path, value] = /^([a-z]+(?:\.[a-z]+)?)=(.*)$/is.exec(given) ?? [];
  if (path === undefined || value === undefined)
    throw new InvalidArgumentError('It takes a field and a value: act.type=deny.');
  return [...before, { path: path.split('.'), value }];
}

/** The words that corrections are about. */
export interface Scene {
  /** Of the report. */
  readonly text: string;
  /** Where the statement stands: of several places with the same words the nearest is meant. */
  readonly near: number;
}

/**
 * Corrections out of a JSON file and of what is set beside it. Words that are set for a passage mean their spans; so do offsets such as
 * `10-42,50-61`; `null` means that there is none. Throws `bad-correction` with the field for what no correction can be.
 */
export async function correctionsOf<Schema extends z.ZodType>(
  schema: Schema,
  { from, set }: { readonly from?: string | undefined; readonly set: readonly Setting[] },
  scene: Scene,
): Promise<z.output<Schema>> {
  const corrections: Record<string, unknown> = from === undefined ? {} : { ...(await readJson(from)) };
  for (const { path, value } of set) {
    const [field = '', part] = path;
    const before = corrections[field];
    const whole = typeof before === 'object' && before !== null ? before : {};
    if (part !== undefined) corrections[field] = { ...whole, ...partOf(field, part, value, scene) };
    else if (value === 'null') corrections[field] = null;
    else if (SCALARS.has(field)) corrections[field] = value;
    else corrections[field] = { ...whole, ...partOf(field, SPANNED.has(field) ? 'spans' : 'span', value, scene) };
  }
  const checked = schema.safeParse(corrections);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new OnRecordError('bad-correction', field, `${field === '' ? 'The corrections' : field}: ${issue?.message}`);
}

/** Fields that are one value, and those with several spans; the others have one. */
const SCALARS: ReadonlySet<string> = new Set(['form', 'force', 'due']);
const SPANNED: ReadonlySet<string> = new Set(['speaker', 'via', 'cue', 'content', 'consequent']);

function partOf(field: string, part: string, value: string, scene: Scene): Readonly<Record<string, unknown>> {
  if (value === 'null') return { [part]: null };
  if (part === 'also') return { [part]: value === '' ? [] : value.split(',') };
  if (part === 'spans') return { [part]: spansOf(field, value, scene) };
  if (part === 'span') return { [part]: spansOf(field, value, scene)[0] };
  return { [part]: value };
}

const OFFSETS = /^\d+-\d+(?:,\d+-\d+)*$/;

function spansOf(field: string, value: string, { text, near }: Scene): readonly Span[] {
  if (OFFSETS.test(value)) {
    return value.split(',').map((each) => {
      const [start = 0, end = 0] = each.split('-').map(Number);
      return { start, end };
    });
  }
  return value.split(' … ').map((words) => {
    const starts: number[] = [];
    if (words !== '') for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
    const [start] = starts.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
    if (start === undefined)
      throw new OnRecordError('bad-correction', field, `${field}: the report does not have the words “${words}”`);
    return { start, end: start + words.length };
  });
}

async function readJson(file: string): Promise<object> {
  let text: string;
  try {
    text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
  } catch (cause) {
    throw new OnRecordError('not-found', file, `${file} cannot be read`, { cause });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below, as what is no object is.
  }
  throw new OnRecordError('bad-correction', file, `${file} holds no JSON object of corrections`);
}
