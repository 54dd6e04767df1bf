import { createContext, type RefObject } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import type { Draft, MarkedField } from './draft.ts';

/** One part of a field that the next selection replaces; `part` past the last adds one. */
export interface Marking {
  readonly field: MarkedField;
  readonly part: number;
}

/** What is being corrected on a page that shows a text. */
export interface Correcting {
  readonly statement: Statement;
  /** What stands; null for a statement that is new. */
  readonly before: Draft | null;
  readonly draft: Draft;
  readonly change: (next: (draft: Draft) => Draft) => void;
  readonly marking: Marking | null;
  readonly mark: (marking: Marking | null) => void;
  /** The canonical text of the report. */
  readonly text: string;
  /** Names of those who speak in it, to choose from. */
  readonly names: readonly string[];
  readonly stop: () => void;
}

/** What a card needs to have its statement corrected; null where the page has no text beside it. */
export interface Correctable {
  readonly correcting: Correcting | null;
  readonly start: (statement: Statement) => void;
  /** Called with the id under which the statement stands after something was decided; null where it does not. */
  readonly decided: (id: string | null) => void;
}

export const CorrectableContext = createContext<Correctable | null>(null);

/** The element whose text is the canonical text from an offset on. */
export interface Canvas {
  readonly element: RefObject<HTMLElement | null>;
  readonly from: number;
}
