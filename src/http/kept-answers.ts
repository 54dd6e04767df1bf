import type { MiddlewareHandler } from 'hono';
import { today } from '../app/life.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isRead } from './reading.ts';

/** In bytes, of all bodies together; the one that was asked for longest ago goes first. */
const MOST = 64_000_000;
/** Of one: a larger one leaves no room for many others. */
const LARGEST = 2_000_000;

interface Kept {
  readonly body: ArrayBuffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Gives an answer again as long as nothing has been written into the ledger since, by this process or another, and it is still the same
 * day, which tells what is overdue.
 */
export function answersKept(ledger: Ledger): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  let [known, size] = ['', 0];
  const drop = (key: string): void => {
    size -= kept.get(key)?.body.byteLength ?? 0;
    kept.delete(key);
  };
  return async (c, next) => {
    if (!isRead(c.req.raw)) return await next();
    const state = `${today()} ${await ledger.version()}`;
    if (state !== known) {
      kept.clear();
      [known, size] = [state, 0];
    }
    const { pathname, search } = new URL(c.req.url);
    const key = `${pathname}${search}`;
    const answer = kept.get(key);
    if (answer) {
      kept.delete(key);
      kept.set(key, answer);
      const same = c.req.header('if-none-match') === answer.headers.etag;
      return new Response(same ? null : answer.body, { status: same ? 304 : 200, headers: answer.headers });
    }
    await next();
    const etag = c.res.headers.get('etag');
    if (c.res.status !== 200 || etag === null || state !== known) return;
    const { status, headers } = c.res;
    const body = await c.res.arrayBuffer();
    c.res = new Response(body, { status, headers });
    if (body.byteLength > LARGEST) return;
    drop(key);
    kept.set(key, { body, headers: { etag, 'content-type': c.res.headers.get('content-type') ?? '' } });
    size += body.byteLength;
    for (const oldest of kept.keys()) {
      if (size <= MOST) break;
      drop(oldest);
    }
  };
}
