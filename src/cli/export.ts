import { Buffer } from 'node:buffer';
import { type Command, Option } from 'commander';
import { exportFormat, exportFrom } from '../app/export/export.ts';
import { EXPORT_FORMATS, EXPORT_NAMES } from '../app/export/formats.ts';
import { readPrivateKey } from '../app/export/keys.ts';
import { writeWhole } from '../app/export/write-whole.ts';
import { gatherStories } from '../app/stories.ts';
import { openLedger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';
import { type FilterOptions, filterOptions, type LedgerOption, ledgerOption } from './options.ts';
import { print } from './output.ts';

const WIDTH = Math.max(...EXPORT_NAMES.map((name) => name.length)) + 2;

const HELP = `
Formats:
${EXPORT_FORMATS.map(({ name, holds }) => `  ${name.padEnd(WIDTH)}${holds}`).join('\n')}

A file appears under its name once it is whole. "markdown" and "bundle" are of one story or one actor: name it, or name
reports by their ids or first digits. With --actor, "markdown" tells of him: what he says, what he owes, and what became
of it.

Examples:
  $ onrecord export --format csv --act promise > promises.csv
  $ onrecord export --format parquet --out statements.parquet
  $ onrecord export --format ics --speaker "foreign minister" --out due.ics
  $ onrecord export --format markdown --story story:3f29a1c08b44
  $ onrecord export --format markdown --actor state:TIR --since 2025-01-01
  $ onrecord export --format bundle --story story:3f29a1c08b44 --key desk.key --out bundle.json`;

type ExportCommandOptions = LedgerOption &
  FilterOptions & {
    readonly format: string;
    readonly report?: readonly string[];
    readonly story?: string;
    readonly actor?: string;
    readonly out?: string;
    readonly key?: string;
  };

export function defineExport(command: Command): void {
  filterOptions(
    ledgerOption(command).addOption(
      new Option('--format <name>', 'one of those below').choices(EXPORT_NAMES).makeOptionMandatory(),
    ),
  )
    .option('--report <id...>', 'of these reports alone')
    .option('--story <id>', 'of the reports of this story: its id, or that of one of them')
    .option('--actor <actor>', 'only what this actor says and owes: the whole id, or a name that one alone has')
    .option('--out <file>', 'write to this file, not to standard output')
    .option('--key <file>', 'the private key that signs a bundle; "onrecord keys new" makes one')
    .addHelpText('after', HELP)
    .action(runExport);
}

async function runExport(options: ExportCommandOptions): Promise<void> {
  const { format, report: reports, story, actor, out, outlet, speaker, act, since, until } = options;
  if (out === undefined && exportFormat(format).binary && process.stdout.isTTY) {
    throw new OnRecordError('bad-query', format, `${format} is no text: name a file with --out`);
  }
  const key = options.key === undefined ? undefined : await readPrivateKey(options.key);
  const ledger = openLedger(options.ledger, { create: false });
  try {
    if (story !== undefined) await gatherStories(ledger);
    const filter = { outlet, speaker, act, since, until };
    const pieces = await exportFrom(ledger, format, { filter, reports, story, actor, key });
    if (out !== undefined) await writeWhole(out, pieces);
    else for await (const piece of pieces) await print(typeof piece === 'string' ? piece : Buffer.from(piece));
  } finally {
    ledger.close();
  }
}
