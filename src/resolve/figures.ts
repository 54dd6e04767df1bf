import type { ActorKind } from '../model/actor.ts';
import type { TokenRange } from '../model/analysis.ts';
import type { Entry } from './lexicon/gazetteer.ts';
import type { Gender } from './lexicon/words.ts';

/** The state or organisation that somebody speaks for. */
export interface Affiliation {
  readonly name: string;
  /** Null where it is in no list and is no figure of the report. */
  readonly id: string | null;
}

/** What somebody is said to be. */
export interface Role extends TokenRange {
  /** As worded, without articles, and without the state's adjective before it. */
  readonly text: string;
  /** Code of its noun: "minister". */
  readonly noun: number;
  readonly of: Affiliation | null;
}

/** An actor in the making: what the report has said of it so far. */
export interface Figure {
  readonly kind: ActorKind;
  /** False for those who are known by a description alone: "a senior official". */
  readonly named: boolean;
  readonly plural: boolean;
  readonly entry: Entry | null;
  name: string;
  gender: Gender | null;
  of: Affiliation | null;
  readonly roles: Role[];
  /** Token of its first mention. */
  readonly first: number;
}

export const newFigure = (kind: ActorKind, name: string, first: number, more: Partial<Figure> = {}): Figure => ({
  ...{ kind, name, first, named: true, plural: false, entry: null, gender: null, of: null, roles: [] },
  ...more,
});

/** Words that stand for a figure. */
export interface Found extends TokenRange {
  readonly figure: Figure;
  /** The token that the others depend on. */
  readonly head: number;
  /** Others who bear the same name: who of them is meant, what was said before tells. */
  readonly rivals: readonly Figure[];
  /** The rule that decided it. */
  readonly rule: string;
  /** What that rests on: the words themselves, or those of another mention. */
  readonly basis: TokenRange;
}
