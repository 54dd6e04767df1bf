import type { Statement } from '../../src/http/contract.ts';
import { dayOf } from '../reports/dates.ts';
import { byDay } from '../stories/by-day.ts';

/** A way in which reports describe somebody, and which of them do, when. */
export interface Described {
  /** Or the words that name him, where no report ever gives a role; null where he is named without one. */
  readonly role: string | null;
  readonly of: string | null;
  /** Those with most statements first. */
  readonly outlets: readonly string[];
  /** Days of publication, each once, the earliest first. */
  readonly days: readonly string[];
  readonly statements: number;
}

/**
 * How the reports describe the speaker of these statements, by role, or where none ever gives one by the words that name the speaker: the
 * first description first, those without a role last.
 */
export function describedIn(statements: readonly Statement[]): readonly Described[] {
  const hasRoles = statements.some(({ speaker }) => (speaker?.role ?? null) !== null);
  return hasRoles ? byRole(statements) : byWords(statements);
}

function byWords(statements: readonly Statement[]): readonly Described[] {
  return wordedAs(statements).map((words) => {
    const alike = statements.filter(({ speaker }) => wordsOf(speaker) === words);
    return { role: words, of: null, ...factsOf(alike) };
  });
}

function byRole(statements: readonly Statement[]): readonly Described[] {
  const groups = Map.groupBy(
    statements,
    ({ speaker }) => `${speaker?.role?.toLowerCase() ?? ''}\n${speaker?.of ?? ''}`,
  );
  return [...groups.values()]
    .map((alike): Described => {
      const { role = null, of = null } = alike[0]?.speaker ?? {};
      return { role, of, ...factsOf(alike) };
    })
    .toSorted(
      (a, b) => Number(a.role === null) - Number(b.role === null) || byDay(a.days[0] ?? null, b.days[0] ?? null),
    );
}

function factsOf(alike: readonly Statement[]): Pick<Described, 'outlets' | 'days' | 'statements'> {
  const outlets = Map.groupBy(alike, ({ report }) => report.outlet ?? 'an unknown outlet');
  return {
    outlets: [...outlets].toSorted(([, a], [, b]) => b.length - a.length).map(([outlet]) => outlet),
    days: daysOf(alike),
    statements: alike.length,
  };
}

const wordsOf = (speaker: Statement['speaker']): string => speaker?.text.replace(/\s+/g, ' ').trim() ?? '';

/** Days of publication of their reports, each once, the earliest first. */
function daysOf(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.flatMap(({ report }) => dayOf(report.published) ?? []))].sort();
}

/** What the reports call him, pronouns aside: the commonest first. */
export function wordedAs(statements: readonly Statement[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { speaker } of statements) {
    const text = wordsOf(speaker);
    if (text !== '' && !PRONOUN.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([text]) => text);
}

const PRONOUN = /^(?:he|she|it|they|who|we|i|him|her|them|us|me|both|one)$/i;
