import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { shown } from '../app/jobs.ts';
import { type ErrorCode, OnRecordError } from '../model/error.ts';
import type { Problem } from './contract.ts';

const TITLES = {
  400: 'The request is not understood',
  401: 'The server does not know who asks',
  403: 'This is not allowed',
  404: 'There is no such entry',
  405: 'The method is not allowed here',
  409: 'Somebody else has decided meanwhile',
  413: 'The body is too large',
  415: 'The body is of a kind that is not read',
  421: 'This server does not answer for that host',
  429: 'Too much was asked',
  500: 'The server failed',
  503: 'The ledger is busy',
  504: 'The answer took too long',
} as const;

type Status = keyof typeof TITLES;

const STATUS: Readonly<Partial<Record<ErrorCode, Status>>> = {
  'no-such-entry': 404,
  'ambiguous-entry': 400,
  'bad-query': 400,
  'bad-metadata': 400,
  'bad-correction': 400,
  'review-changed': 409,
  'refused-address': 400,
  'unsupported-kind': 415,
  'too-large': 413,
  'too-many-requests': 429,
  'ledger-busy': 503,
  timeout: 504,
};

/** Problem details with the stable code of the fault. Source: RFC 9457. */
export function problem(c: Context, status: Status, code: ErrorCode, detail: string): Response {
  const body: Problem = { type: 'about:blank', title: TITLES[status], status, detail, code };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** What a request ran into. A fault of the program is told on standard error; its details stay out of the answer. */
export function problemOf(error: Error, c: Context): Response {
  if (error instanceof HTTPException && error.cause instanceof OnRecordError) return problemOf(error.cause, c);
  // The framework's own: a body that is no JSON or no form, or of a kind that the route does not take.
  if (error instanceof HTTPException && error.status === 400)
    return problem(c, 400, 'bad-query', 'The body is not what its content type says.');
  if (error instanceof HTTPException && error.status === 415)
    return problem(c, 415, 'unsupported-kind', 'The body is of a kind that is not read here.');
  if (error instanceof OnRecordError) {
    const status = STATUS[error.code] ?? 500;
    if (status === 429) c.header('retry-after', '60');
    if (status !== 500) return problem(c, status, error.code, shown(error).detail);
  }
  process.stderr.write(`onrecord: ${c.req.method} ${c.req.path}: ${error.stack}\n`);
  const fault = error instanceof OnRecordError ? error : new OnRecordError('fault', null, '');
  return problem(c, 500, fault.code, shown(new OnRecordError('fault', null, '')).detail);
}
