import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReports, openLedger } from '../../src/index.ts';
import { onrecord } from './resident.ts';

const TEXT = `“We will reopen the northern lighthouse by December,” the harbour minister of Tirrany, Ilse Varga, vowed on Monday.

The ferry union denied that any fee had been agreed. It called the plan an insult to every fisherman.
`;

const folder = mkdtempSync(join(tmpdir(), 'onrecord-review-'));
const ledgerFile = join(folder, 'quay.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let [vowed, denied, called] = ['', '', ''];

/** The ledger as an earlier version left it, which took the denial for an announcement and read a cue as a statement. */
beforeAll(async () => {
  writeFileSync(join(folder, 'quay.txt'), TEXT);
  const ledger = openLedger(ledgerFile);
  const stated = { outlet: 'The Quay Courier', published: '2031-10-02' };
  const input = { kind: 'file', path: join(folder, 'quay.txt'), stated } as const;
  const scratch = openLedger(':memory:');
  for await (const added of addReports(scratch, [input])) expect(added.kind).toBe('report');
  for await (const { report, statements, actors, commitments, past, positions, issues } of scratch.walk()) {
    [vowed, denied, called] = statements.map(({ id }) => id) as [string, string, string];
    const [first, second, third] = statements;
    if (!first || !second || !third) throw new Error('three statements are in the text');
    const wrong = { ...second, act: second.act && { ...second.act, type: 'announce' as const } };
    await ledger.add({
      ...{ report, bytes: Buffer.from(TEXT), mediaType: 'text/plain', actors, past, positions, issues },
      commitments: commitments.map(({ commitment }) => commitment),
      ...{ statements: [first, wrong], derivedBy: 'onrecord 0' },
    });
  }
  scratch.close();
  ledger.close();
});

const run = (...args: readonly string[]) => onrecord([...args, '--ledger', ledgerFile], { cwd: folder });
const decide = (...args: readonly string[]) => run('review', ...args, '--by', 'R. Castell');

describe('onrecord review', { timeout: 60_000 }, () => {
  test('lists what waits, commitments first', async () => {
    const { code, out } = await run('review', '--format', 'jsonl');
    const items = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; waits: string });
    expect(code).toBe(0);
    expect(items[0]).toMatchObject({ id: `${vowed}.c1`, waits: 'unreviewed' });
    expect(items.map(({ id }) => id).sort()).toEqual([vowed, `${vowed}.c1`, denied].sort());
    expect((await run('review')).out).toMatch(/^ID +WAITS +WHO +ACT +WORDS\n/);
    expect((await run('review', '--format', 'csv', '--act', 'announce')).out.trimEnd().split('\r\n')).toHaveLength(2);
  });

  test('corrects by words, by offsets and from a file, and show tells it', async () => {
    const corrected = await decide(
      'correct',
      vowed,
      '--set',
      'speaker.name=Mara Dole',
      '--set',
      'content=reopen the northern lighthouse',
      '--why',
      'heard it',
    );
    expect(corrected).toMatchObject({ code: 0, err: '' });
    expect(corrected.out).toContain('Mara Dole: reopen the northern lighthouse');
    const spans = TEXT.indexOf('ferry union');
    writeFileSync(join(folder, 'fixes.json'), JSON.stringify({ act: { also: ['refuse'] } }));
    await decide('correct', denied, '--from', 'fixes.json', '--set', `speaker.spans=${spans}-${spans + 11}`);
    const { out } = await run('show', denied, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      ...{ speaker: { text: 'ferry union' }, act: { type: 'announce', also: ['refuse'] } },
      review: { verdict: 'corrected', by: 'R. Castell', fields: ['speaker', 'act'] },
      ...{ stands: true, read: { speaker: { text: 'The ferry union' } }, history: [{ kind: 'corrected' }] },
    });
    const shown = (await run('show', vowed)).out;
    expect(shown).toContain('by R. Castell (speaker,');
    expect(shown).toContain('reads speaker: Ilse Varga');
    expect(
      (await run('list', 'statements', '--reviewed', 'corrected', '--format', 'jsonl')).out.trimEnd().split('\n'),
    ).toHaveLength(2);
    expect((await run('show', `${vowed}.c1`)).out).toContain('Mara Dole');
  });

  test('assigns, comments, rejects and withdraws', async () => {
    expect((await decide('assign', vowed, denied, '--to', 'M. Orlan')).code).toBe(0);
    expect((await decide('comment', denied, 'which fee?')).out).toContain('which fee?');
    expect((await decide('reject', denied, '--why', 'a caption')).out).toContain('does not stand');
    expect((await run('list', 'statements')).out).not.toContain('fee');
    expect((await run('show', denied)).out).toContain('rejected on');
    expect((await run('review', '--state', 'rejected')).out).toContain('reviewed');
    await decide('withdraw', denied);
    expect((await run('list', 'statements')).out).toContain('fee');
    await decide('correct', denied, '--set', 'act.type=announce');
  });

  test.each([
    [['correct', 'VOWED'], 'what is to be corrected'],
    [['correct', 'VOWED', '--set', 'content=words that are not there'], 'does not have the words'],
    [['correct', 'VOWED', '--set', 'act.type=shout'], 'act.type'],
    [['correct', 'VOWED', '--set', 'when.value=soon'], 'ISO 8601'],
    [['correct', 'VOWED', '--set', 'nonsense'], 'field and a value'],
    [['withdraw', 'VOWED.c1'], 'Nothing was decided'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err } = await decide(...args.map((arg) => arg.replace('VOWED', vowed)));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('onrecord rederive', { timeout: 60_000 }, () => {
  test('shows what this version would read otherwise, and changes nothing', async () => {
    const { code, out } = await run('rederive', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      reports: [
        {
          from: 'onrecord 0',
          statements: [{ before: null, after: called }],
          reviews: [{ id: denied, becomes: 'proposal', fields: ['act'] }],
        },
      ],
      totals: { reports: 1, same: 0, statements: { added: 1, gone: 0, changed: 0 }, reviews: 1 },
      applied: false,
    });
    const table = (await run('rederive')).out;
    expect(table).toContain('1 more, 0 fewer, 0 changed');
    expect(table).toContain(`statement ${denied}, decided on: the machine`);
    expect((await run('list', 'statements', '--format', 'jsonl')).out.trimEnd().split('\n')).toHaveLength(2);
  });

  test('puts the new reading in place, where what people decided stands and the rest is proposed', async () => {
    expect((await run('rederive', '--apply')).out).toContain('The new readings stand.');
    expect((await run('list', 'statements', '--format', 'jsonl')).out.trimEnd().split('\n')).toHaveLength(3);
    const shown = (await run('show', denied)).out;
    expect(shown).toContain('announce');
    expect(shown).toContain('now reads act: deny');
    expect((await run('review', '--proposal')).out).toContain('proposal');
    expect((await run('show', vowed)).out).toContain('Mara Dole');
    expect((await run('rederive')).out).toContain('by this version already');
    expect((await run('verify')).code).toBe(0);
  });

  test('a missed statement is added by its words', async () => {
    const report = vowed.slice(0, 12);
    const { code, out } = await decide(
      'add',
      report,
      '--set',
      'content=any fee',
      '--set',
      'speaker=union',
      '--set',
      'act.type=assert',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('union: any fee')]);
    const set = ['--set', 'consequent=any fee', '--set', 'force=refusal', '--set', 'due=2031-12'];
    const owed = await decide('add', report, '--commitment', ...set);
    expect([owed.code, owed.out]).toEqual([0, expect.stringMatching(/\.c1 .*union: any fee/)]);
    expect((await run('verify')).code).toBe(0);
  });
});
