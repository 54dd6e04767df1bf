import type { TokenRange } from '../../model/analysis.ts';
import type { Condition, Force } from '../../model/statement.ts';
import type { Clause } from '../acts/clause.ts';

/** One thing that a statement undertakes. */
export interface Undertaking {
  readonly force: Force;
  /** The clause that says it; null where the content is no clause. */
  readonly clause: Clause | null;
  /** The words of what is undertaken, without its condition. Not empty. */
  readonly consequent: TokenRange;
  readonly condition: Condition | null;
  /** Whether the clause's subject is the one who undertakes it, and not the speaker: "Dorane has agreed to leave", said Tann. */
  readonly ofSubject: boolean;
  /** Whether the words take it back: "withdrew his offer to pay", "the offer I made is off the table". */
  readonly isTakenBack: boolean;
  readonly rule: string;
}
