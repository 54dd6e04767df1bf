import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { weighReports } from '../../src/app/weigh.ts';
import { addReports, type Input, openLedger } from '../../src/index.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import type { Statement } from '../../src/model/statement.ts';
import { onrecord } from './resident.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TEXTS = [
  [
    'promise.txt',
    '2031-05-02',
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said on Friday.\n',
  ],
  [
    'again.txt',
    '2031-05-03',
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said. She spoke in Port Anselm.\n',
  ],
  [
    'kept.txt',
    '2031-06-03',
    'Tirrany reopened the northern lighthouse on Sunday, the harbour office said. Some two hundred people came.\n',
  ],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'onrecord-following-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (...args: readonly string[]) => onrecord([...args, '--ledger', 'quay.db'], { cwd: folder });

/** As an earlier version read it, for which every statement began seven units further on. */
const SHIFT = 7;
const shifted = (id: string): string => id.replace(/\.(\d+)/, (_, offset: string) => `.${Number(offset) + SHIFT}`);
const earlier = (one: Statement): Statement => ({ ...one, id: shifted(one.id) });
const owedEarlier = (one: Commitment): Commitment => ({
  ...{ ...one, id: shifted(one.id), statements: one.statements.map(shifted) },
});

interface Now {
  readonly statement: string;
  readonly commitment: string;
}
let [promise, again]: readonly Now[] = [];

beforeAll(async () => {
  const scratch = openLedger(':memory:');
  const inputs = TEXTS.map(([name, published, text]): Input => {
    const stated = { outlet: 'The Quay Courier', published };
    return { kind: 'bytes', name, bytes: Buffer.from(text), mediaType: null, stated };
  });
  for await (const added of addReports(scratch, inputs)) expect(added.kind).toBe('report');
  const ledger = openLedger(join(folder, 'quay.db'));
  const found: Now[] = [];
  for await (const kept of scratch.walk({}, { order: 'oldest' })) {
    const { report, statements, commitments, actors, past, issues } = kept;
    found.push({ statement: statements[0]?.id ?? '', commitment: commitments[0]?.commitment.id ?? '' });
    await ledger.add({
      ...{ report, bytes: Buffer.from(report.text), mediaType: 'text/plain', actors, issues, positions: [] },
      past: past.map((one) => ({ ...one, statement: one.statement && shifted(one.statement) })),
      statements: statements.map(earlier),
      commitments: commitments.map(({ commitment }) => owedEarlier(commitment)),
      derivedBy: 'onrecord 0',
    });
  }
  [promise, again] = found;
  await weighReports(ledger);
  scratch.close();
  ledger.close();
});

const read = (name: string): readonly unknown[] =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--format', 'json')).out);

describe('what was decided under an earlier version’s ids', () => {
  let evidence = '';

  test('is decided', async () => {
    const [first, second] = [shifted(promise?.commitment ?? ''), shifted(again?.statement ?? '')];
    const told = await json('evidence', first);
    const fulfilled = told.evidence.find(({ kind }: { readonly kind: string }) => kind === 'fulfilment');
    evidence = fulfilled.id;
    expect(fulfilled.commitment).toBe(first);
    const by = ['--by', 'R. Castell'];
    expect((await run('evidence', first, '--accept', evidence, ...by)).code).toBe(0);
    const decided = await run('decide', first, 'satisfied', '--why', 'it burns', '--evidence', evidence, ...by);
    expect(decided).toMatchObject({ code: 0, err: '' });
    const split = await run('split', shifted(promise?.statement ?? ''), second, '--why', 'two occasions', ...by);
    expect(split).toMatchObject({ code: 0, err: '' });
  });

  test('stands under the ids of this version', async () => {
    expect((await run('rederive', '--apply')).out).toContain('The new readings stand.');
    const id = promise?.commitment ?? '';
    expect(await json('list', 'commitments', '--state', 'satisfied')).toMatchObject([
      { id, decision: { state: 'satisfied', by: 'R. Castell', why: 'it burns', evidence: [evidence] } },
    ]);
    expect(await json('evidence', id)).toMatchObject({
      evidence: expect.arrayContaining([
        expect.objectContaining({
          id: evidence,
          commitment: id,
          verdict: expect.objectContaining({ by: 'R. Castell' }),
        }),
      ]),
    });
    expect((await run('show', shifted(id))).out).toContain('it burns');
    // Nobody has looked at whether it was read rightly.
    const waiting = (await json('review')).map((one: { readonly id: string; readonly waits: string }) => [
      one.id,
      one.waits,
    ]);
    expect(waiting).toContainEqual([id, 'unreviewed']);
    expect((await run('verify')).code).toBe(0);
  });

  test('is in a signed bundle that can be checked by itself', async () => {
    await onrecord(['keys', 'new', '--out', 'desk.key'], { cwd: folder });
    expect(await run('export', '--format', 'bundle', '--key', 'desk.key', '--out', 'b.json')).toMatchObject({
      code: 0,
    });
    const checked = await onrecord(['verify', 'b.json', '--public-key', 'desk.key.pub'], { cwd: folder });
    expect([checked.code, checked.err]).toEqual([0, '']);
    expect(checked.out).toContain('3 decisions');
  });

  test('goes to another ledger, and stands there', async () => {
    expect(await run('export', '--format', 'jsonl', '--out', 'all.jsonl')).toMatchObject({ code: 0 });
    const there = (...args: readonly string[]) => onrecord([...args, '--ledger', 'other.db'], { cwd: folder });
    expect(await there('import', 'all.jsonl')).toMatchObject({ code: 0, err: '' });
    expect((await there('verify')).code).toBe(0);
    await there('export', '--format', 'jsonl', '--out', 'again.jsonl');
    expect(read('again.jsonl')).toEqual(read('all.jsonl'));
    const both = [promise?.statement, again?.statement].sort();
    expect(read('again.jsonl')).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'same-decision', decision: expect.objectContaining({ statements: both, why: 'two occasions' }) },
      }),
    );
  });
});
