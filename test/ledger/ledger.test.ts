import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../../src/ledger/add.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { Filter } from '../../src/ledger/listing.ts';
import type { OnRecordError } from '../../src/model/error.ts';
import { derived, many } from './derived.ts';
import { inspect } from './whole.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened: Ledger[] = [];
afterEach(() => {
  for (const ledger of opened.splice(0)) ledger.close();
});

let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

function open(file = newFile(), at = '2026-01-05T09:00:00.000Z'): Ledger {
  const ledger = openLedger(file, { clock: () => new Date(at) });
  opened.push(ledger);
  return ledger;
}

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'no error';
  } catch (error) {
    return (error as OnRecordError).code;
  }
}

describe('adding', () => {
  test('keeps bytes, text, statements, issues and what derived them, and logs it', async () => {
    const ledger = open();
    const one = derived(1, { url: 'https://courier.example/1' });
    expect(await ledger.add(one)).toEqual({ id: one.report.id, outcome: 'added', statements: 4 });
    const kept = await ledger.report(one.report.id);
    const { text, paragraphs, ...reference } = one.report;
    expect(kept).toMatchObject({ text, paragraphs, statements: one.statements, derivedBy: 'onrecord 1' });
    expect(kept.report).toEqual({
      ...reference,
      added: '2026-01-05T09:00:00.000Z',
      words: 54,
      statements: 4,
      version: 1,
    });
    const bytes = await ledger.bytes(one.report.id);
    expect(Buffer.from(bytes.bytes).toString()).toBe(text);
    expect(`sha256:${bytes.sha256}`).toBe(one.report.id);
    expect((await ledger.log()).map(({ seq, at, kind, subject }) => [seq, at, kind, subject])).toEqual([
      [1, '2026-01-05T09:00:00.000Z', 'report-added', one.report.id],
      [2, '2026-01-05T09:00:00.000Z', 'report-derived', one.report.id],
    ]);
  });

  test('the same report by the same version changes nothing', async () => {
    const file = newFile();
    const ledger = open(file);
    await ledger.add(derived(1));
    const before = [await ledger.reports(), await ledger.statements(), await ledger.log()];
    expect((await ledger.add(derived(1))).outcome).toBe('kept-already');
    expect([await ledger.reports(), await ledger.statements(), await ledger.log()]).toEqual(before);
    expect(inspect(file)).toEqual({ faults: [], reports: 1 });
  });

  test('the same report by another version replaces what was derived, and the log tells it', async () => {
    const file = newFile();
    const ledger = open(file);
    const first = derived(1);
    await ledger.add(first);
    const second = { ...first, derivedBy: 'onrecord 2', statements: first.statements.slice(0, 1) };
    expect(await ledger.add({ ...second, report: { ...first.report, title: 'Retitled' } })).toEqual({
      id: first.report.id,
      outcome: 'derived-again',
      statements: 1,
    });
    const kept = await ledger.report(first.report.id);
    expect([kept.derivedBy, kept.statements.length, kept.report.title]).toEqual(['onrecord 2', 1, 'Retitled']);
    expect((await ledger.search({ query: 'insult', kind: 'statement' })).length).toBe(0);
    expect((await ledger.search({ query: 'retitled', kind: 'report' })).length).toBe(1);
    expect((await ledger.log()).map(({ kind }) => kind)).toEqual(['report-added', 'report-derived', 'report-derived']);
    expect(inspect(file)).toEqual({ faults: [], reports: 1 });
  });

  test('many are told of in their order, with one kept already among them', async () => {
    const ledger = open();
    await ledger.add(derived(40));
    const outcomes: Outcome[] = [];
    for await (const { outcome } of ledger.addMany(many(0, 70))) outcomes.push(outcome);
    expect(outcomes).toEqual(Array.from({ length: 70 }, (_, i) => (i === 40 ? 'kept-already' : 'added')));
  });

  test('a batch with a report that cannot be kept leaves nothing of itself', async () => {
    const file = newFile();
    const ledger = open(file);
    const broken = derived(2, { published: 'last Tuesday' });
    expect(await codeOf(() => Array.fromAsync(ledger.addMany([derived(1), broken])))).toBe('bad-query');
    expect(inspect(file)).toEqual({ faults: [], reports: 0 });
    expect((await ledger.add(derived(1))).outcome).toBe('added');
  });

  test('two versions of one address are numbered by publication', async () => {
    const ledger = open();
    const url = 'https://courier.example/fees';
    await ledger.add(derived(2, { url, published: '2025-11-02' }));
    await ledger.add(derived(1, { url, published: '2025-11-01T23:00:00+02:00' }));
    const detail = await ledger.report(derived(2).report.id);
    expect(detail.report.version).toBe(2);
    expect(detail.versions.map(({ title, version }) => [title, version])).toEqual([
      ['Bulletin 1', 1],
      ['Bulletin 2', 2],
    ]);
  });

  test('while another process writes longer than the ledger waits, it is busy, and afterwards it is not', async () => {
    const file = newFile();
    const ledger = openLedger(file, { patience: 20 });
    opened.push(ledger);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    expect(await codeOf(() => ledger.add(derived(1)))).toBe('ledger-busy');
    expect((await ledger.reports()).total).toBe(0);
    other.exec('rollback');
    other.close();
    expect((await ledger.add(derived(1))).outcome).toBe('added');
  });

  test('the log refuses to be changed', async () => {
    const file = newFile();
    await open(file).add(derived(1));
    const database = new DatabaseSync(file);
    expect(() => database.exec('delete from entries')).toThrow('append-only');
    expect(() => database.exec(`update entries set kind = 'x'`)).toThrow('append-only');
    database.close();
  });
});

