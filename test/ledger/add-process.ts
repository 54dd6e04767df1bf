// Adds bulletins FROM to TO to the ledger FILE, in batches, and prints how many were added. Run as a process of its own.
import { openLedger } from '../../src/ledger/ledger.ts';
import { many } from './derived.ts';

const [file = '', from, to] = process.argv.slice(2);
const ledger = openLedger(file);

let added = 0;
let batch = 0;
for await (const { outcome } of ledger.addMany(many(Number(from), Number(to)))) {
  if (outcome === 'added') added += 1;
  batch += 1;
  if (batch % 32 === 0) process.stdout.write('batch\n');
}
ledger.close();
process.stdout.write(`added ${added}\n`);
