import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import { derived } from '../ledger/derived.ts';
import { onrecord } from './onrecord.ts';
import { onrecord as resident } from './resident.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-cli-'));
  const ledger = openLedger(join(folder, 'onrecord.db'), { clock: () => new Date('2026-01-05T09:00:00Z') });
  await ledger.add(derived(1, { published: '2025-11-03' }));
  await ledger.add(
    derived(2, { published: '2025-11-04T08:30:00+01:00', outlet: 'Küstenbote', title: '=HYPERLINK("x"), "y"' }),
  );
  ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const one = derived(1).report.id.slice(7, 19);
const two = derived(2).report.id.slice(7, 19);

const run = (...args: string[]) => resident(args, { cwd: folder });

describe('add', () => {
  test('says what became of each input, and adding again changes nothing', async () => {
    writeFileSync(join(folder, 'news.txt'), 'Aldo Penn said the quay would open.\n');
    const first = await run('add', 'news.txt', 'none.txt', '--ledger', 'new.db', '--outlet', 'The Quay Courier');
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/^[0-9a-f]{12} {2}added, \d+ statements {2}news\.txt\n1 added, 1 not read in new\.db\n$/);
    expect(first.err).toMatch(/none\.txt.*\(not-found\)\n$/);
    const again = await run('add', 'news.txt', '--ledger', 'new.db', '--outlet', 'The Quay Courier', '--quiet');
    expect(again).toEqual({ code: 0, out: '0 added, 1 kept already in new.db\n', err: '' });
    const listed = await run('list', '--ledger', 'new.db', '--format', 'json');
    expect(JSON.parse(listed.out)).toMatchObject([{ path: 'news.txt', outlet: 'The Quay Courier' }]);
  });
});

describe('list', () => {
  test('reports as a table', async () => {
    expect((await run('list')).out).toBe(
      `${[
        'ID            PUBLISHED   OUTLET              TITLE                   STATEMENTS',
        `${two}  2025-11-04  Küstenbote          =HYPERLINK("x"), "y"             4`,
        `${one}  2025-11-03  The Quay Courier    Bulletin 1                       4`,
      ].join('\n')}\n`,
    );
  });

  test('reports as CSV that no spreadsheet runs', async () => {
    const lines = (await run('list', '--format', 'csv')).out.split('\r\n');
    expect(lines[0]).toBe('id,published,outlet,title,author,place,url,path,language,added,words,statements,version');
    expect(lines[1]).toContain(`,Küstenbote,"'=HYPERLINK(""x""), ""y""",`);
    expect(lines).toHaveLength(4);
  });

  test('statements, narrowed', async () => {
    const { out } = await run('list', 'statements', '--speaker', 'varga', '--until', '2025-11-03', '--format', 'jsonl');
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ speaker, report }) => [speaker.text, report.id.slice(7, 19)])).toEqual([
      ['Harbour Minister Ilse Varga', one],
      ['Varga', one],
    ]);
    const limited = await run('list', 'statements', '--limit', '1');
    expect(limited.out.trimEnd().split('\n')).toHaveLength(2);
  });

  test('statements by their act and by the id of who says them', async () => {
    const acts = async (...args: string[]) => {
      const { out } = await run('list', 'statements', ...args, '--format', 'json');
      return JSON.parse(out).map((statement: { act: { type: string } | null }) => statement.act?.type);
    };
    expect(await acts('--act', 'deny')).toEqual(['deny', 'deny']);
    expect(await acts('--speaker', 'person:ilse-varga')).toEqual(['promise', 'deny', 'promise', 'deny']);
    expect(await acts('--speaker', 'person:ilse-varga', '--act', 'threaten')).toEqual([]);
    const table = (await run('list', 'statements', '--act', 'deny', '--limit', '1')).out.split('\n');
    expect(table[0]).toBe('ID                  WHO                   ACT        CONTENT');
    expect(table[1]).toMatch(/^[0-9a-f]{12}\.\d+ +Ilse Varga +deny +any fee had been/);
    expect((await run('list', '--act', 'promises')).code).toBe(2);
  });

  test('nothing is said to be nothing', async () => {
    expect((await run('list', '--outlet', 'nobody')).out).toBe('No reports.\n');
    expect((await run('list', 'statements', '--outlet', 'nobody', '--format', 'json')).out).toBe('[]\n');
  });
});

