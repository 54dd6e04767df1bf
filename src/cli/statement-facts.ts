import { actWords, partyWords, speakerWords, whenWords } from '../app/fact-words.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { columnsOf, printable, truncate } from './printable.ts';
import type { Role, Style } from './style.ts';
import { wrap } from './wrap.ts';

/** Who, cue, form and act on one line, on more where it is too narrow; `id` at the end, null leaves it out. */
export function statementHeading({ speaker, cue, form, act }: Statement, style: Style, id: string | null): string {
  const rest: readonly (readonly [string, Role])[] = [
    ...(cue ? [[truncate(printable(cue.text).replace(/[\s:,;]+$/, ''), MOST_OF_CUE), 'cue'] as const] : []),
    [form, 'plain'],
    ...(act ? [[actWords(act), 'act'] as const] : []),
    ...(id === null ? [] : [[id, 'faint'] as const]),
  ];
  const room = style.width - columnsOf(['  ', ...rest.map(([words]) => words)].join(BETWEEN));
  const who = speaker === null ? 'nobody named' : whoIn(speaker, Math.min(MOST_OF_WHO, room));
  let heading = `  ${style.paint(who, speaker === null ? 'faint' : 'speaker')}`;
  let used = columnsOf(who) + 2;
  for (const [words, role] of rest) {
    const columns = columnsOf(BETWEEN + words);
    const fits = used + columns <= style.width;
    heading += fits ? style.paint(BETWEEN, 'faint') : `\n   ${style.paint(BETWEEN, 'faint')}`;
    heading += style.paint(words, role);
    used = fits ? used + columns : columns + 3;
  }
  return heading;
}

const BETWEEN = ' — ';
/** Columns that a cue and a speaker may take, and those that a speaker has at least. */
const MOST_OF_CUE = 24;
const MOST_OF_WHO = 48;
const LEAST_OF_WHO = 24;

/** The name with role and affiliation where there is room for all of it, else the name. */
function whoIn(speaker: Speaker, room: number): string {
  const whole = printable(speakerWords(speaker));
  if (columnsOf(whole) <= room) return whole;
  return truncate(printable(partyWords(speaker)), Math.max(LEAST_OF_WHO, room));
}

/** To whom, on which condition, when and by way of whom: a line each, its name before it. Empty where none is known. */
export function statementFacts({ to, condition, when, via }: Statement, style: Style): readonly string[] {
  return factLines(
    [
      ['to', to && partyWords(to)],
      ['condition', condition?.text ?? null],
      ['when', when && whenWords(when)],
      ['via', via && speakerWords(via)],
    ],
    style,
    FACT_INDENT,
  );
}

const FACT_INDENT = '      ';

/** Columns of the longest name, `condition`, and of a gap: the same everywhere, so that values stand in one column. */
export const FACT_NAMES = 11;

/** Names and values in two columns, long values wrapped within theirs. A value that is null has no line. */
export function factLines(
  facts: readonly (readonly [name: string, value: string | null])[],
  style: Style,
  indent: string,
): readonly string[] {
  const hanging = indent + ' '.repeat(FACT_NAMES);
  return facts.flatMap(([name, value]) => {
    if (value === null) return [];
    const wrapped = wrap([{ text: value, role: 'plain' }], style, hanging);
    return [
      `${indent}${style.paint(name, 'faint')}${' '.repeat(FACT_NAMES - name.length)}${wrapped.slice(hanging.length)}`,
    ];
  });
}
