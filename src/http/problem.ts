import type { Context } from 'hono';
import { type ErrorCode, OnRecordError } from '../model/error.ts';
import type { Problem } from './contract.ts';

type Status = 400 | 404 | 405 | 421 | 500 | 503;

const TITLES: Readonly<Record<Status, string>> = {
  400: 'The request is not understood',
  404: 'There is no such entry',
  405: 'The method is not allowed here',
  421: 'This server does not answer for that host',
  500: 'The server failed',
  503: 'The ledger is busy',
};

const STATUS: Readonly<Partial<Record<ErrorCode, Status>>> = {
  'no-such-entry': 404,
  'ambiguous-entry': 400,
  'bad-query': 400,
  'ledger-busy': 503,
};

/** Problem details with the stable code of the fault. Source: RFC 9457. */
export function problem(c: Context, status: Status, code: string, detail: string): Response {
  const body: Problem = { type: 'about:blank', title: TITLES[status], status, detail, code };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** What a request ran into. A fault of the program is told on standard error; its details stay out of the answer. */
export function problemOf(error: Error, c: Context): Response {
  if (error instanceof OnRecordError) {
    const status = STATUS[error.code] ?? 500;
    if (status !== 500) return problem(c, status, error.code, error.message);
  }
  process.stderr.write(`onrecord: ${c.req.method} ${c.req.path}: ${error.stack}\n`);
  return problem(
    c,
    500,
    error instanceof OnRecordError ? error.code : 'fault',
    'The fault is on the standard error of the server.',
  );
}
