import { useQuery } from '@tanstack/react-query';
import type { ScaleList } from '../../src/http/commitment-contract.ts';
import { Twins } from '../design/twins.tsx';
import { STATE_NAMES } from '../search/search-filter.ts';
import { Scroller } from '../stories/scroller.tsx';
import styles from './settings.module.css';
import { scalesQuery } from './settings-queries.ts';

// The keys of a constant object are all that it has.
const STATES = Object.keys(STATE_NAMES) as readonly (keyof typeof STATE_NAMES)[];

/** What each state is called on the scales of others, side by side. */
export function Scales() {
  const { data } = useQuery(scalesQuery);
  if (!data) return null;
  return (
    <>
      <Scroller label="Table: what each scale calls a state">
        <table className={styles.table}>
          <caption className="visually-hidden">What each scale calls a state</caption>
          <thead>
            <tr>
              <th scope="col">State</th>
              {data.scales.map(({ id, name, source }) => (
                <th scope="col" key={id}>
                  {source === null ? name : <a href={source}>{name}</a>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {STATES.map((state) => (
              <tr key={state}>
                <th scope="row">{STATE_NAMES[state]}</th>
                {data.scales.map((scale) => (
                  <td key={scale.id}>
                    {scale.from[state] ?? <span title="The scale has no rating for it">–</span>}
                    {othersOf(scale, state).map((rating) => (
                      <small key={rating}>{rating}</small>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={styles.note}>Below a rating: others of the scale that are read as the same state.</p>
      <p className={styles.twins}>
        <Twins of="the scales" csv="/api/scales.csv" json="/api/scales" />
      </p>
    </>
  );
}

/** Ratings that mean a state but are not the one that it is given. */
function othersOf({ ratings, from }: ScaleList['scales'][number], state: keyof typeof STATE_NAMES): readonly string[] {
  return ratings.flatMap(({ rating, state: meant, note, reason }) => {
    if (meant !== state || rating === from[state]) return [];
    const beside = note ?? reason;
    return beside === null ? [rating] : [`${rating} (${beside})`];
  });
}
