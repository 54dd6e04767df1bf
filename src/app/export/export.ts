import type { KeyObject } from 'node:crypto';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Filter } from '../../ledger/listing.ts';
import { OnRecordError } from '../../model/error.ts';
import type { ReportId } from '../../model/report.ts';
import { programVersion } from '../version.ts';
import type { ExportFormat, Pieces } from './format.ts';
import { EXPORT_FORMATS, EXPORT_NAMES } from './formats.ts';

export interface ExportRequest {
  readonly filter?: Filter | undefined;
  /** Ids of reports, or their first digits; all that the filter keeps when absent or empty. */
  readonly reports?: readonly string[] | undefined;
  /** Of the reports of this story too: what `Ledger.story` takes. */
  readonly story?: string | undefined;
  /** Only what this actor says and owes: what `Ledger.actor` takes. */
  readonly actor?: string | undefined;
  /** Where the pages of the ledger are served; on this machine when absent. */
  readonly home?: string | undefined;
  readonly now?: Date | undefined;
  /** An Ed25519 private key, for what is signed. */
  readonly key?: KeyObject | undefined;
}

/** Where `onrecord serve` answers unless it is told otherwise. */
const HOME = 'http://127.0.0.1:4713/';

/** Throws `bad-query` for a name that no format has. */
export function exportFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one.name === name);
  if (format) return format;
  throw new OnRecordError('bad-query', name, `There is no format ${name}; there are ${EXPORT_NAMES.join(', ')}`);
}

/**
 * What a ledger keeps, in a format, piece by piece: of a ledger of any size little is in memory, but for `markdown` and `bundle`, which are
 * of few reports. Throws `bad-query` for a filter, or a set of reports, that is not understood, `no-such-entry`, and `ambiguous-entry`,
 * all before the first piece.
 */
export async function exportFrom(ledger: Ledger, name: string, request: ExportRequest = {}): Promise<Pieces> {
  const format = exportFormat(name);
  const { filter = {}, reports: named = [], story, home = HOME, now = new Date(), key = null } = request;
  if (format.signed && key === null) {
    throw new OnRecordError('bad-query', name, `A ${name} is signed: name a private key with --key`);
  }
  // A mistake in the filter is met here, while it can still be answered.
  await ledger.reports(filter, { limit: 1 });
  const ids = await Promise.all(named.map(async (id) => (await ledger.report(id)).report.id));
  if (story !== undefined) ids.push(...(await reportsIn(ledger, story)));
  const reports = named.length === 0 && story === undefined ? null : [...new Set(ids)];
  const actor = request.actor === undefined ? null : (await ledger.actor(request.actor)).actor.id;
  const write = await format.load();
  const pieces = write({ ledger, filter, reports, actor, home, now, key, program: `onrecord ${programVersion()}` });
  return await begun(pieces);
}

async function reportsIn(ledger: Ledger, story: string): Promise<readonly ReportId[]> {
  const { timeline } = await ledger.story(story);
  return timeline.flatMap((day) => day.reports.map(({ id }) => id));
}

/** The same pieces, once the first of them is there: a fault before it is thrown here. */
async function begun(pieces: Pieces): Promise<Pieces> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      for (let next = first; !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
}
