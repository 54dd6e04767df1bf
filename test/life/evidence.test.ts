import { describe, expect, test } from 'vitest';
import { loadWordVectors } from '../../src/app/load-models.ts';
import { eventsOf, type LifeReading } from '../../src/life/events.ts';
import { evidenceIn } from '../../src/life/evidence-in.ts';
import { prepared } from '../../src/life/match.ts';
import { lookupOf, termsOf } from '../../src/life/terms.ts';
import type { Commitment, PastCommitment } from '../../src/model/commitment.ts';
import type { Condition, Force } from '../../src/model/statement.ts';

const vectors = loadWordVectors();

interface Owed {
  readonly debtor?: string;
  readonly due?: string;
  readonly force?: Force;
  readonly condition?: string;
  readonly state?: Commitment['state'];
}

function owed(
  consequent: string,
  { debtor = 'Tirrany', due, force = 'promise', condition, state }: Owed = {},
): Commitment {
  const span = { start: 0, end: consequent.length };
  const antecedent: Condition | null = condition
    ? { text: condition, span: { start: 0, end: condition.length }, kind: 'if', polarity: 'positive' }
    : null;
  return {
    ...{ id: 'aaaaaaaaaaaaaaaa.1.c1', statements: ['aaaaaaaaaaaaaaaa.1'], creditor: null, antecedent, force },
    debtor: { text: debtor, span: null, name: debtor, id: null },
    consequent: { text: consequent, spans: [span] },
    ...{ state: state ?? (antecedent ? 'conditional' : 'active'), due: due ?? null, otherwise: null, grounds: [] },
  };
}

function reading(
  text: string,
  more: { readonly commitments?: readonly Commitment[]; readonly past?: readonly PastCommitment[] } = {},
  published = '2031-06-02',
): LifeReading {
  const sentences = [...text.matchAll(/[^.]+\./gu)].map(({ index, 0: words }) => {
    const start = index + (words.length - words.trimStart().length);
    return { start, end: index + words.length };
  });
  return {
    report: {
      ...{
        id: `sha256:${'b'.repeat(64)}`,
        path: null,
        url: null,
        title: null,
        outlet: null,
        author: null,
        place: null,
      },
      ...{ published, language: 'en', text, paragraphs: [{ start: 0, end: text.length, role: 'body' }] },
    },
    ...{ statements: [], actors: [], commitments: [], past: [], sentences, ...more },
  };
}

const found = (commitment: Commitment, later: LifeReading, voiced = '2031-05-02') => {
  const [terms] = termsOf({ actors: [], commitments: [commitment] }, vectors);
  const kept = prepared({ commitment, voiced, keys: terms?.keys ?? [] }, vectors);
  return eventsOf(later, vectors).flatMap((event) => {
    const looked = lookupOf(event);
    const isCandidate = terms?.terms.some((term) => looked.includes(term)) ?? false;
    return isCandidate ? evidenceIn(event, [kept], later, vectors) : [];
  });
};
const kinds = (...of: Parameters<typeof found>) => found(...of).map(({ kind }) => kind);

describe('what a later report narrates', () => {
  const lighthouse = owed('Tirrany will reopen the northern lighthouse by June 1', { due: '2031-06-01' });

  test.each<[text: string, kinds: readonly string[]]>([
    ['Tirrany reopened the northern lighthouse on Friday.', ['fulfilment']],
    ['Tirrany has not reopened the northern lighthouse.', ['breach']],
    ['Tirrany has called off the reopening of the northern lighthouse.', ['withdrawal']],
    ['Tirrany will reopen the northern lighthouse.', []],
    ['Tirrany closed the southern ferry berth on Friday.', []],
    ['Castmark reopened the northern lighthouse on Friday.', []],
  ])('%s', (text, expected) => {
    expect(kinds(lighthouse, reading(text))).toEqual(expected);
  });

  test('with its words, where they stand and how well they fit', () => {
    const text = 'It rained. Tirrany reopened the northern lighthouse on Friday.';
    const [one] = found(lighthouse, reading(text));
    expect(text.slice(one?.spans[0]?.start, one?.spans[0]?.end)).toBe(one?.text);
    expect(one).toMatchObject({ commitment: lighthouse.id, statement: null, rule: 'the deed is told' });
    expect(one?.score).toBeGreaterThan(0.5);
    expect(one?.score).toBeLessThanOrEqual(1);
  });

  test('before the promise, on its day, or at an unknown time, is no evidence', () => {
    const text = 'Tirrany reopened the northern lighthouse on Friday.';
    expect(kinds(lighthouse, reading(text, {}, '2031-05-02'))).toEqual([]);
    expect(kinds(lighthouse, reading(text, {}, '2031-04-02'))).toEqual([]);
  });

  test('undone before its time is no breach', () => {
    const later = reading('Tirrany has not reopened the northern lighthouse.', {}, '2031-05-20');
    expect(kinds(lighthouse, later)).toEqual([]);
  });

  test('a refusal is broken by the deed', () => {
    const refusal = owed('to reopen the northern lighthouse', { force: 'refusal' });
    expect(kinds(refusal, reading('Tirrany reopened the northern lighthouse on Friday.'))).toEqual(['breach']);
    expect(kinds(refusal, reading('Tirrany has not reopened the northern lighthouse.'))).toEqual([]);
  });

  test('a condition that has come to hold', () => {
    const close = owed('Tirrany will release the ferry crews', { condition: 'if Castmark lifts its fishing ban' });
    expect(kinds(close, reading('Castmark lifted its fishing ban on Monday.'))).toEqual(['antecedent']);
    expect(kinds(close, reading('Castmark extended its border patrols on Monday.'))).toEqual([]);
  });
});

