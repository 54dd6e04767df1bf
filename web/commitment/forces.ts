import type { Commitment } from '../../src/http/commitment-contract.ts';

export type Force = Commitment['force'];

/** In the order of how firmly they bind. */
export const FORCES = [
  ...(['guarantee', 'promise', 'intention', 'offer', 'threat', 'refusal'] as const),
] satisfies readonly Force[];
