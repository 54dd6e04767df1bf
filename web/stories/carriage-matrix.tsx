import { Link } from '@tanstack/react-router';
import { type Carriage, type Carrier, carriagesOf, LIKENESS_NAMES, originWords } from './carriage.ts';
import styles from './carriage-matrix.module.css';
import { Said } from './said.tsx';
import { Scroller } from './scroller.tsx';
import type { StoryRecord } from './story-record.ts';

export interface CarriageMatrixProps {
  readonly record: StoryRecord;
}

/** Who carries what: a row for each thing said in more than one report, a column for each outlet. */
export function CarriageMatrix({ record }: CarriageMatrixProps) {
  const { outlets } = record;
  return (
    <Scroller label="Table: who carries what">
      <table className={styles.matrix}>
        <caption className="visually-hidden">
          Statements that several reports carry, by outlet: word for word, in part, in other words, or missing
        </caption>
        <thead>
          <tr>
            <th scope="col">Said</th>
            {outlets.map((outlet) => (
              <th key={outlet} scope="col">
                {outlet ?? 'Outlet unknown'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {carriagesOf(record).map((carriage) => (
            <Row key={carriage.fullest.id} carriage={carriage} outlets={outlets} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Row({ carriage, outlets }: { readonly carriage: Carriage; readonly outlets: StoryRecord['outlets'] }) {
  return (
    <tr>
      <th scope="row">
        <Said statement={carriage.fullest} outlet={false} />
        <p className={styles.origins}>{originWords(carriage, outlets)}</p>
      </th>
      {outlets.map((outlet) => (
        <td key={outlet}>
          <Cell carrier={carriage.carriers.get(outlet)} fullest={carriage.fullest.id} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ carrier, fullest }: { readonly carrier: Carrier | undefined; readonly fullest: string }) {
  if (!carrier) return <span className={styles.missing}>Missing</span>;
  const { statement, likeness } = carrier;
  return (
    <Link to="/statements/$id" params={{ id: statement.id }} preload={false} className={styles.cell}>
      <span className={styles.likeness} data-likeness={likeness}>
        {statement.id === fullest ? 'These words' : LIKENESS_NAMES[likeness]}
      </span>
      {likeness !== 'verbatim' && <span className={styles.words}>{statement.content.text}</span>}
    </Link>
  );
}
