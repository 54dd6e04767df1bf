import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Env, Hono } from 'hono';
import { OnRecordError } from '../model/error.ts';

export const LOOPBACK = '127.0.0.1';

/** How long a request may take to come, headers and body, in milliseconds. */
const HEADERS_PATIENCE = 10_000;
const REQUEST_PATIENCE = 60_000;

/** How long open requests may take to end when the server is closed, in milliseconds. */
const PATIENCE = 2_000;

export interface Listening {
  /** Where the server answers, with a slash at its end. */
  readonly url: string;
  /** Ends once open requests have ended, or were cut off. */
  close(): Promise<void>;
}

/** Whether an address to listen at is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** Answers on loopback, or at `host`, an address of this machine. Port 0 takes any that is free. Throws `address-in-use`, `bad-query`. */
export async function listen(app: Hono<Env>, port: number, host = LOOPBACK): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host });
  if ('requestTimeout' in server) {
    server.headersTimeout = HEADERS_PATIENCE;
    server.requestTimeout = REQUEST_PATIENCE;
  }
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'EADDRINUSE') {
      const message = `Port ${port} is taken by another program; name another with --port, or 0 for any that is free`;
      throw new OnRecordError('address-in-use', String(port), message, { cause });
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EACCES') {
      const message = `This machine cannot answer at ${host}, port ${port} (${code}); name another address with --listen`;
      throw new OnRecordError('bad-query', host, message, { cause });
    }
    throw cause;
  }
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const impatient = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE);
      await closed;
      clearTimeout(impatient);
    },
  };
}
