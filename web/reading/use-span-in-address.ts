import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';
import { revealPassage } from './passage.ts';

/** As `span.css` styles it. */
const NAME = 'addressed';

/**
 * Marks the words that the address names by their place in the canonical text (`#t=120-184`), and takes the reader there. Nothing is
 * added to the text: the browser paints the range.
 */
export function useSpanInAddress(article: RefObject<HTMLElement | null>): void {
  const hash = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    const [, start, end] = /^t=(\d{1,9})-(\d{1,9})$/.exec(hash) ?? [];
    const range = article.current && start && end ? rangeOf(article.current, Number(start), Number(end)) : null;
    if (!range) return;
    CSS.highlights?.set(NAME, new Highlight(range));
    const around = range.startContainer.parentElement;
    document.fonts.ready.then(() => revealPassage(around, { focus: true, centre: true }));
    return () => {
      CSS.highlights?.delete(NAME);
    };
  }, [hash, article]);
}

/** Null where the text is shorter. */
function rangeOf(element: HTMLElement, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let [at, began] = [0, false];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!began && start < at + length) {
      range.setStart(node, start - at);
      began = true;
    }
    if (began && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
