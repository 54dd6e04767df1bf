import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newJobs } from '../../src/app/jobs.ts';
import { createApp } from '../../src/http/create-app.ts';
import { listen } from '../../src/http/listen.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { Derived } from '../../src/ledger/prepare.ts';

export interface ServedLedger {
  readonly ledger: Ledger;
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** A new ledger in a file, with these reports, behind the real server. */
export async function serveLedger(pages: URL, reports: readonly Derived[]): Promise<ServedLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-browser-'));
  const ledger = openLedger(join(folder, 'onrecord.db'));
  for (const report of reports) await ledger.add(report);
  const jobs = newJobs(ledger);
  const server = await listen(createApp(ledger, pages, { jobs }), 0);
  return {
    ledger,
    url: server.url,
    async close() {
      await Promise.all([jobs.close(), server.close()]);
      ledger.close();
      await rm(folder, { recursive: true });
    },
  };
}
