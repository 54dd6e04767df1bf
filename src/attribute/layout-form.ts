import type { TokenRange } from '../model/analysis.ts';
import type { Link } from './link.ts';

/** An attribution that the layout tells, with the tokens that it settles: no other part is looked for there. */
export interface LayoutForm extends TokenRange {
  /** Null where the paragraph before holds it: a signature by itself, a turn that goes on. */
  readonly link: Link | null;
}
