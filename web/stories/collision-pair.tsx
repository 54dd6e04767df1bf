import type { Comparison } from '../../src/http/comparison-contract.ts';
import { Said } from './said.tsx';
import { type StoryRecord, statementsOf } from './story-record.ts';
import { TwoSides, type TwoSidesProps } from './two-sides.tsx';

export interface CollisionPairProps {
  readonly record: Pick<StoryRecord, 'statement'>;
  readonly collision: Comparison['collisions'][number];
  readonly level?: TwoSidesProps['level'];
}

/** A demand and what blocks it, in words: what the crossed line of the map stands for. */
export function CollisionPair({ record, collision, level }: CollisionPairProps) {
  return (
    <TwoSides
      level={level}
      titles={['Collision: the demand', 'The refusal']}
      sides={[
        statementsOf(record, collision.demand).map((statement) => <Said key={statement.id} statement={statement} />),
        statementsOf(record, collision.refusal).map((statement) => <Said key={statement.id} statement={statement} />),
      ]}
    />
  );
}
