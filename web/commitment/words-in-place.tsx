import { useQuery } from '@tanstack/react-query';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import type { Span } from '../../src/http/contract.ts';
import { reportQuery } from '../api/queries.ts';
import { type Marking, type Part, segmentsOf } from '../reading/segments.ts';
import { reportKey } from '../reports/report-key.ts';
import { SpanLink } from '../reports/span-link.tsx';
import styles from './words-in-place.module.css';

export interface WordsInPlaceProps {
  readonly commitment: Commitment;
}

/** Paragraphs between the first and the last of its words beyond which only those around what is owed are shown. */
const MOST_PARAGRAPHS = 3;

/** The paragraph of the report that voices it, its parts marked as the reading view marks them; each is a link to its place there. */
export function WordsInPlace({ commitment }: WordsInPlaceProps) {
  const { report, statements } = commitment;
  const { data } = useQuery(reportQuery(reportKey(report.id)));
  if (!data) return <p className={styles.words}>{commitment.consequent.text}</p>;
  const when = data.statements.find(({ id }) => id === statements[0])?.when ?? null;
  const markings = markingsOf(commitment, commitment.due === null ? null : (when?.span ?? null));
  const around = (spans: readonly Span[]) =>
    data.paragraphs.filter(({ start, end }) => spans.some((span) => span.start < end && span.end > start));
  const wide = around([...commitment.consequent.spans, ...(commitment.antecedent ? [commitment.antecedent.span] : [])]);
  const paragraphs = wide.length > MOST_PARAGRAPHS ? around(commitment.consequent.spans) : wide;
  return (
    <blockquote className={styles.words} lang={data.report.language ?? undefined}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {segmentsOf(paragraph, markings).map((segment) => {
            const words = data.text.slice(segment.start, segment.end);
            if (segment.markings.length === 0) return words;
            const parts = [...new Set(segment.markings.map(({ part }) => part))];
            const inner = segment.markings.toSorted((a, b) => a.end - a.start - (b.end - b.start));
            return (
              <SpanLink
                key={segment.start}
                report={report.id}
                spans={inner.slice(0, 1)}
                className={parts.map((part) => styles[part]).join(' ')}
              >
                {words}
              </SpanLink>
            );
          })}
        </p>
      ))}
    </blockquote>
  );
}

function markingsOf({ debtor, creditor, antecedent, consequent }: Commitment, when: Span | null): readonly Marking[] {
  const one = (part: Part, spans: readonly (Span | null | undefined)[]): readonly Marking[] =>
    spans.flatMap((span) => (span ? [{ start: span.start, end: span.end, statement: 0, part }] : []));
  return [
    ...one('content', consequent.spans),
    ...one('source', [debtor.span]),
    ...one('cue', [creditor?.span]),
    ...one('condition', [antecedent?.span]),
    ...one('when', [when]),
  ];
}
