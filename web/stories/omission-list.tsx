import { Runs } from './runs.tsx';
import { Said } from './said.tsx';
import { outletsOf, type StoryRecord, statementsOf } from './story-record.ts';
import { TwoSides } from './two-sides.tsx';

export interface OmissionListProps {
  readonly record: StoryRecord;
}

/** What a report leaves out of what it carries, beside another report that has it. */
export function OmissionList({ record }: OmissionListProps) {
  return (
    <ul>
      {omissionsOf(record).map(({ kind, left, whole, by, outlets }) => (
        <TwoSides
          key={`${kind} ${left.id}`}
          titles={[`${by} leaves out the ${kind}`, `${outlets.join(', ')} ${outlets.length > 1 ? 'have' : 'has'} it`]}
          sides={[
            <Said key="left" statement={left} outlet={false} />,
            <div key="whole">
              <Said statement={whole} outlet={false} />
              {kind === 'condition' && whole.condition && (
                <p>
                  Condition: <Runs runs={[{ text: whole.condition.text, shared: false }]} />
                </p>
              )}
            </div>,
          ]}
        />
      ))}
    </ul>
  );
}

/** What one statement leaves out comes once, with all the outlets that have it. */
export function omissionsOf(record: StoryRecord) {
  const alike = Map.groupBy(record.comparison.omissions, ({ kind, left }) => `${kind} ${left}`);
  return [...alike.values()].flatMap((omissions) => {
    const [first] = omissions;
    const [left, whole] = [first && record.statement(first.left), first && record.statement(first.of)];
    if (!first || !left || !whole) return [];
    const outlets = outletsOf(omissions.flatMap(({ of }) => statementsOf(record, [of])));
    return { kind: first.kind, left, whole, by: record.report(first.by)?.outlet ?? 'An unknown outlet', outlets };
  });
}
