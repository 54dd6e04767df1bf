import type { CommitmentState } from '../model/commitment.ts';
import type { UnclearReason } from '../model/life.ts';

/** A part of a whole, with what it is a part of: never a percentage alone. */
export interface Share {
  readonly of: number;
  readonly count: number;
  /** `count / of`; null where `of` is 0. */
  readonly share: number | null;
  /** Wilson's interval at 95 %; null where `of` is 0. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What became of somebody's commitments. */
export interface TrackRecord {
  /** All that the filter keeps, each counted once however often it was voiced. */
  readonly commitments: number;
  /** Voicings of them beyond the first. */
  readonly repeated: number;
  readonly states: Readonly<Record<CommitmentState, number>>;
  /** Whose last day is over, and how many of these are open still. */
  readonly due: { readonly over: number; readonly overdue: number; readonly ahead: number; readonly none: number };
  /** Satisfied or violated: what `kept` is a share of. */
  readonly rated: number;
  /** Why the others could not be rated; adds up to `commitments - rated`. */
  readonly unrated: Readonly<Record<UnratedReason, number>>;
  /** How many of the rated ones a person or a rule decided; the others a report alone tells. */
  readonly decided: number;
  readonly kept: Share;
}

/** `open`: still owed and not overdue; `overdue`: its last day is over and nothing is told; `unsaid`: unclear without a reason. */
export type UnratedReason = 'open' | 'overdue' | 'expired' | 'released' | 'cancelled' | 'unsaid' | UnclearReason;

/** Commitments that are alike in what counts. */
export interface Counted {
  readonly state: CommitmentState;
  readonly reason: UnclearReason | null;
  readonly decided: boolean;
  readonly due: 'over' | 'ahead' | 'none';
  readonly commitments: number;
}

export function trackRecord(counts: readonly Counted[], repeated: number): TrackRecord {
  const sum = (fits: (one: Counted) => boolean): number =>
    counts.reduce((total, one) => total + (fits(one) ? one.commitments : 0), 0);
  const isRated = ({ state }: Counted): boolean => state === 'satisfied' || state === 'violated';
  const isOpen = ({ state }: Counted): boolean => state === 'conditional' || state === 'active';
  const rated = sum(isRated);
  const overdue = sum((one) => isOpen(one) && one.due === 'over');
  const ended = (state: CommitmentState): number => sum((one) => one.state === state);
  const unclear = (reason: UnclearReason | null): number =>
    sum((one) => one.state === 'unclear' && one.reason === reason);
  return {
    ...{ commitments: sum(() => true), repeated },
    states: perState(ended),
    due: {
      ...{ over: sum(({ due }) => due === 'over'), overdue },
      ...{ ahead: sum(({ due }) => due === 'ahead'), none: sum(({ due }) => due === 'none') },
    },
    rated,
    unrated: {
      ...{ open: sum(isOpen) - overdue, overdue },
      ...{ expired: ended('expired'), released: ended('released'), cancelled: ended('cancelled') },
      ...{ unverifiable: unclear('unverifiable'), vague: unclear('vague') },
      ...{ disputed: unclear('disputed'), superseded: unclear('superseded'), unsaid: unclear(null) },
    },
    decided: sum((one) => isRated(one) && one.decided),
    kept: shareOf(ended('satisfied'), rated),
  };
}

const perState = (count: (state: CommitmentState) => number): Readonly<Record<CommitmentState, number>> => ({
  ...{ conditional: count('conditional'), active: count('active'), satisfied: count('satisfied') },
  ...{ violated: count('violated'), expired: count('expired'), released: count('released') },
  ...{ cancelled: count('cancelled'), unclear: count('unclear') },
});

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/** A share with Wilson's score interval at 95 %. Source: Wilson, "Probable inference" (1927); Brown, Cai and DasGupta (2001). */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { of, count, share: null, low: null, high: null };
  const share = count / of;
  const scale = 1 + (Z * Z) / of;
  const centre = (share + (Z * Z) / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return { of, count, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
