import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDemonstration } from '../../src/app/demonstration.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { codeBlock, fill } from '../fill.ts';
import { readExample } from '../read-example.ts';
import { runOnRecord } from '../run-onrecord.ts';
import { scoresTable } from '../scores-table.ts';

const REPORT = 'examples/demonstration/longshore-0909-guarantee.txt';
const QUERY = '"every flag"';
const RUN = '$ npm run --silent onrecord --';

/** The heading of the report and this many of its statements are shown. */
const SHOWN = 5;

/** `README.md`: what the command line prints of the demonstration, the first example of the library, and the scores. */
export async function readme(present: string): Promise<string> {
  const extracted = (await runOnRecord(['extract', REPORT])).split('\n\n');
  const shown = [...extracted.slice(0, SHOWN + 1), `  … and ${extracted.length - SHOWN - 1} more`].join('\n\n');
  const search = ['search', QUERY, '--kind', 'statement', '--limit', '2'];
  const found = await onDemonstration([...search, '--ledger', 'demonstration.db']);
  const terminal = [
    `${RUN} extract ${REPORT}`,
    `${shown}\n`,
    `${RUN} search '${QUERY}' --kind statement --limit 2 --ledger demonstration.db`,
    found,
  ].join('\n');
  const withTerminal = fill(present, 'command-line', codeBlock('console', terminal));
  const withLibrary = fill(withTerminal, 'library', codeBlock('ts', await readExample('who-said-what.ts')));
  return fill(withLibrary, 'scores', scoresTable());
}

/** Runs a command in a folder where `demonstration.db` is the ledger that `npm start` makes. */
async function onDemonstration(args: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-readme-'));
  try {
    const ledger = openLedger(join(folder, 'demonstration.db'));
    await addDemonstration(ledger);
    ledger.close();
    return await runOnRecord(args, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
