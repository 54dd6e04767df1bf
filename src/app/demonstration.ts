import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findInputs, type Input } from '../acquire/acquire.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';
import { type AddedReport, addReports } from './add-reports.ts';

/** As far from `dist/app` as from `src/app`. */
const FOLDER = new URL('../../examples/demonstration/', import.meta.url);

/** The reports of the demonstration: those that its `reports.json` names. Throws `not-found` where it was not installed. */
export async function demonstrationInputs(): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for await (const found of findInputs([fileURLToPath(FOLDER)])) {
    if (found.kind === 'failed') throw found.error;
    // Whatever else lies in the folder, such as its description, is not in the list.
    if (found.kind !== 'file' || Object.keys(found.stated).length === 0) continue;
    // By its name alone: where the package is installed says nothing about the report.
    const name = `demonstration/${basename(found.path)}`;
    inputs.push({ kind: 'bytes', name, bytes: await readFile(found.path), mediaType: null, stated: found.stated });
  }
  if (inputs.length === 0) {
    throw new OnRecordError('not-found', null, 'The package was installed without its demonstration');
  }
  return inputs;
}

/** Reads the demonstration into a ledger. What the ledger holds already stays as it is. Throws what cannot be read. */
export async function addDemonstration(ledger: Ledger): Promise<readonly AddedReport[]> {
  const added: AddedReport[] = [];
  for await (const one of addReports(ledger, await demonstrationInputs())) {
    if (one.kind === 'unread') throw one.error;
    added.push(one);
  }
  return added;
}
