import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Span } from '../../src/http/contract.ts';
import { reportKey } from './report-key.ts';

export interface SpanLinkProps {
  /** Id of the report. */
  readonly report: string;
  /** Of its canonical text; the first begins, the last ends what is shown. Leads to the report itself where there is none. */
  readonly spans: readonly Span[];
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** The permanent link of words: `/reports/3f29a1c08b44d0e2#t=120-184`, where the reading view marks them. */
export function SpanLink({ report, spans, children, className }: SpanLinkProps) {
  const [first, last] = [spans[0], spans.at(-1)];
  return (
    <Link
      to="/reports/$id"
      params={{ id: reportKey(report) }}
      {...(first && last ? { hash: `t=${first.start}-${last.end}` } : {})}
      preload={false}
      className={className}
    >
      {children}
    </Link>
  );
}
