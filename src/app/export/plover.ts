import type { KeptReading } from '../../ledger/walk.ts';
import type { Act, Statement } from '../../model/statement.ts';
import { csvLine } from '../csv.ts';
import { type Columns, header, row } from '../tables.ts';
import { type ExportWork, readingsOf } from './format.ts';

/** A statement that is an event: its act has a PLOVER type. */
interface Event {
  readonly reading: KeptReading;
  readonly statement: Statement;
  readonly act: Act & { readonly plover: string };
  /** Of the report that it stands in, then of those whose statements people decided to be the same. */
  readonly reports: readonly string[];
}

/** `state:KEN` is of the state KEN; other ids name no state. */
const codeOf = (id: string | null | undefined): string | null => /^state:([A-Z]{3})$/.exec(id ?? '')?.[1] ?? null;

/** The state that somebody is, or speaks for, as the report's actors say. */
function stateOf({ actors }: KeptReading, id: string | null | undefined): string | null {
  return codeOf(id) ?? codeOf(actors.find((actor) => actor.id === id)?.ofId);
}

/**
 * The columns that event data have, after PLOVER's gold records and the POLECAT data set. An event is what is said, so its day is that of
 * publication. Its contexts (military, legal, …) are not read, and so are empty.
 */
export const PLOVER_COLUMNS: Columns<Event> = [
  ['event_id', ({ statement }) => statement.id],
  ['event_date', ({ reading }) => reading.report.published?.slice(0, 10) ?? null],
  ['event_type', ({ act }) => act.plover],
  ['event_mode', ({ act }) => act.mode],
  ['quad_code', ({ act }) => act.quad],
  ['cameo_root', ({ act }) => act.cameo],
  ['contexts', () => null],
  ['source_name', ({ statement: { speaker } }) => speaker?.name ?? speaker?.text ?? null],
  ['source_id', ({ statement: { speaker } }) => speaker?.id ?? null],
  ['source_kind', ({ statement: { speaker } }) => speaker?.kind ?? null],
  ['source_title', ({ statement: { speaker } }) => speaker?.role ?? null],
  ['source_of', ({ statement: { speaker } }) => speaker?.of ?? null],
  ['source_country', ({ reading, statement: { speaker } }) => stateOf(reading, speaker?.id)],
  ['source_raw', ({ statement: { speaker } }) => speaker?.text ?? null],
  ['target_name', ({ statement: { to } }) => to?.name ?? to?.text ?? null],
  ['target_id', ({ statement: { to } }) => to?.id ?? null],
  ['target_country', ({ reading, statement: { to } }) => stateOf(reading, to?.id)],
  ['target_raw', ({ statement: { to } }) => to?.text ?? null],
  ['act', ({ act }) => act.type],
  ['confidence', ({ act }) => act.confidence],
  ['event_text', ({ statement: { cue } }) => cue?.text ?? null],
  ['text', ({ statement: { content } }) => content.text],
  ['place', ({ reading }) => reading.report.place],
  ['report_ids', ({ reports }) => reports.join('; ')],
  ['publisher', ({ reading }) => reading.report.outlet],
  ['publication_date', ({ reading }) => reading.report.published],
  ['language', ({ reading }) => reading.report.language],
  ['coder', ({ reading }) => reading.derivedBy],
];

export async function* writePlover(work: ExportWork): AsyncGenerator<string> {
  yield csvLine(header(PLOVER_COLUMNS));
  for await (const reading of readingsOf(work)) {
    const merged = await mergedWith(work, reading);
    for (const statement of reading.statements) {
      const { act, id } = statement;
      if (act === null || act.plover === null) continue;
      const reports = [...new Set([reading.report.id, ...(merged.get(id) ?? [])])];
      yield csvLine(row(PLOVER_COLUMNS, { reading, statement, act: { ...act, plover: act.plover }, reports }));
    }
  }
}

/** By the id of a statement, the ids of the reports whose statements people decided to be the same. */
async function mergedWith(
  { ledger }: ExportWork,
  { report }: KeptReading,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const merged = new Map<string, string[]>();
  for (const { statements, verdict } of await ledger.sameDecisions([report.id])) {
    if (verdict !== 'same') continue;
    for (const [one, other] of [statements, statements.toReversed()]) {
      // The id of a statement begins with its report's.
      const carrier = await ledger.report(other!.split('.')[0]!);
      merged.set(one!, [...(merged.get(one!) ?? []), carrier.report.id]);
    }
  }
  return merged;
}
