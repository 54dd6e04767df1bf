import type { Discrepancy, IssuePositions, Omission, PartyPosition, Stance } from '../model/comparison.ts';
import type { StatementRecord } from '../model/statement.ts';
import { partyWords } from './fact-words.ts';
import type { Columns } from './tables.ts';

/** Parts of a comparison as tables: a row for each statement, stance or difference. */

type Said = ReadonlyMap<string, StatementRecord>;

/** One statement of a group of them. */
export interface GroupRow {
  /** From 1, in the order of the comparison. */
  readonly group: number;
  /** What the statement is in it. */
  readonly part: string;
  readonly statement: StatementRecord;
}

export const GROUP_COLUMNS: Columns<GroupRow> = [
  ['group', ({ group }) => group],
  ['part', ({ part }) => part],
  ['statement', ({ statement }) => statement.id],
  ['speaker', ({ statement }) => statement.speaker && partyWords(statement.speaker)],
  ['speaker_id', ({ statement }) => statement.speaker?.id ?? null],
  ['act', ({ statement }) => statement.act?.type ?? null],
  ['content', ({ statement }) => statement.content.text],
  ['report', ({ statement }) => statement.report.id],
  ['outlet', ({ statement }) => statement.report.outlet],
  ['published', ({ statement }) => statement.report.published],
];

/** Groups of ids under a name each: `[{ demand: […], refusal: […] }]`. */
export function groupRows(
  groups: readonly Readonly<Record<string, readonly string[]>>[],
  said: Said,
): readonly GroupRow[] {
  return groups.flatMap((parts, at) =>
    Object.entries(parts).flatMap(([part, ids]) =>
      ids.flatMap((id) => {
        const statement = said.get(id);
        return statement ? [{ group: at + 1, part, statement }] : [];
      }),
    ),
  );
}

export const DISCREPANCY_COLUMNS: Columns<Discrepancy> = [
  ['kind', ({ kind }) => kind],
  ['report', ({ between }) => between[0]],
  ['other_report', ({ between }) => between[1]],
  ['text', ({ text }) => text[0]],
  ['other_text', ({ text }) => text[1]],
  ['start', ({ spans }) => spans[0].start],
  ['end', ({ spans }) => spans[0].end],
  ['other_start', ({ spans }) => spans[1].start],
  ['other_end', ({ spans }) => spans[1].end],
  ['statement', ({ statements }) => statements[0]],
  ['other_statement', ({ statements }) => statements[1]],
];

export interface StanceRow {
  readonly issue: string;
  readonly party: PartyPosition;
  readonly stance: Stance;
}

export const STANCE_COLUMNS: Columns<StanceRow> = [
  ['issue', ({ issue }) => issue],
  ['party', ({ party }) => party.party],
  ['on', ({ stance }) => stance.on],
  ['stance', ({ stance }) => stance.kind],
  ['words', ({ stance }) => stance.words?.text ?? null],
  ['condition', ({ stance }) => stance.condition],
  ['statements', ({ stance }) => stance.statements.join(' ')],
  ['answers', ({ stance }) => stance.answers.join(' ') || null],
  ['change', ({ party, stance }) => movedTo(party, stance)?.change ?? null],
  ['signs', ({ party, stance }) => movedTo(party, stance)?.signs.join(' ') || null],
];

/** The movement that leads to a stance. */
const movedTo = ({ movements }: PartyPosition, { statements }: Stance) =>
  movements.find(({ to }) => statements.includes(to));

export const stanceRows = (issues: readonly IssuePositions[]): readonly StanceRow[] =>
  issues.flatMap(({ issue, parties }) =>
    parties.flatMap((party) => party.stances.map((stance) => ({ issue, party, stance }))),
  );

export const OMISSION_COLUMNS: Columns<{ readonly omission: Omission; readonly said: Said }> = [
  ['kind', ({ omission }) => omission.kind],
  ['by', ({ omission }) => omission.by],
  ['statement', ({ omission }) => omission.left],
  ['content', ({ omission, said }) => said.get(omission.left)?.content.text ?? null],
  ['left_out', ({ omission }) => omission.of],
  ['left_out_content', ({ omission, said }) => said.get(omission.of)?.content.text ?? null],
  ['left_out_outlet', ({ omission, said }) => said.get(omission.of)?.report.outlet ?? null],
];
