import type { Commitment, CommitmentLife, Evidence } from '../../src/http/commitment-contract.ts';
import { dayOf } from '../reports/dates.ts';
import { lastDayOf } from '../reports/due.ts';
import { byDay } from '../stories/by-day.ts';

type Decision = CommitmentLife['decisions'][number];

/** What happened in the life of a commitment. `day` is null where the report has no date. */
export type LifeEvent = { readonly day: string | null } & (
  | { readonly kind: 'said'; readonly commitment: Commitment }
  | { readonly kind: 'repeated' | 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'due' }
  | { readonly kind: 'now' }
);

/** On one day, in this order. */
const ORDER: readonly LifeEvent['kind'][] = ['said', 'repeated', 'evidence', 'due', 'decided', 'now'];

/**
 * Everything in the order of time. A decision stands on the day on which it was made, but never before the words that it is about: a
 * record of days to come is decided on today.
 */
export function lifeEvents({ commitment, evidence, decisions, asOf }: CommitmentLife): readonly LifeEvent[] {
  const said = dayOf(commitment.report.published);
  const due = commitment.due === null ? null : lastDayOf(commitment.due);
  const events: readonly LifeEvent[] = [
    { kind: 'said', day: said, commitment },
    ...evidence.map((one): LifeEvent => {
      const kind = one.kind === 'repetition' || one.kind === 'narrowing' ? 'repeated' : 'evidence';
      return { kind, day: dayOf(one.report.published), evidence: one };
    }),
    ...decisions.map((decision): LifeEvent => {
      const about = evidence.filter(({ id }) => decision.evidence.includes(id));
      const days = [decision.at.slice(0, 10), said ?? '', ...about.map(({ report }) => dayOf(report.published) ?? '')];
      return { kind: 'decided', day: days.sort().at(-1) ?? null, decision };
    }),
    ...(due === null ? [] : [{ kind: 'due' as const, day: due }]),
    { kind: 'now', day: asOf },
  ];
  return events.toSorted((a, b) => byDay(a.day, b.day) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
