import { actWords, partyWords, speakerWords, whenWords } from '../app/fact-words.ts';
import type { Statement } from '../model/statement.ts';
import { columnsOf, printable, truncate } from './printable.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** Who, cue, form and act on one line; `id` at its end, null leaves it out. */
export function statementHeading(statement: Statement, style: Style, id: string | null): string {
  const { speaker, cue, form, act } = statement;
  const rest = [
    ...(cue === null ? [] : [style.paint(truncate(printable(cue.text).replace(/[\s:,;]+$/, ''), 24), 'cue')]),
    form,
    ...(act === null ? [] : [style.paint(actWords(act), 'act')]),
    ...(id === null ? [] : [style.paint(id, 'faint')]),
  ];
  const who = speaker === null ? 'nobody named' : printable(speakerWords(speaker));
  const first = style.paint(truncate(who, MOST_OF_WHO), speaker === null ? 'faint' : 'speaker');
  return `  ${[first, ...rest].join(style.paint(' — ', 'faint'))}`;
}

/** Columns that a speaker may take. */
const MOST_OF_WHO = 48;

/** To whom, on which condition, when and by way of whom: a line each, its name before it. Empty where none is known. */
export function statementFacts({ to, condition, when, via }: Statement, style: Style): readonly string[] {
  return factLines(
    [
      ['to', to && partyWords(to)],
      ['condition', condition && `“${condition.text}”`],
      ['when', when && whenWords(when)],
      ['via', via && speakerWords(via)],
    ],
    style,
    FACT_INDENT,
  );
}

const FACT_INDENT = '      ';

/** Names and values in two columns, long values wrapped within theirs. A value that is null has no line. */
export function factLines(
  facts: readonly (readonly [name: string, value: string | null])[],
  style: Style,
  indent: string,
): readonly string[] {
  const known = facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const width = Math.max(0, ...known.map(([name]) => columnsOf(name))) + 2;
  const hanging = indent + ' '.repeat(width);
  return known.map(([name, value]) => {
    const wrapped = wrap([{ text: value, role: 'plain' }], style, hanging);
    return `${indent}${style.paint(name, 'faint')}${' '.repeat(width - columnsOf(name))}${wrapped.slice(hanging.length)}`;
  });
}
