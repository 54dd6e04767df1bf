import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Takes the reader, and the keyboard, to the part that the address names; `ready` once the parts are there. */
export function usePartInAddress(ready: boolean): void {
  const hash = useRouterState({ select: (state) => state.resolvedLocation?.hash ?? '' });
  const key = useRouterState({ select: (state) => state.resolvedLocation?.state.__TSR_key ?? '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link to the part that is named already leads there again
  useEffect(() => {
    if (!ready || hash === '') return;
    const part = document.getElementById(hash);
    part?.scrollIntoView({ block: 'start', behavior: 'instant' });
    part?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [ready, hash, key]);
}
