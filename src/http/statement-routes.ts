import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { allStatements } from '../app/all.ts';
import { groundRecords } from '../app/grounds.ts';
import { entryRecord, hitRecord } from '../app/records.ts';
import { HIT_COLUMNS, STATEMENT_COLUMNS } from '../app/tables.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { SameDecisions, StatementDetail, StatementList } from './contract.ts';
import { csvResponse } from './csv.ts';
import { cursorAfter, offsetOf } from './offset-page.ts';
import {
  ENTRY_PROBLEMS,
  FilterQuery,
  file,
  json,
  PageQuery,
  PROBLEMS,
  SearchQuery,
  StatementKey,
} from './parameters.ts';
import { Facets, SearchResult } from './search-contract.ts';
import { By, whoDecides } from './who-decides.ts';

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
  responses: { 200: json(StatementDetail, 'The statement.'), ...ENTRY_PROBLEMS },
});

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Reports and statements by their words, best first; in a large ledger the newest first',
  request: { query: SearchQuery },
  responses: { 200: json(SearchResult, 'What was found.'), 400: PROBLEMS[400] },
});

const facets = createRoute({
  method: 'get',
  path: '/api/search/facets',
  summary:
    'How many hits of a search have which act, outlet, speaker and year; of an empty one, how many entries of the ledger',
  request: { query: SearchQuery.omit({ limit: true, cursor: true }) },
  responses: { 200: json(Facets, 'Counts, most first.'), 400: PROBLEMS[400] },
});

const SameWanted = z
  .object({
    statements: z.array(z.string().min(3).max(80)).min(2).max(50).openapi({ description: 'Their ids.' }),
    verdict: z.enum(['same', 'different']),
    by: By,
    why: z.string().min(1).max(2000).optional(),
  })
  .strict()
  .openapi('DecideSame');

const decideSame = createRoute({
  method: 'post',
  path: '/api/statements/same',
  summary: 'Decides that statements are one, or that none of them is another',
  request: { body: { required: true, content: { 'application/json': { schema: SameWanted } } } },
  responses: { 200: json(SameDecisions, 'What is kept now.'), ...ENTRY_PROBLEMS, 403: PROBLEMS[403] },
});

/** As deep as a search goes, in hits. */
const DEEPEST = 500;

const searchCsv = createRoute({
  method: 'get',
  path: '/api/search.csv',
  summary: 'What a search finds as a table',
  request: { query: SearchQuery.extend({ limit: SearchQuery.shape.limit.default(DEEPEST) }) },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 400: PROBLEMS[400] },
});

const SEARCH = 'search';

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
    const { q: query, kind, limit, cursor, ...filter } = c.req.valid('query');
    const offset = offsetOf(cursor, SEARCH);
    const end = Math.min(offset + limit, DEEPEST);
    const found = await ledger.search({ query, kind, limit: Math.min(end + 1, DEEPEST), filter });
    const next = found.length > end ? cursorAfter(end, SEARCH) : null;
    return c.json(SearchResult.parse({ query, hits: found.slice(offset, end).map(hitRecord), next }), 200);
  });
  app.openapi(facets, async (c) => {
    const { q: query, kind, ...filter } = c.req.valid('query');
    return c.json(Facets.parse(await ledger.facets({ query, kind, filter })), 200);
  });
  app.openapi(decideSame, async (c) => {
    const { statements, verdict, by, why } = c.req.valid('json');
    const decisions = await ledger.decideSame({ statements, verdict, by: whoDecides(c.get('caller'), by), why });
    return c.json(SameDecisions.parse({ decisions }), 200);
  });
  app.openapi(searchCsv, async (c) => {
    const { q: query, kind, limit, cursor: _, ...filter } = c.req.valid('query');
    const hits = await ledger.search({ query, kind, limit, filter });
    return csvResponse('search.csv', HIT_COLUMNS, hits.map(hitRecord));
  });
}
