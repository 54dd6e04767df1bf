import { type Command, InvalidArgumentError } from 'commander';
import { openLedger } from '../ledger/ledger.ts';
import { UNREAD } from './exit-codes.ts';
import { type LedgerOption, ledgerOption, type OutputOptions, outputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { printable } from './printable.ts';

const HELP = `
Every entry of the log is chained to the one before it by its SHA-256. Checked are the chain, the bytes and the text of
every report, all that was derived of it, and what people decided. Exit code 1 when anything is not as it was written;
each place is named.

Note the hash of the last entry somewhere else: given as --head later, it shows that nothing up to it has changed.

Examples:
  $ onrecord verify
  $ onrecord verify --ledger archive.db --head 5c1f09…`;

type VerifyOptions = LedgerOption & OutputOptions & { readonly head?: string };

export function defineVerify(command: Command): void {
  outputOptions(ledgerOption(command))
    .option('--head <hash>', 'a hash that "verify" printed before: it must still be in the log', hash)
    .addHelpText('after', HELP)
    .action(runVerify);
}

function hash(value: string): string {
  const digits = value.toLowerCase().replace(/^sha256:/, '');
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new InvalidArgumentError('A hash has 64 hexadecimal digits.');
  return digits;
}

async function runVerify({ ledger: file, format, head }: VerifyOptions): Promise<void> {
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
