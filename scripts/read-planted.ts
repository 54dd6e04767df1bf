import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const DEMONSTRATION = join(import.meta.dirname, '../examples/demonstration');

const Planted = z.strictObject({
  id: z.string(),
  kind: z.string(),
  /** Of a discrepancy: wording, number, date, name, role, place, polarity, speaker or scope. */
  type: z.string().optional(),
  note: z.string(),
  debtor: z.string().optional(),
  /** ISO 8601 date or interval. */
  due: z.string().optional(),
  outcome: z.string().optional(),
  /** Exact words of the report's canonical text. */
  where: z.array(z.strictObject({ file: z.string(), text: z.string().min(1) })).min(1),
});

/** Something that the demonstration holds to be found. */
export type Planted = z.infer<typeof Planted>;

/** Reads `planted.json`. Throws when an entry has another form. */
export async function readPlanted(): Promise<readonly Planted[]> {
  return z.array(Planted).parse(JSON.parse(await readFile(join(DEMONSTRATION, 'planted.json'), 'utf8')));
}
