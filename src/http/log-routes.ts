import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { allLogRecords, LOG_COLUMNS, logRecord } from '../app/log-records.ts';
import { newVerifier } from '../app/verification.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { csvResponse } from './csv.ts';
import { LogList, Verification } from './log-contract.ts';
import { file, json, PageQuery, PROBLEMS } from './parameters.ts';

const LogFilterQuery = z.object({
  kind: z.string().min(1).max(60).optional().openapi({ example: 'commitment-decided' }),
  subject: z.string().min(1).max(200).optional().openapi({
    description:
      'Id of what it concerns, or how it begins; the first 8 or more hexadecimal digits of a report bring what was decided of its statements, too.',
  }),
});

const list = createRoute({
  method: 'get',
  path: '/api/log',
  summary: 'What was read, derived and decided, the newest entry first',
  request: { query: LogFilterQuery.extend(PageQuery.pick({ cursor: true, limit: true }).shape) },
  responses: { 200: json(LogList, 'A page of the log.'), 400: PROBLEMS[400] },
});

const listCsv = createRoute({
  method: 'get',
  path: '/api/log.csv',
  summary: 'The log as a table',
  request: { query: LogFilterQuery },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 400: PROBLEMS[400] },
});

const verification = createRoute({
  method: 'get',
  path: '/api/log/verification',
  summary: 'What the last check of the whole ledger found, since the server began',
  responses: { 200: json(Verification, 'How it stands.') },
});

const verify = createRoute({
  method: 'post',
  path: '/api/log/verification',
  summary: 'Begins to check that all is as it was written, unless a check runs already',
  responses: { 202: json(Verification, 'How it stands.'), 403: PROBLEMS[403] },
});

export function addLogRoutes(app: OpenAPIHono, ledger: Ledger): void {
  const verifier = newVerifier(ledger);
  app.openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const { entries, ...rest } = await ledger.logPage(filter, { cursor, limit });
    return c.json(LogList.parse({ entries: entries.map(logRecord), ...rest }), 200);
  });
  app.openapi(listCsv, (c) => csvResponse('log.csv', LOG_COLUMNS, allLogRecords(ledger, c.req.valid('query'))));
  app.openapi(verification, (c) => c.json(Verification.parse(verifier.now()), 200));
  app.openapi(verify, (c) => c.json(Verification.parse(verifier.start(c.get('caller').token?.name ?? null)), 202));
}
