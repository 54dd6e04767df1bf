import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onrecord } from './resident.ts';

const REPORTS: readonly (readonly [published: string, text: string])[] = [
  [
    '2031-05-02',
    'Tirrany will withdraw its patrol boats from the bay by June 1, Harbour Minister Ilse Varga said on Friday.\n',
  ],
  [
    '2031-05-02',
    'If Castmark lifts its fishing ban, we will release the ferry crews by May 20, said Ilse Varga, the harbour minister of Tirrany.\n',
  ],
  [
    '2031-05-02',
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said on Friday. Boats wait.\n',
  ],
  [
    '2031-05-03',
    'Tirrany will withdraw its patrol boats from the bay by June 1, Harbour Minister Ilse Varga said again on Saturday.\n',
  ],
  [
    '2031-05-04',
    'Tirrany will withdraw its armed patrol boats from the bay by June 1, Harbour Minister Ilse Varga said on Sunday.\n',
  ],
  ['2031-05-12', 'Tirrany has called off the reopening of the northern lighthouse, its harbour office said.\n'],
];

const folder = mkdtempSync(join(tmpdir(), 'onrecord-life-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (...args: readonly string[]) => onrecord(args, { cwd: folder });
const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--format', 'json')).out);

let [boats, crews, light] = ['', '', ''];
beforeAll(async () => {
  for (const [at, [published, text]] of REPORTS.entries()) {
    writeFileSync(join(folder, `${at}.txt`), text);
    await run('add', `${at}.txt`, '--published', published, '--outlet', 'The Quay Courier');
  }
  const first = async (about: string): Promise<string> =>
    (await json('list', 'commitments', '--about', about, '--until', '2031-05-02'))[0].id;
  [boats, crews, light] = [await first('patrol'), await first('crews'), await first('lighthouse')];
});

describe('evidence and time, beside the state', () => {
  test('that it was voiced again, and with less in it, is noted; past its last day it is overdue', async () => {
    const life = await json('evidence', boats, '--as-of', '2031-06-01');
    expect(life).toMatchObject({ commitment: { state: 'active' }, notes: ['repeated', 'narrowed'], proposals: [] });
    expect((await json('evidence', boats, '--as-of', '2031-06-02')).notes).toEqual(['repeated', 'narrowed', 'overdue']);
    expect((await run('show', boats)).out).toMatch(/notes +repeated, narrowed/);
  });

  test('that it was taken back is noted, and proposed with its words and its score', async () => {
    const { notes, proposals, evidence } = await json('evidence', light, '--as-of', '2031-05-13');
    expect(notes).toEqual(['withdrawn']);
    expect(proposals).toMatchObject([{ state: 'cancelled', evidence: [evidence[0].id] }]);
    expect(evidence).toMatchObject([{ kind: 'withdrawal', text: expect.stringContaining('called off the reopening') }]);
    expect(evidence[0].score).toBeGreaterThan(0.5);
    expect(evidence[0].spans).toHaveLength(1);
  });

  test('a condition that has not come to hold by the last day: time proposes that it expired, a rule decides it', async () => {
    const asOf = ['--as-of', '2031-05-21'];
    expect((await json('evidence', crews, '--as-of', '2031-05-20')).proposals).toEqual([]);
    expect(await json('evidence', crews, ...asOf)).toMatchObject({
      ...{ commitment: { state: 'conditional' }, notes: ['overdue'], proposals: [{ state: 'expired' }] },
    });
    await run('rules', 'time-expires', 'on', '--by', 'R. Castell', ...asOf);
    expect(await json('list', 'commitments', '--state', 'expired')).toMatchObject([
      { id: crews, told: 'conditional', decision: { rule: 'time-expires', by: 'R. Castell', why: expect.any(String) } },
    ]);
  });

  test('a scale of one’s own says a state too', async () => {
    const states = ['conditional', 'active', 'satisfied', 'violated', 'expired', 'released', 'cancelled', 'unclear'];
    const scale = {
      ...{ id: 'quay', name: 'Quay scale', source: null },
      ratings: [
        { rating: 'Sunk', state: 'cancelled' },
        { rating: 'Fog', state: 'unclear', reason: 'vague' },
      ],
      from: Object.fromEntries(states.map((state) => [state, state === 'unclear' ? 'Fog' : 'Sunk'])),
    };
    writeFileSync(join(folder, 'quay.json'), JSON.stringify(scale));
    const decided = await run(
      'decide',
      light,
      'sunk',
      '--scale',
      'quay.json',
      '--why',
      'called off',
      '--by',
      'A. Penn',
    );
    expect(decided).toMatchObject({ code: 0, err: '' });
    expect(await json('list', 'commitments', '--state', 'cancelled')).toMatchObject([
      { id: light, decision: { by: 'A. Penn', why: 'Quay scale, “Sunk”: called off', evidence: [], rule: null } },
    ]);
    expect((await run('track', 'tirrany', '--as-of', '2031-06-04', '--scale', 'quay.json')).out).toMatch(/ Sunk/);
    expect((await run('verify')).code).toBe(0);
  });
});

test('what is accepted is so in every field, and no longer waits', async () => {
  const waits = async () => (await json('review')).map(({ id }: { readonly id: string }) => id);
  expect(await waits()).toContain(boats);
  expect(await run('review', 'accept', boats, '--by', 'R. Castell')).toMatchObject({ code: 0, err: '' });
  expect(await waits()).not.toContain(boats);
  expect(await json('review', '--state', 'accepted')).toMatchObject([{ id: boats }]);
});
