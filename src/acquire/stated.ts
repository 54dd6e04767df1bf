import type { Stated } from '../model/report.ts';
import { dateAt } from './dates.ts';

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/u;

/** Whether a stated time is an ISO 8601 date that the calendar has, or such a date with time and offset. */
export function isStatedDate(value: string): boolean {
  const date = ISO.test(value) ? dateAt(value, 0) : null;
  return date !== null && (value.includes('T') ? date.time !== null : true);
}

/** What is stated closer to the reader (the first) goes before the rest, field by field. */
export function mergeStated(...statements: readonly Stated[]): Stated {
  const merged: Record<string, string> = {};
  for (const stated of statements.toReversed()) {
    for (const [field, value] of Object.entries(stated))
      if (typeof value === 'string' && value !== '') merged[field] = value;
  }
  return merged;
}
