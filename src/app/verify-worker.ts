import { parentPort, workerData } from 'node:worker_threads';
import { openLedger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';

/** What the thread is started with. */
export interface VerifyStart {
  readonly file: string;
}

const { file }: VerifyStart = workerData;
const ledger = openLedger(file, { create: false });
try {
  parentPort?.postMessage({ kind: 'verified', verified: await ledger.verify() });
} catch (error) {
  const code = error instanceof OnRecordError ? error.code : 'fault';
  parentPort?.postMessage({ kind: 'failed', code });
} finally {
  ledger.close();
}