describe('opening', () => {
  test.each<[name: string, make: (file: string) => void, code: string]>([
    ['no file, when none may be made', () => {}, 'not-found'],
    ['a text file', (file) => writeFileSync(file, 'Not a ledger. '.repeat(100)), 'ledger-unreadable'],
    ['a database of another program', (file) => sqlite(file, 'create table notes (text)'), 'ledger-unreadable'],
    ['a ledger of a later program', (file) => laterLedger(file), 'ledger-newer'],
  ])('%s is refused and left as it is', async (_name, make, code) => {
    const file = newFile();
    make(file);
    const before = existsSync(file) ? readFileSync(file) : null;
    expect(await codeOf(() => openLedger(file, { create: code !== 'not-found' }))).toBe(code);
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before);
  });

  test('a folder that is not there is refused', async () => {
    expect(await codeOf(() => openLedger(join(folder, 'no', 'such', 'ledger.db')))).toBe('ledger-unreadable');
  });

  test('an empty file becomes a ledger', async () => {
    const file = newFile();
    writeFileSync(file, '');
    expect((await open(file).reports()).total).toBe(0);
  });

  test('what a version before acts wrote is read with what it did not know left open', async () => {
    const file = newFile();
    const first = derived(1);
    await open(file).add(first);
    sqlite(file, FORGET_ACTS);
    const ledger = open(file);
    const { statements } = await ledger.report(first.report.id);
    expect(statements.map(({ via, act, quantities, grounds }) => [via, act, quantities, grounds])).toEqual(
      first.statements.map(() => [null, null, [], []]),
    );
    expect((await ledger.verify()).faults.filter(({ kind }) => kind === 'log')).toEqual([]);
    expect((await ledger.statements({ act: 'deny' })).total).toBe(0);
    expect((await ledger.statements({ speaker: 'varga' })).total).toBe(2);
    expect(await ledger.readings([first.report.id])).toMatchObject([{ actors: [], commitments: [], past: [] }]);
    expect((await ledger.add({ ...first, derivedBy: 'onrecord 2' })).outcome).toBe('derived-again');
    expect((await ledger.statements({ act: 'deny', speaker: 'person:ilse-varga' })).total).toBe(1);
  });

  test('what a version before counts wrote is counted', async () => {
    const file = newFile();
    const first = open(file);
    await first.add(derived(1, { published: '2031-02-03' }));
    await first.add(derived(2));
    const { actors } = await first.actors();
    expect(actors).not.toEqual([]);
    const detail = await first.actor(actors[0]?.id ?? '');
    first.close();
    sqlite(file, 'drop table actors; drop table actor_months; drop index statements_named; pragma user_version = 11');
    const ledger = open(file);
    expect((await ledger.actors()).actors).toEqual(actors);
    expect(await ledger.actor(detail.actor.id)).toEqual(detail);
    expect((await ledger.verify()).faults).toEqual([]);
  });

  test('the days of an actor are those of the reports that have him speak, however often they are read', async () => {
    const ledger = open(newFile());
    const days = async () => {
      const { first, last } = await ledger.actor('person:ilse-varga');
      expect((await ledger.verify()).faults).toEqual([]);
      return [first, last];
    };
    const early = derived(1, { published: '2031-02-03T18:40:00+02:00' });
    await ledger.add(derived(2));
    expect(await days()).toEqual([null, null]);
    await ledger.add(early);
    await ledger.add(derived(3, { published: '2031-05-06' }));
    await ledger.add(derived(4, { published: '2031-03-04' }));
    expect(await days()).toEqual(['2031-02-03', '2031-05-06']);
    await ledger.add({ ...early, statements: [], derivedBy: 'onrecord 2' });
    expect(await days()).toEqual(['2031-03-04', '2031-05-06']);
    await ledger.add({ ...derived(3, { published: '2031-01-02' }), derivedBy: 'onrecord 2' });
    expect(await days()).toEqual(['2031-01-02', '2031-03-04']);
  });

  /** Takes a file back to the first schema. */
  const FORGET_ACTS = `
    drop index statements_named;
    drop table actor_months;
    drop table actors;
    drop index reports_derivation;
    drop index reports_told;
    drop table machine_readings;
    drop table reviews;
    drop trigger statements_fts_update;
    drop index statements_doubt;
    alter table statements drop column doubt;
    drop table life_rules;
    drop table evidence_verdicts;
    drop table evidence;
    drop table commitment_decisions;
    drop table commitment_terms;
    drop table commitment_sides;
    drop index derivations_unweighed;
    alter table derivations drop column weighed;
    alter table entries drop column hash;
    drop table same_decisions;
    drop table own_commitments;
    drop table commitments;
    alter table derivations drop column found;
    drop table stories;
    drop table story_terms;
    drop table story_reports;
    drop table tokens;
    drop index statements_act;
    drop index statements_said;
    alter table statements drop column act;
    alter table statements drop column actor;
    update statements set body = json_set(json_remove(body, '$.via', '$.quantities', '$.grounds'), '$.act', null);
    pragma user_version = 1`;

  function sqlite(file: string, sql: string): void {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  }

  function laterLedger(file: string): void {
    openLedger(file).close();
    sqlite(file, 'pragma user_version = 999');
  }
});

