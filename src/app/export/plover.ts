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
  ['report_ids', ({ reading }) => reading.report.id],
  ['publisher', ({ reading }) => reading.report.outlet],
  ['publication_date', ({ reading }) => reading.report.published],
  ['language', ({ reading }) => reading.report.language],
  ['coder', ({ reading }) => reading.derivedBy],
];

export async function* writePlover(work: ExportWork): AsyncGenerator<string> {
  yield csvLine(header(PLOVER_COLUMNS));
  for await (const reading of readingsOf(work)) {
    for (const statement of reading.statements) {
      const { act } = statement;
      if (act === null || act.plover === null) continue;
      yield csvLine(row(PLOVER_COLUMNS, { reading, statement, act: { ...act, plover: act.plover } }));
    }
  }
}
