import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  /** `alert` for what has just gone wrong. */
  readonly role?: 'alert';
}

/** A page, or a part of one, that has something to say in place of content. */
export function Notice({ title, children, role }: NoticeProps) {
  return (
    <div className={styles.notice} role={role}>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </div>
  );
}
