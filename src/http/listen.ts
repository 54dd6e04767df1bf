import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Env, Hono } from 'hono';
import { type ErrorCode, OnRecordError } from '../model/error.ts';
import type { Problem } from './contract.ts';

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
  const errorHandler = (error: unknown): Response | undefined => {
    // Any other error is the app's to answer.
    if (!(error instanceof RequestError)) throw error;
    const [status, title, code] = NO_HTTP;
    const headers = { 'content-type': 'application/problem+json' };
    return new Response(refusal(status, title, code), { status, headers });
  };
  return await listenWith(createServer(getRequestListener(app.fetch, { hostname: host, errorHandler })), port, host);
}

/** As `listen`, for a server that answers by itself. */
export async function listenWith(server: Server, port: number, host = LOOPBACK): Promise<Listening> {
  server.headersTimeout = HEADERS_PATIENCE;
  server.requestTimeout = REQUEST_PATIENCE;
  server.on('clientError', refuse);
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
      const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
      await closed;
      clearTimeout(impatient);
    },
  };
}

/** Answers what is no HTTP, has too many headers or does not come to its end, and hangs up. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, title, code] = UNREAD[error.code ?? ''] ?? NO_HTTP;
  const body = refusal(status, title, code);
  const head = `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${head}\r\n\r\n${body}`);
}

function refusal(...[status, title, code]: Unread): string {
  return JSON.stringify({ type: 'about:blank', title, status, detail: `${title}.`, code } satisfies Problem);
}

type Unread = readonly [status: number, title: string, code: ErrorCode];

const NO_HTTP: Unread = [400, 'The request is no HTTP', 'bad-query'];
const UNREAD: Readonly<Record<string, Unread>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large', 'too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come to its end', 'timeout'],
};