describe('show', () => {
  test('a report with its statements', async () => {
    const { out } = await run('show', one);
    expect(out).toContain('Bulletin 1\nThe Quay Courier · 2025-11-03 · Port Anselm\n');
    expect(out).toContain('said     4 statements in 54 words\n');
    const { id } = derived(1).statements[1]!;
    expect(out).toContain(
      `  Ilse Varga — said — direct — promise (guarantee) — ${one}.${id.split('.')[1]}\n` +
        '      “{We will reopen the northern lighthouse},” [Harbour Minister Ilse Varga]\n      <said>.\n',
    );
    expect(out).toContain('  nobody named — direct — ');
  });

  test('the text of a report, unchanged', async () => {
    expect((await run('show', one, '--text')).out).toBe(derived(1).report.text);
  });

  test('a report and a statement for programs', async () => {
    const report = JSON.parse((await run('show', one, '--format', 'json')).out);
    expect(Object.keys(report)).toEqual(['report', 'text', 'paragraphs', 'statements', 'versions', 'derivedBy']);
    const { id } = report.statements[2];
    const statement = await run('show', `${one}.${id.split('.')[1]}`, '--format', 'json');
    expect(JSON.parse(statement.out)).toEqual(report.statements[2]);
  });

  test('what decided each field, on which words', async () => {
    const { id, when } = derived(1).statements[0]!;
    const shown = (...args: string[]) => run('show', id, '--why', ...args).then(({ out }) => out);
    const [cue, due] = [derived(1).statements[0]!.cue!.spans[0]!, when!.span];
    expect(await shown()).toMatch(
      new RegExp(
        [
          '  The ferry union — warned — indirect — threaten — .+',
          '      when       2025-11-07, “on Friday”',
          '      \\[The ferry union\\] <warned> that \\{crews would stop work on Friday\\}\\.',
          '',
          `      act        threaten    verb of the cue  “warned” ${cue.start}–${cue.end}`,
          `      when       2025-11-07  next weekday     “on Friday” ${due.start}–${due.end}`,
          '$',
        ].join('\n'),
      ),
    );
    const { grounds } = JSON.parse(await shown('--format', 'json'));
    expect(grounds).toEqual([
      { field: 'act', value: 'threaten', rule: 'verb of the cue', spans: [{ ...cue, text: 'warned' }] },
      { field: 'when', value: '2025-11-07', rule: 'next weekday', spans: [{ ...due, text: 'on Friday' }] },
    ]);
    expect((await shown('--format', 'csv')).split('\r\n').slice(0, 2)).toEqual([
      'statement,field,value,rule,words,start,end',
      `${id},act,threaten,verb of the cue,warned,${cue.start},${cue.end}`,
    ]);
    const report = await run('show', one, '--why');
    expect(report.out.match(/ {2}verb of the cue {2}/g)).toHaveLength(3);
    expect(report.out).toContain('No grounds are kept of this statement.');
  });

  test('an id that is not there', async () => {
    const { code, err } = await run('show', 'ffffffffffff');
    expect({ code, err }).toEqual({
      code: 1,
      err: 'onrecord: The ledger has no report ffffffffffff (no-such-entry)\n',
    });
  });
});

