import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { FetchOptions } from '../../src/acquire/acquire.ts';
import { newJobs } from '../../src/app/jobs.ts';
import { type AppOptions, createApp } from '../../src/http/create-app.ts';
import { listen } from '../../src/http/listen.ts';
import { openLedger } from '../../src/ledger/ledger.ts';

const NO_PAGES = pathToFileURL(`${tmpdir()}/onrecord-no-pages/`);

export interface ServingOptions extends Pick<AppOptions, 'access' | 'rates'> {
  readonly fetch?: FetchOptions;
}

/** A server over an empty ledger, with jobs that are closed with it. */
export async function serving({ fetch, ...options }: ServingOptions = {}) {
  const ledger = openLedger(':memory:');
  const faults: unknown[] = [];
  const jobs = newJobs(ledger, { fetch, onFault: (error) => void faults.push(error) });
  const server = await listen(createApp(ledger, NO_PAGES, { ...options, jobs }), 0);
  return {
    ...{ ledger, faults, url: server.url },
    at: (path: string) => new URL(path, server.url),
    async close() {
      await Promise.all([jobs.close(), server.close()]);
      ledger.close();
    },
  };
}

export type Serving = Awaited<ReturnType<typeof serving>>;
