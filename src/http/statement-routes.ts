import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { allStatements } from '../app/all.ts';
import { groundRecords } from '../app/grounds.ts';
import { entryRecord, hitRecord } from '../app/records.ts';
import { HIT_COLUMNS, STATEMENT_COLUMNS } from '../app/tables.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { SearchResult, StatementDetail, StatementList } from './contract.ts';
import { csvResponse } from './csv.ts';
import { FilterQuery, file, json, PageQuery, PROBLEMS, SearchQuery, StatementKey } from './parameters.ts';

const list = createRoute({
  method: 'get',
  path: '/api/statements',
  summary: 'Statements, of the newest report first',
  request: { query: PageQuery },
  responses: { 200: json(StatementList, 'A page of statements.'), 400: PROBLEMS[400] },
});

const listCsv = createRoute({
  method: 'get',
  path: '/api/statements.csv',
  summary: 'All statements as a table',
  request: { query: FilterQuery },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 400: PROBLEMS[400] },
});

const detail = createRoute({
  method: 'get',
  path: '/api/statements/{id}',
  summary: 'A statement with the report that it stands in, and what decided its fields',
  request: { params: StatementKey },
  responses: { 200: json(StatementDetail, 'The statement.'), ...PROBLEMS },
});

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Reports and statements by their words, best first',
  request: { query: SearchQuery },
  responses: { 200: json(SearchResult, 'What was found.'), 400: PROBLEMS[400] },
});

const searchCsv = createRoute({
  method: 'get',
  path: '/api/search.csv',
  summary: 'What a search finds as a table',
  request: { query: SearchQuery },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 400: PROBLEMS[400] },
});

export function addStatementRoutes(app: OpenAPIHono, ledger: Ledger): void {
  app.openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const { statements, total, next } = await ledger.statements(filter, { cursor, limit });
    return c.json(StatementList.parse({ statements: statements.map(entryRecord), total, next }), 200);
  });
  app.openapi(listCsv, async (c) => {
    const filter = c.req.valid('query');
    // A mistake in the filter is met here, while it can still be answered.
    await ledger.statements(filter, { limit: 1 });
    return csvResponse('statements.csv', STATEMENT_COLUMNS, allStatements(ledger, filter));
  });
  app.openapi(detail, async (c) => {
    const entry = await ledger.statement(c.req.valid('param').id);
    const { text } = await ledger.report(entry.report.id);
    const grounds = groundRecords(entry.statement, text);
    return c.json(StatementDetail.parse({ statement: entryRecord(entry), grounds }), 200);
  });
  app.openapi(search, async (c) => {
    const { q: query, kind, limit } = c.req.valid('query');
    const hits = await ledger.search({ query, kind, limit });
    return c.json(SearchResult.parse({ query, hits: hits.map(hitRecord) }), 200);
  });
  app.openapi(searchCsv, async (c) => {
    const { q: query, kind, limit } = c.req.valid('query');
    const hits = await ledger.search({ query, kind, limit });
    return csvResponse('search.csv', HIT_COLUMNS, hits.map(hitRecord));
  });
}
