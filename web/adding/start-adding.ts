import type { Job } from '../../src/http/job-contract.ts';
import { sendJson } from '../api/send-json.ts';
import { type Given, readPasted } from './given.ts';

/** What one request may hold: inputs, and bytes with some room for its frame. */
const MOST = 100;
const MOST_BYTES = 20_000_000;

/** Sends what was given, in as many requests as it takes, and gives the ids of the jobs that read it. Throws `ApiError`. */
export async function startAdding(given: Given): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const form of formsOf(given)) ids.push((await sendJson<Job>('POST', '/api/reports', form)).id);
  return ids;
}

/** Has the server read the demonstration. Throws `ApiError`. */
export async function startDemonstration(): Promise<readonly string[]> {
  return [(await sendJson<Job>('POST', '/api/demonstration')).id];
}

function formsOf({ files, pasted, stated }: Given): readonly FormData[] {
  const forms: FormData[] = [];
  let bytes = 0;
  let inputs = MOST;
  const put = (name: string, value: string | File, size: number): void => {
    if (inputs >= MOST || bytes + size > MOST_BYTES) {
      const form = new FormData();
      for (const [field, fact] of Object.entries(stated)) if (fact.trim() !== '') form.set(field, fact.trim());
      forms.push(form);
      [inputs, bytes] = [0, 0];
    }
    forms.at(-1)?.append(name, value);
    inputs += 1;
    bytes += size;
  };
  for (const file of files) put('file', file, file.size);
  const read = readPasted(pasted);
  if (read.kind === 'text') put('text', read.text, read.text.length * 3);
  if (read.kind === 'addresses') for (const address of read.addresses) put('address', address, address.length);
  return forms;
}
