import { styleText } from 'node:util';

/** What a piece of text is, for its colour. */
export type Role = 'plain' | 'title' | 'faint' | 'speaker' | 'cue' | 'content' | 'act' | 'hit';

/** How text is written for people: with colours, or with marks where there are none. */
export interface Style {
  readonly colours: boolean;
  /** Columns to wrap at. */
  readonly width: number;
  paint(text: string, role: Role): string;
}

const COLOURS: Readonly<Record<Exclude<Role, 'plain'>, Parameters<typeof styleText>[0]>> = {
  title: 'bold',
  faint: 'dim',
  speaker: ['bold', 'cyan'],
  cue: 'yellow',
  content: 'green',
  act: 'magenta',
  hit: ['bold', 'underline'],
};

/** Marks around the parts of a statement where there are no colours. */
export const MARKS: Readonly<Partial<Record<Role, readonly [string, string]>>> = {
  speaker: ['[', ']'],
  cue: ['<', '>'],
  content: ['{', '}'],
  hit: ['*', '*'],
};

/** `wanted` false is `--no-color`. Colours are for terminals; `NO_COLOR` and a dumb terminal have none. Source: https://no-color.org */
export function styleFor(stream: NodeJS.WriteStream, wanted: boolean, environment = process.env): Style {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM = '' } = environment;
  const possible = stream.isTTY ? TERM !== 'dumb' : !['', '0', 'false'].includes(FORCE_COLOR);
  const colours = wanted && NO_COLOR === '' && possible;
  return {
    colours,
    width: Math.max(40, Math.min(stream.columns ?? Number(environment.COLUMNS ?? 80), 120) || 80),
    paint: (text, role) =>
      colours && role !== 'plain' && text !== '' ? styleText(COLOURS[role], text, { validateStream: false }) : text,
  };
}
