import type { Analysis, TokenRange } from '../model/analysis.ts';
import type { Paragraphed } from './paragraph.ts';

/** A statement's parts as tokens. Contents are in reading order and do not touch, once the whole report is read. */
export interface Attribution {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly contents: readonly TokenRange[];
  /** True where the layout says that these are the speaker's own words, marks or none. */
  readonly verbatim: boolean;
}

/** One rule: takes the attributions of a paragraph and gives them back mended, split or with others added. */
export type Rule = (
  analysis: Analysis,
  paragraph: Paragraphed,
  attributions: readonly Attribution[],
) => readonly Attribution[];

/** Where an attribution stands in reading order: at its cue or its first content, whichever comes first. */
export const firstToken = ({ cue, contents }: Pick<Attribution, 'cue' | 'contents'>): number =>
  Math.min(cue?.from ?? Number.MAX_SAFE_INTEGER, contents[0]?.from ?? Number.MAX_SAFE_INTEGER);
