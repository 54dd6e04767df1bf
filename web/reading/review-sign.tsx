import type { ReviewMark } from '../../src/http/contract.ts';
import { Icon, type IconProps } from '../design/icon.tsx';
import styles from './review-sign.module.css';

export interface ReviewSignProps {
  readonly verdict: NonNullable<ReviewMark['verdict']>;
}

/** That somebody has looked at a statement, and what he found. */
export function ReviewSign({ verdict }: ReviewSignProps) {
  return (
    <span className={styles.sign} title={NAMES[verdict]}>
      <Icon name={ICONS[verdict]} />
      <span className="visually-hidden">{`${NAMES[verdict]}, `}</span>
    </span>
  );
}

const NAMES = {
  accepted: 'Accepted',
  corrected: 'Corrected',
  rejected: 'Rejected',
  added: 'Added by a person',
} as const;

const ICONS = {
  accepted: 'check',
  corrected: 'pen',
  rejected: 'close',
  added: 'plus',
} as const satisfies Readonly<Record<ReviewSignProps['verdict'], IconProps['name']>>;
