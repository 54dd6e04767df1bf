import { print } from './output.ts';
import type { Style } from './style.ts';
import { type Column, tableHeader, tableLine } from './table.ts';

/** Prints a table as its entries come, or `none` where there are none. Gives how many there were. */
export async function printTable<T>(
  entries: AsyncIterable<T>,
  columns: readonly Column<T>[],
  style: Style,
  none: string,
): Promise<number> {
  let printed = 0;
  for await (const entry of entries) {
    if (printed === 0) await print(tableHeader(columns, style));
    await print(tableLine(columns, entry, style));
    printed += 1;
  }
  if (printed === 0) await print(`${none}\n`);
  return printed;
}

/** The first so many. */
export async function* first<T>(limit: number, entries: AsyncIterable<T>): AsyncGenerator<T> {
  let taken = 0;
  for await (const entry of entries) {
    yield entry;
    taken += 1;
    if (taken >= limit) return;
  }
}
