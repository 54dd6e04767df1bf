import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { allReports } from '../app/all.ts';
import { editRows, editsOf } from '../app/edits.ts';
import { reportRecord } from '../app/records.ts';
import { EDIT_COLUMNS, REPORT_COLUMNS, STATEMENT_COLUMNS } from '../app/tables.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { EditList, ReportDetail, ReportList } from './contract.ts';
import { csvResponse } from './csv.ts';
import { ENTRY_PROBLEMS, FilterQuery, file, json, PageQuery, PROBLEMS, ReportKey } from './parameters.ts';
import { tagged } from './tagged.ts';

const BINARY = z.string().openapi({ format: 'binary' });

const list = createRoute({
  method: 'get',
  path: '/api/reports',
  summary: 'Reports, newest publication first',
  request: { query: PageQuery },
  responses: { 200: json(ReportList, 'A page of reports.'), 400: PROBLEMS[400] },
});

const listCsv = createRoute({
  method: 'get',
  path: '/api/reports.csv',
  summary: 'All reports as a table',
  request: { query: FilterQuery },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 400: PROBLEMS[400] },
});

const detail = createRoute({
  method: 'get',
  path: '/api/reports/{id}',
  summary: 'A report with its text and statements',
  request: { params: ReportKey },
  responses: { 200: json(ReportDetail, 'The report.'), ...ENTRY_PROBLEMS },
});

const text = createRoute({
  method: 'get',
  path: '/api/reports/{id}/text',
  summary: 'The canonical text of a report',
  request: { params: ReportKey },
  responses: { 200: file('text/plain', 'Unchanged; offsets count its UTF-16 code units.'), ...ENTRY_PROBLEMS },
});

const bytes = createRoute({
  method: 'get',
  path: '/api/reports/{id}/bytes',
  summary: 'The bytes that a report was read from',
  request: { params: ReportKey },
  responses: {
    200: {
      description: 'As a file to be kept: nothing in it runs.',
      content: Object.fromEntries(['text/plain', 'text/html'].map((kind) => [kind, { schema: BINARY }])),
    },
    ...ENTRY_PROBLEMS,
  },
});

const edits = createRoute({
  method: 'get',
  path: '/api/reports/{id}/edits',
  summary: 'What changed from each text seen at the address of a report to the next',
  request: { params: ReportKey },
  responses: { 200: json(EditList, 'The oldest change first.'), ...ENTRY_PROBLEMS },
});

const editsCsv = createRoute({
  method: 'get',
  path: '/api/reports/{id}/edits.csv',
  summary: 'The same as a table: a row for each fact, paragraph and statement that changed',
  request: { params: ReportKey },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), ...ENTRY_PROBLEMS },
});

const statementsCsv = createRoute({
  method: 'get',
  path: '/api/reports/{id}/statements.csv',
  summary: 'The statements of a report as a table',
  request: { params: ReportKey },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), ...ENTRY_PROBLEMS },
});

export function addReportRoutes(app: OpenAPIHono, ledger: Ledger): void {
  app.use('/api/reports/:id/text', tagged);
  app.openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    return c.json(ReportList.parse(await ledger.reports(filter, { cursor, limit })), 200);
  });
  app.openapi(listCsv, async (c) => {
    const filter = c.req.valid('query');
    // A mistake in the filter is met here, while it can still be answered.
    await ledger.reports(filter, { limit: 1 });
    return csvResponse('reports.csv', REPORT_COLUMNS, allReports(ledger, filter));
  });
  app.openapi(detail, async (c) => {
    const record = reportRecord(await ledger.report(c.req.valid('param').id));
    return c.json(ReportDetail.parse(record), 200);
  });
  app.openapi(edits, async (c) =>
    c.json(EditList.parse({ edits: await editsOf(ledger, c.req.valid('param').id) }), 200),
  );
  app.openapi(editsCsv, async (c) => {
    const versions = await editsOf(ledger, c.req.valid('param').id);
    return csvResponse('edits.csv', EDIT_COLUMNS, versions.flatMap(editRows));
  });
  app.openapi(bytes, async (c) => {
    const { mediaType, sha256, bytes } = await ledger.bytes(c.req.valid('param').id);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="report-${sha256.slice(0, 12)}.${mediaType === 'text/html' ? 'html' : 'txt'}"`,
    });
  });
  app.openapi(text, async (c) => {
    const { report, text } = await ledger.report(c.req.valid('param').id);
    return c.text(text, 200, { 'content-disposition': `inline; filename="report-${report.id.slice(7, 19)}.txt"` });
  });
  app.openapi(statementsCsv, async (c) => {
    const { report, statements } = reportRecord(await ledger.report(c.req.valid('param').id));
    return csvResponse(`statements-${report.id.slice(7, 19)}.csv`, STATEMENT_COLUMNS, statements);
  });
}
