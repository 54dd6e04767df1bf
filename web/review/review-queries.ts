import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  Assignment,
  Comment,
  CommitmentReview,
  CommitmentVerdict,
  NewCommitment,
  NewStatement,
  ReviewItem,
  ReviewQueue,
  StatementReview,
  StatementVerdict,
} from '../../src/http/review-contract.ts';
import { fetchJson } from '../api/fetch-json.ts';
import { queryClient } from '../api/query-client.ts';
import { sendJson } from '../api/send-json.ts';
import type { QueueFilter } from './queue-filter.ts';

const PAGE = 50;

/** The filter as the query of the HTTP API. */
export function queueParams(filter: QueueFilter): URLSearchParams {
  return new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** What waits to be looked at, the most worth it first. It is not fetched anew while it is worked through: nothing moves under the reader. */
export const queueQuery = (filter: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: ['queue', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = queueParams(filter);
      query.set('limit', String(PAGE));
      if (pageParam) query.set('cursor', pageParam);
      return fetchJson<ReviewQueue>(`/api/review?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** How many wait of each kind, and for whom. */
export type Waiting = ReviewQueue['counts'] & Pick<ReviewQueue, 'assignees'>;

/** How many wait of each kind, whatever kind is worked through, and to whom they are assigned. */
export const countsQuery = (filter: Omit<QueueFilter, 'kind' | 'proposal'>) =>
  queryOptions({
    queryKey: ['waiting', filter],
    queryFn: ({ signal }) => fetchJson<ReviewQueue>(`/api/review?${queueParams(filter)}&limit=1`, signal),
    select: ({ counts, assignees }): Waiting => ({ ...counts, assignees }),
  });

const addressOf = (kind: 'statements' | 'commitments', id: string): string =>
  `/api/${kind}/${encodeURIComponent(id)}/review`;

/** What stands of a statement, what the machine reads, and what was decided. */
export const statementReviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', 'statement', id],
    queryFn: ({ signal }) => fetchJson<StatementReview>(addressOf('statements', id), signal),
  });

export const commitmentReviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', 'commitment', id],
    queryFn: ({ signal }) => fetchJson<CommitmentReview>(addressOf('commitments', id), signal),
  });

/** Keeps what somebody decides of a statement. Throws `ApiError`. */
export async function reviewStatement(id: string, verdict: StatementVerdict): Promise<StatementReview> {
  const review = await sendJson<StatementReview>('POST', addressOf('statements', id), verdict);
  await forget(review.subject);
  return review;
}

/** Keeps what somebody decides of a commitment. Throws `ApiError`. */
export async function reviewCommitment(id: string, verdict: CommitmentVerdict): Promise<CommitmentReview> {
  const review = await sendJson<CommitmentReview>('POST', addressOf('commitments', id), verdict);
  await forget(review.subject);
  return review;
}

/** Gives it to somebody who is to look at it, or to nobody. Throws `ApiError`. */
export async function assign(kind: ReviewItem['kind'], id: string, assignment: Assignment): Promise<void> {
  await sendAbout(kind, id, 'assignment', assignment);
}

/** Throws `ApiError`. */
export async function comment(kind: ReviewItem['kind'], id: string, given: Comment): Promise<void> {
  await sendAbout(kind, id, 'comments', given);
}

async function sendAbout(kind: ReviewItem['kind'], id: string, what: string, content: Assignment | Comment) {
  const address = `/api/${kind}s/${encodeURIComponent(id)}/${what}`;
  const { subject } = await sendJson<StatementReview | CommitmentReview>('POST', address, content);
  await forget(subject);
}

/** Keeps a statement that the machine missed. `report` as `reportKey` gives it. Throws `ApiError`. */
export async function addStatement(report: string, wanted: NewStatement): Promise<StatementReview> {
  const address = `/api/reports/${encodeURIComponent(report)}/statements`;
  const review = await sendJson<StatementReview>('POST', address, wanted);
  await forget(review.subject);
  return review;
}

/** Keeps a commitment that the machine missed. `report` as `reportKey` gives it. Throws `ApiError`. */
export async function addCommitment(report: string, wanted: NewCommitment): Promise<CommitmentReview> {
  const address = `/api/reports/${encodeURIComponent(report)}/commitments`;
  const review = await sendJson<CommitmentReview>('POST', address, wanted);
  await forget(review.subject);
  return review;
}

/** All that a decision may have changed is asked for again, the queue excepted. */
async function forget(id: string): Promise<void> {
  const key = id.split('.')[0] ?? '';
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [kind, of] }) => kind !== 'queue' && (kind !== 'report' || String(of).startsWith(key)),
  });
}
