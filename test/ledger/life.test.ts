import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lifeOf } from '../../src/app/life.ts';
import { actorRecord } from '../../src/app/track-record.ts';
import { weighReports } from '../../src/app/weigh.ts';
import { addReports, type Input } from '../../src/index.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { evidenceId } from '../../src/ledger/life.ts';

const TEXTS: readonly (readonly [name: string, published: string, text: string])[] = [
  [
    'first.txt',
    '2031-05-02',
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said on Friday.\n\nIf Castmark lifts its fishing ban, we will release the ferry crews by May 20, said Ilse Varga, the harbour minister of Tirrany.\n',
  ],
  [
    'again.txt',
    '2031-05-03',
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said on Friday. She spoke in Port Anselm.\n',
  ],
  [
    'kept.txt',
    '2031-06-03',
    'Tirrany reopened the northern lighthouse on Sunday, the harbour office said. Some two hundred people came.\n',
  ],
];

const inputs = (...names: readonly string[]): readonly Input[] =>
  names.map((name): Input => {
    const [, published, text] = TEXTS.find(([one]) => one === name) ?? ['', '', ''];
    const stated = { outlet: 'The Quay Courier', published };
    return { kind: 'bytes', name, bytes: Buffer.from(text), mediaType: null, stated };
  });

let ledger: Ledger;
beforeEach(() => {
  ledger = openLedger(':memory:', { clock: () => new Date('2031-06-04T08:00:00Z') });
});
afterEach(() => ledger.close());

async function add(...names: readonly string[]): Promise<void> {
  for await (const one of addReports(ledger, inputs(...names))) expect(one.kind).toBe('report');
}

async function lighthouse() {
  const { commitments } = await ledger.commitments({ about: 'lighthouse', until: '2031-05-02' });
  expect(commitments).toHaveLength(1);
  return commitments[0]?.commitment.id ?? '';
}

const kindsOf = async (id: string) => (await ledger.evidence(id)).map(({ evidence }) => evidence.kind);

describe('evidence', () => {
  test('comes with later reports, and the log tells of it', async () => {
    await add('first.txt');
    const id = await lighthouse();
    expect(await kindsOf(id)).toEqual([]);
    await add('again.txt', 'kept.txt');
    expect(await kindsOf(id)).toEqual(['repetition', 'fulfilment']);
    const proposed = (await ledger.log()).filter(({ kind }) => kind === 'evidence-proposed');
    expect(proposed).toHaveLength(2);
    expect((await ledger.verify()).faults).toEqual([]);
  });

  test.each([
    [['kept.txt', 'again.txt', 'first.txt']],
    [['first.txt', 'kept.txt', 'again.txt']],
    [['again.txt', 'first.txt', 'kept.txt']],
  ])('is the same in whatever order they come: %j', async (names) => {
    for (const name of names) await add(name);
    expect(await kindsOf(await lighthouse())).toContain('fulfilment');
    expect((await ledger.verify()).faults).toEqual([]);
  });

  test('is found once, however often it is looked for', async () => {
    await add('first.txt', 'kept.txt');
    const id = await lighthouse();
    const [before, entries] = [await ledger.evidence(id), (await ledger.log()).length];
    await add('first.txt', 'kept.txt');
    expect(await weighReports(ledger)).toBe(0);
    expect(await ledger.evidence(id)).toEqual(before);
    expect(await ledger.log()).toHaveLength(entries);
  });

  test('that somebody decided on outlives another reading that does not find it', async () => {
    await add('first.txt', 'kept.txt');
    const id = await lighthouse();
    const [one] = await ledger.evidence(id);
    const evidence = one?.evidence.id ?? '';
    await ledger.decideEvidence({ evidence, verdict: 'accepted', by: 'R. Castell' });
    const [reading] = await ledger.readings([one?.report.id ?? 'sha256:']);
    if (reading) {
      const silent = { ...reading, report: { ...reading.report, text: ' '.repeat(reading.report.text.length) } };
      await ledger.add({ ...silent, bytes: Buffer.from('x'), mediaType: 'text/plain', issues: [], derivedBy: 'later' });
    }
    expect(await weighReports(ledger)).toBe(1);
    expect(await ledger.evidence(id)).toMatchObject([{ evidence: { id: evidence }, verdict: { verdict: 'accepted' } }]);
    expect((await ledger.verify()).faults).toEqual([]);
  });

  test.each([
    ['stands where another reading of the text moves its words', (text: string) => `Harbour desk\n\n${text}`, 14],
    ['keeps words and place where the text does not have them', () => 'Nothing.', 0],
    ['keeps them where the text has the words twice', (text: string) => `Once.\n\n${text}\n${text}`, 0],
  ])('that somebody decided on %s', async (_, change, shift) => {
    await add('first.txt', 'kept.txt');
    const id = await lighthouse();
    const [one] = await ledger.evidence(id);
    const evidence = one!.evidence;
    await ledger.decideEvidence({ evidence: evidence.id, verdict: 'accepted', by: 'R. Castell' });
    const [reading] = await ledger.readings([one!.report.id]);
    const report = { ...reading!.report, text: change(reading!.report.text) };
    const nothing = { statements: [], commitments: [], actors: [], past: [], positions: [], issues: [] };
    await ledger.add({ ...nothing, report, bytes: Buffer.from('x'), mediaType: 'text/plain', derivedBy: 'later' });
    const [now] = await ledger.evidence(id);
    const moved = evidence.spans.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
    expect(now?.evidence).toEqual({ ...evidence, spans: moved });
    expect((await ledger.evidenceEntry(evidence.id)).evidence).toEqual(now?.evidence);
    expect((await ledger.verify()).faults).toEqual([]);
  });
});

