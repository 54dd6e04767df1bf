import { codeBlock, fill } from '../fill.ts';
import { readExample } from '../read-example.ts';

/** `docs/ledger.md`: the second example of the library. */
export async function ledgerPage(present: string): Promise<string> {
  return fill(present, 'library', codeBlock('ts', await readExample('keep-a-record.ts')));
}
