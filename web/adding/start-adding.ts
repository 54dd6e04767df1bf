import type { Job } from '../../src/http/job-contract.ts';
import { sendJson } from '../api/send-json.ts';
import { type Given, readPasted, type Stated } from './given.ts';

/** What one request may hold: inputs, and bytes with some room for its frame. */
const MOST = 100;
const MOST_BYTES = 20_000_000;

/** Sends what was given, in as many requests as it takes, and gives the ids of the jobs that read it. Throws `ApiError`. */
export async function startAdding(given: Given): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const body of [...formsOf(given), ...pastedOf(given)])
    ids.push((await sendJson<Job>('POST', '/api/reports', body)).id);
  return ids;
}

/** Has the server read the demonstration. Throws `ApiError`. */
export async function startDemonstration(): Promise<readonly string[]> {
  return [(await sendJson<Job>('POST', '/api/demonstration')).id];
}

function formsOf({ files, stated }: Given): readonly FormData[] {
  const forms: FormData[] = [];
  let [inputs, bytes] = [MOST, 0];
  for (const file of files) {
    if (inputs >= MOST || bytes + file.size > MOST_BYTES) {
      const form = new FormData();
      for (const [field, fact] of Object.entries(factsOf(stated))) form.set(field, fact);
      forms.push(form);
      [inputs, bytes] = [0, 0];
    }
    forms.at(-1)?.append('file', file);
    inputs += 1;
    bytes += file.size;
  }
  return forms;
}

/** What was pasted goes as JSON: a form would change the ends of its lines. */
function pastedOf({ pasted, stated }: Given): readonly object[] {
  const read = readPasted(pasted);
  const facts = factsOf(stated);
  if (read.kind === 'text') return [{ text: read.text, ...facts }];
  if (read.kind === 'nothing') return [];
  const bodies: object[] = [];
  for (let at = 0; at < read.addresses.length; at += MOST)
    bodies.push({ address: read.addresses.slice(at, at + MOST), ...facts });
  return bodies;
}

function factsOf(stated: Stated): Readonly<Record<string, string>> {
  const facts = Object.entries(stated).map(([field, fact]) => [field, fact.trim()] as const);
  return Object.fromEntries(facts.filter(([, fact]) => fact !== ''));
}
