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
const EXPLAINED = '"in writing and under seal"';
const RUN = '$ npm run --silent onrecord --';

/** The heading of the report and this many of its statements are shown. */
const SHOWN = 5;

/** `README.md`: what the command line prints of the demonstration, the first example of the library, and the scores. */
export async function readme(present: string): Promise<string> {
  const extracted = (await runOnRecord(['extract', REPORT])).split('\n\n');
  const shown = [...extracted.slice(0, SHOWN + 1), `  … and ${extracted.length - SHOWN - 1} more`].join('\n\n');
  const { found, why, id } = await onDemonstration();
  const terminal = [
    `${RUN} extract ${REPORT}`,
    `${shown}\n`,
    `${RUN} search '${QUERY}' --kind statement --limit 2 --ledger demonstration.db`,
    found,
    `${RUN} show ${id} --why --ledger demonstration.db`,
    why,
  ].join('\n');
  const withTerminal = fill(present, 'command-line', codeBlock('console', terminal));
  const withLibrary = fill(withTerminal, 'library', codeBlock('ts', await readExample('who-said-what.ts')));
  return fill(withLibrary, 'scores', scoresTable());
}

/** What is found, and why a statement is what it is, in a folder where `demonstration.db` is the ledger that `npm start` makes. */
async function onDemonstration(): Promise<{ readonly found: string; readonly why: string; readonly id: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-readme-'));
  const file = ['--ledger', 'demonstration.db'];
  try {
    const ledger = openLedger(join(folder, 'demonstration.db'));
    await addDemonstration(ledger);
    const [hit] = await ledger.search({ query: EXPLAINED, kind: 'statement', limit: 1 });
    ledger.close();
    if (hit?.kind !== 'statement') throw new Error(`the demonstration holds no statement with the words ${EXPLAINED}`);
    const id = hit.statement.id.replace(/^(.{12}).*(\..*)$/, '$1$2');
    return {
      found: await runOnRecord(['search', QUERY, '--kind', 'statement', '--limit', '2', ...file], folder),
      why: await runOnRecord(['show', id, '--why', ...file], folder),
      id,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
