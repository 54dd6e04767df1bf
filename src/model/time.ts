/**
 * The last day of an ISO 8601 date, month, year or interval: of `2031-10` it is `2031-10-31`. Null for a duration, and for anything
 * that names no day.
 */
export function lastDayOf(time: string): string | null {
  const last = time.slice(time.lastIndexOf('/') + 1);
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(last) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined) return `${year}-${month}-${day}`;
  const end = new Date(Date.UTC(Number(year), Number(month), 0));
  return Number.isNaN(end.getTime()) ? null : end.toISOString().slice(0, 10);
}
