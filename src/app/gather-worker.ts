import { workerData } from 'node:worker_threads';
import { openLedger } from '../ledger/ledger.ts';
import { keepCompiled, type ThreadStart } from './start-thread.ts';
import { type GatherStart, gatherStories } from './stories.ts';

const { file, ...start }: GatherStart & ThreadStart = workerData;
keepCompiled(start);
const ledger = openLedger(file, { create: false });
try {
  await gatherStories(ledger);
} finally {
  ledger.close();
}
