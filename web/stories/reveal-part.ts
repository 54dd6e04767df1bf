import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Takes the reader, and the keyboard, to the part of the page with this anchor. */
export function revealPart(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start', behavior: 'instant' });
  part?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** Reveals the part that the address names; `ready` once the parts are there. */
export function usePartInAddress(ready: boolean): void {
  const hash = useRouterState({ select: (state) => state.resolvedLocation?.hash ?? '' });
  useEffect(() => {
    if (ready && hash !== '') revealPart(hash);
  }, [ready, hash]);
}
