import { actWords, partyWords, speakerWords, whenWords } from '../app/fact-words.ts';
import type {
  CommitmentReview,
  CommitmentValues,
  ReviewEvent,
  ReviewMark,
  StatementReview,
  StatementValues,
} from '../model/review.ts';
import { day } from './report-heading.ts';
import { factLines } from './statement-facts.ts';
import type { Style } from './style.ts';

/** What was decided, by whom, what the machine reads of it, and what it proposes, a line each. Empty where nobody has looked at it. */
export function reviewLines(
  { mark, history, read, proposal, standing }: StatementReview | CommitmentReview,
  style: Style,
): readonly string[] {
  if (mark === null) return [];
  const { fields, assigned, placing } = mark;
  const readValues = read === null ? [] : valueLines(read, fields);
  return factLines(
    [
      ...history.map((event) => ['reviewed', eventWords(event)] as const),
      ...readValues.map((words) => ['machine', `reads ${words}`] as const),
      ['machine', placing === 'read' ? null : PLACING[placing]],
      ...(proposal === null ? [] : valueLines(proposal, Object.keys(proposal))).map(
        (words) => ['proposes', `now reads ${words}`] as const,
      ),
      ['assigned', assigned === null ? null : `to ${assigned}`],
      ['rejected', mark.verdict === 'rejected' ? `does not stand: ${wordsOf(standing)}` : null],
    ],
    style,
    '      ',
  );
}

const PLACING: Readonly<Record<Exclude<ReviewMark['placing'], 'read'>, string>> = {
  missed: 'does not read it',
  unplaced: 'its words are not in the text any more',
};

const wordsOf = (standing: StatementReview['standing'] | CommitmentReview['standing']): string =>
  'content' in standing ? standing.content.text : standing.consequent.text;

/** `corrected on 2031-10-05 by R. Castell (speaker, act): she read it out`. */
function eventWords({ kind, at, by, fields, why, text }: ReviewEvent): string {
  const what = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  const told = kind === 'assigned' ? ` to ${text ?? 'nobody'}` : text === null ? '' : `: ${text}`;
  return `${kind} on ${day(at) ?? at} by ${by}${what}${told}${why === null ? '' : `: ${why}`}`;
}

type Values = StatementValues & CommitmentValues;

/** `speaker: Ilse Varga (harbour minister, Tirrany)`, of each field that is asked for. */
export function valueLines(values: StatementValues | CommitmentValues, fields: readonly string[]): readonly string[] {
  const all: Values = values;
  const lines: readonly (readonly [keyof Values, string | null | undefined])[] = [
    ['speaker', all.speaker && speakerWords(all.speaker)],
    ['via', all.via && speakerWords(all.via)],
    ['cue', all.cue?.text],
    ['content', all.content?.text],
    ['form', all.form],
    ['act', all.act && actWords(all.act)],
    ['to', all.to && partyWords(all.to)],
    ['condition', all.condition && `${all.condition.text} (${all.condition.kind}, ${all.condition.polarity})`],
    ['when', all.when && whenWords(all.when)],
    ['quantities', all.quantities?.map(({ text }) => text).join('; ')],
    ['debtor', all.debtor && partyWords(all.debtor)],
    ['creditor', all.creditor && partyWords(all.creditor)],
    ['antecedent', all.antecedent?.text],
    ['consequent', all.consequent?.text],
    ['force', all.force],
    ['due', all.due],
  ];
  return lines.flatMap(([field, words]) => (fields.includes(field) ? [`${field}: ${words || 'none'}`] : []));
}
