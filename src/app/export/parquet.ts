import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell } from '../csv.ts';
import { header, row } from '../tables.ts';
import type { ExportWork } from './format.ts';
import { EXPORT_COLUMNS, rowsOf } from './statement-rows.ts';

/** Rows of a group: what is held at once, some 30 MB. */
const ROWS = 20_000;

/** Columns that are numbers; the others are text. */
const NUMBERS: ReadonlyMap<string, 'INT32' | 'DOUBLE'> = new Map([
  ['act_confidence', 'DOUBLE'],
  ['quad', 'INT32'],
  ['content_start', 'INT32'],
  ['content_end', 'INT32'],
]);

/** Columns that no statement leaves empty. */
const ALWAYS: ReadonlySet<string> = new Set(['id', 'content', 'form', 'content_start', 'content_end', 'report']);

const NAMES = header(EXPORT_COLUMNS).map(String);

/** The columns of the CSV with their types, in row groups. Unlike there, no text is led by an apostrophe: no spreadsheet runs it. */
export async function* writeParquet(work: ExportWork): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: SCHEMA, createdBy: work.program });
  const written = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    // What was handed on is not kept; `offset` goes on counting.
    writer.index = 0;
    return bytes;
  };
  let rows: (readonly Cell[])[] = [];
  const group = (): Uint8Array => {
    const columnData = NAMES.map((name, at) => ({ name, data: rows.map((cells) => cells[at] ?? null) }));
    file.write({ columnData, rowGroupSize: rows.length });
    rows = [];
    return written();
  };
  for await (const one of rowsOf(work)) {
    rows.push(row(EXPORT_COLUMNS, one));
    if (rows.length === ROWS) yield group();
  }
  if (rows.length > 0) yield group();
  file.finish();
  yield written();
}

const SCHEMA: SchemaElement[] = [
  { name: 'statements', num_children: NAMES.length },
  ...NAMES.map((name): SchemaElement => {
    const repetition_type = ALWAYS.has(name) ? 'REQUIRED' : 'OPTIONAL';
    const type = NUMBERS.get(name);
    return type
      ? { name, type, repetition_type }
      : { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
  }),
];
