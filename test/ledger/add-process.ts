// Adds bulletins FROM to TO to the ledger FILE, and prints how many were added. Run as a process of its own.
import { openLedger } from '../../src/ledger/ledger.ts';
import { many } from './derived.ts';

const [file = '', from, to] = process.argv.slice(2);
const ledger = openLedger(file);

let added = 0;
for await (const { outcome } of ledger.addMany(many(Number(from), Number(to)))) {
  if (outcome === 'added') added += 1;
}
ledger.close();
process.stdout.write(`added ${added}\n`);
