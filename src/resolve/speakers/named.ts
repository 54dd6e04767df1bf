import type { TokenRange } from '../../model/analysis.ts';
import type { Figure, Found } from '../figures.ts';
import type { NameIndex } from '../names/name-index.ts';

/** Who a source stands for. */
export interface Named {
  readonly figure: Figure;
  /** As the source words it where it has no name of its own; the figure's name otherwise. */
  readonly name: string;
  readonly rule: string;
  /** The words that the decision rests on. */
  readonly basis: TokenRange;
}

export interface Mentions {
  /** The mention that holds a token, the shortest; null where none does. */
  readonly at: (token: number) => Found | null;
  readonly index: NameIndex;
  /** 1 for the tokens of roles that stand beside a name. */
  readonly inRole: Uint8Array;
}
