import type { Statement } from '../model/statement.ts';

/** A statement of a story, the report that carries it, and who owes what it commits to. */
export interface Carried {
  /** The id of the report. */
  readonly report: string;
  readonly statement: Omit<Statement, 'grounds'>;
  /** When it was published: ISO 8601; null when unknown. */
  readonly published: string | null;
  /** Whether the report tells it as said before what the report is about: see `isRetold`. */
  readonly retold: boolean;
  /** For whom it speaks as the whole story tells, in lower case: see `Parties`. Null where nobody is named. */
  readonly party: string | null;
  /** Names of the debtors of its commitments; empty where it commits nobody. */
  readonly debtors: readonly string[];
}
