import { type RefObject, useEffect, useState } from 'react';

/** How far outside what is seen a part is drawn already, above and below. */
const MARGIN = '1200px 0px';

type Listener = (entry: IntersectionObserverEntry) => void;

const listeners = new WeakMap<Element, Listener>();
let observer: IntersectionObserver | null = null;

/** One observer for all: thousands of parts are told apart at no cost while none of them moves. */
function observe(element: Element, listener: Listener): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) listeners.get(entry.target)?.(entry);
    },
    { rootMargin: MARGIN },
  );
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    listeners.delete(element);
    observer?.unobserve(element);
  };
}

export interface NearView {
  readonly near: boolean;
  /** Pixels, as it was last seen; null before. */
  readonly height: number | null;
}

/** Whether an element is in view or near it. What holds the focus is, wherever it was scrolled to. */
export function useNearView(element: RefObject<Element | null>, initially: boolean): NearView {
  const [state, setState] = useState<NearView>({ near: initially, height: null });
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    return observe(current, ({ isIntersecting, boundingClientRect }) => {
      const near = isIntersecting || current.contains(document.activeElement);
      setState((before) => {
        if (near) return before.near ? before : { ...before, near };
        return before.near ? { near, height: boundingClientRect.height } : before;
      });
    });
  }, [element]);
  return state;
}
