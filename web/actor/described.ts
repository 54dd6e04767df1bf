import type { Statement } from '../../src/http/contract.ts';
import { dayOf } from '../reports/dates.ts';
import { byDay } from '../stories/by-day.ts';

/** A way in which reports describe somebody, and which of them do, when. */
export interface Described {
  /** Null where he is named without one. */
  readonly role: string | null;
  readonly of: string | null;
  /** Those with most statements first. */
  readonly outlets: readonly string[];
  /** Days of publication, each once, the earliest first. */
  readonly days: readonly string[];
  readonly statements: number;
}

/** How the reports describe the speaker of these statements: the first description first, those without a role last. */
export function describedIn(statements: readonly Statement[]): readonly Described[] {
  const groups = Map.groupBy(
    statements,
    ({ speaker }) => `${speaker?.role?.toLowerCase() ?? ''}\n${speaker?.of ?? ''}`,
  );
  return [...groups.values()]
    .map((alike): Described => {
      const outlets = Map.groupBy(alike, ({ report }) => report.outlet ?? 'an unknown outlet');
      return {
        role: alike[0]?.speaker?.role ?? null,
        of: alike[0]?.speaker?.of ?? null,
        outlets: [...outlets].toSorted(([, a], [, b]) => b.length - a.length).map(([outlet]) => outlet),
        days: daysOf(alike),
        statements: alike.length,
      };
    })
    .toSorted(
      (a, b) => Number(a.role === null) - Number(b.role === null) || byDay(a.days[0] ?? null, b.days[0] ?? null),
    );
}

/** Days of publication of their reports, each once, the earliest first. */
export function daysOf(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.flatMap(({ report }) => dayOf(report.published) ?? []))].sort();
}

/** What the reports call him, pronouns aside: the commonest first. */
export function wordedAs(statements: readonly Statement[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { speaker } of statements) {
    const text = speaker?.text.replace(/\s+/g, ' ').trim();
    if (text && !PRONOUN.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([text]) => text);
}

const PRONOUN = /^(?:he|she|it|they|who|we|i|him|her|them|us|me|both|one)$/i;
