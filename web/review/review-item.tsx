import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import type { Statement } from '../../src/http/contract.ts';
import type { ReviewItem } from '../../src/http/review-contract.ts';
import { reportQuery } from '../api/queries.ts';
import type { Correctable } from '../correcting/correcting.ts';
import { asDrafted } from '../correcting/draft.ts';
import { useCorrecting } from '../correcting/use-correcting.ts';
import { Attribution } from '../reading/attribution.tsx';
import { flowOf } from '../reading/flow.ts';
import { findPassage, revealPassage } from '../reading/passage.ts';
import { StatementFacts } from '../reading/statement-facts.tsx';
import { Why } from '../reading/why.tsx';
import { dayOf, longDay } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import { CommitmentFacts } from './commitment-facts.tsx';
import { asStatement } from './commitment-statement.ts';
import { CommitmentVerdicts } from './commitment-verdicts.tsx';
import { flowsAround, PassageInContext } from './passage-in-context.tsx';
import styles from './review-item.module.css';
import { commitmentReviewQuery, statementReviewQuery } from './review-queries.ts';
import StatementVerdicts from './statement-verdicts.tsx';

export interface ReviewItemViewProps {
  readonly item: Pick<ReviewItem, 'kind' | 'id'>;
  /** As the queue has it, until it is asked for anew; null where the queue does not have it. */
  readonly known: Statement | Commitment | null;
  readonly onDecided: () => void;
}

/** One item of the queue: its words in the report, what is made of them, and what may be decided. */
export function ReviewItemView({ item: { kind, id }, known, onDecided }: ReviewItemViewProps) {
  const { data: said } = useQuery({ ...statementReviewQuery(id), enabled: kind === 'statement' });
  const { data: owed } = useQuery({ ...commitmentReviewQuery(id), enabled: kind === 'commitment' });
  const fresh = said
    ? { ...said.statement, id, review: said.mark }
    : owed
      ? { ...owed.commitment, id, review: owed.mark }
      : known;
  if (!fresh) return null;
  return <Shown key={id} what={fresh} onDecided={onDecided} />;
}

/** From this width on the card stands beside the words; below it, at the foot of the screen, over this share of it. */
const WIDE = '(width >= 64rem)';
const ABOVE_CARD = 0.5;

interface ShownProps {
  readonly what: Statement | Commitment;
  readonly onDecided: () => void;
}

function Shown({ what, onDecided }: ShownProps) {
  const statement = useMemo(() => ('debtor' in what ? asStatement(what) : what), [what]);
  const { report } = statement;
  const { data: detail } = useQuery(reportQuery(reportKey(report.id)));
  const flows = useMemo(
    () => (detail ? flowsAround(flowOf(detail.text, detail.paragraphs), statement) : []),
    [detail, statement],
  );
  const canvas = useRef<HTMLDivElement>(null);
  const correctable: Correctable = useCorrecting({
    text: detail?.text ?? '',
    canvas: { element: canvas, from: flows[0]?.pieces[0]?.start ?? 0 },
    statements: detail?.statements ?? [],
    onDecided,
  });
  const { correcting } = correctable;
  const shown = detail !== undefined;
  useEffect(() => {
    const passage = shown ? findPassage(canvas.current, 0) : null;
    if (!passage) return;
    const { top, bottom } = passage.getBoundingClientRect();
    const foot = matchMedia(WIDE).matches ? innerHeight : innerHeight * ABOVE_CARD;
    if (top < 0 || bottom > foot) revealPassage(passage, { centre: true });
  }, [shown]);
  const marked = correcting ? asDrafted(correcting.statement, correcting.draft, correcting.text) : statement;
  const day = dayOf(report.published);
  return (
    <>
      <article className={styles.words} lang={detail?.report.language ?? undefined}>
        <p className={styles.origin}>
          <b>{report.outlet ?? 'Outlet unknown'}</b>
          {day && <time dateTime={day}>{longDay(day)}</time>}
          <Link to="/reports/$id" params={{ id: reportKey(report.id) }} preload={false}>
            {report.title ?? 'Untitled report'}
          </Link>
        </p>
        {detail && <PassageInContext ref={canvas} text={detail.text} flows={flows} statement={marked} />}
      </article>
      <section className={styles.card} aria-label="What is made of it">
        {'debtor' in what ? (
          <>
            <h2 className={styles.kind}>Commitment</h2>
            {correcting === null && <CommitmentFacts commitment={what} />}
            <CommitmentVerdicts commitment={what} correctable={correctable} />
          </>
        ) : (
          <>
            <h2 className={styles.kind}>Statement</h2>
            <p className={styles.head}>
              <Attribution statement={statement} />
            </p>
            {correcting === null && (
              <>
                <p className={styles.content}>{statement.content.text}</p>
                <StatementFacts statement={statement} />
                <Why id={statement.id} />
              </>
            )}
            <StatementVerdicts statement={statement} correctable={correctable} />
          </>
        )}
      </section>
    </>
  );
}
