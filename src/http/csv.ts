import { csvLine } from '../app/csv.ts';
import { type Columns, header, row } from '../app/tables.ts';

/** A listing as a CSV file, sent entry by entry. */
export function csvResponse<T>(name: string, columns: Columns<T>, entries: AsyncIterable<T> | Iterable<T>): Response {
  async function* lines(): AsyncGenerator<string> {
    yield csvLine(header(columns));
    for await (const entry of entries) yield csvLine(row(columns, entry));
  }
  const body = ReadableStream.from(lines()).pipeThrough(new TextEncoderStream());
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}
