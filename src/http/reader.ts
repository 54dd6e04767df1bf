import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from '../app/start-thread.ts';
import type { Asked, Read, ReaderStart } from './reading.ts';

const start = workerData as ReaderStart;
keepCompiled(start);
const { openLedger } = await import('../ledger/ledger.ts');
const { createLedgerApp } = await import('./create-app.ts');
const { tagOf } = await import('./tagged.ts');
const app = createLedgerApp(openLedger(start.file, { create: false }));

parentPort?.on('message', async ({ id, path }: Asked) => {
  const answer = await app.request(path);
  const [body, { status, headers: told }] = [new Uint8Array(await answer.arrayBuffer()), answer];
  // What is said of every answer, the server says.
  const headers: Record<string, string> = { 'content-type': told.get('content-type') ?? '' };
  if (status === 200) headers.etag = told.get('etag') ?? tagOf(body);
  parentPort?.postMessage({ id, status, headers, body } satisfies Read, [body.buffer]);
});
parentPort?.postMessage('ready');
