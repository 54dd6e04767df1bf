import { expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { derive } from '../../src/pipeline/pipeline.ts';
import { fc } from '../fast-check.ts';
import { resolved } from './resolved.ts';

const models = loadModels();

/** The mentions of a text as `words = id`. */
const mentions = (text: string): string[] => {
  const { text: plain, analysis, resolution } = resolved(text);
  const { starts, ends } = analysis.tokens;
  return resolution.mentions.map(
    ({ from, to, actor }) => `${plain.slice(starts[from], ends[to - 1])} = ${resolution.actors[actor].id}`,
  );
};

test.each<[string, string, string[]]>([
  [
    'states by name, in other names and letters',
    'The UK met the U.S. and Côte d’Ivoire.',
    ['UK = state:GBR', 'U.S. = state:USA', 'Côte d’Ivoire = state:CIV'],
  ],
  ['a capital that acts, not one where something happens', 'Oslo met Bo in Lima.', ['Oslo = state:NOR']],
  ['letters that are a word when small', 'The WHO asked who came.', ['WHO = org:world-health-organization']],
  ['a state that is no member of the United Nations', 'Scotland voted.', ['Scotland = state:scotland']],
  [
    'half a name where one state alone has it',
    'South Sudan voted. The South waited.',
    ['South Sudan = state:SSD', 'South = state:SSD'],
  ],
  [
    'no half of two states',
    'South Sudan met South Korea. The South waited.',
    ['South Sudan = state:SSD', 'South Korea = state:KOR'],
  ],
  ['a region', 'Norway warned Europe.', ['Norway = state:NOR', 'Europe = group:europe']],
])('%s', (_, text, expected) => {
  expect(mentions(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  [
    'a state that no list has, where its people and its government are named',
    'In Velmora it rained all week. Velmora said the dam would hold. Velmoran ministers met, and Velmora’s parliament voted.',
    ['state:velmora'],
  ],
  [
    'no state, where a surname has a government',
    'Ilse Tanmora resigned. Tanmora’s government fell. Critics of Tanmoran thrift cheered, and Ms. Tanmora wept.',
    [],
  ],
])('%s', (_, text, expected) => {
  expect(resolved(text).resolution.actors.flatMap(({ kind, id }) => (kind === 'state' ? [id] : []))).toEqual(expected);
});

test.each<[string, string, string[]]>([
  [
    'a word that is a place once is no person elsewhere',
    'Fighting went on near Tarvasko for a third day, and the road to Tarvasko was closed.',
    [],
  ],
  ['who says something of himself is a person', 'Pell said he would resign in May.', ['Pell']],
])('%s', (_, text, expected) => {
  const { actors } = resolved(text).resolution;
  expect(actors.flatMap(({ kind, name }) => (kind === 'person' ? [name] : []))).toEqual(expected);
});

test('an actor has one entry, with the fullest name, its role and its state', () => {
  const { resolution } = resolved('Varga spoke. Norwegian Foreign Minister Ilse Varga stayed. Ms. Varga left.');
  expect(resolution.actors.filter(({ kind }) => kind === 'person')).toEqual([
    {
      ...{ id: 'person:ilse-varga', name: 'Ilse Varga', kind: 'person', role: 'Foreign Minister' },
      ...{ of: 'Norway', ofId: 'state:NOR', wikidata: null },
    },
  ]);
});

test.each<[string, string, string]>([
  ['one who was told', '[Ilse Varga] <told> Reuters {that the strait was open}.', 'Ilse Varga via Reuters'],
  [
    'one who is cited',
    '[Reuters] <reported>, citing two officials, {that the strait was open}.',
    'two officials via Reuters',
  ],
  [
    'one whose words stand in another’s',
    '[The Velm Times] <said> {the mayor had said the ice was thin}. ',
    'Velm Times',
  ],
  ['one who fled, citing her health', '[Ilse Varga] <fled>, citing her health, {she said}.', 'Ilse Varga'],
])('%s', (_, text, expected) => {
  const [{ speaker, via }] = resolved(text).statements;
  expect([speaker?.name, via?.name].filter(Boolean).join(' via ')).toBe(expected);
});

test('each decision names its rule and the words it rests on', () => {
  const { text, statements } = resolved('Ilse Varga came. [She] <said> {the strait was open}.');
  const [{ rule, field, spans }] = statements[0].grounds;
  expect([field, rule, ...spans.map(({ start, end }) => text.slice(start, end))]).toEqual([
    'speaker',
    'pronoun',
    'Ilse Varga',
  ]);
});

test('no text throws, and every mention lies in its tokens', () => {
  const pieces = [
    'Ilse',
    'Varga',
    ' ',
    'The ',
    'president',
    ',',
    '’s',
    '(',
    ')',
    'said',
    '“',
    '”',
    'U.S.',
    '-',
    '\n\n',
    'he ',
    '🙂',
    'North',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' })), { maxLength: 40 }),
      (parts) => {
        const { report } = reportOf({
          bytes: new TextEncoder().encode(`Tann spoke. ${parts.join('')}`),
          path: 'a.txt',
        });
        const { analysis, resolution } = derive(report, models);
        for (const { from, to, actor } of resolution?.mentions ?? []) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(analysis?.tokens.length ?? 0);
          expect(resolution?.actors[actor]).toBeDefined();
        }
      },
    ),
    { numRuns: 200 },
  );
});
