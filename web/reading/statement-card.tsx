import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { useMedia } from '../design/use-media.ts';
import { Attribution } from './attribution.tsx';
import { CopyLink } from './copy-link.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Owed } from './owed.tsx';
import { ReviewSign } from './review-sign.tsx';
import styles from './statement-card.module.css';
import { StatementFacts } from './statement-facts.tsx';
import { useIsCorrected, Verdicts } from './verdicts.tsx';
import { Why } from './why.tsx';
import { WIDE } from './wide.ts';

export interface StatementCardProps {
  readonly statement: Statement;
  readonly active: boolean;
  readonly hovered: boolean;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
}

/** One statement in the margin: a link to its words, which opens up when it is the active one. */
export const StatementCard = memo(
  function StatementCard({ statement, active, hovered, onSelect, onHover }: StatementCardProps) {
    const corrected = useIsCorrected(statement);
    // Elsewhere the sheet has them: keys are heard once.
    const wide = useMedia(WIDE);
    return (
      <li
        className={styles.card}
        data-statement={statement.id}
        data-active={active ? '' : undefined}
        data-hovered={hovered ? '' : undefined}
        data-corrected={corrected ? '' : undefined}
        onPointerEnter={() => onHover(statement.id)}
        onPointerLeave={() => onHover(null)}
      >
        <p className={styles.head}>
          <Link
            to="."
            search
            hash={`s=${statement.id}`}
            activeOptions={{ includeHash: true }}
            preload={false}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onSelect(statement.id);
            }}
          >
            <Attribution statement={statement} />
          </Link>
          <span className={styles.label}>
            {statement.review?.verdict && <ReviewSign verdict={statement.review.verdict} />}
            {statement.act?.type ?? statement.form}
          </span>
        </p>
        <p className={styles.content}>{statement.content.text}</p>
        {active && !corrected && (
          <>
            <StatementFacts statement={statement} />
            <Owed statement={statement} open={wide} />
            <Elsewhere statement={statement} />
            <Why key={statement.id} id={statement.id} />
            <CopyLink id={statement.id} />
          </>
        )}
        {active && wide && <Verdicts statement={statement} />}
      </li>
    );
  },
  (before, after) =>
    before.statement === after.statement && before.active === after.active && before.hovered === after.hovered,
);
