import type { CommitmentState } from '../../src/http/commitment-contract.ts';

/** What the states are called on the pages. */
export const STATE_NAMES: Readonly<Record<CommitmentState, string>> = {
  conditional: 'Conditional',
  active: 'Active',
  satisfied: 'Satisfied',
  violated: 'Violated',
  expired: 'Expired',
  released: 'Released',
  cancelled: 'Cancelled',
  unclear: 'Unclear',
};

/** In the order of a life. */
export const STATES = [
  ...(['conditional', 'active', 'satisfied', 'violated'] as const),
  ...(['expired', 'released', 'cancelled', 'unclear'] as const),
] satisfies readonly CommitmentState[];

/** What each state means, in a sentence. */
export const STATE_MEANINGS: Readonly<Record<CommitmentState, string>> = {
  conditional: 'Owed once its condition holds.',
  active: 'Owed, and nothing told of its end.',
  satisfied: 'Done, as told or decided; late counts as done.',
  violated: 'Not done, or the contrary done.',
  expired: 'Its condition had not come to hold by its last day.',
  released: 'Let go by whom it was owed to.',
  cancelled: 'Taken back by who owed it.',
  unclear: 'Nothing can be said of it; the reason is kept.',
};
