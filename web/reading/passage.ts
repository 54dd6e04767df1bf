/** The first words of a statement in the article; `index` counts the statements that are marked. */
export function findPassage(article: HTMLElement | null, index: number): HTMLElement | null {
  return article?.querySelector<HTMLElement>(`[data-statements~="${index}"]`) ?? null;
}

/** The link in a statement's card. */
export function findCard(cards: HTMLElement | null, index: number): HTMLElement | null {
  return cards?.children[index]?.querySelector<HTMLElement>('a') ?? null;
}

export interface RevealOptions {
  /** Moves focus to the words, too. */
  readonly focus?: boolean;
  /** Scrolls even where the words are already in view. */
  readonly centre?: boolean;
}

/** Share of the viewport, from above, in which words can be read with ease: below it a sheet may stand. */
const READABLE = { from: 0.08, to: 0.6 } as const;

/** Brings a passage into view, quietly: nothing moves when it can be read already. */
export function revealPassage(passage: HTMLElement | null, { focus = false, centre = false }: RevealOptions): void {
  if (!passage) return;
  if (focus) {
    passage.tabIndex = -1;
    passage.focus({ preventScroll: true });
  }
  const { top, bottom } = passage.getBoundingClientRect();
  const inView = top >= innerHeight * READABLE.from && bottom <= innerHeight * READABLE.to;
  if (inView && !centre) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || centre;
  scrollTo({ top: scrollY + top - innerHeight * 0.3, behavior: calm ? 'instant' : 'smooth' });
}
