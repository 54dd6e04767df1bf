import type { CommitmentFilter } from '../ledger/commitments.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Tally } from '../ledger/track-record.ts';
import { type TrackRecord, trackRecord } from '../life/track-record.ts';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import type { Columns } from './tables.ts';

/** An actor's track record, with what was asked for. */
export interface ActorRecord extends TrackRecord {
  readonly actor: string;
  /** ISO 8601 date. */
  readonly asOf: string;
  readonly filter: Omit<CommitmentFilter, 'debtor'>;
  /** Who was found under the name, with the number of commitments of each, most first. Several may be one, or may not. */
  readonly debtors: Tally['debtors'];
  /** Still open, with evidence that nobody has decided on: see `TallyCount`. */
  readonly waiting: number;
}

/**
 * What became of the commitments of somebody, by a part of his name or by his whole id; `asOf` is an ISO 8601 date. Throws
 * `no-such-entry` where the ledger has no commitment of his at all.
 */
export async function actorRecord(
  ledger: Ledger,
  actor: string,
  asOf: string,
  filter: Omit<CommitmentFilter, 'debtor'> = {},
): Promise<ActorRecord> {
  const { counts, repeated, debtors } = await ledger.tally({ ...filter, debtor: actor }, asOf);
  if (counts.length === 0 && (await ledger.commitments({ debtor: actor }, { limit: 1 })).total === 0) {
    throw new OnRecordError('no-such-entry', actor, `The ledger has no commitment of anybody called ${actor}`);
  }
  const waiting = counts.reduce((sum, { waiting, commitments }) => sum + (waiting ? commitments : 0), 0);
  return { actor, asOf, filter, debtors, waiting, ...trackRecord(counts, repeated) };
}

export const TRACK_COLUMNS: Columns<ActorRecord> = [
  ['actor', ({ actor }) => actor],
  ['as_of', ({ asOf }) => asOf],
  ['commitments', ({ commitments }) => commitments],
  ['repeated', ({ repeated }) => repeated],
  ...COMMITMENT_STATES.map((state) => [state, ({ states }: ActorRecord) => states[state]] as const),
  ['due_over', ({ due }) => due.over],
  ['overdue', ({ due }) => due.overdue],
  ['due_ahead', ({ due }) => due.ahead],
  ['without_due', ({ due }) => due.none],
  ['rated', ({ rated }) => rated],
  ['decided', ({ decided }) => decided],
  ['waiting', ({ waiting }) => waiting],
  ['kept', ({ kept }) => kept.count],
  ['kept_share', ({ kept }) => kept.share],
  ['kept_low', ({ kept }) => kept.low],
  ['kept_high', ({ kept }) => kept.high],
];
