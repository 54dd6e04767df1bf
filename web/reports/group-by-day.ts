import type { ReportSummary } from '../../src/http/contract.ts';
import { dayOf } from './dates.ts';

export interface Day {
  /** `2031-09-11`; null for reports without a date. */
  readonly day: string | null;
  readonly reports: readonly ReportSummary[];
}

/** Neighbours of one day together; the order given is kept. */
export function groupByDay(reports: readonly ReportSummary[]): readonly Day[] {
  const days: { day: string | null; reports: ReportSummary[] }[] = [];
  for (const report of reports) {
    const day = dayOf(report.published);
    const last = days.at(-1);
    if (last && last.day === day) last.reports.push(report);
    else days.push({ day, reports: [report] });
  }
  return days;
}

/** The newest version of each address among these reports, so that older ones can be marked as replaced. */
export function newestVersions(reports: readonly ReportSummary[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { url, version } of reports) {
    if (url !== null && version !== null) newest.set(url, Math.max(version, newest.get(url) ?? 0));
  }
  return newest;
}
