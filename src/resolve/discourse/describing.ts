import type { TokenRange } from '../../model/analysis.ts';
import type { Affiliation, Figure, Found } from '../figures.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Scene } from '../scene.ts';
import type { Discourse } from './discourse.ts';

/** What descriptions are looked up in, while a report is read through. */
export interface Describing {
  readonly scene: Scene;
  readonly names: NameIndex;
  readonly discourse: Discourse;
  /** Everybody whom the report names anywhere. */
  readonly people: readonly Figure[];
  /** The mention so far that holds a token; null where none does. */
  readonly mentionAt: (token: number) => Found | null;
  /** Who was described so far: by all words, in lower case, with whom they speak for; and by noun. */
  readonly byWords: Map<string, Figure>;
  readonly byNoun: Map<number, Figure>;
}

/** A noun that describes somebody, with the words before it. */
export interface Description {
  readonly range: TokenRange;
  readonly noun: number;
  readonly word: number;
  readonly of: Affiliation | null;
  /** "Her", "Varga's". */
  readonly isOwned: boolean;
  readonly isDefinite: boolean;
  /** "The" and the noun alone. */
  readonly isBare: boolean;
}
