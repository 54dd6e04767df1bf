import { type Command, Option } from 'commander';
import { today } from '../app/life.ts';
import type { CommitmentFilter } from '../ledger/commitments.ts';
import { COMMITMENT_STATES, type CommitmentState } from '../model/commitment.ts';
import { FORCES, type Force } from '../model/statement.ts';
import { isoDate } from './options.ts';

/** What narrows a listing of commitments beside `--outlet`, `--since` and `--until`. */
export interface CommitmentOptions {
  readonly debtor?: string;
  readonly creditor?: string;
  readonly force?: Force;
  readonly state?: CommitmentState;
  readonly dueAfter?: string;
  readonly dueBefore?: string;
  readonly overdue?: string | true;
  readonly about?: string;
}

export function commitmentOptions(command: Command): Command {
  return command
    .option('--debtor <name>', 'commitments of somebody whose name has this in it, or whose id this is')
    .option('--creditor <name>', 'commitments to somebody whose name has this in it, or whose id this is')
    .addOption(new Option('--force <force>', 'commitments that bind so').choices(FORCES))
    .addOption(new Option('--state <state>', 'commitments of which this became').choices(COMMITMENT_STATES))
    .option('--due-after <date>', 'commitments due on this day or later', isoDate)
    .option('--due-before <date>', 'commitments due on this day or before', isoDate)
    .option('--overdue [date]', 'commitments still open on this day, their last day over (default: today)', isoDate)
    .option('--about <words>', 'commitments with these words');
}

export function commitmentFilter(options: CommitmentOptions): CommitmentFilter {
  const { debtor, creditor, force, state, dueAfter, dueBefore, overdue, about } = options;
  const overdueOn = overdue === true ? today() : overdue;
  return { debtor, creditor, force, state, dueAfter, dueBefore, overdueOn, about };
}
