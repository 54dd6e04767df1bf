import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { entryRecord, hitRecord } from '../app/records.ts';
import { HIT_COLUMNS } from '../app/tables.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { SearchResult, StatementDetail } from './contract.ts';
import { csvResponse } from './csv.ts';
import { file, json, PROBLEMS, SearchQuery, StatementKey } from './parameters.ts';

const detail = createRoute({
  method: 'get',
  path: '/api/statements/{id}',
  summary: 'A statement with the report that it stands in',
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
  app.openapi(detail, async (c) => {
    const entry = await ledger.statement(c.req.valid('param').id);
    return c.json(StatementDetail.parse({ statement: entryRecord(entry) }), 200);
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
