import type { IssuePositions, Movement, PartyPosition, Stance } from '../model/comparison.ts';
import type { StatementRecord } from '../model/statement.ts';
import { columnsOf, printable, truncate } from './printable.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** Columns of the longest kind with its outlets: `conditions ×3`. */
const KIND = 13;
/** Columns of a day. */
const DAY = 10;
const INDENT = '    ';
/** Of long words, so many lines. */
const LINES = 2;
const CHANGES: Readonly<Record<Movement['change'], string>> = {
  hardened: '↑ hardened',
  softened: '↓ softened',
  unchanged: '= unchanged',
  withdrawn: '× withdrawn',
};

/**
 * An issue for people: under each party its stances in order of time, behind `×` how many outlets carry each, and how it moved; at the end
 * which demands are blocked.
 */
export function issueBlock(
  { issue, parties, collisions }: IssuePositions,
  statements: readonly StatementRecord[],
  style: Style,
): string {
  const said = new Map(statements.map((statement) => [statement.id, statement]));
  return [
    `  ${style.paint(printable(issue), 'title')}`,
    ...parties.flatMap((party) => partyLines(party, said, style)),
    ...collisions.flatMap(({ demand, refusal }) => {
      const [who, against] = [demand, refusal].map((ids) => partyOf(parties, ids));
      const words = `✕ ${who} demands what ${against} refuses`;
      return [`${INDENT}${style.paint(truncate(printable(words), style.width - INDENT.length), 'act')}`];
    }),
  ].join('\n');
}

const partyOf = (parties: readonly PartyPosition[], ids: readonly string[]): string =>
  parties.find(({ stances }) => stances.some(({ statements }) => ids.includes(statements[0]!)))?.party ?? '–';

type Said = ReadonlyMap<string, StatementRecord>;

function partyLines({ party, stances, movements }: PartyPosition, said: Said, style: Style): readonly string[] {
  return [
    `${INDENT}${style.paint(printable(party), 'speaker')}`,
    ...stances.flatMap((stance) => [
      stanceLine(stance, said, style),
      ...movements
        .filter(({ to }) => to === stance.statements[0])
        .map((movement) => `${HANGING}${style.paint(movementWords(movement), 'faint')}`),
    ]),
  ];
}

const LEAD = `${INDENT}  `;
const HANGING = ' '.repeat(LEAD.length + DAY + 2 + KIND + 2);

/** `↑ hardened since 2031-09-25: condition, deadline`. */
function movementWords({ change, signs, between }: Movement): string {
  // That another kind of act shows it is seen from the acts.
  const plain = signs.filter((sign) => sign !== 'kind');
  return `${CHANGES[change]} since ${between[0]}${plain.length > 0 ? `: ${plain.join(', ')}` : ''}`;
}

function stanceLine({ statements, kind, on, words, answers }: Stance, said: Said, style: Style): string {
  const room = (style.width - HANGING.length) * LINES - 2 * LINES;
  const outlets = outletsOf(statements, said);
  const carried = outlets > 1 ? ` ×${outlets}` : '';
  const content = said.get(words?.statement ?? statements[0]!)?.content.text ?? '';
  const answered = answers.length > 0 ? said.get(answers[0]!)?.content.text : undefined;
  const told = truncate(excerpt(printable(content), words?.text ?? null, room), room).replace(/(?:\s*…)+$/, '…');
  const lines = [wrap([{ text: told, role: 'plain' }], style, HANGING).slice(HANGING.length)];
  if (answered) {
    const to = truncate(`→ ${printable(answered)}`, style.width - HANGING.length);
    lines.push(HANGING + style.paint(to, 'faint'));
  }
  const lead = `${LEAD}${(on ?? 'earlier').padEnd(DAY)}  ${style.paint((kind + carried).padEnd(KIND), 'act')}  `;
  return lead + lines.join('\n');
}

/** The words of a content from the sentence or clause on that names the issue, where that comes late in it. */
function excerpt(content: string, words: string | null, room: number): string {
  const at = words === null ? -1 : content.indexOf(printable(words));
  if (at < 0 || at + columnsOf(words ?? '') < room) return content;
  const breaks = [...content.slice(0, at).matchAll(/(?:[.;!?]["”’]?|,|…)\s+/g)];
  const last = breaks.at(-1);
  return last ? `…${content.slice(last.index + last[0].length)}` : content;
}

/** Outlets that carry it; a report that names none counts as one. */
const outletsOf = (ids: readonly string[], said: Said): number =>
  new Set(ids.flatMap((id) => said.get(id)?.report ?? []).map(({ outlet, id }) => outlet ?? id)).size;
