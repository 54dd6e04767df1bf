import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { allCommitments } from '../app/all.ts';
import { COMMITMENT_COLUMNS, commitmentRecord } from '../app/commitment-records.ts';
import { lifeOf, today } from '../app/life.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { Commitment, CommitmentLife, CommitmentList } from './commitment-contract.ts';
import { csvResponse } from './csv.ts';
import {
  AsOfQuery,
  CommitmentFilterQuery,
  CommitmentKey,
  CommitmentPageQuery,
  ENTRY_PROBLEMS,
  file,
  json,
  PROBLEMS,
} from './parameters.ts';

const list = createRoute({
  method: 'get',
  path: '/api/commitments',
  summary: 'Commitments, of the newest report first',
  request: { query: CommitmentPageQuery },
  responses: { 200: json(CommitmentList, 'A page of commitments.'), 400: PROBLEMS[400] },
});

const listCsv = createRoute({
  method: 'get',
  path: '/api/commitments.csv',
  summary: 'All commitments as a table',
  request: { query: CommitmentFilterQuery },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 400: PROBLEMS[400] },
});

const detail = createRoute({
  method: 'get',
  path: '/api/commitments/{id}',
  summary: 'A commitment with the report that voices it, and what was decided of it',
  request: { params: CommitmentKey },
  responses: { 200: json(Commitment, 'The commitment.'), ...ENTRY_PROBLEMS },
});

const life = createRoute({
  method: 'get',
  path: '/api/commitments/{id}/life',
  summary: 'What became of a commitment: decisions, evidence, and what evidence and time propose',
  request: { params: CommitmentKey, query: AsOfQuery },
  responses: { 200: json(CommitmentLife, 'Its life as it stands on a day.'), ...ENTRY_PROBLEMS },
});

export function addCommitmentRoutes(app: OpenAPIHono, ledger: Ledger): void {
  app.openapi(list, async (c) => {
    const { cursor, limit, order, ...filter } = c.req.valid('query');
    const { commitments, total, next } = await ledger.commitments(filter, { cursor, limit, order });
    return c.json(CommitmentList.parse({ commitments: commitments.map(commitmentRecord), total, next }), 200);
  });
  app.openapi(listCsv, async (c) => {
    const filter = c.req.valid('query');
    // A mistake in the filter is met here, while it can still be answered.
    await ledger.commitments(filter, { limit: 1 });
    return csvResponse('commitments.csv', COMMITMENT_COLUMNS, allCommitments(ledger, filter));
  });
  app.openapi(detail, async (c) => {
    const entry = await ledger.commitment(c.req.valid('param').id);
    return c.json(Commitment.parse(commitmentRecord(entry)), 200);
  });
  app.openapi(life, async (c) => {
    const { asOf = today() } = c.req.valid('query');
    return c.json(CommitmentLife.parse(await lifeOf(ledger, c.req.valid('param').id, asOf)), 200);
  });
}
