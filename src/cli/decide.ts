import { Argument, type Command, Option } from 'commander';
import { lifeOf, today } from '../app/life.ts';
import { type Meant, meantByRating, readScale, type Scale } from '../app/scales.ts';
import { openLedger } from '../ledger/ledger.ts';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import { UNCLEAR_REASONS, type UnclearReason } from '../model/life.ts';
import { collected } from './evidence.ts';
import { type LedgerOption, ledgerOption } from './options.ts';
import { print } from './output.ts';
import { lifeLines } from './show-commitment.ts';
import { styleFor } from './style.ts';
import { userName } from './user-name.ts';

const HELP = `
States: ${COMMITMENT_STATES.join(', ')}.
Reasons of unclear: ${UNCLEAR_REASONS.join(', ')}.
A later decision takes the place of an earlier one; all of them stay on the record, and no later reading changes them.
With --scale, a rating of that scale is given instead of a state: politifact, full-fact, polimeter, kroc, or a file.

Examples:
  $ onrecord decide 3f29a1c08b44.1204.c1 satisfied --why "the ships were seen" --evidence e90b1d5c8e07f11
  $ onrecord decide 3f29a1c08b44.1204.c1 unclear --reason vague --why "no date, no number" --by "R. Castell"
  $ onrecord decide 3f29a1c08b44.1204.c1 "Promise Kept" --scale politifact --why "the ships were seen"`;

type DecideOptions = LedgerOption & {
  readonly why: string;
  readonly by?: string;
  readonly reason?: UnclearReason;
  readonly evidence: readonly string[];
  readonly scale?: string;
};

export function defineDecide(command: Command): void {
  command
    .argument('<commitment>', 'the id of a commitment; digits before its first dot may be cut short')
    .addArgument(new Argument('<state>', 'what became of it, or a rating of the scale'));
  ledgerOption(command)
    .requiredOption('--why <text>', 'for which reason')
    .option('--by <name>', 'who decides (default: the user of this computer)')
    .addOption(new Option('--reason <reason>', 'why it is unclear').choices(UNCLEAR_REASONS))
    .option('--evidence <id>', 'evidence that the decision rests on; may be repeated', collected, [])
    .option('--scale <name>', 'the scale that the rating is of: its id, or a file with one of your own')
    .addHelpText('after', HELP)
    .action(runDecide);
}

async function runDecide(id: string, said: string, options: DecideOptions): Promise<void> {
  const { ledger: file, by = userName(), evidence } = options;
  const scale = options.scale === undefined ? null : await readScale(options.scale);
  const { state, reason, why } = meant(said, scale, options);
  const ledger = openLedger(file, { create: false });
  try {
    const { commitment } = await ledger.decideCommitment({ commitment: id, state, reason, by, why, evidence });
    const life = await lifeOf(ledger, commitment, today());
    await print(`${lifeLines(life, styleFor(process.stdout, true)).join('\n')}\n`);
  } finally {
    ledger.close();
  }
}

function meant(said: string, scale: Scale | null, { reason = undefined, why }: DecideOptions): Meant {
  if (scale === null) {
    const state = COMMITMENT_STATES.find((one) => one === said.toLowerCase());
    if (state) return { state, reason: reason ?? null, why };
    throw new OnRecordError('bad-query', said, `${said} is no state; there are ${COMMITMENT_STATES.join(', ')}`);
  }
  return meantByRating(scale, said, why);
}
