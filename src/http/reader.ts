import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from '../app/start-thread.ts';
import type { Asked, Read, ReaderStart } from './reading.ts';

const start = workerData as ReaderStart;
keepCompiled(start);
const { openLedger } = await import('../ledger/ledger.ts');
const { createLedgerApp } = await import('./create-app.ts');
const app = createLedgerApp(openLedger(start.file, { create: false }));

parentPort?.on('message', async ({ id, path, headers }: Asked) => {
  const response = await app.request(path, { headers: Object.fromEntries(headers) });
  const body = await response.arrayBuffer();
  const read: Read = { id, status: response.status, headers: [...response.headers], body };
  parentPort?.postMessage(read, [body]);
});
parentPort?.postMessage('ready');
