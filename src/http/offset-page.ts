import { decodeCursor, encodeCursor, type Page } from '../ledger/listing.ts';
import { OnRecordError } from '../model/error.ts';

/** How many entries of a list, named `list`, the pages before have given. Throws `bad-query` for what is no cursor of such a list. */
export function offsetOf(cursor: string | null | undefined, list: string): number {
  if (!cursor) return 0;
  const { order, rest } = decodeCursor(cursor, 1);
  const [offset = -1] = rest;
  if (order === list && offset >= 0) return offset;
  throw new OnRecordError('bad-query', cursor, 'The cursor is not one that this list returned; begin without it');
}

export const cursorAfter = (offset: number, list: string): string => encodeCursor([list, offset]);

/** A page of a list that is made as a whole. */
export function pageOf<Item>(items: readonly Item[], list: string, { cursor, limit = 50 }: Page) {
  const offset = offsetOf(cursor, list);
  const end = offset + limit;
  const next = end < items.length ? cursorAfter(end, list) : null;
  return { items: items.slice(offset, end), total: items.length, next };
}
