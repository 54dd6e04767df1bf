import { Said } from './said.tsx';
import { outletsOf, type StoryRecord, statementsOf } from './story-record.ts';
import { TwoSides } from './two-sides.tsx';

export interface ContestedListProps {
  readonly record: StoryRecord;
}

/** Claims, and what is set against each; what several reports carry comes once. */
export function ContestedList({ record }: ContestedListProps) {
  return (
    <ul>
      {onceEach(record).map(({ claim, against, outlets }) => (
        <TwoSides
          key={claim[0]?.id}
          titles={['Claim', outlets.length > 1 ? `Against it, in ${outlets.join(', ')}` : 'Against it']}
          sides={[
            claim.map((statement) => <Said key={statement.id} statement={statement} />),
            against.map((statement) => <Said key={statement.id} statement={statement} />),
          ]}
        />
      ))}
    </ul>
  );
}

/** Those of the first report that has them, with the outlets of all. */
export function onceEach(record: StoryRecord) {
  const groups = Map.groupBy(record.comparison.contested, ({ claim, against }) =>
    [claim, against].map((ids) => [...new Set(ids.map(record.group))].sort().join()).join(' against '),
  );
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    return {
      claim: statementsOf(record, first.claim),
      against: statementsOf(record, first.against),
      outlets: outletsOf(alike.flatMap(({ against }) => statementsOf(record, against))),
    };
  });
}
