import type { KeyObject } from 'node:crypto';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Filter } from '../../ledger/listing.ts';
import type { KeptReading } from '../../ledger/walk.ts';
import type { ReportId } from '../../model/report.ts';

/** What is to be written, and with what. */
export interface ExportWork {
  readonly ledger: Ledger;
  readonly filter: Filter;
  /** Only these reports; null for all that the filter keeps. */
  readonly reports: readonly ReportId[] | null;
  /** The whole id of an actor: only what he says and owes; null for everybody. */
  readonly actor: string | null;
  /** Where the pages of the ledger are served, with a slash at its end. */
  readonly home: string;
  readonly now: Date;
  /** The program and its version: `onrecord 1.2.0`. */
  readonly program: string;
  /** An Ed25519 private key; null where nothing is to be signed. */
  readonly key: KeyObject | null;
}

/** Text or bytes of a file, in order. */
export type Pieces = AsyncIterable<string | Uint8Array>;

export type ExportWriter = (work: ExportWork) => Pieces;

/** A form in which a ledger gives out what it keeps. */
export interface ExportFormat {
  readonly name: string;
  /** With its parameters. */
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  /** For people, what such a file holds. */
  readonly holds: string;
  /** The standard that it follows, and where it is written. */
  readonly standard: readonly [name: string, address: string];
  /** Whether it is bytes that no terminal shows. */
  readonly binary: boolean;
  /** Whether it is signed, and so needs a key that no server has. */
  readonly signed: boolean;
  load(): Promise<ExportWriter>;
}

/** What the work is about, some readings at a time. */
export function readingsOf(
  { ledger, filter, reports, actor }: ExportWork,
  order?: 'oldest' | 'newest',
  reading?: 'standing' | 'machine',
): AsyncIterable<KeptReading> {
  return ledger.walk(filter, { order, reading, ...(reports && { reports }), ...(actor && { actor }) });
}

/** Whether of each report only some statements are wanted. */
export function isNarrowed({ filter, actor }: ExportWork): boolean {
  return actor !== null || filter.speaker !== undefined || filter.act !== undefined;
}
