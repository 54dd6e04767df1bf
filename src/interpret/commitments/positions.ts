import type { Position } from '../../model/commitment.ts';
import type { Said } from '../said.ts';

/** Demands, offers, refusals and acceptances as what a party holds on an issue. Requires acts. */
export function positionsOf(_said: readonly Said[]): readonly Position[] {
  return [];
}
