import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
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
export async function serveLedger(reports: readonly Derived[]): Promise<ServedLedger> {
  const folder = await newFolder();
  const ledger = openLedger(join(folder, 'onrecord.db'));
  for (const report of reports) await ledger.add(report);
  return await serve(folder, ledger);
}

/** A ledger of its own that holds the demonstration, behind the real server. */
export async function serveDemonstration(): Promise<ServedLedger> {
  const folder = await newFolder();
  const file = join(folder, 'onrecord.db');
  await copyFile(inject('demonstration'), file);
  return await serve(folder, openLedger(file));
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'onrecord-browser-'));
}

async function serve(folder: string, ledger: Ledger): Promise<ServedLedger> {
  const jobs = newJobs(ledger);
  const server = await listen(createApp(ledger, new URL(inject('pages')), { jobs }), 0);
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
