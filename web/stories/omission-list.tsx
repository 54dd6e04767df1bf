import { Runs } from './runs.tsx';
import { Said } from './said.tsx';
import type { StoryRecord } from './story-record.ts';
import { TwoSides } from './two-sides.tsx';

export interface OmissionListProps {
  readonly record: StoryRecord;
}

/** What a report leaves out of what it carries, beside another report that has it. */
export function OmissionList({ record }: OmissionListProps) {
  return (
    <ul>
      {record.comparison.omissions.map(({ kind, of, left, by }) => {
        const [whole, without] = [record.statement(of), record.statement(left)];
        if (!whole || !without) return null;
        return (
          <TwoSides
            key={`${of} ${left}`}
            titles={[
              `${record.report(by)?.outlet ?? 'An unknown outlet'} leaves out the ${kind}`,
              `${whole.report.outlet ?? 'An unknown outlet'} has it`,
            ]}
            sides={[
              <Said key="left" statement={without} outlet={false} />,
              <div key="of">
                <Said statement={whole} outlet={false} />
                {kind === 'condition' && whole.condition && (
                  <p>
                    Condition: <Runs runs={[{ text: whole.condition.text, shared: false }]} />
                  </p>
                )}
              </div>,
            ]}
          />
        );
      })}
    </ul>
  );
}
