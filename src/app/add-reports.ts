import type { Addition } from '../ledger/add.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Derived } from '../ledger/prepare.ts';
import { type ExtractOptions, extract } from './extract.ts';
import type { ExtractedReport, UnreadInput } from './extract-one.ts';
import { today } from './life.ts';
import { expireByRule } from './life-rules.ts';
import { gatherStories, newsGathering } from './stories.ts';
import type { Wanted } from './wanted.ts';
import { weighReports } from './weigh.ts';

/** A report that the ledger holds now, or held already. */
export interface AddedReport extends Addition {
  readonly kind: 'report';
  /** The file, address or name that was asked for. */
  readonly input: string;
  readonly title: string | null;
}

/**
 * Reads inputs into a ledger and yields what became of each, in the order of the inputs, once it is in the ledger and in a story.
 * An input that cannot be read yields its error, and the others go on. When all are in, evidence is looked for in them; where that is
 * cut short, the next call makes up for it.
 */
export async function* addReports(
  ledger: Ledger,
  wanted: readonly Wanted[],
  options: ExtractOptions = {},
): AsyncGenerator<AddedReport | UnreadInput> {
  // What was read, and what could not be, whose turn has not come yet.
  const turns: (ExtractedReport | UnreadInput)[] = [];
  async function* readable(): AsyncGenerator<Derived> {
    for await (const extracted of extract(wanted, options)) {
      turns.push(extracted);
      if (extracted.kind === 'report') yield extracted;
    }
  }
  await gatherStories(ledger);
  for await (const addition of ledger.addMany(readable(), newsGathering())) {
    for (let turn = turns.shift(); turn; turn = turns.shift()) {
      if (turn.kind === 'unread') {
        yield turn;
        continue;
      }
      yield { kind: 'report', input: turn.input, title: turn.report.title, ...addition };
      break;
    }
  }
  for (const turn of turns) if (turn.kind === 'unread') yield turn;
  await weighReports(ledger);
  await expireByRule(ledger, today());
}
