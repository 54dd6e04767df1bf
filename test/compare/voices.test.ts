import { describe, expect, test } from 'vitest';
import { loadWordVectors } from '../../src/app/load-models.ts';
import { antecedentsOf } from '../../src/compare/antecedents.ts';
import { counted } from '../../src/compare/counted-words.ts';
import { opposed } from '../../src/compare/opposed.ts';
import { tieOf, voicesOf } from '../../src/compare/parties.ts';
import { sameStatements } from '../../src/compare/same.ts';
import { signsOf } from '../../src/compare/signs.ts';
import { partiesOf } from '../../src/compare/spoken-for.ts';
import type { ConditionKind, Speaker } from '../../src/model/statement.ts';
import { comparedTexts } from './compared.ts';
import { STORY, speaker, statement, VARGA } from './told.ts';

describe('what one report tells of a speaker holds in the whole story', () => {
  const ministry = speaker('Harbour Ministry', { kind: 'organisation' });
  const minister = speaker('Jon Abeck', { role: 'harbour minister' });
  const bare = speaker('Jon Abeck');
  const staff = speaker('general staff in Nerivar', { kind: 'organisation' });
  const chief = speaker('Bo Rask', { role: 'chief of the general staff' });
  const office = speaker('harbour minister');
  const cases: readonly (readonly [string, Speaker, Speaker, Speaker, boolean])[] = [
    ['a minister whose office another report names, and his ministry', minister, bare, ministry, true],
    ['a person without an office, and a ministry', bare, bare, ministry, false],
    ['the chief of a body, and the body', chief, chief, staff, true],
    ['the chief of one body, and another', chief, chief, ministry, false],
    ['a bearer who speaks in the report, and his office alone', minister, bare, office, true],
  ];
  test.each(cases)('%s', (_, known, one, other, expected) => {
    const carried = [
      statement('zero', known, 'assert', 'the channel had silted up'),
      statement('one', one, 'assert', 'the fees had doubled'),
      statement('two', bare, 'assert', 'the pilots were asleep'),
      statement('two', other, 'assert', 'the fees had doubled'),
    ];
    const voices = voicesOf(carried);
    expect(tieOf(voices[1], voices[3]) === 'party').toBe(expected);
  });
});

test('a seat of government that no list has speaks for the state whose people speak there', () => {
  const text =
    'President Ilse Varga of Coralia, speaking in Nerivar, said so. Abeck, of Ostrava, never was in Nerivar.';
  const said = (who: Speaker) => ({ speaker: who, via: null });
  const nerivar = speaker('Nerivar', { kind: 'organisation' });
  const report = {
    text,
    sentences: [{ start: 0, end: 63 }],
    statements: [
      said(speaker('Ilse Varga', { role: 'President', of: 'Coralia' })),
      said(nerivar),
      said(speaker('Lom')),
    ],
  };
  const parties = partiesOf([report]);
  expect(parties.of(report, said(nerivar))).toBe('coralia');
  expect(parties.of(report, said(speaker('ministry in Nerivar', { kind: 'organisation' })))).toBe('coralia');
  expect(parties.of(report, said(speaker('Lom')))).toBe('lom');
});

test('a surname is no city, and a state speaks through its own agency', () => {
  const text =
    'President Ilse Varga of Coralia was there. Abeck of Ostrava lost faith in Varga. The Coral Wire, which is Coralia’s state news agency, said so.';
  const said = (who: Speaker) => ({ speaker: who, via: null });
  const wire = speaker('Coral Wire', { kind: 'organisation' });
  const report = {
    text,
    sentences: [
      { start: 0, end: 42 },
      { start: 43, end: 79 },
    ],
    statements: [
      said(speaker('Ilse Varga', { role: 'President', of: 'Coralia' })),
      said(speaker('Varga')),
      said(speaker('Jon Abeck', { of: 'Ostrava' })),
      said(wire),
    ],
  };
  const parties = partiesOf([report]);
  expect(parties.of(report, said(speaker('Varga’s government', { kind: 'organisation' })))).toBe('coralia');
  expect(parties.of(report, said(wire))).toBe('coralia');
});

test.each([
  ['within 48 hours', 'within 2 days'],
  ['within two days', 'within 2 days'],
  ['after 36 hours', 'after 36 hours'],
  ['24 hours', '24 hours'],
  ['a fortnight and nine ships', 'a 2 weeks and 9 ships'],
  ['the second ship', 'the second ship'],
])('numbers and lengths of time are written alike: %s', (words, expected) => {
  expect(counted(words.split(' ')).join(' ')).toBe(expected);
});

