import type { Command } from 'commander';
import { addDemonstration } from '../app/demonstration.ts';
import { gatherStories } from '../app/stories.ts';
import { createApp } from '../http/create-app.ts';
import { listen } from '../http/listen.ts';
import { BUILT_PAGES } from '../http/pages.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { type LedgerOption, ledgerOption, wholeNumber } from './options.ts';
import { print } from './output.ts';
import { stopped } from './stopped.ts';

const DEFAULT_PORT = 4713;

const HELP = `
It answers on this machine only. The HTTP API is described at /api/openapi.json.

Examples:
  $ onrecord serve
  $ onrecord serve --ledger archive.db --port 8080
  $ onrecord serve --demonstration --ledger demonstration.db`;

type ServeCommandOptions = LedgerOption & { readonly port: number; readonly demonstration?: boolean };

export function defineServe(command: Command): void {
  ledgerOption(command)
    .option('--port <number>', 'where to answer; 0 takes any that is free', wholeNumber(0, 65_535), DEFAULT_PORT)
    .option('--demonstration', 'first read the demonstration reports into the ledger')
    .addHelpText('after', HELP)
    .action(runServe);
}

async function runServe({ ledger: file, port, demonstration = false }: ServeCommandOptions): Promise<void> {
  const ledger = openLedger(file, { create: demonstration });
  try {
    if (demonstration) await loadDemonstration(ledger);
    await gatherStories(ledger);
    const server = await listen(createApp(ledger, BUILT_PAGES), port);
    await print(`On the Record: ${server.url}\n`);
    await stopped();
    await server.close();
  } finally {
    ledger.close();
  }
}

async function loadDemonstration(ledger: Ledger): Promise<void> {
  const reports = await addDemonstration(ledger);
  const added = reports.filter(({ outcome }) => outcome === 'added').length;
  const kept = reports.length - added;
  await print(`The demonstration: ${added} reports added${kept > 0 ? `, ${kept} kept already` : ''}\n`);
}
