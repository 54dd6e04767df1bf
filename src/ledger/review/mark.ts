import { type Kysely, sql } from 'kysely';
import type { ReportId } from '../../model/report.ts';
import type { ReviewMark } from '../../model/review.ts';
import type { ReviewTable, Schema } from '../schema.ts';

/** What a listing needs of the table `reviews`, joined as `r`. */
export const REVIEW_COLUMNS = [
  ...(['r.verdict as review_verdict', 'r.by as review_by', 'r.at as review_at', 'r.fields as review_fields'] as const),
  ...(['r.assigned', 'r.comments', 'r.proposal', 'r.placing', 'r.entry as review_entry'] as const),
] as const;

type MarkColumns = Pick<
  ReviewTable,
  'verdict' | 'by' | 'at' | 'fields' | 'assigned' | 'comments' | 'proposal' | 'placing' | 'entry'
>;

export function markOf(row: MarkColumns): ReviewMark {
  const { verdict, by, at, fields, assigned, comments, proposal, placing, entry } = row;
  return {
    ...{ verdict, by, at, assigned, comments, placing, entry },
    // Written by `placedColumns`.
    fields: JSON.parse(fields) as readonly string[],
    proposal: proposal !== null,
  };
}

interface JoinedColumns {
  readonly review_verdict: ReviewTable['verdict'];
  readonly review_by: string | null;
  readonly review_at: string | null;
  readonly review_fields: string | null;
  readonly assigned: string | null;
  readonly comments: number | null;
  readonly proposal: string | null;
  readonly placing: ReviewTable['placing'] | null;
  readonly review_entry: number | null;
}

/** Null where nothing was joined. */
export function reviewOf(row: JoinedColumns): ReviewMark | null {
  const { review_fields: fields, comments, placing, review_entry: entry, assigned, proposal } = row;
  if (fields === null || comments === null || placing === null || entry === null) return null;
  const { review_verdict: verdict, review_by: by, review_at: at } = row;
  return markOf({ verdict, by, at, fields, assigned, comments, proposal, placing, entry });
}

/** What was decided of the commitments that stand in these reports, by their ids. */
export async function commitmentMarks(
  db: Kysely<Schema>,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<string, ReviewMark>> {
  const rows = await db
    .selectFrom('reviews')
    .innerJoin('reports', 'reports.seq', 'reviews.report')
    .select(['reviews.id', 'reviews.verdict', 'reviews.by', 'reviews.at', 'reviews.fields', 'reviews.assigned'])
    .select(['reviews.comments', 'reviews.proposal', 'reviews.placing', 'reviews.entry'])
    .where('reviews.kind', '=', 'commitment')
    .where('reviews.stands', '=', 1)
    .where('reports.id', 'in', sql<string>`(select value from json_each(${JSON.stringify(reports)}))`)
    .execute();
  return new Map(rows.map(({ id, ...row }) => [id, markOf(row)]));
}
