import type { Resolution } from './actor.ts';
import type { Analysis } from './analysis.ts';
import type { Commitment, PastCommitment, Position } from './commitment.ts';
import type { Issue } from './issue.ts';
import type { Report } from './report.ts';
import type { Statement } from './statement.ts';

/** What flows through the pipeline: a report, and what has been derived of it so far. */
export interface Draft {
  readonly report: Report;
  /** Null until analysed. */
  readonly analysis: Analysis | null;
  /** In reading order. */
  readonly statements: readonly Statement[];
  /** Null until resolved. */
  readonly resolution: Resolution | null;
  readonly commitments: readonly Commitment[];
  readonly past: readonly PastCommitment[];
  readonly positions: readonly Position[];
  readonly issues: readonly Issue[];
}
