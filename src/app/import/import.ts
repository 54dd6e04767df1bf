import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Addition } from '../../ledger/add.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { OwnAddition } from '../../ledger/own-commitments.ts';
import { OnRecordError } from '../../model/error.ts';
import { newsGathering } from '../stories.ts';
import { readOwnCommitments } from './own-commitments.ts';
import { readLines } from './read-lines.ts';

export type Imported =
  | { readonly kind: 'reports'; readonly additions: AsyncIterable<Addition> }
  | { readonly kind: 'own-commitments'; readonly additions: readonly OwnAddition[] };

/** The largest list of one's own commitments, in bytes. Exports may have any length. */
const LARGEST = 50_000_000;

/**
 * Reads a file into a ledger: a JSON Lines export, by batches of reports, each wholly or not at all; or a CSV of one's own commitments, all
 * rows or none. Which of them it is its first sign tells. `by`: who keeps the commitments.
 * Throws `bad-row`, which names the line, `not-found`, and `too-large`.
 */
export async function importFile(ledger: Ledger, file: string, by: string): Promise<Imported> {
  const { size } = await readable(file, stat(file));
  if (await isLines(file)) {
    return { kind: 'reports', additions: ledger.addMany(readLines(linesOf(file), file), newsGathering()) };
  }
  if (size > LARGEST)
    throw new OnRecordError('too-large', file, `${file} is larger than ${LARGEST / 1e6} MB; split it`);
  const commitments = readOwnCommitments(await readable(file, readFile(file, 'utf8')), file);
  return { kind: 'own-commitments', additions: await ledger.addOwnCommitments(commitments, by) };
}

/** At line feeds alone: a line separator (U+2028) may stand in a JSON text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function isLines(file: string): Promise<boolean> {
  const start = createReadStream(file, { end: 63 });
  const bytes = await readable(file, start.toArray());
  return Buffer.concat(bytes).toString().trimStart().startsWith('{');
}

async function readable<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OnRecordError('not-found', file, `${file} cannot be read: ${reason}`, { cause });
  }
}
