import { longDay, shortDay } from '../reports/dates.ts';
import { isoWords } from '../reports/iso-words.ts';
import { Scroller } from '../stories/scroller.tsx';
import styles from './said-chart.module.css';
import { FAMILIES, FAMILY_NAMES, type Period, type SaidOverTime } from './said-over-time.ts';
import { ticksOf } from './ticks.ts';

export interface SaidChartProps {
  readonly said: SaidOverTime;
}

/** Of a bar and what is free beside it, in units of the drawing; it is stretched to the page. */
const STEP = 10;
const BAR = 7;
const HEIGHT = 100;

/** Statements by time and family of act: a bar for each day or month, and the same as a table. */
export function SaidChart({ said: { unit, periods } }: SaidChartProps) {
  const most = Math.max(...periods.map(({ total }) => total), 1);
  const ticks = ticksOf(most);
  const top = ticks.at(-1) ?? most;
  const families = FAMILIES.filter((family) => periods.some(({ counts }) => counts[family] > 0));
  return (
    <figure className={styles.figure}>
      <ul className={styles.legend}>
        {families.map((family) => (
          <li key={family} data-family={family}>
            {FAMILY_NAMES[family]} <b>{periods.reduce((sum, { counts }) => sum + counts[family], 0)}</b>
          </li>
        ))}
      </ul>
      <div className={styles.chart} aria-hidden="true" style={{ '--periods': periods.length }}>
        {ticks.map((tick) => (
          <span key={tick} className={styles.tick} style={{ '--share': tick / top }}>
            {tick}
          </span>
        ))}
        <svg aria-hidden="true" viewBox={`0 0 ${periods.length * STEP} ${HEIGHT}`} preserveAspectRatio="none">
          {periods.map((period, at) => (
            <Bar key={period.key} period={period} x={at * STEP + (STEP - BAR) / 2} scale={HEIGHT / top} />
          ))}
        </svg>
        <p className={styles.days}>
          {labelsOf(periods, unit).map(({ key, text, at }) => (
            <span key={key} style={{ '--at': `${at}%` }}>
              {text}
            </span>
          ))}
        </p>
      </div>
      <details className={styles.table}>
        <summary>The same as a table</summary>
        <Scroller label="Table: statements over time">
          <table>
            <caption className="visually-hidden">{`Statements by ${unit} and family of act`}</caption>
            <thead>
              <tr>
                <th scope="col">{unit === 'day' ? 'Day' : 'Month'}</th>
                {families.map((family) => (
                  <th key={family} scope="col">
                    {FAMILY_NAMES[family]}
                  </th>
                ))}
                <th scope="col">All</th>
              </tr>
            </thead>
            <tbody>
              {periods
                .filter(({ total }) => total > 0)
                .map(({ key, counts, total }) => (
                  <tr key={key}>
                    <th scope="row">{unit === 'day' ? longDay(key) : isoWords(key)}</th>
                    {families.map((family) => (
                      <td key={family}>{counts[family] === 0 ? <span>0</span> : counts[family]}</td>
                    ))}
                    <td>
                      <b>{total}</b>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </Scroller>
      </details>
    </figure>
  );
}

function Bar({
  period: { counts },
  x,
  scale,
}: {
  readonly period: Period;
  readonly x: number;
  readonly scale: number;
}) {
  let y = HEIGHT;
  return FAMILIES.map((family) => {
    const height = counts[family] * scale;
    y -= height;
    return (
      height > 0 && (
        <rect key={family} className={styles.bar} data-family={family} x={x} y={y} width={BAR} height={height} />
      )
    );
  });
}

/** The first period, the last, and the beginnings of months between where there is room. */
function labelsOf(periods: readonly Period[], unit: SaidOverTime['unit']) {
  const words = (key: string): string => (unit === 'day' ? shortDay(key) : isoWords(key));
  const end = periods.length - 1;
  const starts = periods.flatMap(({ key }, at) => {
    const begins = unit === 'day' ? key.endsWith('-01') : key.endsWith('-01');
    return begins && at > end * 0.16 && at < end * 0.84 ? [at] : [];
  });
  const shown = [...new Set([0, ...starts, end])];
  return shown.flatMap((at) => {
    const key = periods[at]?.key;
    return key === undefined ? [] : [{ key, text: words(key), at: ((at + 0.5) / periods.length) * 100 }];
  });
}