describe('what “it” goes back to', () => {
  const varga = { ...VARGA, id: 'person:ilse-varga' };
  const ledger = statement('one', varga, 'refuse', 'the gate stays shut before the ledger has been handed over');
  const asks = statement('one', varga, 'assert', 'I asked for it to be here by Friday');
  const later = {
    ...asks,
    statement: { ...asks.statement, content: { text: asks.statement.content.text, spans: [{ start: 70, end: 110 }] } },
  };
  test('is what the same speaker says right before', () => {
    expect(antecedentsOf([ledger, later])[1]).toContain('the ledger has been handed over');
  });
  test('is who was told, where what they were told begins with “they”', () => {
    const told = statement('one', varga, 'predict', 'that they would have the run of the island');
    const crews = { text: 'the crews', span: null, name: null, id: null, kind: null, of: null };
    const hearers = (text: string) => ({ ...told, statement: { ...told.statement, to: { ...crews, text } } });
    expect(antecedentsOf([hearers('the crews')])).toEqual(['the crews']);
    expect(antecedentsOf([hearers('them')])).toEqual([null]);
  });
  test('is nothing that another speaker said', () => {
    const other = { ...later, statement: { ...later.statement, speaker: speaker('Jon Abeck') } };
    expect(antecedentsOf([ledger, other])).toEqual([null, null]);
  });
});

describe('what a later report tells as said before', () => {
  const [one, other] = ['the ferries would run again before winter', 'ferry services would resume before the winter'];
  test.each([
    [true, true],
    [false, false],
  ])('is one statement with its first report: %s', (retold, expected) => {
    const early = statement('one', VARGA, 'promise', one, { published: '2031-05-04' });
    const late = { ...statement('two', VARGA, 'promise', other, { published: '2031-06-20' }), retold };
    const carried = [...STORY, early, late];
    const groups = sameStatements(carried, loadWordVectors());
    const places = [early, late].map((each) => carried.indexOf(each));
    expect(groups.some((group) => places.every((place) => group.includes(place)))).toBe(expected);
  });
});

describe('contested across reports', () => {
  test('a claim and its answer that several reports carry are one entry', () => {
    const contested = [
      { claim: ['a1'], against: ['a2'] },
      { claim: ['b1'], against: ['b2'] },
      { claim: ['c1'], against: ['c2'] },
    ];
    const same = [
      ['a1', 'b1'],
      ['a2', 'b2', 'd2'],
    ];
    expect(opposed(contested, same)).toEqual([
      { claim: ['a1', 'b1'], against: ['a2', 'b2', 'd2'] },
      { claim: ['c1'], against: ['c2'] },
    ]);
  });

  test('another story is set against the story before it; a story alone is not', async () => {
    const claim = '“They cut our nets and sailed on,” said a fisherman, Olin Marsh. ';
    const set = await comparedTexts(
      `${claim}The harbour office told a different story, in which the nets had torn on a rock.`,
    );
    expect(set.contested).toHaveLength(1);
    const plain = await comparedTexts(`${claim}The harbour office told a story, in which the nets had torn on a rock.`);
    expect(plain.contested).toEqual([]);
  });
});

describe('who makes a thing his condition asks for it', () => {
  const government = speaker('Tirrany', { kind: 'state' });
  const agreed = 'the inquiry on condition that the ledger of the barge is handed over within 48 hours';
  const cases: readonly (readonly [string, ConditionKind, boolean])[] = [
    ['without which nothing is agreed', 'provided', true],
    ['that leaves open what happens otherwise', 'if', false],
  ];
  test.each(cases)('a condition %s', (_, kind, expected) => {
    const one = statement('one', government, 'agree', agreed);
    const text = 'that the ledger of the barge is handed over within 48 hours';
    const span = { start: 25, end: 25 + text.length };
    const condition = { text, span, kind, polarity: 'positive' as const, consequent: null, branches: [] };
    const other = statement('two', VARGA, 'urge', 'I asked for the papers to be here in two days');
    const carried = [...STORY, { ...one, statement: { ...one.statement, condition } }, other];
    const pair = signsOf(carried, loadWordVectors()).find(({ a, b }) => a === STORY.length && b === STORY.length + 1);
    expect(pair?.signs.act).toBe(expected ? 1 : 0);
  });
});
