import type { Resolution } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Commitment, PastCommitment, Position } from '../model/commitment.ts';
import type { Ground } from '../model/ground.ts';
import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import { actOf } from './acts/act.ts';
import { addresseeOf } from './addressees/addressee.ts';
import { withEarlierAddressees } from './addressees/earlier.ts';
import { commitmentsOf } from './commitments/commitments.ts';
import { positionsOf } from './commitments/positions.ts';
import { conditionOf } from './conditions/condition.ts';
import { passedOn } from './passed-on.ts';
import { pastCommitmentsOf } from './past/past-commitments.ts';
import { quantitiesOf } from './quantities/quantities.ts';
import { type Said, saidOf } from './said.ts';
import { timeOf } from './times/time.ts';
import { isUntold } from './untold.ts';

export interface Interpretation {
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
  readonly past: readonly PastCommitment[];
  readonly positions: readonly Position[];
}

/**
 * Requires statements whose speakers are resolved; gives them with act, addressee, condition, time and quantities, and what they
 * commit to. What the words do not decide stays null.
 */
export function interpret(
  report: Report,
  analysis: Analysis,
  resolution: Resolution,
  statements: readonly Statement[],
): Interpretation {
  const each = statements
    .map((statement) => interpreted(saidOf(report, analysis, resolution, statement)))
    .filter((said) => !isUntold(said));
  const said = withEarlierAddressees(each);
  const past = pastCommitmentsOf(report, analysis, resolution, said);
  return {
    statements: said.map(({ statement }) => statement),
    commitments: commitmentsOf(said, past),
    past,
    positions: positionsOf(said),
  };
}

function interpreted(outer: Said): Said {
  const said = passedOn(outer);
  const condition = conditionOf(said);
  const act = actOf(said, condition?.value ?? null);
  const to = addresseeOf(said, act.value);
  const when = timeOf(said, act.value);
  const grounds = [condition, act, to, when].flatMap((decided): Ground[] => (decided ? [decided.ground] : []));
  return {
    ...outer,
    statement: {
      ...said.statement,
      condition: condition?.value ?? null,
      act: act.value,
      to: to?.value ?? null,
      when: when?.value ?? null,
      quantities: quantitiesOf(said),
      grounds: [...said.statement.grounds, ...grounds],
    },
  };
}
