import { EVENT_MEASURES, EVENTS } from '../bench/quality/events.ts';
import { type Floors, readFloors } from '../bench/quality/floors.ts';

/** Published results on the same sentences, exact spans: source, cue, content. Source: CofeNet (Wang et al., COLING 2022), Table 6; on the test part. */
const PUBLISHED: readonly (readonly [string, string, string, string])[] = [
  ['rules, published', '13.9', '–', '17.5'],
  ['CRF, published', '50.6', '53.4', '28.6'],
  ['BiLSTM-CRF, published', '69.6', '66.7', '59.0'],
  ['BERT with CofeNet, published, 110 million weights', '83.2', '75.3', '72.9'],
];

/** What the measures of an event are called for readers. */
const MEASURED: Readonly<Record<(typeof EVENT_MEASURES)[number], string>> = {
  'statements precision': 'of the statements given, those that are statements',
  'statements recall': 'of the statements there are, those found',
  form: 'of those found: form',
  speaker: 'speaker, by name',
  act: 'act, of eighteen',
  condition: 'condition (F1)',
  to: 'addressee',
  when: 'time',
  commitments: 'commitments: debtor, force, antecedent and state, all four',
  record: 'commitments of the past that are reported kept or broken',
  same: 'statements that are one (F1 of pairs)',
  discrepancies: 'discrepancies',
  collisions: 'demands that meet a refusal',
  contested: 'contested claims',
};

/** The scores of the README, in Markdown: the floors of `bench/quality`, which no change may lower; – where there is none yet. */
export function scoresTable({ floors }: Pick<Floors, 'floors'> = readFloors()): string {
  const of = (name: string): string => floors[name]?.toFixed(1) ?? '–';
  const roles = (name: string): string => ['source', 'cue', 'content'].map((role) => of(`${name} ${role}`)).join(' | ');
  return [
    'F1 on news that the weights have not seen, by the scorers of the data folder beside the project (`npm run bench:quality`):',
    '',
    '| | source | cue | content |',
    '|---|---|---|---|',
    `| PolNeAR development reports, words | ${roles('polnear-dev token')} |`,
    `| the same, exact spans | ${roles('polnear-dev exact')} |`,
    `| PolNeAR sentences, validation part, exact spans | ${roles('polnear-sentences exact')} |`,
    ...PUBLISHED.map((row) => `| ${row.join(' | ')} |`),
    '',
    `Who said what, whole (the contents overlap by half or more and the sources meet): ${of('polnear-dev attribution')}.`,
    `Before that, read from raw text: universal tags ${of('ud-ewt UPOS')}, heads ${of('ud-ewt UAS')}, heads with relations ${of('ud-ewt LAS')} (English Web Treebank, test part); whole names of persons, organisations, places and groups ${of('ner-worldwide names')} (newswire of many countries).`,
    'The published systems were scored on the test part of the same sentences. Speed and memory: [benchmarks](docs/benchmarks.md).',
    '',
    'Against the records that an analyst wrote of four events, in percent. The rules were written with the first two and, in part, the third at hand; of the last the record was not looked at, its reports were: it tells best what to expect of others:',
    '',
    `| | ${EVENTS.map((event) => `\`${event}\``).join(' | ')} |`,
    `|---|${'---|'.repeat(EVENTS.length)}`,
    ...EVENT_MEASURES.map(
      (measure) => `| ${MEASURED[measure]} | ${EVENTS.map((event) => of(`${event} ${measure}`)).join(' | ')} |`,
    ),
  ].join('\n');
}
