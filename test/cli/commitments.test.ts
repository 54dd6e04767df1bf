import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { onrecord } from './onrecord.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-commitments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (...args: string[]) => onrecord(args, { cwd: folder });

let id = '';
beforeAll(async () => {
  writeFileSync(
    join(folder, 'first.txt'),
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said on Friday.\n',
  );
  writeFileSync(join(folder, 'later.txt'), 'Tirrany reopened the northern lighthouse on Sunday, to some applause.\n');
  await run('add', 'first.txt', '--published', '2031-05-02', '--outlet', 'The Quay Courier');
  await run('add', 'later.txt', '--published', '2031-06-03', '--outlet', 'The Quay Courier');
  const [record] = JSON.parse((await run('list', 'commitments', '--format', 'json')).out);
  id = record.id;
});

describe('list commitments', () => {
  test('as a table: who owes what, by when, and how it stands', async () => {
    const { out } = await run('list', 'commitments', '--debtor', 'tirrany', '--due-before', '2031-06-01');
    const [header, line] = out.trimEnd().split('\n');
    expect(header).toMatch(/^ID +DEBTOR → CREDITOR +FORCE +WHAT.* +DUE +STATE$/);
    expect(line).toMatch(/^[0-9a-f]{8}\.\d+\.c1 +Tirrany +promise +.* +2031-06-01 +active$/);
  });

  test.each([
    ['--debtor', 'castmark'],
    ['--state', 'violated'],
    ['--force', 'threat'],
    ['--due-after', '2031-06-02'],
    ['--about', 'lighthouse ferry'],
    ['--until', '2031-05-01'],
  ])('%s %s leaves it out', async (option, value) => {
    expect((await run('list', 'commitments', option, value)).out).toBe('No commitments.\n');
  });

  test('as CSV', async () => {
    const [header, line] = (await run('list', 'commitments', '--format', 'csv')).out.split('\r\n');
    expect(header).toMatch(/^id,debtor,debtor_id,creditor,creditor_id,force,consequent,condition,/);
    expect(line).toContain(`${id},Tirrany,`);
  });
});

describe('from evidence to a decision', () => {
  test('the machine proposes, somebody decides, and the record tells who, when, why and on what', async () => {
    const life = JSON.parse((await run('evidence', id.slice(0, 6) + id.slice(16), '--format', 'json')).out);
    expect(life).toMatchObject({
      commitment: { state: 'active', told: 'active', decision: null },
      proposals: [{ state: 'satisfied' }],
      evidence: [{ kind: 'fulfilment', text: 'Tirrany reopened the northern lighthouse on Sunday, to some applause.' }],
    });
    const evidence: string = life.evidence[0].id;
    const told = await run('evidence', id, '--accept', evidence, '--by', 'R. Castell');
    expect(told.out).toContain('accepted by R. Castell');

    const why = ['--why', 'it burns', '--by', 'R. Castell', '--evidence', evidence];
    const decided = await run('decide', id, 'Promise Kept', '--scale', 'politifact', ...why);
    expect(decided).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse((await run('show', id, '--format', 'json')).out)).toMatchObject({
      commitment: { state: 'satisfied', told: 'active' },
      notes: [],
      proposals: [],
      decisions: [
        { by: 'R. Castell', why: 'PolitiFact promise meters, “Promise Kept”: it burns', evidence: [evidence] },
      ],
    });

    const track = (await run('track', 'tirrany', '--as-of', '2031-06-04', '--scale', 'full-fact')).out;
    expect(track).toMatch(/^commitments +1\n/m);
    expect(track).toMatch(/^ratings +1 Achieved\n/m);
    expect(track).toMatch(/^rated +1 of 1; 1 of them decided/m);
    expect(track).toMatch(/^kept +1 of 1 rated, 100 % \(21 to 100 %\)\n/m);
    expect((await run('verify')).code).toBe(0);
  });

  test.each<[args: readonly string[], says: RegExp]>([
    [['finished', '--why', 'x'], /finished is no state.*\(bad-query\)/],
    [['unclear', '--why', 'x'], /A reason is given where the state is unclear.*\(bad-query\)/],
    [['Rather True', '--scale', 'politifact', '--why', 'x'], /has no rating Rather True.*\(bad-query\)/],
    [['satisfied', '--scale', 'none.json', '--why', 'x'], /none\.json is no scale.*\(bad-query\)/],
    [['satisfied'], /required option '--why <text>' not specified/],
    [['satisfied', '--why', 'x', '--evidence', 'x1'], /The id of evidence is an e and 15 hexadecimal digits/],
  ])('decide %j is refused', async (args, says) => {
    const { code, err } = await run('decide', id, ...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });

  test('rules are off until somebody switches them on', async () => {
    expect((await run('rules')).out).toMatch(/^report-tells off: .*\ntime-expires off: .*\n$/);
    const { out } = await run('rules', 'time-expires', 'on', '--by', 'R. Castell');
    expect(out).toMatch(/time-expires on, by R\. Castell on /);
  });
});
