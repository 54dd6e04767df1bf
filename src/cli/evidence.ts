import { type Command, InvalidArgumentError } from 'commander';
import { EVIDENCE_COLUMNS, type EvidenceRecord } from '../app/commitment-records.ts';
import { lifeOf, today } from '../app/life.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { EvidenceVerdict } from '../model/life.ts';
import { isoDate, type LedgerOption, ledgerOption, type OutputOptions, outputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { printable } from './printable.ts';
import { day } from './report-heading.ts';
import { lifeLines } from './show-commitment.ts';
import { type Style, styleFor } from './style.ts';
import { userName } from './user-name.ts';
import { wrap } from './wrap.ts';

const HELP = `
When a report is added, what it tells is held against the commitments that are kept: deeds done, left undone or called
off, promises that it calls kept or broken, conditions that came to hold, the same promise voiced again. Each is evidence
with its words and a score; nothing is decided by it. What is dismissed proposes nothing any more.

Examples:
  $ onrecord evidence 3f29a1c08b44.1204.c1
  $ onrecord evidence 3f29a1c08b44.1204.c1 --dismiss e3f29a1c08b44d0 --why "another lighthouse"
  $ onrecord evidence 3f29a1c08b44.1204.c1 --accept e90b1d5c8e07f11 --by "R. Castell"`;

type EvidenceOptions = LedgerOption &
  OutputOptions & {
    readonly accept: readonly string[];
    readonly dismiss: readonly string[];
    readonly by?: string;
    readonly why?: string;
    readonly asOf?: string;
  };

export function defineEvidence(command: Command): void {
  command.argument('<commitment>', 'the id of a commitment; digits before its first dot may be cut short');
  outputOptions(ledgerOption(command))
    .option('--accept <id>', 'keep that this evidence is good; may be repeated', collected, [])
    .option('--dismiss <id>', 'keep that this evidence is none; may be repeated', collected, [])
    .option('--by <name>', 'who decides (default: the user of this computer)')
    .option('--why <text>', 'for which reason')
    .option('--as-of <date>', 'for which day to propose (default: today)', isoDate)
    .addHelpText('after', HELP)
    .action(runEvidence);
}

const EVIDENCE_ID = /^e[0-9a-f]{15}$/;

export function collected(value: string, before: readonly string[]): readonly string[] {
  if (EVIDENCE_ID.test(value)) return [...before, value];
  throw new InvalidArgumentError('The id of evidence is an e and 15 hexadecimal digits.');
}

async function runEvidence(id: string, options: EvidenceOptions): Promise<void> {
  const { ledger: file, format, color, accept, dismiss, by = userName(), why, asOf = today() } = options;
  const ledger = openLedger(file, { create: false });
  try {
    const verdicts: readonly (readonly [string, EvidenceVerdict['verdict']])[] = [
      ...accept.map((one) => [one, 'accepted'] as const),
      ...dismiss.map((one) => [one, 'dismissed'] as const),
    ];
    for (const [evidence, verdict] of verdicts) await ledger.decideEvidence({ evidence, verdict, by, why });
    const life = await lifeOf(ledger, id, asOf);
    if (format === 'json') return await printJson(life);
    if (format !== 'table') return await printEntries(life.evidence, format, EVIDENCE_COLUMNS);
    const style = styleFor(process.stdout, color);
    const blocks = life.evidence.map((one) => evidenceBlock(one, style));
    const found = blocks.length === 0 ? ['  No report says anything of it.'] : blocks;
    await print(`${[lifeLines(life, style).join('\n'), ...found].join('\n\n')}\n`);
  } finally {
    ledger.close();
  }
}

function evidenceBlock({ id, kind, score, rule, text, report, verdict }: EvidenceRecord, style: Style): string {
  const { outlet, published, path } = report;
  const source = [outlet ?? path ?? report.id.slice(7, 19), day(published)].filter((part) => part !== null).join(', ');
  const decided = verdict
    ? `, ${verdict.verdict} by ${verdict.by}${verdict.why === null ? '' : `: ${verdict.why}`}`
    : '';
  const head = `  ${style.paint(kind, 'act')} ${score.toFixed(2)} — ${printable(`${rule}${decided}`)} — ${style.paint(id, 'faint')}`;
  return `${head}\n${wrap([{ text: `“${text}”`, role: 'plain' }], style, '      ')}\n      ${style.paint(printable(source), 'faint')}`;
}
