import { queryOptions } from '@tanstack/react-query';
import type { ReportList } from '../../src/http/contract.ts';
import { fetchJson } from './fetch-json.ts';

/**
 * The day for which what is due is said: today, or that of the newest report where it is later, as in a record of days to come. An ISO
 * 8601 date in UTC.
 */
export const asOfQuery = queryOptions({
  queryKey: ['as-of'],
  queryFn: async ({ signal }) => {
    const { reports } = await fetchJson<ReportList>('/api/reports?limit=1', signal);
    const today = new Date().toISOString().slice(0, 10);
    const newest = reports[0]?.published?.slice(0, 10) ?? '';
    return [today, newest].sort().at(-1) ?? today;
  },
});