describe('reading', () => {
  const PUBLISHED = ['2025-11-03', null, '2025-11-04T01:00:00+02:00', '2025-11-03T08:00:00Z', '2025-10-30'];

  async function filled(): Promise<Ledger> {
    const ledger = open();
    for (const [number, published] of PUBLISHED.entries()) {
      await ledger.add(derived(number, { published, outlet: number === 4 ? 'Straße & Küste' : 'The Quay Courier' }));
    }
    return ledger;
  }

  test('reports come newest first, page by page, those without a time last', async () => {
    const ledger = await filled();
    const titles: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page = await ledger.reports({}, { cursor, limit: 2 });
      expect(page.total).toBe(5);
      titles.push(...page.reports.map(({ title }) => title));
      cursor = page.next;
    } while (cursor !== null);
    expect(titles).toEqual(['Bulletin 2', 'Bulletin 3', 'Bulletin 0', 'Bulletin 4', 'Bulletin 1']);
  });

  test('statements come in the order of their reports and of the text, page by page', async () => {
    const ledger = await filled();
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await ledger.statements({}, { cursor, limit: 3 });
      expect(page.total).toBe(20);
      ids.push(...page.statements.map(({ statement }) => statement.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(ids).toEqual([2, 3, 0, 4, 1].flatMap((number) => derived(number).statements.map(({ id }) => id)));
  });

  test.each<[Filter, reports: number, statements: number]>([
    [{}, 5, 20],
    [{ outlet: 'quay' }, 4, 16],
    [{ outlet: 'STRASSE' }, 0, 0],
    [{ outlet: 'straße & k' }, 1, 4],
    [{ outlet: '%' }, 0, 0],
    [{ speaker: 'varga' }, 5, 10],
    [{ speaker: 'varga', outlet: 'küste' }, 1, 2],
    [{ speaker: 'person:ilse-varga' }, 5, 10],
    [{ speaker: 'person:ilse' }, 0, 0],
    [{ act: 'deny' }, 5, 5],
    [{ act: 'deny', speaker: 'varga', outlet: 'küste' }, 1, 1],
    [{ act: 'threaten', speaker: 'varga' }, 0, 0],
    [{ since: '2025-11-03' }, 3, 12],
    [{ until: '2025-11-03' }, 4, 16],
    [{ since: '2025-11-03T07:00:00Z', until: '2025-11-03T09:00:00Z' }, 1, 4],
  ])('the filter %j keeps %d reports and %d statements', async (filter, reports, statements) => {
    const ledger = await filled();
    expect((await ledger.reports(filter)).total).toBe(reports);
    expect((await ledger.statements(filter)).total).toBe(statements);
  });

  test.each<[name: string, read: (ledger: Ledger) => unknown, code: string]>([
    ['an unknown report', (ledger) => ledger.report('ffffffffffffffff'), 'no-such-entry'],
    ['a report named by anything', (ledger) => ledger.report("x' or 1=1"), 'no-such-entry'],
    ['an empty prefix', (ledger) => ledger.report('sha256:'), 'no-such-entry'],
    ['an unknown statement', (ledger) => ledger.statement('ffff.1'), 'no-such-entry'],
    ['a statement named by anything', (ledger) => ledger.statement('%.%'), 'no-such-entry'],
    ['a cursor of no listing', (ledger) => ledger.reports({}, { cursor: 'abc' }), 'bad-query'],
    ['a cursor of another listing', (ledger) => ledger.reports({}, { cursor: 'WyIiLDEsMl0' }), 'bad-query'],
    ['no date', (ledger) => ledger.reports({ since: 'yesterday' }), 'bad-query'],
    ['an impossible date', (ledger) => ledger.reports({ since: '2025-13-01' }), 'bad-query'],
    ['a page of nothing', (ledger) => ledger.reports({}, { limit: 0 }), 'bad-query'],
  ])('%s is refused and left as it is', async (_name, read, code) => {
    const ledger = await filled();
    expect(await codeOf(() => read(ledger))).toBe(code);
  });

  test('reports and statements are found by the first digits of their ids, unless several begin so', async () => {
    const ledger = open();
    for await (const _ of ledger.addMany(many(0, 40)));
    const { report, statements } = derived(7);
    expect((await ledger.report(report.id.slice(7, 19))).report.id).toBe(report.id);
    const [digits = '', offset] = statements[2]!.id.split('.');
    expect((await ledger.statement(`${digits.slice(0, 12)}.${offset}`)).statement).toEqual(statements[2]);
    expect(await codeOf(() => ledger.report(report.id.slice(7, 8)))).toBe('ambiguous-entry');
  });
});
