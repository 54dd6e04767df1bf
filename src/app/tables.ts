import type { ReportSummary } from '../ledger/listing.ts';
import type { Outlet } from '../ledger/outlets.ts';
import type { StoryReport, StorySummary } from '../ledger/stories.ts';
import type { StatementRecord } from '../model/statement.ts';
import type { Cell } from './csv.ts';
import type { EditRow } from './edits.ts';
import type { GroundRecord } from './grounds.ts';
import type { GroundedRecord, HitRecord } from './records.ts';

/** What a listing has in each column of its CSV form. */
export type Columns<T> = readonly (readonly [name: string, cell: (entry: T) => Cell])[];

export const REPORT_COLUMNS: Columns<ReportSummary> = [
  ['id', ({ id }) => id],
  ['published', ({ published }) => published],
  ['outlet', ({ outlet }) => outlet],
  ['title', ({ title }) => title],
  ['author', ({ author }) => author],
  ['place', ({ place }) => place],
  ['url', ({ url }) => url],
  ['path', ({ path }) => path],
  ['language', ({ language }) => language],
  ['added', ({ added }) => added],
  ['words', ({ words }) => words],
  ['statements', ({ statements }) => statements],
  ['version', ({ version }) => version],
];

export const OUTLET_COLUMNS: Columns<Outlet> = [
  ['name', ({ name }) => name],
  ['reports', ({ reports }) => reports],
  ['statements', ({ statements }) => statements],
  ['first', ({ first }) => first],
  ['last', ({ last }) => last],
  ['hosts', ({ hosts }) => hosts.join(' ')],
  ['edited', ({ edited }) => edited],
];

export const STORY_COLUMNS: Columns<StorySummary> = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['first', ({ first }) => first],
  ['last', ({ last }) => last],
  ['reports', ({ reports }) => reports],
  ['outlets', ({ outlets }) => outlets],
];

export const STORY_REPORT_COLUMNS: Columns<StoryReport> = [
  ...REPORT_COLUMNS,
  ['follows', ({ follows }) => follows?.id ?? null],
  ['likeness', ({ follows }) => follows?.likeness ?? null],
];

export const STATEMENT_COLUMNS: Columns<StatementRecord> = [
  ['id', ({ id }) => id],
  ['speaker', ({ speaker }) => speaker?.text ?? null],
  ['speaker_name', ({ speaker }) => speaker?.name ?? null],
  ['speaker_id', ({ speaker }) => speaker?.id ?? null],
  ['speaker_kind', ({ speaker }) => speaker?.kind ?? null],
  ['speaker_role', ({ speaker }) => speaker?.role ?? null],
  ['speaker_of', ({ speaker }) => speaker?.of ?? null],
  ['via', ({ via }) => via?.text ?? null],
  ['via_name', ({ via }) => via?.name ?? null],
  ['via_id', ({ via }) => via?.id ?? null],
  ['cue', ({ cue }) => cue?.text ?? null],
  ['content', ({ content }) => content.text],
  ['form', ({ form }) => form],
  ['act', ({ act }) => act?.type ?? null],
  ['act_confidence', ({ act }) => act?.confidence ?? null],
  ['act_also', ({ act }) => act?.also.join(' ') || null],
  ['act_force', ({ act }) => act?.force ?? null],
  ['plover', ({ act }) => act?.plover ?? null],
  ['plover_mode', ({ act }) => act?.mode ?? null],
  ['cameo', ({ act }) => act?.cameo ?? null],
  ['quad', ({ act }) => act?.quad ?? null],
  ['to', ({ to }) => to?.text ?? null],
  ['to_name', ({ to }) => to?.name ?? null],
  ['to_id', ({ to }) => to?.id ?? null],
  ['condition', ({ condition }) => condition?.text ?? null],
  ['condition_kind', ({ condition }) => condition?.kind ?? null],
  ['condition_polarity', ({ condition }) => condition?.polarity ?? null],
  ['when', ({ when }) => when?.text ?? null],
  ['when_value', ({ when }) => when?.value ?? null],
  ['quantities', ({ quantities }) => quantities.map(({ text }) => text).join('; ') || null],
  ['content_start', ({ content }) => content.spans[0]?.start ?? null],
  ['content_end', ({ content }) => content.spans.at(-1)?.end ?? null],
  ['report', ({ report }) => report.id],
  ['path', ({ report }) => report.path],
  ['title', ({ report }) => report.title],
  ['outlet', ({ report }) => report.outlet],
  ['published', ({ report }) => report.published],
  ['place', ({ report }) => report.place],
];

export const EDIT_COLUMNS: Columns<EditRow> = [
  ['report', ({ report }) => report],
  ['what', ({ what }) => what],
  ['before', ({ before }) => before],
  ['after', ({ after }) => after],
];

/** One span of one ground of a statement. */
export interface GroundRow {
  readonly statement: string;
  readonly ground: GroundRecord;
  readonly span: GroundRecord['spans'][number];
}

export const GROUND_COLUMNS: Columns<GroundRow> = [
  ['statement', ({ statement }) => statement],
  ['field', ({ ground }) => ground.field],
  ['value', ({ ground }) => ground.value],
  ['rule', ({ ground }) => ground.rule],
  ['words', ({ span }) => span.text],
  ['start', ({ span }) => span.start],
  ['end', ({ span }) => span.end],
];

export function groundRows(statements: readonly GroundedRecord[]): readonly GroundRow[] {
  return statements.flatMap(({ id, grounds }) =>
    grounds.flatMap((ground) => ground.spans.map((span) => ({ statement: id, ground, span }))),
  );
}

export const HIT_COLUMNS: Columns<HitRecord> = [
  ['kind', ({ kind }) => kind],
  ['id', (hit) => (hit.kind === 'report' ? hit.report.id : hit.statement.id)],
  ['speaker', (hit) => (hit.kind === 'report' ? null : (hit.statement.speaker?.text ?? null))],
  ['speaker_name', (hit) => (hit.kind === 'report' ? null : (hit.statement.speaker?.name ?? null))],
  ['act', (hit) => (hit.kind === 'report' ? null : (hit.statement.act?.type ?? null))],
  ['snippet', ({ snippet }) => snippet.map(({ text }) => text).join('')],
  ['report', (hit) => reportOf(hit).id],
  ['title', (hit) => reportOf(hit).title],
  ['outlet', (hit) => reportOf(hit).outlet],
  ['published', (hit) => reportOf(hit).published],
];

export function header<T>(columns: Columns<T>): readonly Cell[] {
  return columns.map(([name]) => name);
}

export function row<T>(columns: Columns<T>, entry: T): readonly Cell[] {
  return columns.map(([, cell]) => cell(entry));
}

function reportOf(hit: HitRecord) {
  return hit.kind === 'report' ? hit.report : hit.statement.report;
}
