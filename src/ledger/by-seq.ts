import type { CompiledQuery, Kysely, RawBuilder } from 'kysely';
import { among } from './conditions.ts';
import type { Schema } from './schema.ts';

/**
 * Asks for rows by their numbers with a query that is built once: to build it anew takes as long as SQLite takes to answer it. `build` puts
 * `seqs` on the right side of `in`; nothing else of its query may vary. The rows come in any order.
 */
export function rowsBySeq<Row>(
  build: (db: Kysely<Schema>, seqs: RawBuilder<number>) => { compile(): CompiledQuery<Row> },
): (db: Kysely<Schema>, seqs: readonly number[]) => Promise<readonly Row[]> {
  let built: CompiledQuery<Row> | null = null;
  return async (db, seqs) => {
    if (seqs.length === 0) return [];
    built ??= build(db, among<number>([])).compile();
    const parameters = built.parameters.map((each) => (each === '[]' ? JSON.stringify(seqs) : each));
    const { rows } = await db.executeQuery<Row>({ ...built, parameters });
    return rows;
  };
}
