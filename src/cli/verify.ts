import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { readPublicKey } from '../app/export/keys.ts';
import { verifyBundle } from '../app/export/verify-bundle.ts';
import { openLedger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';
import { UNREAD } from './exit-codes.ts';
import { type LedgerOption, ledgerOption, type OutputOptions, outputOptions } from './options.ts';
import { type Format, print, printEntries, printJson } from './output.ts';
import { printable } from './printable.ts';

const HELP = `
Every entry of the log is chained to the one before it by its SHA-256. Checked are the chain, the bytes and the text of
every report, all that was derived of it, and what people decided. Exit code 1 when anything is not as it was written;
each place is named.

Of a bundle, which "onrecord export" signs, the bundle and the public key are all that is needed: the ledger is not read.

Note the hash of the last entry somewhere else: given as --head later, it shows that nothing up to it has changed.

Examples:
  $ onrecord verify
  $ onrecord verify --ledger archive.db --head 5c1f09…
  $ onrecord verify bundle.json --public-key desk.key.pub`;

type VerifyOptions = LedgerOption & OutputOptions & { readonly head?: string; readonly publicKey?: string };

export function defineVerify(command: Command): void {
  command.argument('[bundle]', 'a signed bundle to check in place of the ledger');
  outputOptions(ledgerOption(command))
    .option('--public-key <file>', 'the public key of who signed the bundle')
    .option('--head <hash>', 'a hash that "verify" printed before: it must still be in the log', hash)
    .addHelpText('after', HELP)
    .action(runVerify);
}

function hash(value: string): string {
  const digits = value.toLowerCase().replace(/^sha256:/, '');
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new InvalidArgumentError('A hash has 64 hexadecimal digits.');
  return digits;
}

async function runVerify(bundle: string | undefined, options: VerifyOptions): Promise<void> {
  if ((bundle === undefined) !== (options.publicKey === undefined)) {
    throw new OnRecordError(
      'bad-query',
      bundle ?? null,
      'A bundle is checked with --public-key, and a ledger without one',
    );
  }
  if (bundle === undefined || options.publicKey === undefined) await runVerifyLedger(options);
  else await runVerifyBundle(bundle, options.publicKey, options.format);
}

async function runVerifyBundle(path: string, keyPath: string, format: Format): Promise<void> {
  const key = await readPublicKey(keyPath);
  const bytes = await readFile(path).catch((cause: Error) => {
    throw new OnRecordError('not-found', path, `${path} cannot be read: ${cause.message}`, { cause });
  });
  const verified = verifyBundle(bytes, key);
  const { faults, made, program, reports, statements, decisions, evidence, entries } = verified;
  if (faults.length > 0) process.exitCode = UNREAD;
  if (format === 'json') return await printJson(verified);
  if (format !== 'table') {
    return await printEntries(faults, format, [
      ['place', ({ place }) => place],
      ['message', ({ message }) => message],
    ]);
  }
  const lines = faults.map(({ place, message }) => printable(`${place}: ${message}`));
  const sum = `${reports} reports, ${statements} statements, ${decisions} decisions, ${evidence} pieces of evidence, ${entries} entries`;
  const verdict = faults.length === 0 ? 'All is as it was signed' : `${faults.length} faults`;
  const of = made === null ? '' : ` of ${program}, made ${made}`;
  await print(`${[...lines, `${verdict}: ${sum} in ${path}${printable(of)}.`].join('\n')}\n`);
}

async function runVerifyLedger({ ledger: file, format, head }: VerifyOptions): Promise<void> {
  const ledger = openLedger(file, { create: false });
  try {
    const verified = await ledger.verify(head);
    const { faults, entries, reports, statements, commitments, unsealed } = verified;
    if (faults.length > 0) process.exitCode = UNREAD;
    if (format === 'json') return await printJson(verified);
    if (format !== 'table') {
      return await printEntries(faults, format, [
        ['kind', ({ kind }) => kind],
        ['place', ({ place }) => place],
        ['message', ({ message }) => message],
      ]);
    }
    const lines = faults.map(({ kind, place, message }) =>
      printable(place === kind ? `${kind}: ${message}` : `${kind} ${place}: ${message}`),
    );
    const sum = `${entries} entries, ${reports} reports, ${statements} statements, ${commitments} commitments`;
    const verdict = faults.length === 0 ? 'All is as it was written' : `${faults.length} faults`;
    if (unsealed > 0)
      lines.push(`${unsealed} reports were read by a version that logged no digest; add them again to seal them.`);
    await print(`${[...lines, `${verdict}: ${sum} in ${file}.`, `head ${verified.head || 'none'}`].join('\n')}\n`);
  } finally {
    ledger.close();
  }
}
