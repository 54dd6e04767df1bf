import { actorRecord, lifeOf, openLedger } from '../src/index.ts';

// What somebody owes in a ledger, what speaks for what became of it, and his track record on a day.
const [file = 'onrecord.db', actor = '', day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const ledger = openLedger(file, { create: false });
try {
  const { commitments } = await ledger.commitments({ debtor: actor });
  for (const { commitment, state } of commitments) {
    console.log(`${state}: ${commitment.consequent.text} (due ${commitment.due ?? 'at no time'})`);
    const { proposals, evidence } = await lifeOf(ledger, commitment.id, day);
    for (const { kind, score, text } of evidence) console.log(`  ${kind} ${score.toFixed(2)}: ${text}`);
    for (const proposal of proposals) console.log(`  proposed: ${proposal.state}, ${proposal.why}`);
  }
  const { kept, commitments: all } = await actorRecord(ledger, actor, day);
  console.log(`${kept.count} kept of ${kept.of} rated, of ${all} commitments`);
} finally {
  ledger.close();
}
