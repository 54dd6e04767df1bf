import type { ReactNode } from 'react';
import styles from './story-section.module.css';

export interface StorySectionProps {
  /** The anchor. */
  readonly id: string;
  readonly title: string;
  /** What the reader sees here and how it was come by, in a sentence or two. */
  readonly about: ReactNode;
  readonly children: ReactNode;
}

/** A part of the story's page, with an anchor of its own. */
export function StorySection({ id, title, about, children }: StorySectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.about}>{about}</p>
      {children}
    </section>
  );
}
