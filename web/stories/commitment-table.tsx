import { Link } from '@tanstack/react-router';
import type { Comparison } from '../../src/http/comparison-contract.ts';
import { ActorLink } from '../actor/actor-link.tsx';
import { isoWords } from '../reports/iso-words.ts';
import { stanceFamily } from './act-family.ts';
import { byDay } from './by-day.ts';
import styles from './commitment-table.module.css';
import { Scroller } from './scroller.tsx';
import { outletsOf, type StoryRecord, statementsOf } from './story-record.ts';

type Commitment = Comparison['commitments'][number];

export interface CommitmentTableProps {
  readonly record: StoryRecord;
}

/** Who gave whom his word on what: what is due first comes first. */
export function CommitmentTable({ record }: CommitmentTableProps) {
  return (
    <Scroller label="Table: commitments">
      <table className={styles.table}>
        <caption className="visually-hidden">Commitments of the story, by the day on which they are due</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">On condition</th>
            <th scope="col">Due</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {commitmentsOf(record).map(({ commitment, outlets }) => (
            <Row key={commitment.id} commitment={commitment} outlets={outlets} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface Kept {
  readonly commitment: Commitment;
  readonly outlets: readonly string[];
}

/** One for each debtor, strength and statement that several reports carry. */
export function commitmentsOf(record: StoryRecord): readonly Kept[] {
  const alike = Map.groupBy(record.comparison.commitments, ({ statements: [first], debtor, force }) =>
    [first === undefined ? '' : record.group(first), debtor.name ?? debtor.text, force].join(' '),
  );
  return [...alike.values()]
    .flatMap((same) => {
      const commitment = same.find(({ antecedent }) => antecedent) ?? same[0];
      const outlets = outletsOf(same.flatMap(({ statements }) => statementsOf(record, statements)));
      return commitment ? { commitment, outlets } : [];
    })
    .sort((a, b) => byDay(a.commitment.due, b.commitment.due));
}

function Row({ commitment, outlets }: Kept) {
  const { id, debtor, creditor, antecedent, consequent, force, state, due } = commitment;
  return (
    <tr>
      <th scope="row">
        <b>
          <ActorLink party={debtor} />
        </b>
        {creditor && <small>{`to ${creditor.name ?? creditor.text}`}</small>}
      </th>
      <td>
        <span className={styles.force} data-family={stanceFamily(FORCE_STANCES[force])}>
          {force}
        </span>
        <span className={styles.words}>
          <Link to="/commitments/$id" params={{ id }} preload={false}>
            {consequent.text}
          </Link>
        </span>
        <small className={styles.brief}>{briefly(commitment)}</small>
        <small>{outlets.join(', ')}</small>
      </td>
      <td>{antecedent ? <span className={styles.words}>{antecedent.text}</span> : <None />}</td>
      <td>{due === null ? <None /> : isoWords(due)}</td>
      <td>
        <span className={styles.state} data-state={state}>
          {state}
        </span>
      </td>
    </tr>
  );
}

/** `Conditional, due 3 October 2031; if the pier holds`: what the other columns say, where there is no room for them. */
function briefly({ state, due, antecedent }: Commitment): string {
  const when = due === null ? '' : `, due ${isoWords(due)}`;
  return `${state.charAt(0).toUpperCase()}${state.slice(1)}${when}${antecedent ? `; ${antecedent.text}` : ''}`;
}

function None() {
  return (
    <span className={styles.none}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">none</span>
    </span>
  );
}

const FORCE_STANCES = {
  guarantee: 'promises',
  promise: 'promises',
  intention: 'promises',
  offer: 'offers',
  threat: 'threatens',
  refusal: 'refuses',
} as const;
