import { addReports, openLedger } from '../src/index.ts';

// Reads what is named into a ledger, then looks something up in it.
const [file = 'onrecord.db', query = 'guarantee', ...paths] = process.argv.slice(2);
const ledger = openLedger(file);
try {
  for await (const one of addReports(ledger, paths)) {
    console.log(one.kind === 'unread' ? `not read: ${one.error.message}` : `${one.outcome}: ${one.title}`);
  }
  for (const hit of await ledger.search({ query, kind: 'statement', limit: 3 })) {
    if (hit.kind !== 'statement') continue;
    const { speaker, content } = hit.statement;
    console.log(`${hit.report.outlet}: ${speaker?.text ?? 'nobody named'}: ${content.text}`);
  }
} finally {
  ledger.close();
}
