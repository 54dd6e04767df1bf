import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface PlainLinkProps {
  /** Within these pages: `/commitments/3f29a1c08b44d0e2.1204.c1`. */
  readonly href: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link for lists of thousands: unlike the router's own it does not watch the address, and costs what an anchor costs. */
export function PlainLink({ href, className, children }: PlainLinkProps) {
  const router = useRouter();
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      {children}
    </a>
  );
}
