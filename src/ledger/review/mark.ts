import type { ReviewMark } from '../../model/review.ts';
import type { ReviewTable } from '../schema.ts';

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
