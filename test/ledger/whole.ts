import { DatabaseSync } from 'node:sqlite';

/** What is broken or half there in the file of a ledger: nothing, when it is whole. And how many reports it holds. */
export function inspect(file: string): { readonly faults: readonly string[]; readonly reports: number } {
  const database = new DatabaseSync(file, { timeout: 5000 });
  const faults: string[] = [];
  try {
    for (const row of database.prepare('pragma integrity_check').all()) {
      if (row.integrity_check !== 'ok') faults.push(`integrity: ${row.integrity_check}`);
    }
    for (const row of database.prepare('pragma foreign_key_check').all()) faults.push(`key: ${JSON.stringify(row)}`);
    for (const [what, sql] of HALVES) {
      const count = Number(database.prepare(`select count(*) as n from (${sql})`).get()?.n);
      if (count > 0) faults.push(`${what}: ${count}`);
    }
    for (const table of ['reports_fts', 'statements_fts']) {
      // Throws when the index and the table that it is drawn from differ.
      database.exec(`insert into ${table} (${table}, rank) values ('integrity-check', 1)`);
    }
    const reports = Number(database.prepare('select count(*) as n from reports').get()?.n);
    return { faults, reports };
  } finally {
    database.close();
  }
}

const HALVES: readonly (readonly [string, string])[] = [
  ['reports without bytes', 'select 1 from reports where seq not in (select report from report_bytes)'],
  ['reports without a derivation', 'select 1 from reports where derivation is null'],
  [
    'reports with missing statements',
    `select 1 from reports join derivations d on d.seq = reports.derivation
     where d.statements <> (select count(*) from statements s where s.report = reports.seq)`,
  ],
  [
    'reports without their log entries',
    `select 1 from reports where (select count(*) from entries e
     where e.subject = reports.id and e.kind in ('report-added', 'report-derived')) < 2`,
  ],
  [
    'log entries without a report',
    `select 1 from entries where kind in ('report-added', 'report-derived') and subject not in (select id from reports)`,
  ],
  [
    'stories that are not as many as their reports',
    `select 1 from stories full join (select root, count(*) as n from story_reports where root is not null group by root) as s
     on s.root = stories.root where stories.reports is not s.n`,
  ],
  [
    'reports that go on from one of another story',
    `select 1 from story_reports s join story_reports p on p.report = s.parent where p.root is not s.root`,
  ],
  ['statements without a report', 'select 1 from statements where report not in (select seq from reports)'],
];
