import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Addition } from '../../ledger/add.ts';
import type { Judgement, TakenJudgement } from '../../ledger/judgements.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { OwnAddition } from '../../ledger/own-commitments.ts';
import type { Derived } from '../../ledger/prepare.ts';
import { OnRecordError } from '../../model/error.ts';
import { newsGathering } from '../stories.ts';
import { readOwnCommitments } from './own-commitments.ts';
import { type Line, readLines } from './read-lines.ts';

/** A report that was taken in, or what was decided in the ledger that it comes from. */
export type Taken = ({ readonly kind: 'report' } & Addition) | TakenJudgement;

export type Imported =
  | { readonly kind: 'reports'; readonly additions: AsyncIterable<Taken> }
  | { readonly kind: 'own-commitments'; readonly additions: readonly OwnAddition[] };

/** The largest list of one's own commitments, in bytes. Exports may have any length. */
const LARGEST = 50_000_000;

/**
 * Reads a file into a ledger: a JSON Lines export, by batches of reports and of decisions, each wholly or not at all; or a CSV of one's own commitments, all
 * rows or none. Which of them it is its first sign tells. `by`: who keeps the commitments.
 * Throws `bad-row`, which names the line, `not-found`, and `too-large`.
 */
export async function importFile(ledger: Ledger, file: string, by: string): Promise<Imported> {
  const { size } = await readable(file, stat(file));
  if (await isLines(file)) {
    return { kind: 'reports', additions: takenIn(ledger, readLines(linesOf(file), file)) };
  }
  if (size > LARGEST)
    throw new OnRecordError('too-large', file, `${file} is larger than ${LARGEST / 1e6} MB; split it`);
  const commitments = readOwnCommitments(await readable(file, readFile(file, 'utf8')), file);
  return { kind: 'own-commitments', additions: await ledger.addOwnCommitments(commitments, by) };
}

/** Judgements of one transaction. */
const BATCH = 200;

/** Reports and judgements by turns, as the file has them: in an export, all reports come first. */
async function* takenIn(ledger: Ledger, lines: AsyncGenerator<Line>): AsyncGenerator<Taken> {
  let next = await lines.next();
  async function* reports(): AsyncGenerator<Derived> {
    for (; !next.done && next.value.kind === 'report'; next = await lines.next()) yield next.value.derived;
  }
  while (!next.done) {
    for await (const addition of ledger.addMany(reports(), newsGathering())) yield { kind: 'report', ...addition };
    const judgements: Judgement[] = [];
    for (; !next.done && next.value.kind !== 'report' && judgements.length < BATCH; next = await lines.next())
      judgements.push(next.value);
    if (judgements.length > 0) yield* await ledger.takeJudgements(judgements);
  }
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
