import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Env, Hono } from 'hono';
import { OnRecordError } from '../model/error.ts';

const LOOPBACK = '127.0.0.1';

/** How long open requests may take to end when the server is closed, in milliseconds. */
const PATIENCE = 2_000;

export interface Listening {
  /** Where the server answers, with a slash at its end. */
  readonly url: string;
  /** Ends once open requests have ended, or were cut off. */
  close(): Promise<void>;
}

/** Answers on loopback. Port 0 takes any that is free. Throws `address-in-use`. */
export async function listen(app: Hono<Env>, port: number): Promise<Listening> {
  return await listenWith(createAdaptorServer({ fetch: app.fetch, hostname: LOOPBACK }), port);
}

/** As `listen`, for a server that answers by itself. */
export async function listenWith(server: ServerType, port: number): Promise<Listening> {
  try {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const message = `Port ${port} is taken by another program; name another, or 0 for any that is free`;
    throw new OnRecordError('address-in-use', String(port), message, { cause: error });
  }
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const impatient = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE);
      await closed;
      clearTimeout(impatient);
    },
  };
}
