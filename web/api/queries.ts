import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Comparison } from '../../src/http/comparison-contract.ts';
import type { EditList, ReportDetail, ReportList, StatementDetail } from '../../src/http/contract.ts';
import type { StoryDetail, StoryList } from '../../src/http/story-contract.ts';
import { fetchJson } from './fetch-json.ts';

const PAGE = 50;
const STORIES = 12;

/** Every report, newest publication first, a page at a time. */
export const reportsQuery = infiniteQueryOptions({
  queryKey: ['reports'],
  queryFn: ({ pageParam, signal }) => {
    const query = new URLSearchParams({ limit: String(PAGE), ...(pageParam ? { cursor: pageParam } : {}) });
    return fetchJson<ReportList>(`/api/reports?${query}`, signal);
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
});

/** A report never changes; it is fetched again only because it may be derived again. `key` as `reportKey` gives it. */
export const reportQuery = (key: string) =>
  queryOptions({
    queryKey: ['report', key],
    queryFn: ({ signal }) => fetchJson<ReportDetail>(`/api/reports/${encodeURIComponent(key)}`, signal),
    staleTime: 5 * 60_000,
  });

/** Stories of two reports or more, newest activity first, a page at a time. */
export const storiesQuery = infiniteQueryOptions({
  queryKey: ['stories'],
  queryFn: ({ pageParam, signal }) => {
    const query = new URLSearchParams({
      ...{ limit: String(STORIES), least: '2' },
      ...(pageParam ? { cursor: pageParam } : {}),
    });
    return fetchJson<StoryList>(`/api/stories?${query}`, signal);
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
});

/** A story by `storyKey`, or the story of a report by `reportKey`. */
export const storyQuery = (key: string) =>
  queryOptions({
    queryKey: ['story', key],
    queryFn: ({ signal }) => fetchJson<StoryDetail>(`/api/stories/${encodeURIComponent(key)}`, signal),
  });

/** The reports of a story side by side: seconds, the first time that a long story is compared. `key` as `storyKey` gives it. */
export const comparisonQuery = (key: string) =>
  queryOptions({
    queryKey: ['comparison', key],
    queryFn: ({ signal }) => fetchJson<Comparison>(`/api/stories/${encodeURIComponent(key)}/comparison`, signal),
    staleTime: 60_000,
  });

/** What changed from text to text at the address of a report. */
export const editsQuery = (key: string) =>
  queryOptions({
    queryKey: ['edits', key],
    queryFn: ({ signal }) => fetchJson<EditList>(`/api/reports/${encodeURIComponent(key)}/edits`, signal),
  });

export const statementQuery = (id: string) =>
  queryOptions({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => fetchJson<StatementDetail>(`/api/statements/${encodeURIComponent(id)}`, signal),
  });
