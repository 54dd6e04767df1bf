import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * After a move to another page, focus goes to its heading, so that keyboards and screen readers start where sighted
 * readers do. A link to a statement or to words is left alone: the reading view takes the reader to its words.
 */
export function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const hash = useRouterState({ select: (state) => state.resolvedLocation?.hash ?? '' });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path && !/^[st]=/.test(hash)) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
    before.current = path;
  }, [path, hash]);
}
