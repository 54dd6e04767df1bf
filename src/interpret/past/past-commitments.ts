import type { Resolution } from '../../model/actor.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { PastCommitment } from '../../model/commitment.ts';
import type { Report } from '../../model/report.ts';
import type { Said } from '../said.ts';

/** The commitments of the past that a report says were kept or broken, in reading order. */
export function pastCommitmentsOf(
  _report: Report,
  _analysis: Analysis,
  _resolution: Resolution,
  _said: readonly Said[],
): readonly PastCommitment[] {
  return [];
}
