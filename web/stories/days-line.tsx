import type { StoryDetail } from '../../src/http/story-contract.ts';
import styles from './days-line.module.css';

export interface DaysLineProps {
  readonly timeline: StoryDetail['timeline'];
}

const WIDTH = 240;
const HEIGHT = 24;
/** Pixels of a day with one report, and of each further one; at most the height. */
const STEP = 6;
const BAR = 3;
const DAY = 86_400_000;

/** A story's days from first to last, a bar for each that has reports, as high as they are many. The text beside it says the same. */
export function DaysLine({ timeline }: DaysLineProps) {
  const first = Date.parse(timeline[0]?.day ?? '');
  const span = Math.max((Date.parse(timeline.at(-1)?.day ?? '') - first) / DAY, 1);
  return (
    <svg className={styles.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className={styles.base} d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      {timeline.map(({ day, reports }) => {
        const at = ((Date.parse(day) - first) / DAY / span) * (WIDTH - BAR);
        const height = Math.min(3 + reports.length * STEP, HEIGHT);
        return <rect key={day} className={styles.day} x={at} y={HEIGHT - height} width={BAR} height={height} />;
      })}
    </svg>
  );
}
