import { type Kysely, type SqlBool, sql } from 'kysely';
import type { ReportId } from '../model/report.ts';
import type { HashedEntry } from './chain.ts';
import type { Schema } from './schema.ts';

/** An entry of the log as it was hashed, with the two hashes that chain it. */
export interface ChainedEntry extends HashedEntry {
  /** The hash of the entry before; empty for the first. */
  readonly before: string;
  readonly hash: string;
}

/** The entries that concern reports, their statements and commitments, how these were read, and the evidence for them, oldest first. */
export async function entriesOf(db: Kysely<Schema>, reports: readonly ReportId[]): Promise<readonly ChainedEntry[]> {
  if (reports.length === 0) return [];
  const digits = new Set(reports.map((id) => id.slice(7, 23)));
  const rows = db
    .selectFrom('entries')
    .leftJoin('entries as earlier', (join) => join.on((e) => e('earlier.seq', '=', e('entries.seq', '-', 1))))
    .select(['entries.seq', 'entries.at', 'entries.kind', 'entries.subject', 'entries.body', 'entries.hash'])
    .select('earlier.hash as before')
    .orderBy('entries.seq');
  const own = await rows
    .where('entries.subject', 'in', sql<string>`(select value from json_each(${JSON.stringify(reports)}))`)
    .execute();
  // Ids of statements and commitments begin with their report's digits.
  const reviewed = await rows
    .where(
      sql<SqlBool>`entries.seq in (
        select e.seq from json_each(${JSON.stringify([...digits])}) as j cross join entries as e
        where e.subject > j.value || '.' and e.subject < j.value || '/'
      )`,
    )
    .execute();
  const decided = (await rows.where('entries.kind', 'in', DECISIONS).execute()).filter(({ body }) =>
    concerned(body).some((id) => digits.has(id)),
  );
  const found = new Map([...own, ...reviewed, ...decided].map((entry) => [entry.seq, entry]));
  return [...found.values()]
    .sort((a, b) => a.seq - b.seq)
    .map(({ before, ...entry }) => ({ ...entry, before: before ?? '' }));
}

/** Decisions whose subject says nothing of the report. */
const DECISIONS = [
  ...(['statements-merged', 'statements-split'] as const),
  ...(['evidence-accepted', 'evidence-dismissed'] as const),
];

/** First digits of the reports whose statements, or whose commitment, a decision is about. */
function concerned(body: string): readonly string[] {
  const content: unknown = JSON.parse(body);
  if (typeof content !== 'object' || content === null) return [];
  if ('commitment' in content) return [digitsOf(String(content.commitment))];
  return 'statements' in content && Array.isArray(content.statements)
    ? content.statements.map(String).map(digitsOf)
    : [];
}

const digitsOf = (id: string): string => id.split('.')[0] ?? '';
