import type { DecidedRecord } from '../app/commitment-records.ts';
import type { Compared } from '../app/compare.ts';
import { partyWords, speakerWords } from '../app/fact-words.ts';
import type { ActType, ReportReference, StatementRecord } from '../model/statement.ts';
import { CARRIED_LEGEND, carriedBlocks } from './comparison-carried.ts';
import { discrepancyBlock, opposedBlock } from './comparison-differences.ts';
import { issueBlock } from './comparison-positions.ts';
import { columnsOf, printable, truncate } from './printable.ts';
import { day } from './report-heading.ts';
import { factLines } from './statement-facts.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

const FACTS = '      ';
/** Of what only one has, as many are printed, and only acts that weigh. */
const MOST = 5;
const WEIGHS: ReadonlySet<ActType> = new Set([
  ...(['promise', 'offer', 'threaten', 'agree', 'refuse'] as const),
  ...(['demand', 'urge', 'propose', 'warn', 'deny', 'accuse'] as const),
]);

/** Reports of one story side by side: which they are, who said what in which, where they differ, what is contested, who owes what. */
export function comparisonText({ comparison, reports }: Compared, style: Style): string {
  const { statements, discrepancies, contested, collisions, commitments, record, positions } = comparison;
  const { omissions, only } = comparison;
  const numbers = new Map(reports.map(({ id }, at) => [id, at + 1]));
  const said = new Map(statements.map((statement) => [statement.id, statement]));
  const reportOf = (statement: string): string =>
    String(numbers.get(said.get(statement)?.report.id ?? 'sha256:') ?? '–');
  const numberOf = ({ report }: StatementRecord): string => String(numbers.get(report.id));
  const placeOf = (name: string): string => {
    const number = reports.findIndex(({ id, path }) => id === name || path === name) + 1;
    return number === 0 ? name : String(number);
  };
  const sections: readonly (readonly [title: string, blocks: readonly string[]])[] = [
    [
      `One story in ${counted(reports.length, 'report')}`,
      reports.map((report, at) => reportLines(report, at + 1, style)),
    ],
    [
      `Where the parties stand on ${counted(positions.length, 'issue')}`,
      positions.map((issue) => issueBlock(issue, statements, style)),
    ],
    [
      counted(statements.length, 'statement'),
      bySpeaker(statements).map((group) => speakerBlock(group, numberOf, style)),
    ],
    [`Carried by several: ${CARRIED_LEGEND}`, carriedBlocks(comparison, reports, style)],
    [
      counted(discrepancies.length, 'difference between reports', 'differences between reports'),
      discrepancies.map((difference) => discrepancyBlock(difference, placeOf, style)),
    ],
    [
      counted(contested.length, 'contested claim'),
      contested.map(({ claim, against }) =>
        opposedBlock(
          [
            ['claim', claim],
            ['against it', against],
          ],
          comparison,
          numberOf,
          style,
        ),
      ),
    ],
    [
      counted(collisions.length, 'demand that meets a refusal', 'demands that meet a refusal'),
      collisions.map(({ demand, refusal }) =>
        opposedBlock(
          [
            ['demand', demand],
            ['refusal', refusal],
          ],
          comparison,
          numberOf,
          style,
        ),
      ),
    ],
    [
      counted(omissions.length, 'omission'),
      omissions.map(({ kind, of, left, by }) =>
        [
          `  ${style.paint(`${placeOf(by)} leaves out the ${kind}`, 'act')}`,
          opposedBlock(
            [
              ['has it', [of]],
              ['without it', [left]],
            ],
            comparison,
            numberOf,
            style,
          ),
        ].join('\n'),
      ),
    ],
    [
      'What only one origin has',
      only.flatMap(({ report, statements }) => {
        const weighty = statements.filter((id) => WEIGHS.has(said.get(id)?.act?.type ?? 'assert'));
        const heading = `only in ${placeOf(report)}: ${counted(statements.length, 'statement')}`;
        return weighty.length === 0
          ? []
          : [opposedBlock([[heading, weighty.slice(0, MOST)]], comparison, numberOf, style)];
      }),
    ],
    [
      counted(commitments.length, 'commitment'),
      commitments.map((commitment) => commitmentBlock(commitment, commitments, reportOf, style)),
    ],
    [
      `${counted(record.length, 'commitment')} of the past, kept or broken`,
      record.map(({ debtor, state, when, text, statement, report }) => {
        const who = statement === null ? 'the report itself' : speakerOf(said.get(statement));
        const heading = headingLine([partyWords(debtor), state, when], style);
        return [
          heading,
          ...factLines(
            [
              ['what', text],
              ['says', `${who}, in ${placeOf(report)}`],
            ],
            style,
            FACTS,
          ),
        ].join('\n');
      }),
    ],
  ];
  return sections
    .filter(([, blocks]) => blocks.length > 0)
    .map(([title, blocks]) => `${style.paint(title, 'title')}\n\n${blocks.join('\n\n')}\n`)
    .join('\n');
}

