import type { QueryClient } from '@tanstack/react-query';
import type { CommitmentState } from '../../src/http/commitment-contract.ts';
import { sendJson } from './send-json.ts';

/** Keeps what somebody decides of a piece of evidence. `by` is absent where the server knows who asks. */
export function judgeEvidence(
  id: string,
  wanted: { readonly verdict: 'accepted' | 'dismissed'; readonly by?: string | undefined; readonly why?: string },
): Promise<unknown> {
  return sendJson('POST', `/api/evidence/${encodeURIComponent(id)}/verdict`, wanted);
}

/** A decision to be kept. */
export interface DecisionWanted {
  readonly state: CommitmentState;
  /** Of `unclear`, and of nothing else. */
  readonly reason?: string | undefined;
  readonly why: string;
  readonly by?: string | undefined;
  /** Ids of the evidence that it rests on. */
  readonly evidence: readonly string[];
}

/** Keeps what somebody decides of a commitment. */
export function decideCommitment(id: string, wanted: DecisionWanted): Promise<unknown> {
  return sendJson('POST', `/api/commitments/${encodeURIComponent(id)}/decisions`, wanted);
}

/** Asks again for everything that a decision changes. */
export async function afterDeciding(client: QueryClient): Promise<void> {
  const keys = ['commitment', 'commitments', 'track-record', 'actor'];
  await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
}
