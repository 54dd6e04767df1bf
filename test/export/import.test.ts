import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { type Imported, importFile } from '../../src/app/import/import.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { made, text } from './made.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function imported(ledger: Ledger, content: string, name = 'file'): Promise<Imported> {
  const file = join(folder, name);
  writeFileSync(file, content);
  return await importFile(ledger, file, 'R. Castell');
}

/** What went wrong; null where nothing did. */
async function mistake(content: string): Promise<string | null> {
  const ledger = openLedger(':memory:');
  try {
    for await (const _ of (await imported(ledger, content)).additions);
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'bad-row')
      return error.message.replace(/^.*?file, /, '');
    throw error;
  } finally {
    ledger.close();
  }
}

const HEADER = 'debtor,creditor,consequent,antecedent,force,due,source,said_on\n';

describe('own commitments', () => {
  test('are kept once, with who keeps them, and come out again', async () => {
    const ledger = openLedger(':memory:', { clock: () => new Date('2031-09-01T06:00:00Z') });
    const list = `\uFEFFconsequent,Debtor,due,said_on,source,antecedent\r\n"lift the fees, all of them","Aldo Penn",2031-10-03,2031-08-30,https://courier.example/fees,"if the ""quay"" opens"\r\n\r\n'=open the quay,The ferry union,,,,\r\n`;
    expect(await imported(ledger, list)).toMatchObject({
      kind: 'own-commitments',
      additions: [{ outcome: 'added' }, { outcome: 'added' }],
    });
    expect(await imported(ledger, list)).toMatchObject({
      additions: [{ outcome: 'kept-already' }, { outcome: 'kept-already' }],
    });
    const kept = await ledger.ownCommitments();
    expect(kept).toEqual([
      {
        ...{
          id: expect.stringMatching(/^own:[0-9a-f]{16}$/),
          debtor: 'Aldo Penn',
          creditor: null,
          consequent: 'lift the fees, all of them',
        },
        ...{
          antecedent: 'if the "quay" opens',
          force: 'promise',
          due: '2031-10-03',
          source: 'https://courier.example/fees',
        },
        ...{ saidOn: '2031-08-30', added: '2031-09-01T06:00:00.000Z', by: 'R. Castell' },
      },
      expect.objectContaining({ debtor: 'The ferry union', consequent: '=open the quay', due: null }),
    ]);
    expect((await ledger.log()).map(({ kind, subject }) => [kind, subject])).toEqual(
      kept.map(({ id }) => ['commitment-stated', id]),
    );
    expect((await ledger.verify()).faults).toEqual([]);
    const calendar = await text(ledger, 'ics');
    expect(calendar).toContain('SUMMARY:Aldo Penn: lift the fees\\, all of them\r\n');
    expect(calendar).toContain('URL:https://courier.example/fees\r\n');
    expect(await text(ledger, 'ics', { filter: { speaker: 'ferry' } })).not.toContain('BEGIN:VEVENT');
    ledger.close();
  });

  test('are sealed: a changed one is found', async () => {
    const file = join(folder, 'sealed.db');
    const ledger = openLedger(file);
    await imported(ledger, `${HEADER}Aldo Penn,,lift the fees,,,2031-10,,\n`);
    const database = new DatabaseSync(file);
    database.exec(`update own_commitments set due = '2032-10'`);
    const [{ id } = { id: '' }] = await ledger.ownCommitments();
    expect((await ledger.verify()).faults).toMatchObject([{ kind: 'commitment', place: id }]);
    database.exec('delete from own_commitments');
    expect((await ledger.verify()).faults).toMatchObject([{ kind: 'commitment', place: id }]);
    database.close();
    ledger.close();
  });

  test.each([
    [
      'who,what\nA,b\n',
      'line 1: the columns are debtor, creditor, consequent, antecedent, force, due, source, said_on; "who" is none',
    ],
    [
      'debtor,force\nA,promise\n',
      'line 1: the columns are debtor, creditor, consequent, antecedent, force, due, source, said_on; consequent is missing',
    ],
    [`${HEADER}A,,b,,,,,\n,,b,,,,,\n`, 'line 3: debtor is empty'],
    [
      `${HEADER}"A\nB",,b,,,,,\nA,,b,,vow,,,\n`,
      'line 4: force is none of guarantee, promise, intention, offer, threat, refusal',
    ],
    [`${HEADER}A,,b,,,next week,,\n`, 'line 2: due is no ISO 8601 date, month, year or interval'],
    [`${HEADER}A,,b,,,,javascript:alert(1),\n`, 'line 2: source is no http or https address'],
    [`${HEADER}A,,b,,,,,yesterday\n`, 'line 2: said_on is no date such as 2025-11-29'],
    [`${HEADER}A,,b\n`, 'line 2: it has 3 cells, the header 8'],
    [`${HEADER}A,,"b,,,,,\n`, 'line 2: a quotation mark is not closed, or not doubled'],
  ])('%j names the row', async (list, message) => expect(await mistake(list)).toBe(message));

  test('are kept all or not at all', async () => {
    const ledger = openLedger(':memory:');
    await expect(imported(ledger, `${HEADER}A,,b,,,,,\nA,,c,,,soon,,\n`)).rejects.toMatchObject({ code: 'bad-row' });
    expect(await ledger.ownCommitments()).toEqual([]);
    ledger.close();
  });
});

