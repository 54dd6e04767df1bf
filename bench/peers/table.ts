import type { ReportScores, Roles } from './score.ts';

/** What was measured of one engine. */
export interface Measured {
  readonly reports: ReportScores;
  readonly sentences: Roles;
  /** Words a second in each round. */
  readonly speeds: readonly number[];
  /** Bytes. */
  readonly peak: number;
  readonly size: number;
}

export interface Row {
  readonly name: string;
  readonly gives: string;
  /** Or why it could not be measured. */
  readonly measured: Measured | string;
}

const HEAD = [
  '| engine | who said what (precision / recall) | words | exact spans | sentences, exact spans | words a second | peak memory | on disk |',
  '|---|---|---|---|---|---|---|---|',
];

/** The table and what each engine gives, in Markdown: F1 in points, source / cue / content. */
export function table(rows: readonly Row[]): string {
  return [
    ...HEAD,
    ...rows.flatMap(({ name, measured }) => (typeof measured === 'string' ? [] : [line(name, measured)])),
    '',
    'What each gives:',
    '',
    ...rows.map(
      ({ name, gives, measured }) =>
        `- **${name}**: ${typeof measured === 'string' ? `not measured: ${measured}` : gives}.`,
    ),
  ].join('\n');
}

function line(name: string, { reports, sentences, speeds, peak, size }: Measured): string {
  const sorted = [...speeds].sort((a, b) => a - b);
  const cells = [
    name,
    whole(reports.attribution),
    roles(reports.token),
    roles(reports.exact),
    roles(sentences),
    Math.round(sorted[sorted.length >> 1]).toLocaleString('en'),
    `${megabytes(peak)} MB`,
    `${megabytes(size)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const whole = (score: Roles['cue']): string =>
  `${points(score)} (${(100 * score.p).toFixed(1)} / ${(100 * score.r).toFixed(1)})`;
const points = ({ f1, tp, fp }: Roles['cue']): string => (tp + fp === 0 ? '–' : (100 * f1).toFixed(1));
const roles = ({ source, cue, content }: Roles): string => [source, cue, content].map(points).join(' / ');
const megabytes = (bytes: number): string => Math.round(bytes / 2 ** 20).toLocaleString('en');
