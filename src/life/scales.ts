import { COMMITMENT_STATES, type CommitmentState } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import { NOTES, type Note, UNCLEAR_REASONS, type UnclearReason } from '../model/life.ts';
import data from './scales.json' with { type: 'json' };

/** What one rating of a scale says of a commitment. */
export interface Rating {
  readonly rating: string;
  readonly state: CommitmentState;
  /** Of `unclear`; null otherwise. */
  readonly reason: UnclearReason | null;
  /** What it says beside the state; null where it says no more. */
  readonly note: Note | null;
}

/** A rating scale and what it says in the states of commitments, both ways. */
export interface Scale {
  readonly id: string;
  readonly name: string;
  /** Where its ratings are described; null where nobody has published it. */
  readonly source: string | null;
  /** At least one. */
  readonly ratings: readonly Rating[];
  /** The rating that a state is given; null where the scale has none. */
  readonly from: Readonly<Record<CommitmentState, string | null>>;
}

/** A scale of one's own: an object as in `scales.json`. Throws `bad-query` and names what is amiss. */
export function scaleOf(value: unknown): Scale {
  if (!isRecord(value)) throw amiss('a scale is an object');
  const { id, name, source, ratings, from } = value;
  if (typeof id !== 'string' || typeof name !== 'string') throw amiss('a scale has an id and a name');
  if (!Array.isArray(ratings) || ratings.length === 0) throw amiss(`${id} has no ratings`);
  const read = ratings.map((rating: unknown) => ratingOf(rating, id));
  const names = new Set(read.map(({ rating }) => rating));
  if (names.size !== read.length) throw amiss(`${id} has a rating twice`);
  const given = (state: CommitmentState): string | null => {
    const rating = isRecord(from) ? from[state] : undefined;
    if (rating === null) return null;
    if (typeof rating === 'string' && names.has(rating)) return rating;
    throw amiss(`${id} gives ${state} no rating that it has, nor null`);
  };
  return {
    ...{ id, name, source: typeof source === 'string' ? source : null, ratings: read },
    from: {
      ...{ conditional: given('conditional'), active: given('active'), satisfied: given('satisfied') },
      ...{ violated: given('violated'), expired: given('expired'), released: given('released') },
      ...{ cancelled: given('cancelled'), unclear: given('unclear') },
    },
  };
}

function ratingOf(value: unknown, scale: string): Rating {
  if (!isRecord(value) || typeof value.rating !== 'string') throw amiss(`a rating of ${scale} has no name`);
  const { rating } = value;
  const state = COMMITMENT_STATES.find((one) => one === value.state);
  const reason = UNCLEAR_REASONS.find((one) => one === value.reason) ?? null;
  const note = NOTES.find((one) => one === value.note) ?? null;
  if (!state) throw amiss(`the rating ${rating} of ${scale} says no state that there is`);
  if ((state === 'unclear') !== (reason !== null))
    throw amiss(`the rating ${rating} of ${scale} needs a reason where it is unclear, and only there`);
  return { rating, state, reason, note };
}

const amiss = (what: string): OnRecordError =>
  new OnRecordError('bad-query', null, `The scale cannot be used: ${what}`);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** PolitiFact's, Full Fact's, Polimeter's and the Kroc Institute's. */
export const SCALES: readonly Scale[] = data.scales.map(scaleOf);