test('a verdict on evidence stays with it when its words are taken with a few more or less', async () => {
  await add('first.txt', 'kept.txt');
  const id = await lighthouse();
  const [one] = (await ledger.evidence(id)).map(({ evidence }) => evidence);
  if (!one) throw new Error('there is evidence');
  await ledger.decideEvidence({ evidence: one.id, verdict: 'dismissed', by: 'R. Castell' });
  const [span] = one.spans;
  const spans = [{ start: span?.start ?? 0, end: (span?.end ?? 0) - 4 }];
  const again = { ...one, spans, text: one.text.slice(0, -4), id: evidenceId({ ...one, spans }) };
  await ledger.weigh({ report: one.report, by: 'later', indexed: [], evidence: [again] });
  expect(await ledger.evidence(id)).toMatchObject([{ evidence: one, verdict: { verdict: 'dismissed' } }]);
  expect((await ledger.verify()).faults).toEqual([]);
});

describe('decisions', () => {
  test('stand over what the report tells, and all are kept', async () => {
    await add('first.txt', 'kept.txt');
    const id = await lighthouse();
    const [one] = await ledger.evidence(id);
    const evidence = [one?.evidence.id ?? ''];
    await ledger.decideCommitment({
      commitment: id,
      state: 'unclear',
      reason: 'vague',
      by: 'T. Orme',
      why: 'which lamp?',
    });
    await ledger.decideCommitment({ commitment: id, state: 'satisfied', by: 'R. Castell', why: 'it burns', evidence });
    expect(await ledger.commitment(id)).toMatchObject({
      state: 'satisfied',
      commitment: { state: 'active' },
      decision: { by: 'R. Castell', at: '2031-06-04T08:00:00.000Z', why: 'it burns', evidence, rule: null },
    });
    expect((await ledger.decisions(id)).map(({ state, reason }) => [state, reason])).toEqual([
      ['unclear', 'vague'],
      ['satisfied', null],
    ]);
    expect(
      (await ledger.commitments({ state: 'satisfied' })).commitments.map(({ commitment }) => commitment.id),
    ).toEqual([id]);
    expect((await ledger.log()).at(-1)).toMatchObject({
      kind: 'commitment-decided',
      subject: id,
      body: { state: 'satisfied', by: 'R. Castell', why: 'it burns', evidence },
    });
    expect((await ledger.verify()).faults).toEqual([]);
  });

  test('need parts that go together, and what they name', async () => {
    await add('first.txt');
    const commitment = await lighthouse();
    const decide = (more: object) =>
      ledger.decideCommitment({ commitment, state: 'satisfied', by: 'T. Orme', why: 'seen', ...more });
    await expect(decide({ state: 'unclear' })).rejects.toMatchObject({ code: 'bad-query' });
    await expect(decide({ reason: 'vague' })).rejects.toMatchObject({ code: 'bad-query' });
    await expect(decide({ why: ' ' })).rejects.toMatchObject({ code: 'bad-query' });
    await expect(decide({ evidence: ['e000000000000000'] })).rejects.toMatchObject({ code: 'no-such-entry' });
    await expect(decide({ commitment: 'ffff.1.c1' })).rejects.toMatchObject({ code: 'no-such-entry' });
    expect(await ledger.decisions(commitment)).toEqual([]);
  });

  test('of evidence: what is dismissed proposes nothing', async () => {
    await add('first.txt', 'kept.txt');
    const id = await lighthouse();
    expect((await lifeOf(ledger, id, '2031-06-04')).proposals).toMatchObject([{ state: 'satisfied' }]);
    const [one] = await ledger.evidence(id);
    await ledger.decideEvidence({
      evidence: one?.evidence.id ?? '',
      verdict: 'dismissed',
      by: 'T. Orme',
      why: 'another',
    });
    const life = await lifeOf(ledger, id, '2031-06-04');
    expect(life).toMatchObject({ proposals: [], notes: ['overdue'], evidence: [{ verdict: { by: 'T. Orme' } }] });
  });
});