describe('what names a promise by less than its words', () => {
  const escorts = owed('Tirrany will revive its plan to send naval escorts through the sound');
  const loan = owed('Tirrany is ready to lend the fishermen a dredger', { force: 'offer' });
  const half = owed('Tirrany will withdraw half of its vessels from the sound');

  test.each<[text: string, commitment: Commitment, kinds: readonly string[]]>([
    ['Tirrany answered by calling off its naval escorts.', escorts, ['withdrawal']],
    ['Tirrany answered by calling off its naval manoeuvres.', escorts, []],
    ['The offer of a dredger that Tirrany made on May 2 is no longer on the table.', loan, ['withdrawal']],
    ['The offer of a dredger that Tirrany made on April 2 is no longer on the table.', loan, []],
    ['The undertaking of Tirrany covers armed vessels, its envoy said.', half, ['narrowing']],
    ['The undertaking of Castmark covers armed vessels, its envoy said.', half, []],
    ['The undertaking of Tirrany covers registered boats, its envoy said.', half, []],
  ])('%s', (text, commitment, expected) => {
    expect(kinds(commitment, reading(text))).toEqual(expected);
  });
});

describe('what a later report calls kept or broken', () => {
  const told = (text: string, debtor: string, when: string | null): PastCommitment => ({
    ...{ text, spans: [{ start: 0, end: text.length }], state: 'violated', when, statement: null },
    debtor: { text: debtor, span: null, name: debtor, id: null },
    ground: { field: 'commitment', rule: 'a date that has passed', spans: [{ start: 0, end: 1 }] },
  });
  const crews = owed('The ferry crews would be home by the end of May', { debtor: 'Ilse Varga', due: '2031-05-31' });

  test('of the same debtor in like words', () => {
    const text = 'The ferry crews whom Varga had promised to bring home sat in Castmark';
    expect(found(crews, reading(text, { past: [told(text, 'Varga', null)] }))).toMatchObject([
      { kind: 'breach', rule: 'a promise called kept or broken' },
    ]);
  });

  test('with its date it is surer', () => {
    const text = 'The ferry crews whom Varga had promised to bring home sat in Castmark';
    const [plain] = found(crews, reading(text, { past: [told(text, 'Varga', null)] }));
    const [dated] = found(crews, reading(text, { past: [told(text, 'Varga', '2031-05-31')] }));
    expect(dated?.score).toBeGreaterThan(plain?.score ?? 1);
  });

  test('of another debtor, of other words, or of years ago it is none', () => {
    const text = 'The ferry crews whom Penn had promised to bring home sat in Castmark';
    expect(kinds(crews, reading(text, { past: [told(text, 'Penn', null)] }))).toEqual([]);
    const other = 'Varga had promised a new school';
    expect(kinds(crews, reading(other, { past: [told(other, 'Varga', null)] }))).toEqual([]);
    const old = 'The ferry crews whom Varga had promised to bring home sat in Castmark';
    expect(kinds(crews, reading(old, { past: [told(old, 'Varga', '2019')] }))).toEqual([]);
  });
});

describe('what a later report voices again', () => {
  const first = owed('Tirrany will withdraw its patrol boats from the bay', { due: '2031-07-01' });
  const again = (consequent: string, more: Owed = {}): Commitment => ({
    ...owed(consequent, more),
    id: 'bbbbbbbbbbbbbbbb.1.c1',
  });
  const voiced = (commitment: Commitment) =>
    found(first, reading('', { commitments: [commitment] })).map(({ kind, voiced: by }) => [kind, by]);
  const ID = 'bbbbbbbbbbbbbbbb.1.c1';

  test.each<[commitment: Commitment, expected: readonly (readonly [string, string])[]]>([
    [again('Tirrany will withdraw its patrol boats from the bay', { due: '2031-07-01' }), [['repetition', ID]]],
    [again('Tirrany will withdraw its armed patrol boats from the bay'), [['narrowing', ID]]],
    [again('Tirrany will withdraw its patrol boats from the bay', { condition: 'if it rains' }), [['narrowing', ID]]],
    [again('to withdraw its patrol boats from the bay', { state: 'cancelled' }), [['withdrawal', ID]]],
    [again('Tirrany will withdraw its patrol boats from the bay', { due: '2032-01-01' }), []],
    [again('Tirrany will dredge the southern harbour'), []],
    [again('Castmark will withdraw its patrol boats from the bay', { debtor: 'Castmark' }), []],
  ])('%o', (commitment, expected) => {
    expect(voiced(commitment)).toEqual(expected);
  });
});

test('no text makes it throw', () => {
  for (const text of ['', '.', '\u{1F600}.', '“”.', 'A'.repeat(5000), 'Tirrany . . .', '\ud800 Tirrany.'])
    expect(() => found(owed(text), reading(text))).not.toThrow();
});
