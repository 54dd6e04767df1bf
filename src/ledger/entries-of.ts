import { type Kysely, sql } from 'kysely';
import type { ReportId } from '../model/report.ts';
import type { HashedEntry } from './chain.ts';
import { reviewKind } from './review/entries.ts';
import type { Schema } from './schema.ts';

/** An entry of the log as it was hashed, with the two hashes that chain it. */
export interface ChainedEntry extends HashedEntry {
  /** The hash of the entry before; empty for the first. */
  readonly before: string;
  readonly hash: string;
}

/** The entries that concern reports, their statements and how these were read, commitments and the evidence for these, oldest first. */
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
  const decided = await rows
    .where((e) =>
      e.or([
        e('entries.kind', 'in', DECISIONS),
        e('entries.kind', 'like', 'statement-%'),
        e('entries.kind', 'like', 'commitment-%'),
      ]),
    )
    .execute();
  return [...own, ...decided.filter((entry) => concerned(entry).some((id) => digits.has(id)))]
    .sort((a, b) => a.seq - b.seq)
    .map(({ before, ...entry }) => ({ ...entry, before: before ?? '' }));
}

const DECISIONS = [
  ...(['statements-merged', 'statements-split'] as const),
  ...(['evidence-accepted', 'evidence-dismissed'] as const),
];

/** First digits of the reports whose statements, or whose commitment, a decision is about. */
function concerned({ kind, subject, body }: HashedEntry): readonly string[] {
  if (kind === 'commitment-decided' || reviewKind(kind) !== null) return [digitsOf(subject)];
  const content: unknown = JSON.parse(body);
  if (typeof content !== 'object' || content === null) return [];
  if ('commitment' in content) return [digitsOf(String(content.commitment))];
  return 'statements' in content && Array.isArray(content.statements)
    ? content.statements.map(String).map(digitsOf)
    : [];
}

const digitsOf = (id: string): string => id.split('.')[0] ?? '';
