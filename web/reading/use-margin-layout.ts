import { type RefObject, useLayoutEffect } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { layOutMargin } from './margin-layout.ts';
import { findPassage } from './passage.ts';

/** Pixels between cards. */
const GAP = 4;

/** Pixels by which a card's frame stands above its first line, so that the line meets the one in the article. */
const FRAME = 5;

export interface MarginLayoutOptions {
  readonly article: RefObject<HTMLElement | null>;
  readonly cards: RefObject<HTMLElement | null>;
  /** In reading order: the n-th card is the n-th of these. */
  readonly shown: readonly Statement[];
  readonly active: string | null;
  /** False where cards follow the article as a plain list. */
  readonly wide: boolean;
}

/**
 * Sets the cards beside their passages. Positions are written to the elements and not kept in state: they follow the
 * size of the article and of the cards, which only the browser knows.
 */
export function useMarginLayout({ article, cards, shown, active, wide }: MarginLayoutOptions): void {
  useLayoutEffect(() => {
    const [text, list] = [article.current, cards.current];
    if (!text || !list) return;
    const items = [...list.children].filter((child) => child instanceof HTMLElement);
    if (!wide) return;
    const place = (): void => {
      const top = list.getBoundingClientRect().top;
      const measured = items.map((item, index) => ({
        anchor: (findPassage(text, index)?.getBoundingClientRect().top ?? top) - top - FRAME,
        height: item.offsetHeight,
      }));
      const current = shown.findIndex((statement) => statement.id === active);
      const tops = layOutMargin(measured, GAP, current === -1 ? null : current);
      items.forEach((item, index) => {
        item.style.setProperty('--top', `${Math.round(tops[index] ?? 0)}px`);
      });
      const end = (tops.at(-1) ?? 0) + (measured.at(-1)?.height ?? 0);
      list.style.setProperty('--height', `${Math.ceil(end)}px`);
    };
    place();
    // Cards move only once they have stood somewhere.
    const settled = requestAnimationFrame(() => list.setAttribute('data-settled', ''));
    const observer = new ResizeObserver(place);
    for (const element of [text, ...items]) observer.observe(element);
    return () => {
      cancelAnimationFrame(settled);
      observer.disconnect();
    };
  }, [article, cards, shown, active, wide]);
}
