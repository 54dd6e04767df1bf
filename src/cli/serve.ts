import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Command } from 'commander';
import { addDemonstration } from '../app/demonstration.ts';
import { readPrivateKey } from '../app/export/keys.ts';
import { newJobs } from '../app/jobs.ts';
import { gatherMeanwhile } from '../app/stories.ts';
import { createApp } from '../http/create-app.ts';
import { isLoopback, LOOPBACK, listen } from '../http/listen.ts';
import { BUILT_PAGES } from '../http/pages.ts';
import { newReaders } from '../http/readers.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';
import { type LedgerOption, ledgerOption, wholeNumber } from './options.ts';
import { print } from './output.ts';
import { stopped } from './stopped.ts';

const DEFAULT_PORT = 4713;
/** One for each core, as far as memory goes that nobody thought of. */
const READERS = Math.min(availableParallelism(), 4);

const HELP = `
It answers on this machine only, and whoever uses this machine may add reports and decide. With --listen it answers
others too, who need a token of the ledger: see "onrecord help tokens". It speaks plain HTTP; put a proxy with TLS
before it, and --require-tokens where the proxy is on this machine. The HTTP API is described at /api/openapi.json.

Examples:
  $ onrecord serve
  $ onrecord serve --ledger archive.db --port 8080
  $ onrecord serve --demonstration --ledger demonstration.db
  $ onrecord serve --listen 0.0.0.0 --ledger archive.db`;

type ServeCommandOptions = LedgerOption & {
  readonly port: number;
  readonly listen: string;
  readonly readers: number;
  readonly requireTokens?: boolean;
  readonly demonstration?: boolean;
  readonly key?: string;
};

export function defineServe(command: Command): void {
  ledgerOption(command)
    .option('--port <number>', 'where to answer; 0 takes any that is free', wholeNumber(0, 65_535), DEFAULT_PORT)
    .option('--listen <address>', 'of this machine: where to answer; 0.0.0.0 is everywhere', LOOPBACK)
    .option('--require-tokens', 'ask for tokens on this machine too')
    .option('--readers <number>', 'threads that answer while many ask at once; 0 for none', wholeNumber(0, 64), READERS)
    .option('--key <file>', 'the private key that signs bundles which are asked for; "onrecord keys new" makes one')
    .option('--demonstration', 'first read the demonstration reports into the ledger')
    .addHelpText('after', HELP)
    .action(runServe);
}

async function runServe(options: ServeCommandOptions): Promise<void> {
  const { ledger: file, port, listen: host, demonstration = false } = options;
  const access = options.requireTokens || !isLoopback(host) ? 'tokens' : 'anybody';
  const key = options.key === undefined ? undefined : await readPrivateKey(options.key);
  const ledger = openLedger(file, { create: demonstration });
  const jobs = newJobs(ledger, { onFault });
  const readers = options.readers === 0 ? undefined : newReaders(file, options.readers);
  let gathering: Worker | null = null;
  try {
    if (access === 'tokens') await someToken(ledger);
    if (demonstration) await loadDemonstration(ledger);
    gathering = await gatherMeanwhile(ledger);
    gathering?.on('error', onFault);
    if (gathering) await print('Some reports are not among the stories yet; they come there by and by\n');
    const server = await listen(createApp(ledger, BUILT_PAGES, { access, jobs, key, readers }), port, host);
    await print(`On the Record: ${server.url}\n`);
    await stopped();
    await Promise.all([jobs.close(), server.close()]);
  } finally {
    await jobs.close();
    await Promise.all([readers?.close(), gathering?.terminate()]);
    ledger.close();
  }
}

/** Throws `bad-query` for a ledger that would let nobody in. */
async function someToken(ledger: Ledger): Promise<void> {
  const tokens = await ledger.tokens();
  if (tokens.some(({ revoked }) => revoked === null)) return;
  const message = `Nobody has a token yet; make one with: onrecord tokens new --role admin --name NAME --ledger ${ledger.file}`;
  throw new OnRecordError('bad-query', ledger.file, message);
}

function onFault(error: unknown): void {
  process.stderr.write(`onrecord: ${error instanceof Error ? error.stack : error}\n`);
}

async function loadDemonstration(ledger: Ledger): Promise<void> {
  const reports = await addDemonstration(ledger);
  const added = reports.filter(({ outcome }) => outcome === 'added').length;
  const kept = reports.length - added;
  await print(`The demonstration: ${added} reports added${kept > 0 ? `, ${kept} kept already` : ''}\n`);
}
