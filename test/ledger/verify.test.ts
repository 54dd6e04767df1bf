import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReports } from '../../src/index.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { evidenceId } from '../../src/ledger/life.ts';
import type { Evidence } from '../../src/model/life.ts';
import { derived } from './derived.ts';
import { promising } from './promising.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-verify-'));
const whole = join(folder, 'whole.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT =
  'If the fees stay, we will close the harbour on Friday, said Ilse Varga, the harbour minister of Tirrany.\n';

beforeAll(async () => {
  const ledger = openLedger(whole);
  await ledger.add(derived(1, { url: 'https://courier.example/1', published: '2025-11-03', author: 'R. Castell' }));
  const input = { kind: 'bytes', name: 'fees.txt', bytes: Buffer.from(TEXT), mediaType: null, stated: {} } as const;
  for await (const added of addReports(ledger, [input])) expect(added.kind).toBe('report');
  const [a = '', b = ''] = derived(1).statements.map(({ id }) => id);
  await ledger.decideSame({ statements: [a, b], verdict: 'different', by: 'R. Castell', why: 'two days' });
  await decideLives(ledger);
  await reviewed(ledger);
  await ledger.add({ ...derived(2), derivedBy: 'before' });
  await ledger.add({ ...derived(2), derivedBy: 'after' });
  ledger.close();
});

/** Reviews of one report, one of which a later reading speaks against. */
async function reviewed(ledger: Ledger): Promise<void> {
  const { report, statements, commitments } = promising();
  const by = 'R. Castell';
  await ledger.add(promising());
  const [vowed, denied] = statements;
  if (!vowed || !denied) throw new Error('nothing is said');
  const speaker = { name: 'Mara Dole', id: 'person:mara-dole' };
  await ledger.reviewStatement({
    id: vowed.id,
    verdict: 'correct',
    corrections: { speaker },
    by,
    why: 'she read it out',
  });
  await ledger.reviewCommitment({ id: commitments[0]?.id ?? '', verdict: 'accept', by });
  await ledger.reviewStatement({ id: denied.id, verdict: 'reject', by });
  await ledger.comment({ kind: 'statement', id: denied.id, text: 'no statement', by });
  await ledger.assign({ kind: 'statement', id: vowed.id, to: 'M. Orlan', by });
  const read = { ...vowed, speaker: vowed.speaker && { ...vowed.speaker, name: 'I. Varga' } };
  await ledger.add({ ...promising({ statements: [read, denied] }), derivedBy: 'onrecord 2' });
  expect((await ledger.statementReview(vowed.id)).proposal).not.toBeNull();
  expect(await ledger.report(report.id)).toMatchObject({ report: { statements: 1 } });
}

/** Evidence for one commitment, verdicts on it, decisions and a rule. */
async function decideLives(ledger: Ledger): Promise<void> {
  const [owed] = (await ledger.commitments()).commitments;
  const [report] = (await ledger.reports()).reports;
  if (!owed || !report) throw new Error('nothing is owed');
  const found: Omit<Evidence, 'id'> = {
    ...{ commitment: owed.commitment.id, kind: 'breach', report: report.id, statement: null, voiced: 'b.1.c1' },
    ...{ text: 'The', spans: [{ start: 0, end: 3 }], score: 0.7, rule: 'the deed is told to be undone' },
  };
  const evidence = { id: evidenceId(found), ...found };
  await ledger.weigh({ report: report.id, by: 'onrecord 1', indexed: [], evidence: [evidence] });
  for (const verdict of ['dismissed', 'accepted'] as const)
    await ledger.decideEvidence({ evidence: evidence.id, verdict, by: 'R. Castell', why: 'read again' });
  const decision = { commitment: owed.commitment.id, by: 'R. Castell', why: 'read again', evidence: [evidence.id] };
  await ledger.decideCommitment({ ...decision, state: 'unclear', reason: 'disputed' });
  await ledger.decideCommitment({ ...decision, state: 'violated' });
  await ledger.switchLifeRule({ rule: 'time-expires', setting: 'on', by: 'R. Castell' });
}

/** A copy of the ledger that somebody has laid hands on. */
function tampered(name: string, change: (database: DatabaseSync) => void) {
  const file = join(folder, `${name}.db`);
  copyFileSync(whole, file);
  const database = new DatabaseSync(file);
  database.exec(
    'pragma foreign_keys = off; pragma ignore_check_constraints = on; drop trigger entries_keep; drop trigger entries_stay',
  );
  change(database);
  database.close();
  return openLedger(file);
}

async function faultsOf(name: string, change: (database: DatabaseSync) => void) {
  const ledger = tampered(name, change);
  try {
    return (await ledger.verify()).faults;
  } finally {
    ledger.close();
  }
}

const TABLES = [
  ...(['entries', 'reports', 'report_bytes', 'statements', 'commitments', 'same_decisions'] as const),
  ...(['evidence', 'evidence_verdicts', 'commitment_decisions', 'life_rules'] as const),
  ...(['reviews', 'machine_readings', 'actors', 'actor_months'] as const),
] as const;

/** Tells the rows of a table apart. */
const keyOf = (table: (typeof TABLES)[number]): string =>
  new Map<string, string>([
    ['same_decisions', 'a'],
    ['actors', 'id'],
    ['actor_months', "actor || ' ' || month || act"],
  ]).get(table) ?? 'rowid';

describe('a ledger that nobody touched', () => {
  test('is whole, and says what it holds', async () => {
    const ledger = openLedger(whole);
    const verified = await ledger.verify();
    const log = await ledger.log();
    ledger.close();
    expect(verified.faults).toEqual([]);
    expect(verified).toMatchObject({ entries: 22, reports: 4, unsealed: 0, head: log.at(-1)?.hash });
    expect(verified.statements).toBeGreaterThan(8);
    expect(verified.commitments).toBeGreaterThan(0);
    expect(new Set(log.map(({ hash }) => hash)).size).toBe(22);
  });

  test('still has every hash that was noted before, and no other', async () => {
    const ledger = openLedger(whole);
    const [first] = await ledger.log();
    expect((await ledger.verify(first?.hash)).faults).toEqual([]);
    expect((await ledger.verify('0'.repeat(64))).faults).toMatchObject([{ kind: 'log' }]);
    ledger.close();
  });
});

describe('any change is found', () => {
  const database = () => new DatabaseSync(whole);

  test.each(TABLES)('of every column of %s', async (table) => {
    const kept = database();
    const columns = kept.prepare(`select name from pragma_table_info('${table}')`).all();
    kept.close();
    expect(columns.length).toBeGreaterThan(3);
    const unseen: string[] = [];
    for (const { name } of columns) {
      const faults = await faultsOf(`${table}-${name}`, (tampering) => {
        const { changes } = tampering
          .prepare(
            `update ${table} set ${name} = case typeof(${name}) when 'integer' then ${name} + 1000 when 'real' then ${name} / 2
             when 'blob' then cast(x'00' || ${name} as blob) when 'null' then 'x' else ${name} || 'x' end
             where ${keyOf(table)} = (select min(${keyOf(table)}) from ${table})`,
          )
          .run();
        expect(changes).toBe(1);
      });
      if (faults.length === 0) unseen.push(`${table}.${name}`);
    }
    expect(unseen).toEqual([]);
  });

  test.each(['version', 'at', 'issues', 'statements', 'found', 'report'])(
    'of %s of a reading that counts',
    async (name) => {
      const faults = await faultsOf(`derivations-${name}`, (tampering) => {
        tampering.exec(
          `update derivations set ${name} = iif(typeof(${name}) = 'integer', ${name} + 1000, ${name} || 'x')
         where seq = (select derivation from reports order by seq limit 1)`,
        );
      });
      expect(faults).not.toEqual([]);
    },
  );

  test.each(TABLES)('a row of %s that is gone', async (table) => {
    const faults = await faultsOf(`${table}-gone`, (tampering) => {
      const { changes } = tampering
        .prepare(`delete from ${table} where ${keyOf(table)} = (select min(${keyOf(table)}) from ${table})`)
        .run();
      expect(changes).toBe(1);
    });
    expect(faults).not.toEqual([]);
  });

  test('an entry that was written anew with a hash of its own', async () => {
    const faults = await faultsOf('rewritten', (tampering) => {
      tampering.exec(`update entries set body = json_set(body, '$.by', 'somebody else') where seq = 5`);
    });
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'log', place: 'entry 5' }));
  });
});
