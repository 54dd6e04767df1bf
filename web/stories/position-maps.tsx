import { CollisionPair } from './collision-pair.tsx';
import { IssueMap } from './issue-map.tsx';
import styles from './position-maps.module.css';
import type { StoryRecord } from './story-record.ts';

export interface PositionMapsProps {
  readonly record: StoryRecord;
}

/** Issue by issue, what each party holds and when, how it moved, and which demand meets which refusal. */
export function PositionMaps({ record }: PositionMapsProps) {
  const { positions, collisions } = record.comparison;
  const drawn = new Set(positions.flatMap((issue) => issue.collisions.flatMap(({ demand }) => demand)));
  const others = collisions.filter(({ demand }) => !demand.some((id) => drawn.has(id)));
  return (
    <>
      {positions.map((issue) => (
        <div key={`${issue.issue} ${issue.named.report} ${issue.named.span.start}`} className={styles.issue}>
          <h3>{issue.issue}</h3>
          <IssueMap record={record} issue={issue} />
          <Collisions record={record} collisions={issue.collisions} />
        </div>
      ))}
      {others.length > 0 && (
        <div className={styles.issue}>
          <h3>Other collisions</h3>
          <Collisions record={record} collisions={others} />
        </div>
      )}
    </>
  );
}

type Collision = StoryRecord['comparison']['collisions'][number];

function Collisions({ record, collisions }: PositionMapsProps & { readonly collisions: readonly Collision[] }) {
  if (collisions.length === 0) return null;
  return (
    <ul className={styles.collisions} aria-label="Collisions">
      {collisions.map((collision) => (
        <CollisionPair key={collisionKey(collision)} record={record} collision={collision} />
      ))}
    </ul>
  );
}

function collisionKey({ demand, refusal }: Collision): string {
  return `${demand.join()} × ${refusal.join()}`;
}
