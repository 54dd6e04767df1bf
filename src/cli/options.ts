import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Stated } from '../model/report.ts';
import { ACT_TYPES, type ActType } from '../model/statement.ts';
import type { Format } from './output.ts';

const DEFAULT_LEDGER = 'onrecord.db';

/** `--format` and `--no-color`. */
export interface OutputOptions {
  readonly format: Format;
  readonly color: boolean;
}

export function outputOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how to print: table is for people, the others for programs')
        .choices(['table', 'json', 'jsonl', 'csv'])
        .default('table'),
    )
    .option('--no-color', 'no colours (also: the environment variable NO_COLOR)');
}

/** What is stated about every input that is named on the command line. */
export interface StatedOptions {
  readonly outlet?: string;
  readonly published?: string;
  readonly author?: string;
  readonly title?: string;
  readonly place?: string;
  readonly url?: string;
}

export function statedOptions(command: Command): Command {
  return command
    .option('--outlet <name>', 'who published it')
    .option('--published <date>', 'when, as 2025-11-29 or 2025-11-29T17:20:00+01:00', isoDate)
    .option('--author <name>', 'who wrote it')
    .option('--title <title>', 'its headline')
    .option('--place <place>', 'the place of its dateline')
    .option('--url <address>', 'where it was published');
}

export function statedOf({ outlet, published, author, title, place, url }: StatedOptions): Stated {
  return { outlet, published, author, title, place, url };
}

export interface ReadingOptions {
  readonly jobs?: number;
  readonly verbose?: boolean;
}

export function readingOptions(command: Command): Command {
  return command
    .option(
      '--jobs <number>',
      'worker threads (default: 1 below 64 files, else one a core, at most 3)',
      wholeNumber(1, 64),
    )
    .option('--verbose', 'name the files that were passed over');
}

export interface LedgerOption {
  readonly ledger: string;
}

export function ledgerOption(command: Command): Command {
  return command.option('--ledger <file>', 'the ledger', DEFAULT_LEDGER);
}

/** `--outlet`, `--speaker`, `--act`, `--since`, `--until`. */
export interface FilterOptions {
  readonly outlet?: string;
  readonly speaker?: string;
  readonly act?: ActType;
  readonly since?: string;
  readonly until?: string;
}

export function filterOptions(command: Command): Command {
  return command
    .option('--outlet <name>', 'of outlets whose name has this in it')
    .option('--speaker <name>', 'with a speaker whose name has this in it, or whose id this is')
    .addOption(new Option('--act <type>', 'with a statement that is such an act').choices(ACT_TYPES))
    .option('--since <date>', 'published on this day or later', isoDate)
    .option('--until <date>', 'published on this day or before', isoDate);
}

export function wholeNumber(from: number, to: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${from} to ${to}.`);
  };
}

export function isoDate(value: string): string {
  const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
  if (shape.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new InvalidArgumentError('It takes a date such as 2025-11-29.');
}