describe('search', () => {
  test('statements and reports with what was found marked', async () => {
    const { code, out } = await run('search', 'northern', 'lighthouses');
    expect(code).toBe(0);
    expect(out).toContain('Statements\n\n  Ilse Varga · promise · ');
    expect(out).toContain('    We will reopen the *northern* *lighthouse*\n');
    expect(out).toContain('\nReports\n\n  ');
    expect((await run('search', 'zebra')).out).toBe('Nothing found.\n');
  });

  test('for programs', async () => {
    const { out } = await run('search', 'insult', '--kind', 'statement', '--limit', '1', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([{ kind: 'statement', statement: { speaker: null } }]);
    const csv = await run('search', 'insult', '--format', 'csv');
    expect(csv.out.split('\r\n')[0]).toBe('kind,id,speaker,speaker_name,act,snippet,report,title,outlet,published');
  });
});

describe('edits', () => {
  test('says from version to version what became of a report', async () => {
    const url = 'https://courier.example/fees';
    const text = (words: string) => `Lower Quay\n\n“${words},” harbour minister Ilse Varga told reporters on Monday.\n`;
    writeFileSync(join(folder, 'first.txt'), text('We will lift the fees on Friday'));
    writeFileSync(join(folder, 'second.txt'), text('We intend to lift the fees'));
    await run('add', 'first.txt', '--ledger', 'edits.db', '--url', url, '--published', '2031-10-01');
    await run('add', 'second.txt', '--ledger', 'edits.db', '--url', url, '--published', '2031-10-02');
    const [id] = (await run('list', '--ledger', 'edits.db', '--format', 'csv')).out.split('\r\n')[1]?.split(',') ?? [];
    const table = await run('edits', id ?? '', '--ledger', 'edits.db');
    expect(table.code).toBe(0);
    expect(table.out).toContain('    - “We *will* lift the fees *on Friday*,” harbour minister Ilse Varga told');
    expect(table.out).toContain('    + “We *intend to* lift the fees,” harbour minister Ilse Varga told');
    const [edit] = JSON.parse((await run('edits', id ?? '', '--ledger', 'edits.db', '--format', 'json')).out);
    expect(edit.statements[0].fields).toContain('force');
    const csv = (await run('edits', id ?? '', '--ledger', 'edits.db', '--format', 'csv')).out.split('\r\n');
    expect(csv[0]).toBe('report,what,before,after');
    expect(csv.length).toBe(2 + edit.paragraphs.length + edit.statements.length);
    expect((await run('edits', one)).out).toBe('One text alone was seen at its address.\n');
    expect((await run('edits', 'ffff')).err).toMatch(/no-such-entry/);
  });
});

describe('merge and split', () => {
  test('keep who decided what, by the first digits of ids', async () => {
    const ids = [derived(1), derived(2)].map(({ statements }) => statements[1]?.id ?? '');
    const merged = await run('merge', ...ids.map((id) => id.replace(/^(.{8}).*(\..*)$/, '$1$2')), '--by', 'R. Castell');
    expect(merged.code).toBe(0);
    expect(merged.out.split('\n')[0]).toBe('One statement, says R. Castell:');
    for (const id of ids) expect(merged.out).toContain(id);
    const split = await run('split', ...ids, '--why', 'said on two days');
    expect(split.out).toMatch(/^Different statements, says .+:\n/);
    const ledger = openLedger(join(folder, 'onrecord.db'));
    const kept = await ledger.sameDecisions([derived(1).report.id, derived(2).report.id]);
    ledger.close();
    expect(kept).toMatchObject([{ verdict: 'different', why: 'said on two days' }]);
    expect(await run('merge', ids[0] ?? '')).toMatchObject({ code: 2, err: expect.stringContaining('(bad-query)') });
  });
});

describe('verify', () => {
  test('names the head of the log, and exits with 1 where a byte has changed', async () => {
    await run('add', 'news.txt', '--ledger', 'sealed.db');
    const whole = await run('verify', '--ledger', 'sealed.db');
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toMatch(
      /^All is as it was written: 2 entries, 1 reports, \d+ statements, \d+ commitments in sealed\.db\.\nhead [0-9a-f]{64}\n$/,
    );
    const head = whole.out.trim().split('head ')[1] ?? '';
    expect((await run('verify', '--ledger', 'sealed.db', '--head', head)).code).toBe(0);
    expect((await run('verify', '--ledger', 'sealed.db', '--head', 'f00')).code).toBe(2);
    const database = new DatabaseSync(join(folder, 'sealed.db'));
    database.exec(`update reports set text = replace(text, 'Aldo', 'Alda')`);
    database.close();
    // The exit code of a process of its own.
    const broken = await onrecord(['verify', '--ledger', 'sealed.db'], { cwd: folder });
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(
      /^report sha256:[0-9a-f]{64}: its text, or what was derived of it, is not what was written\n/,
    );
    const [fault] = JSON.parse((await run('verify', '--ledger', 'sealed.db', '--format', 'json')).out).faults;
    expect(fault.kind).toBe('report');
  });
});
