import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Ledger } from '../ledger/ledger.ts';
import { ROLES, type Role, type Token } from '../ledger/tokens.ts';
import { problem } from './problem.ts';
import type { Rate, RateLimit } from './rate-limit.ts';
import { SESSION_LIFE, type Sessions } from './sessions.ts';

/** Who asks: on this machine anybody, elsewhere the holder of a token. */
export interface Caller {
  readonly token: Token | null;
  readonly via: 'loopback' | 'bearer' | 'session';
}

declare module 'hono' {
  interface ContextVariableMap {
    caller: Caller;
  }
}

/** A page sends it with what it writes; a form of another site cannot. */
export const PAGE_HEADER = 'x-onrecord-page';

const COOKIE = 'onrecord-session';
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks on loopback. */
export const anybody: MiddlewareHandler = async (c, next) => {
  c.set('caller', { token: null, via: 'loopback' });
  await next();
};

export interface AccessOptions {
  readonly sessions: Sessions;
  readonly limit: RateLimit;
  /** Of each token, and of each address without one. */
  readonly rates: { readonly token: Rate; readonly address: Rate };
}

/** Answers those with a token of the role that it takes, as often as they may ask. */
export function tokensOnly(ledger: Ledger, { sessions, limit, rates }: AccessOptions): MiddlewareHandler {
  return async (c, next) => {
    const caller = await callerOf(c, ledger, sessions);
    const wait =
      caller === null
        ? limit.take(`address ${addressOf(c)}`, rates.address)
        : limit.take(`token ${caller.token?.id}`, rates.token);
    if (wait > 0) {
      c.header('retry-after', String(Math.ceil(wait)));
      return problem(c, 429, 'too-many-requests', `Ask again in ${Math.ceil(wait)} s.`);
    }
    if (caller === null) return OPEN.has(`${c.req.method} ${c.req.path}`) ? await next() : unknown(c);
    c.set('caller', caller);
    const role = roleFor(c);
    if (ROLES.indexOf(caller.token?.role ?? 'reader') >= ROLES.indexOf(role)) return await next();
    return problem(c, 403, 'not-allowed', `This takes the role ${role}; the token has ${caller.token?.role}.`);
  };
}

/** What anybody may ask for, to sign in. */
const OPEN: ReadonlySet<string> = new Set(['GET /login', 'HEAD /login', 'GET /login.css', 'POST /api/session']);

function roleFor({ req: { method, path } }: Context): Role {
  if (path === '/api/tokens' || path.startsWith('/api/tokens/')) return 'admin';
  return SAFE.has(method) || path === '/api/session' ? 'reader' : 'editor';
}

function unknown(c: Context): Response {
  if (c.req.method === 'GET' && !c.req.path.startsWith('/api/') && c.req.header('accept')?.includes('text/html'))
    return c.redirect('/login', 303);
  c.header('www-authenticate', 'Bearer realm="onrecord"');
  return problem(c, 401, 'not-signed-in', 'Send a token as "Authorization: Bearer", or sign in at /login.');
}

async function callerOf(c: Context, ledger: Ledger, sessions: Sessions): Promise<Caller | null> {
  const header = c.req.header('authorization');
  if (header !== undefined) {
    const [, secret] = /^Bearer +(\S{1,200})$/i.exec(header) ?? [];
    const token = secret === undefined ? null : await ledger.token(secret);
    return token && { token, via: 'bearer' };
  }
  const secret = getCookie(c, COOKIE);
  const id = secret === undefined ? null : sessions.tokenOf(secret);
  const token = id === null ? null : await ledger.token(id);
  return token && { token, via: 'session' };
}

/** The address that a request comes from; of a proxy in front, the proxy's. */
function addressOf(c: Context): string {
  const incoming: unknown = c.env?.incoming;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return 'unknown';
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return 'unknown';
  return String(socket.remoteAddress);
}

/**
 * Refuses what the page of another site makes a browser write: an origin that is not this server's own, and what a session writes
 * without an origin or without `PAGE_HEADER`. Programs send no origin.
 */
export const ownOriginOnly: MiddlewareHandler = async (c, next) => {
  if (SAFE.has(c.req.method)) return await next();
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site') ?? 'none';
  const own = origin === undefined ? null : URL.canParse(origin) && new URL(origin).host === c.req.header('host');
  const paged = c.get('caller')?.via === 'session';
  if (own === false || (site !== 'same-origin' && site !== 'none') || (paged && own !== true)) {
    return problem(c, 403, 'not-allowed', 'A page of another site may write nothing here.');
  }
  if (paged && c.req.header(PAGE_HEADER) === undefined) {
    return problem(c, 403, 'not-allowed', `What a session writes carries the header ${PAGE_HEADER}.`);
  }
  return await next();
};

/** Signs the browser in that asks. */
export function openSession(c: Context, sessions: Sessions, token: Token): void {
  setCookie(c, COOKIE, sessions.open(token.id), {
    ...{ httpOnly: true, sameSite: 'Strict', path: '/', maxAge: SESSION_LIFE / 1000 },
    // The server itself speaks plain HTTP; the origin tells of a proxy that does not.
    secure: c.req.header('origin')?.startsWith('https:') ?? false,
  });
}

/** Signs it out. */
export function closeSession(c: Context, sessions: Sessions): void {
  const secret = deleteCookie(c, COOKIE, { path: '/' });
  if (secret !== undefined) sessions.close(secret);
}
