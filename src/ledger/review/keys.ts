import { type Kysely, sql } from 'kysely';
import type { ReviewTable, Schema } from '../schema.ts';

/*
 * Decisions that name statements and commitments (what is one, what became of it, what speaks for it) are logged under the name that the log
 * has for them, and kept in the tables under the id that this has now. The table `reviews` tells the one from the other: a name has
 * a row there as soon as its id may change.
 */

/** Ends the key of what the last reading does not have. */
export const GONE = '~';

type PlacedRow = Pick<ReviewTable, 'subject' | 'id' | 'placing' | 'stands'>;

/** The key of a subject in the tables of decisions: the id that it has now; where no reading has it, one that no statement can have. */
export const keyOf = ({ subject, id, placing, stands }: PlacedRow): string =>
  placing === 'read' || stands === 1 ? id : `${subject}${GONE}`;

/** The names of those of some keys, or of all, that are not their own names, by key. */
export async function namesOf(db: Kysely<Schema>, keys?: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const bare = keys && JSON.stringify(keys.map((key) => (key.endsWith(GONE) ? key.slice(0, -1) : key)));
  const among = (column: 'id' | 'subject') =>
    sql<boolean>`${sql.ref(column)} in (select value from json_each(${bare}))`;
  let query = db.selectFrom('reviews').select(['subject', 'id', 'placing', 'stands']);
  query = query.where(sql<boolean>`(subject <> id or (placing <> 'read' and stands = 0))`);
  if (bare !== undefined) query = query.where((e) => e.or([among('id'), among('subject')]));
  const rows = await query.execute();
  const wanted = keys && new Set(keys);
  const names = rows.map((row) => [keyOf(row), row.subject] as const);
  return new Map(wanted ? names.filter(([key]) => wanted.has(key)) : names);
}

/** Gives decisions and evidence the keys that what they are about has now: all at once, since one may have been another's before. */
export async function rekey(db: Kysely<Schema>, keys: ReadonlyMap<string, string>): Promise<void> {
  if (keys.size === 0) return;
  const map = JSON.stringify(Object.fromEntries(keys));
  for (const [table, column] of COLUMNS) {
    const [of, cell] = [sql.table(table), sql.ref(`${table}.${column}`)];
    await sql`update ${of} set ${sql.ref(column)} = (select value from json_each(${map}) where key = ${cell})
      where ${sql.ref(column)} in (select key from json_each(${map}))`.execute(db);
  }
  const within = (column: 'a' | 'b') => sql<boolean>`${sql.ref(column)} in (select key from json_each(${map}))`;
  const touched = db.selectFrom('same_decisions').where((e) => e.or([within('a'), within('b')]));
  const rows = await touched.selectAll().execute();
  if (rows.length === 0) return;
  await db
    .deleteFrom('same_decisions')
    .where((e) => e.or([within('a'), within('b')]))
    .execute();
  for (const row of rows) {
    const [a = '', b = ''] = [row.a, row.b].map((key) => keys.get(key) ?? key).sort();
    await db
      .insertInto('same_decisions')
      .values({ ...row, a, b })
      .execute();
  }
}

const COLUMNS = [
  ['commitment_decisions', 'commitment'],
  ['evidence', 'commitment'],
  ['evidence', 'voiced'],
] as const;
