import { expect, test } from 'vitest';
import { type Dated, lines, moves, positionsOf } from './over-time.ts';

const DEMANDED: Dated = [
  '2033-05-02',
  'President Mara Oland of Velmere demanded on Monday that Ostria dismantle its radar station on the island.',
];

test('demands and refusals of one thing are one issue, by the parties that the speakers speak for', async () => {
  const found = await positionsOf(DEMANDED, ['2033-05-04', 'Ostria refused to dismantle the radar station.']);
  expect(lines(found)).toEqual([
    'radar station | Ostria | 2033-05-04 refuses',
    'radar station | Velmere | 2033-05-02 demands',
  ]);
  expect(found.positions[0]?.collisions).toHaveLength(1);
});

test('“these demands” are what was demanded, in this report or an earlier one', async () => {
  const found = await positionsOf(DEMANDED, ['2033-05-04', 'Ostria rejected these demands on Wednesday.']);
  const [issue] = found.positions;
  const refusal = issue?.parties.flatMap(({ stances }) => stances).find(({ kind }) => kind === 'refuses');
  const demand = found.statements.find(({ act }) => act?.type === 'demand');
  expect(issue?.issue).toBe('radar station');
  expect(refusal?.answers).toEqual([demand?.id]);
  expect(issue?.collisions).toEqual([{ demand: [demand?.id], refusal: refusal?.statements }]);
});

test('an issue is named by words that stand in a report', async () => {
  const [, text] = DEMANDED;
  const { positions } = await positionsOf(DEMANDED, ['2033-05-04', 'Ostria rejected these demands on Wednesday.']);
  for (const { issue, named } of positions) {
    expect(named.report).toBe('2033-05-02.txt');
    expect(text.slice(named.span.start, named.span.end)).toBe(issue);
  }
  expect(positions).toHaveLength(1);
});

test.each<[string, string, string]>([
  ['Ostria refused to open the harbour.', 'Ostria offered to open the harbour.', 'Ostria: softened kind'],
  ['Ostria offered to open the harbour.', 'Ostria refused to open the harbour.', 'Ostria: hardened kind'],
  ['Ostria refused to open the harbour.', 'Ostria refused to open the harbour.', 'Ostria: unchanged'],
  [
    'Ostria offered to open the harbour.',
    'Ostria offered to open the harbour if Velmere lifts the blockade.',
    'Ostria: hardened condition',
  ],
  [
    'Ostria offered to issue 40 fishing licences.',
    'Ostria offered to issue 25 fishing licences.',
    'Ostria: hardened quantity',
  ],
  [
    'Ostria demanded that Velmere issue 40 fishing licences.',
    'Ostria demanded that Velmere issue 25 fishing licences.',
    'Ostria: softened quantity',
  ],
  [
    'Ostria pledged to open the harbour by 20 August 2033.',
    'Ostria pledged to open the harbour by 30 October 2033.',
    'Ostria: hardened deadline',
  ],
  [
    '“We will not open the harbour for now,” said Jon Abeck, the foreign minister of Ostria.',
    '“We will never open the harbour,” said Jon Abeck, the foreign minister of Ostria.',
    'Ostria: hardened strength',
  ],
  [
    'Ostria offered to open the harbour.',
    '“The offer to open the harbour is no longer on the table,” said Jon Abeck, the foreign minister of Ostria.',
    'Ostria: withdrawn kind',
  ],
])('%s … %s: %s', async (before, after, moved) => {
  expect(moves(await positionsOf(['2033-05-02', before], ['2033-05-20', after]))).toEqual([moved]);
});

test.each<[string, string]>([
  ['Ostria refused to open the harbour.', 'Ostria promised to repair the lighthouse.'],
  ['Ostria refused to open the harbour.', 'Velmere offered to open the harbour.'],
  ['Ostria offered to open the harbour if Velmere lifts the blockade.', 'Ostria said that the harbour was old.'],
])('no movement: %s … %s', async (before, after) => {
  expect(moves(await positionsOf(['2033-05-02', before], ['2033-05-20', after]))).toEqual([]);
});

test('a shorter report of an offer drops no condition', async () => {
  const found = await positionsOf(
    ['2033-05-02', 'Ostria offered to open the harbour if Velmere lifts the blockade.'],
    ['2033-05-20', 'Ostria offered to open the harbour.'],
  );
  expect(moves(found)).toEqual(['Ostria: unchanged']);
});

test('reports of one day tell of no movement', async () => {
  const found = await positionsOf(
    ['2033-05-02', 'Ostria refused to open the harbour.'],
    ['2033-05-02', 'Ostria offered to open the harbour.'],
  );
  expect(moves(found)).toEqual([]);
});

test('the order of the reports does not matter', async () => {
  const reports: readonly Dated[] = [
    DEMANDED,
    ['2033-05-04', 'Ostria rejected these demands on Wednesday.'],
    ['2033-05-20', 'Ostria offered to dismantle the radar station.'],
  ];
  const [forth, back] = [await positionsOf(...reports), await positionsOf(...reports.toReversed())];
  expect(forth.positions).not.toEqual([]);
  expect(back.positions).toEqual(forth.positions);
});
