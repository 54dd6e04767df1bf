import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { addDemonstration } from '../../src/app/demonstration.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { buildPages } from './build-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the folder of the built pages; ends with a slash. */
    readonly pages: string;
    /** The file of a ledger that holds the demonstration: to be copied, not written to. */
    readonly demonstration: string;
  }
}

/** What all browser tests share is made once, before the first of them. Gives what removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-browser-'));
  const [pages, demonstration] = [join(folder, 'pages/'), join(folder, 'demonstration.db')];
  await buildPages(pages);
  const ledger = openLedger(demonstration);
  await addDemonstration(ledger);
  ledger.close();
  project.provide('pages', pathToFileURL(pages).href);
  project.provide('demonstration', demonstration);
  return () => rm(folder, { recursive: true });
}