describe('statements', () => {
  const lines = async (): Promise<string[]> => {
    const ledger = openLedger(':memory:');
    await ledger.add(made(1, { published: '2031-10-02' }));
    await ledger.add(made(2, { published: '2031-10-01' }));
    const written = await text(ledger, 'jsonl');
    ledger.close();
    return written.trimEnd().split('\n');
  };
  const changed = async (at: number, from: string | RegExp, to: string): Promise<string> => {
    const given = await lines();
    expect(given[at]).toMatch(from);
    return given.map((line, place) => (place === at ? line.replace(from, to) : line)).join('\n');
  };

  test('are read again, whatever fields a later version adds, the oldest report first', async () => {
    const given = (await lines()).map((line) => line.replace(/\}$/, ',"later":{"b":1,"a":[2]}}'));
    const ledger = openLedger(':memory:');
    const { additions } = await imported(ledger, given.join('\n'));
    expect(await Array.fromAsync(additions as AsyncIterable<unknown>)).toHaveLength(2);
    const back = (await text(ledger, 'jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(back[0].report.published).toBe('2031-10-01');
    expect(back[1]).toEqual(JSON.parse(given[1]!));
    ledger.close();
  });

  test.each([
    [1, /"form":"[a-z]+"/, '"form":"sung"', /^line 2: form: /],
    [0, '"mediaType":"text/plain"', '"mediaType":7', /^line 1: mediaType: /],
    [0, /bulletin (\d)/, 'bulletin 7$1', /^line 1: the report's bytes, outlet and address are not those of sha256:/],
    [0, '"statements":4', '"statements":5', /^line 1: 5 statements of the report are announced, and 4 follow$/],
    [
      1,
      /"id":"[0-9a-f]{16}/,
      '"id":"0123456789abcdef',
      /^line 2: the statement 0123456789abcdef\.\d+ is none of sha256:/,
    ],
    [
      1,
      /"content":\{"text":"crews/,
      '"content":{"text":"Crews',
      /^line 2: the words of .* do not stand in its report where it says$/,
    ],
    [3, /^\{/, '[', /^line 4: it is no JSON: /],
    [5, /^.*$/, '', /^line 7: no line before it has its report; export again without --speaker and --act/],
  ])('line %d with %s changed is named', async (at, from, to, message) => {
    expect(await mistake(await changed(at, from, to))).toMatch(message);
  });

  test('of an export that was narrowed to some cannot be read back', async () => {
    const ledger = openLedger(':memory:');
    await ledger.add(made(1));
    const narrowed = await text(ledger, 'jsonl', { filter: { act: 'deny' } });
    expect(
      narrowed
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).act.type),
    ).toEqual(['deny']);
    expect(await mistake(narrowed)).toMatch(/^line 1: no line before it has its report/);
    ledger.close();
  });

  test('of a file that is not there', async () => {
    const ledger = openLedger(':memory:');
    await expect(importFile(ledger, join(folder, 'none.csv'), 'R. Castell')).rejects.toMatchObject({
      code: 'not-found',
    });
    ledger.close();
  });
});
