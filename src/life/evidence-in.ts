import type { WordVectors } from '../compare/word-vectors.ts';
import type { Event, LifeReading } from './events.ts';
import { evidenceOf, type Found, type Prepared } from './match.ts';

/** What an event says of commitments of other reports. */
export function evidenceIn(
  event: Event,
  kept: readonly Prepared[],
  reading: LifeReading,
  vectors: WordVectors,
): readonly Found[] {
  const own = new Set(reading.commitments.map(({ id }) => id));
  return kept.flatMap((one) => (own.has(one.commitment.id) ? [] : (evidenceOf(event, one, reading, vectors) ?? [])));
}
