import { readFloors } from '../bench/quality/floors.ts';

/** Published results on the same sentences, exact spans: source, cue, content. Source: CofeNet (Wang et al., COLING 2022), Table 6; on the test part. */
const PUBLISHED: readonly (readonly [string, string, string, string])[] = [
  ['rules, published', '13.9', '–', '17.5'],
  ['CRF, published', '50.6', '53.4', '28.6'],
  ['BiLSTM-CRF, published', '69.6', '66.7', '59.0'],
  ['BERT with CofeNet, published, 110 million weights', '83.2', '75.3', '72.9'],
];

/** The scores of the README, in Markdown: the floors of `bench/quality`, which no change may lower. */
export function scoresTable(): string {
  const { floors } = readFloors();
  const of = (name: string): string => {
    const score = floors[name];
    if (score === undefined) throw new Error(`bench/quality/floors.json has no “${name}”`);
    return score.toFixed(1);
  };
  const roles = (name: string): string => ['source', 'cue', 'content'].map((role) => of(`${name} ${role}`)).join(' | ');
  const events = ['seeds', 'summit-pledge'].map(
    (event) =>
      `statements found in the event \`${event}\`: precision ${of(`${event} statements precision`)}, recall ${of(`${event} statements recall`)}, form ${of(`${event} form`)}`,
  );
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
    `Against records that an analyst wrote: ${events.join('; ')}.`,
    'The published systems were scored on the test part of the same sentences. Speed and memory: [benchmarks](docs/benchmarks.md).',
  ].join('\n');
}
