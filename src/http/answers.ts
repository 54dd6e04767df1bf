import type { MiddlewareHandler } from 'hono';
import { today } from '../app/life.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Readers } from './readers.ts';
import { tagOf } from './tagged.ts';

/** In bytes, of all bodies together; the one that was asked for longest ago goes first. */
const MOST = 64_000_000;
/** Of one: a larger one leaves no room for many others. */
const LARGEST = 2_000_000;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Answers what is asked of the ledger, by a thread where threads run. Gives an answer again as long as nothing has been written into the
 * ledger since, by this process or another, and it is still the same day, which tells what is overdue.
 */
export function answers(ledger: Ledger, readers: Readers | null): MiddlewareHandler {
  const kept = newKept();
  return async (c, next) => {
    const state = `${today()} ${await ledger.version()}`;
    const { pathname, search } = new URL(c.req.url);
    const path = `${pathname}${search}`;
    const known = kept.get(state, path);
    const given = known ?? (await readers?.ask(path));
    if (given) {
      if (!known) kept.put(state, path, given);
      c.res = new Response(given.body, given);
      return;
    }
    await next();
    const { status } = c.res;
    if (status !== 200) return;
    const [body, type] = [new Uint8Array(await c.res.arrayBuffer()), c.res.headers.get('content-type')];
    const answer = {
      status,
      headers: { 'content-type': type ?? '', etag: c.res.headers.get('etag') ?? tagOf(body) },
      body,
    };
    kept.put(state, path, answer);
    c.res = new Response(body, answer);
  };
}

/** The answers of one state of the ledger. */
function newKept() {
  const kept = new Map<string, Answer>();
  let [known, size] = ['', 0];
  const drop = (path: string): void => {
    size -= kept.get(path)?.body.byteLength ?? 0;
    kept.delete(path);
  };
  return {
    get(state: string, path: string): Answer | undefined {
      if (state !== known) {
        kept.clear();
        [known, size] = [state, 0];
      }
      const answer = kept.get(path);
      if (answer) {
        kept.delete(path);
        kept.set(path, answer);
      }
      return answer;
    },
    /** Nothing where the ledger has changed while it was answered. */
    put(state: string, path: string, answer: Answer): void {
      if (state !== known || answer.status !== 200 || answer.body.byteLength > LARGEST) return;
      drop(path);
      kept.set(path, answer);
      size += answer.body.byteLength;
      for (const oldest of kept.keys()) {
        if (size <= MOST) break;
        drop(oldest);
      }
    },
  };
}
