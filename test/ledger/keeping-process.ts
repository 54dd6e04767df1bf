// Adds, reviews and exports without an end, on the ledger FILE with the seed SEED, and prints the log's last hash each time that something is
// acknowledged. Run as a process of its own, to be killed.
import { exportFrom } from '../../src/app/export/export.ts';
import { writeWhole } from '../../src/app/export/write-whole.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { randomFrom } from '../../train/random.ts';
import { many } from './derived.ts';

const [file = '', out = '', seed] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const below = (n: number): number => Math.floor(random() * n);
const ledger = openLedger(file);
const by = 'Ane Holt';

async function someStatement(): Promise<string | null> {
  const { statements } = await ledger.statements({}, { limit: 40 });
  return statements[below(statements.length)]?.statement.id ?? null;
}

async function add(): Promise<void> {
  const from = below(5000);
  for await (const _ of ledger.addMany(many(from, from + 12))) {
    // Acknowledged together.
  }
}

async function review(): Promise<void> {
  const id = await someStatement();
  if (id === null) return;
  const done = [
    () => ledger.reviewStatement({ id, verdict: 'accept', by }),
    () =>
      ledger.reviewStatement({ id, verdict: 'correct', corrections: { act: { type: 'deny' } }, by, why: 'heard it' }),
    () => ledger.reviewStatement({ id, verdict: 'reject', by }),
    () => ledger.comment({ kind: 'statement', id, text: 'Ask the harbour office.', by }),
    () => ledger.assign({ kind: 'statement', id, to: 'Per Lund', by }),
  ];
  await done[below(done.length)]?.();
}

async function decide(): Promise<void> {
  const [a, b] = [await someStatement(), await someStatement()];
  if (a === null || b === null || a === b) return;
  await ledger.decideSame({ statements: [a, b], verdict: random() < 0.5 ? 'same' : 'different', by });
}

const write = async (): Promise<void> => writeWhole(out, await exportFrom(ledger, 'jsonl'));

const works = [add, add, review, review, review, decide, write];
for (;;) {
  await works[below(works.length)]?.();
  process.stdout.write(`${await ledger.head()}\n`);
}
