import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import type { Span } from '../../src/http/contract.ts';
import { ActorLink } from '../actor/actor-link.tsx';
import { lifeQuery } from '../api/commitment-queries.ts';
import { Words } from '../reading/words.tsx';
import { longDay } from '../reports/dates.ts';
import { lastDayOf } from '../reports/due.ts';
import { isoWords } from '../reports/iso-words.ts';
import { SpanLink } from '../reports/span-link.tsx';
import styles from './part-list.module.css';

export interface PartListProps {
  readonly commitment: Commitment;
}

/** Who owes whom what, once which condition holds, and by when; each beside the words that say so. */
export function PartList({ commitment }: PartListProps) {
  const { report, debtor, creditor, antecedent, consequent, due, otherwise } = commitment;
  const words = (spans: readonly (Span | null | undefined)[], text: string): ReactNode => {
    const known = spans.filter((span) => span !== null && span !== undefined);
    if (known.length === 0) return <span className={styles.inferred}>inferred, not in these words</span>;
    return (
      <SpanLink report={report.id} spans={known}>
        <Words>{text}</Words>
      </SpanLink>
    );
  };
  return (
    <dl className={styles.parts}>
      <Part name="Debtor" part="source">
        <ActorLink party={debtor} />
        {words([debtor.span], debtor.text)}
      </Part>
      <Part name="Creditor" part="cue">
        {creditor ? (
          <>
            <ActorLink party={creditor} />
            {words([creditor.span], creditor.text)}
          </>
        ) : (
          <span className={styles.none}>nobody in particular</span>
        )}
      </Part>
      <Part name="Owes" part="content">
        {words(consequent.spans, consequent.text)}
      </Part>
      <Part name="Condition" part="condition">
        {antecedent ? (
          <>
            {antecedent.polarity === 'negative' && <b>where it is not so</b>}
            {words([antecedent.span], antecedent.text)}
          </>
        ) : (
          <span className={styles.none}>none: it holds outright</span>
        )}
      </Part>
      <Part name="Due" part="when">
        {due === null ? (
          <span className={styles.none}>no time said</span>
        ) : (
          <>
            <b>{isoWords(due)}</b>
            {due.length > 10 && lastDayOf(due) && <span>{`last day ${longDay(lastDayOf(due) ?? '')}`}</span>}
          </>
        )}
      </Part>
      {otherwise !== null && (
        <Part name="Otherwise">
          <Otherwise id={otherwise} />
        </Part>
      )}
    </dl>
  );
}

/** The commitment for the case that the condition does not hold. */
function Otherwise({ id }: { readonly id: string }) {
  const { data } = useQuery(lifeQuery(id, undefined));
  return (
    <Link to="/commitments/$id" params={{ id }}>
      {data ? <Words>{data.commitment.consequent.text}</Words> : 'the other branch'}
    </Link>
  );
}

function Part({
  name,
  part,
  children,
}: {
  readonly name: string;
  readonly part?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt data-part={part}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
