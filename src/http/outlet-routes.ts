import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { OUTLET_COLUMNS } from '../app/tables.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { csvResponse } from './csv.ts';
import { OutletList } from './outlet-contract.ts';
import { file, json } from './parameters.ts';

const list = createRoute({
  method: 'get',
  path: '/api/outlets',
  summary: 'The outlets that the reports name, most reports first',
  responses: { 200: json(OutletList, 'All of them.') },
});

const listCsv = createRoute({
  method: 'get',
  path: '/api/outlets.csv',
  summary: 'The outlets as a table',
  responses: { 200: file('text/csv', 'RFC 4180, with a header.') },
});

export function addOutletRoutes(app: OpenAPIHono, ledger: Ledger): void {
  app.openapi(list, async (c) => c.json(OutletList.parse({ outlets: await ledger.outlets() }), 200));
  app.openapi(listCsv, async () => csvResponse('outlets.csv', OUTLET_COLUMNS, await ledger.outlets()));
}
