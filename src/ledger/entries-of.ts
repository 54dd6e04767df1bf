import type { Kysely } from 'kysely';
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

/** The entries that concern reports, or statements of them and how these were read, oldest first. */
export async function entriesOf(db: Kysely<Schema>, reports: readonly ReportId[]): Promise<readonly ChainedEntry[]> {
  if (reports.length === 0) return [];
  const digits = new Set(reports.map((id) => id.slice(7, 23)));
  const found = await db
    .selectFrom('entries')
    .leftJoin('entries as earlier', (join) => join.on((e) => e('earlier.seq', '=', e('entries.seq', '-', 1))))
    .select(['entries.seq', 'entries.at', 'entries.kind', 'entries.subject', 'entries.body', 'entries.hash'])
    .select('earlier.hash as before')
    .where((e) =>
      e.or([
        ...[e('entries.subject', 'in', reports), e('entries.kind', 'like', 'statements-%')],
        ...[...digits].map((each) =>
          e.and([e('entries.subject', '>', `${each}.`), e('entries.subject', '<', `${each}/`)]),
        ),
      ]),
    )
    .orderBy('entries.seq')
    .execute();
  return found
    .filter(
      ({ kind, subject, body }) =>
        subject.startsWith('sha256:') || reviewKind(kind) !== null || statementsIn(body).some((id) => digits.has(id)),
    )
    .map(({ before, ...entry }) => ({ ...entry, before: before ?? '' }));
}

/** First digits of the reports whose statements a decision is about. */
function statementsIn(body: string): readonly string[] {
  const content: unknown = JSON.parse(body);
  if (typeof content !== 'object' || content === null || !('statements' in content)) return [];
  return Array.isArray(content.statements) ? content.statements.map((id) => String(id).split('.')[0] ?? '') : [];
}
