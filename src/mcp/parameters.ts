import { z } from 'zod';
import { OnRecordError } from '../model/error.ts';
import { ACT_TYPES } from '../model/statement.ts';

/** Arguments that several tools take. */

export const ReportKey = z
  .string()
  .min(4)
  .max(80)
  .describe('Id of a report, or its first hexadecimal digits (12 are enough).');

export const StatementKey = z
  .string()
  .min(3)
  .max(80)
  .describe('Id of a statement: hexadecimal digits, a dot, a number.');

const Name = z.string().min(1).max(200);

export const FILTER = {
  speaker: Name.optional().describe(
    'A part of the name of who speaks, in any case, or its whole id: person:ilse-varga.',
  ),
  act: z.enum(ACT_TYPES).optional().describe('What kind of act the statement is.'),
  outlet: Name.optional().describe('A part of the name of the outlet, in any case.'),
  since: Name.optional().describe('Published on this day or later; ISO 8601.'),
  until: Name.optional().describe('Published on this day or before; ISO 8601.'),
} as const;

/** A limit and a cursor. `most` and `usual` count entries. */
export function page(most: number, usual: number) {
  return {
    limit: z.int().min(1).max(most).default(usual).describe('Entries in one answer.'),
    cursor: z.string().max(400).optional().describe('`next` of the answer before, with the other arguments unchanged.'),
  } as const;
}

export const Next = z.string().nullable().describe('The cursor of the next page; null on the last.');

/** How many entries the pages before have given. Throws `bad-query` for what is no cursor of such a list. */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const offset = /^after-(\d{1,9})$/.exec(cursor)?.[1];
  if (offset !== undefined) return Number(offset);
  throw new OnRecordError('bad-query', cursor, 'The cursor is not one that this tool returned; begin without it');
}

export function cursorAfter(offset: number): string {
  return `after-${offset}`;
}

/** One of several lists that are paged together. */
export function part<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int().describe('On all pages.') });
}

/** The cursor of the next page of lists that are paged together; null when none goes on. */
export function nextOf(lists: readonly { readonly total: number }[], offset: number, limit: number): string | null {
  return lists.some(({ total }) => total > offset + limit) ? cursorAfter(offset + limit) : null;
}
