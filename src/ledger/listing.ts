import type { CommitmentState } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import type { ReportId } from '../model/report.ts';
import type { ReviewMark, ReviewVerdict } from '../model/review.ts';
import type { ActType, ReportReference, Statement } from '../model/statement.ts';

/** A report as listings show it. */
export interface ReportSummary extends ReportReference {
  readonly url: string | null;
  readonly author: string | null;
  readonly language: string | null;
  /** ISO 8601 instant at which the ledger first took it in. */
  readonly added: string;
  readonly words: number;
  readonly statements: number;
  /** 1 for the first text seen at an address, 2 for the next, …; null when the report has no address. */
  readonly version: number | null;
}

/** A statement with the report that it stands in. */
export interface StatementEntry {
  readonly statement: Statement;
  readonly report: ReportReference;
  /** Null where nobody has looked at it. */
  readonly review: ReviewMark | null;
}

/** Whether people have decided on a statement: `any` verdict, that one, or `none`. */
export type Reviewed = Exclude<ReviewVerdict, 'rejected'> | 'any' | 'none';

/** Narrows a listing; of reports, to those with one statement at least that meets `speaker`, `act` and `reviewed`. */
export interface Filter {
  /** A part of the name, in any case. */
  readonly outlet?: string | undefined;
  /** A part of the name or of the words, in any case; or an actor's whole id: `person:ilse-varga`. */
  readonly speaker?: string | undefined;
  readonly act?: ActType | undefined;
  /** That voices a commitment in this state: as decided; where nothing was, as the report tells. */
  readonly state?: CommitmentState | undefined;
  readonly reviewed?: Reviewed | undefined;
  /** ISO 8601 date or instant of publication, included. Reports without one are left out. */
  readonly since?: string | undefined;
  /** ISO 8601 date (the whole day included) or instant of publication. */
  readonly until?: string | undefined;
}

/** Which part of a listing. */
export interface Page {
  /** `next` of the page before; null or absent for the first. */
  readonly cursor?: string | null | undefined;
  /** 1 to 500, 50 when absent. */
  readonly limit?: number | undefined;
}

/** The instant of a date, or of a date and time, for ordering. A day begins at midnight UTC, a time without an offset is UTC. */
export function instantOf(value: string, option: string): string {
  const [, date, time, offset] = /^(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.]+)(Z|[+-][\d:]+)?)?$/i.exec(value) ?? [];
  const instant = new Date(`${date}T${time ?? '00:00'}${offset ?? 'Z'}`);
  if (Number.isNaN(instant.getTime())) {
    throw new OnRecordError('bad-query', value, `${option} takes a date such as 2025-11-29, not "${value}"`);
  }
  return instant.toISOString();
}

/** A day as the ledger compares it. Throws `bad-query` for what is none. */
export function dayOf(value: string, option: string): string {
  return instantOf(value, option).slice(0, 10);
}

/** The last instant that `until` includes. */
export function lastInstantOf(value: string, option: string): string {
  const instant = instantOf(value, option);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${instant.slice(0, 10)}T23:59:59.999Z` : instant;
}

/** Days since 1970 of the day that a date, or a date and time, has written in it. */
export function dayNumberOf(value: string): number {
  return Math.floor(Date.parse(`${value.slice(0, 10)}T00:00:00Z`) / DAY);
}

/** The reverse: `2025-11-29`. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

/** Where a page ended: the order keys of its last row. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The order keys of a cursor: one string, then `numbers` integers. Throws `bad-query` for anything else. */
export function decodeCursor(
  cursor: string,
  numbers: number,
): { readonly order: string; readonly rest: readonly number[] } {
  const keys = parse(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(keys) && keys.length === numbers + 1) {
    const [order, ...rest] = keys;
    if (typeof order === 'string' && rest.every((key) => Number.isSafeInteger(key)))
      return { order, rest: rest.map(Number) };
  }
  throw new OnRecordError('bad-query', cursor, 'The cursor is not one that a listing returned; begin without it');
}

export function limitOf(page: Page): number {
  const limit = page.limit ?? 50;
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) {
    throw new OnRecordError('bad-query', String(limit), `A page has 1 to 500 entries, not ${limit}`);
  }
  return limit;
}

/** The form in which names are compared: any case, composed characters. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A LIKE pattern for "contains", with `\` as its escape. */
export function containing(name: string): string {
  return `%${fold(name).replaceAll(/[\\%_]/g, '\\$&')}%`;
}

export function isReportId(value: string): value is ReportId {
  return /^sha256:[0-9a-f]{64}$/.test(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