function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`;
}

function speakerOf(statement: StatementRecord | undefined): string {
  return statement?.speaker ? speakerWords(statement.speaker) : 'nobody named';
}

function headingLine([first, ...rest]: readonly (string | null)[], style: Style): string {
  const about = rest.filter((part) => part !== null).map((part) => style.paint(' — ', 'faint') + printable(part));
  return `  ${style.paint(printable(first ?? ''), 'speaker')}${about.join('')}`;
}

function reportLines(
  { title, path, id, outlet, published, place }: ReportReference,
  number: number,
  style: Style,
): string {
  const lead = `${String(number).padStart(4)}  `;
  const about = [outlet, day(published), place].filter((part) => part !== null).map(printable);
  const heading = wrap([{ text: title ?? path ?? id, role: 'title' }], style, ' '.repeat(lead.length));
  const first = lead + heading.slice(lead.length);
  return about.length === 0 ? first : `${first}\n${' '.repeat(lead.length)}${style.paint(about.join(' · '), 'faint')}`;
}

/** Statements of one actor, of whatever report. Words that stand for nobody known are another speaker in each report. */
function bySpeaker(statements: readonly StatementRecord[]): readonly (readonly StatementRecord[])[] {
  const key = ({ speaker, report }: StatementRecord): string =>
    speaker === null ? '' : (speaker.id ?? `${report.id} ${speaker.text.toLowerCase()}`);
  const groups = [...Map.groupBy(statements, key)];
  return groups
    .toSorted(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length)
    .map(([, group]) => group);
}

/** Columns of the longest act, `criticise`. */
const ACT = 9;
/** Of a long content, the beginning. */
const LINES = 4;

/** Of the ways in which reports speak of him; of equally common ones the first. */
function commonest(words: readonly string[]): string {
  return [...Map.groupBy(words, (word) => word).values()].reduce((most, each) =>
    each.length > most.length ? each : most,
  )[0]!;
}

function speakerBlock(
  group: readonly StatementRecord[],
  numberOf: (statement: StatementRecord) => string,
  style: Style,
): string {
  const who = commonest(group.map(speakerOf));
  const lines = group.map((statement) => {
    const act = (statement.act?.type ?? '–').padEnd(ACT);
    const lead = `${numberOf(statement).padStart(6)}  ${act}  `;
    const indent = ' '.repeat(columnsOf(lead));
    const room = (style.width - indent.length) * LINES - 2 * LINES;
    const content = wrap([{ text: truncate(printable(statement.content.text), room), role: 'plain' }], style, indent);
    return `${numberOf(statement).padStart(6)}  ${style.paint(act, 'act')}  ${content.slice(indent.length)}`;
  });
  return [headingLine([who], style), ...lines].join('\n');
}

function commitmentBlock(
  { debtor, creditor, force, state, told, due, antecedent, consequent, otherwise, statements }: DecidedRecord,
  all: readonly DecidedRecord[],
  reportOf: (statement: string) => string,
  style: Style,
): string {
  const parties = creditor === null ? partyWords(debtor) : `${partyWords(debtor)} → ${partyWords(creditor)}`;
  const facts: readonly (readonly [string, string | null])[] = [
    ['condition', antecedent?.text ?? null],
    ['what', consequent.text],
    ['otherwise', all.find(({ id }) => id === otherwise)?.consequent.text ?? null],
    ['said in', [...new Set(statements.map(reportOf))].join(', ')],
  ];
  const stands = state === told ? state : `${state} (its report: ${told})`;
  const heading = headingLine([parties, force, stands, due && `due ${due}`], style);
  return [heading, ...factLines(facts, style, FACTS)].join('\n');
}
