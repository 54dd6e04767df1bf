/** Orders ISO 8601 days or instants of one zone, the earliest first and what has none last. */
export function byDay(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
