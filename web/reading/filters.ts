import type { Statement } from '../../src/http/contract.ts';
import { type ActType, isActType } from './acts.ts';

export const FORMS = ['direct', 'indirect', 'mixed'] as const;

type Form = (typeof FORMS)[number];

/** What of a report is shown, as the address holds it. `speaker` is a key of `speakerKey`; absent means all. */
export interface ReadingFilter {
  readonly speaker?: string | undefined;
  readonly form?: Form | undefined;
  readonly act?: ActType | undefined;
}

export interface SpeakerCount {
  readonly key: string;
  /** As first worded in the report; null for statements that name nobody. */
  readonly label: string | null;
  readonly count: number;
}

/** Statements of one speaker share it: the resolved name where there is one, else the words, case aside. Empty for nobody. */
function speakerKey(statement: Statement): string {
  return (statement.speaker?.name ?? statement.speaker?.text ?? '').toLowerCase();
}

export function matches(statement: Statement, filter: ReadingFilter): boolean {
  return (
    (filter.speaker === undefined || speakerKey(statement) === filter.speaker) &&
    (filter.form === undefined || statement.form === filter.form) &&
    (filter.act === undefined || statement.act?.type === filter.act)
  );
}

/** Most statements first; of equal counts, the one that speaks first. Nobody comes last. */
export function countSpeakers(statements: readonly Statement[]): readonly SpeakerCount[] {
  const counts = new Map<string, SpeakerCount>();
  for (const statement of statements) {
    const key = speakerKey(statement);
    const seen = counts.get(key);
    const label = seen ? seen.label : (statement.speaker?.name ?? statement.speaker?.text ?? null);
    counts.set(key, { key, label, count: (seen?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => Number(a.label === null) - Number(b.label === null) || b.count - a.count);
}

/** The filter that an address holds; what it does not understand it leaves out. */
export function readFilter(search: Readonly<Record<string, unknown>>): ReadingFilter {
  const form = FORMS.find((known) => known === search.form);
  return {
    ...(typeof search.speaker === 'string' ? { speaker: search.speaker } : {}),
    ...(form ? { form } : {}),
    ...(isActType(search.act) ? { act: search.act } : {}),
  };
}
