import { readFile } from 'node:fs/promises';
import { SCALES, type Scale, scaleOf } from '../life/scales.ts';
import type { CommitmentState } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import type { UnclearReason } from '../model/life.ts';

export { SCALES, type Scale };

/** A scale by its id, or one of one's own from a file. Throws `bad-query` for what is neither. */
export async function readScale(idOrFile: string): Promise<Scale> {
  const known = SCALES.find(({ id }) => id === idOrFile);
  if (known) return known;
  let value: unknown;
  try {
    value = JSON.parse(await readFile(idOrFile, 'utf8'));
  } catch (cause) {
    const message = `${idOrFile} is no scale that onrecord has (${NAMES}), nor a file that holds one`;
    throw new OnRecordError('bad-query', idOrFile, message, { cause });
  }
  return scaleOf(value);
}

const NAMES = SCALES.map(({ id }) => id).join(', ');

/** What somebody decides of a commitment. */
export interface Meant {
  readonly state: CommitmentState;
  readonly reason: UnclearReason | null;
  readonly why: string;
}

/** What a rating says, in any case; its own words stay in the reason that is kept. Throws `bad-query` for what the scale does not have. */
export function meantByRating(scale: Scale, said: string, why: string): Meant {
  const rating = scale.ratings.find((one) => one.rating.toLowerCase() === said.toLowerCase());
  if (rating) return { state: rating.state, reason: rating.reason, why: `${scale.name}, “${rating.rating}”: ${why}` };
  const names = scale.ratings.map((one) => one.rating).join(', ');
  throw new OnRecordError('bad-query', said, `${scale.name} has no rating ${said}; it has ${names}`);
}

export interface Saying {
  readonly state?: CommitmentState | undefined;
  readonly reason?: UnclearReason | undefined;
  /** The id of a scale that onrecord has, and one of its ratings, in place of a state. */
  readonly scale?: string | undefined;
  readonly rating?: string | undefined;
  readonly why: string;
}

/** What a state, or a rating of a scale, says. Throws `bad-query` where neither or both are given. */
export function meantBy({ state, reason, scale, rating, why }: Saying): Meant {
  if (scale === undefined && rating === undefined && state !== undefined) {
    return { state, reason: reason ?? null, why };
  }
  if (scale === undefined || rating === undefined || state !== undefined || reason !== undefined) {
    throw new OnRecordError(
      'bad-query',
      null,
      'Give a state, with a reason where it is unclear; or a scale and a rating',
    );
  }
  const known = SCALES.find(({ id }) => id === scale);
  if (known) return meantByRating(known, rating, why);
  throw new OnRecordError('bad-query', scale, `There is no scale ${scale}; there are ${NAMES}`);
}
