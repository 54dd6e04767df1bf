import { once } from 'node:events';
import { csvLine } from '../app/csv.ts';
import { type Columns, header, row } from '../app/tables.ts';

export type Format = 'table' | 'json' | 'jsonl' | 'csv';

/** Writes to standard output and waits while its reader is slower. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a listing for programs, entry by entry as it comes. */
export async function printEntries<T>(
  entries: AsyncIterable<T> | Iterable<T>,
  format: Exclude<Format, 'table'>,
  columns: Columns<T>,
): Promise<void> {
  if (format === 'csv') await print(csvLine(header(columns)));
  let printed = 0;
  for await (const entry of entries) {
    if (format === 'csv') await print(csvLine(row(columns, entry)));
    else if (format === 'jsonl') await print(`${JSON.stringify(entry)}\n`);
    else await print(`${printed === 0 ? '[' : ','}\n${JSON.stringify(entry)}`);
    printed += 1;
  }
  if (format === 'json') await print(printed === 0 ? '[]\n' : '\n]\n');
}

export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value, null, 2)}\n`);
}
