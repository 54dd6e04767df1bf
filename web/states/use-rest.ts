import { useElementScrollRestoration, useRouterState } from '@tanstack/react-router';
import { startTransition, useEffect, useState } from 'react';

/**
 * Whether to draw what is further down the page. Of a page that is opened the top is drawn first, and the rest once the reader has it before
 * him; one that he comes back to, or of which he asked for a part, is there at once, at the place that he left.
 */
export function useRest(): boolean {
  const left = useElementScrollRestoration({ getElement: () => window }) !== undefined;
  const part = useRouterState({ select: ({ location }) => location.hash !== '' });
  const [drawn, setDrawn] = useState(left || part);
  useEffect(() => {
    if (drawn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame later the top is on the screen.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDrawn(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [drawn]);
  return drawn || left || part;
}