describe('rules', () => {
  const ban = { about: 'ferry crews' };

  test('are off at first: nothing is decided by itself', async () => {
    await add('first.txt', 'kept.txt');
    expect((await ledger.lifeRules()).map(({ setting, by }) => [setting, by])).toEqual([
      ['off', null],
      ['off', null],
    ]);
    expect((await ledger.log()).some(({ kind }) => kind === 'commitment-decided')).toBe(false);
  });

  test('once switched on, let what has run out expire, but not what a person decided', async () => {
    const { expireByRule } = await import('../../src/app/life-rules.ts');
    await add('first.txt');
    await ledger.switchLifeRule({ rule: 'time-expires', setting: 'on', by: 'R. Castell' });
    expect(await expireByRule(ledger, '2031-05-20')).toEqual([]);
    const [owed] = (await ledger.commitments(ban)).commitments;
    expect(owed?.state).toBe('conditional');
    expect(await expireByRule(ledger, '2031-05-21')).toEqual([owed?.commitment.id]);
    expect((await ledger.commitments(ban)).commitments).toMatchObject([
      { state: 'expired', decision: { rule: 'time-expires', by: 'R. Castell' } },
    ]);
    expect((await ledger.verify()).faults).toEqual([]);
  });
});

describe('a listing of commitments', () => {
  const wordsOf = async (...wanted: Parameters<Ledger['commitments']>) =>
    (await ledger.commitments(...wanted)).commitments.map(({ commitment }) => commitment.consequent.text);

  test('by what is due, page by page, without those that only voice another again', async () => {
    await add('first.txt', 'again.txt', 'kept.txt');
    const all = await ledger.commitments();
    const first = await ledger.commitments({ voiced: 'first' }, { order: 'due', limit: 1 });
    expect([all.total, first.total]).toEqual([3, 2]);
    expect(first.commitments[0]?.commitment.due).toBe('2031-05-20');
    const [last, ...rest] = await wordsOf({ voiced: 'first' }, { order: 'due', limit: 1, cursor: first.next });
    expect([last, rest]).toEqual([expect.stringContaining('lighthouse'), []]);
    expect(await wordsOf({ repeatedBy: all.commitments[0]?.commitment.id ?? '' })).toEqual([last]);
  });

  test('of those still owed, of those without a time, of one report', async () => {
    await add('first.txt', 'again.txt');
    const commitment = await lighthouse();
    const digits = commitment.slice(0, 16);
    await ledger.decideCommitment({ commitment, state: 'satisfied', by: 'R. Castell', why: 'it burns' });
    const { total } = await ledger.commitments({ open: true });
    expect([total, (await ledger.commitments({ open: false })).total]).toEqual([2, 1]);
    expect([await wordsOf({ timed: false }), (await wordsOf({ timed: true })).length]).toEqual([[], 3]);
    expect((await ledger.commitments({ report: digits })).total).toBe(2);
    expect((await ledger.commitments({ report: `sha256:${digits}` })).total).toBe(2);
    expect(await wordsOf({ report: '0000000000000000' })).toEqual([]);
  });
});

describe('a track record', () => {
  test('counts what was voiced twice once, and says what could not be rated', async () => {
    await add('first.txt', 'again.txt', 'kept.txt');
    const before = await actorRecord(ledger, 'tirrany', '2031-06-04');
    expect(before).toMatchObject({ commitments: 1, repeated: 1, rated: 0, waiting: 1, kept: { of: 0, share: null } });
    expect(before.unrated).toMatchObject({ overdue: 1, open: 0 });
    const commitment = await lighthouse();
    await ledger.decideCommitment({ commitment, state: 'satisfied', by: 'R. Castell', why: 'it burns' });
    const after = await actorRecord(ledger, 'tirrany', '2031-06-04');
    expect(after).toMatchObject({ rated: 1, decided: 1, waiting: 0, kept: { of: 1, count: 1, share: 1 } });
    expect(after.kept.low).toBeLessThan(0.3);
    expect(await actorRecord(ledger, 'varga', '2031-05-20', { about: 'crews' })).toMatchObject({
      ...{ commitments: 1, states: { conditional: 1 }, due: { over: 0, ahead: 1 } },
    });
    expect(await actorRecord(ledger, 'tirrany', '2031-06-04', { about: 'crews' })).toMatchObject({ commitments: 0 });
    await expect(actorRecord(ledger, 'nobody', '2031-06-04')).rejects.toMatchObject({ code: 'no-such-entry' });
  });
});
