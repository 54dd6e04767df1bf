import type { Commitment } from '../../model/commitment.ts';
import type { Said } from '../said.ts';

/** What the statements of a report commit somebody to. Requires their acts, conditions, addressees and times. */
export function commitmentsOf(_said: readonly Said[]): readonly Commitment[] {
  return [];
}
