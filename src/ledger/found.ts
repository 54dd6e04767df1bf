import type { Actor } from '../model/actor.ts';
import type { PastCommitment, Position } from '../model/commitment.ts';

/** What a derivation holds beside statements and commitments, which have tables. */
export interface Found {
  readonly actors: readonly Actor[];
  readonly past: readonly PastCommitment[];
  readonly positions: readonly Position[];
}
