import type { ReactNode } from 'react';
import { Explain } from '../design/explain.tsx';
import { Twins, type TwinsProps } from '../design/twins.tsx';
import styles from './story-section.module.css';

export interface StorySectionProps {
  /** The anchor. */
  readonly id: string;
  readonly title: string;
  /** What the reader sees here and how it was come by, in a sentence or two. */
  readonly about: ReactNode;
  /** How its figures were come by. */
  readonly explained?: ReactNode;
  /** Of the part by itself. */
  readonly twins?: TwinsProps | undefined;
  readonly children: ReactNode;
}

/** A part of the story's page, with an anchor of its own. */
export function StorySection({ id, title, about, explained, twins, children }: StorySectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.about}>
        {about} {twins && <Twins {...twins} />}
      </p>
      {children}
      {explained !== undefined && <Explain>{explained}</Explain>}
    </section>
  );
}
