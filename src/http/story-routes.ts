import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Compared } from '../app/compare.ts';
import { remembered } from '../app/remembered.ts';
import { allStories } from '../app/stories.ts';
import { STORY_COLUMNS } from '../app/tables.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { Comparison } from './comparison-contract.ts';
import { csvResponse } from './csv.ts';
import { ENTRY_PROBLEMS, file, json, PROBLEMS, StoryFilterQuery, StoryKey, StoryPageQuery } from './parameters.ts';
import { StoryDetail, StoryList } from './story-contract.ts';

const list = createRoute({
  method: 'get',
  path: '/api/stories',
  summary: 'Stories, newest activity first',
  request: { query: StoryPageQuery },
  responses: { 200: json(StoryList, 'A page of stories.'), 400: PROBLEMS[400] },
});

const listCsv = createRoute({
  method: 'get',
  path: '/api/stories.csv',
  summary: 'All stories as a table',
  request: { query: StoryFilterQuery },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 400: PROBLEMS[400] },
});

const detail = createRoute({
  method: 'get',
  path: '/api/stories/{id}',
  summary: 'A story with its reports day by day',
  request: { params: StoryKey },
  responses: { 200: json(StoryDetail, 'The story.'), ...ENTRY_PROBLEMS },
});

const comparison = createRoute({
  method: 'get',
  path: '/api/stories/{id}/comparison',
  summary: 'The reports of a story side by side',
  request: { params: StoryKey },
  responses: { 200: json(Comparison, 'The comparison.'), ...ENTRY_PROBLEMS },
});

/** Kept in memory: of a story of fifty reports some megabytes each. */
export const COMPARISONS = 16;

/** `compared` gives the comparison of a story. */
export function addStoryRoutes(
  app: OpenAPIHono,
  ledger: Ledger,
  compared: (story: string) => Promise<Omit<Compared, 'unread'>>,
): void {
  app.openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    return c.json(StoryList.parse(await ledger.stories(filter, { cursor, limit })), 200);
  });
  app.openapi(listCsv, async (c) => {
    const filter = c.req.valid('query');
    // A mistake in the filter is met here, while it can still be answered.
    await ledger.stories(filter, { limit: 1 });
    return csvResponse('stories.csv', STORY_COLUMNS, allStories(ledger, filter));
  });
  const told = remembered(ledger, COMPARISONS, async (story) => {
    const { reports, comparison: found } = await compared(story);
    return Comparison.parse({ reports, ...found });
  });
  app.openapi(comparison, async (c) => c.json(await told(c.req.valid('param').id), 200));
  app.openapi(detail, async (c) => c.json(StoryDetail.parse(await ledger.story(c.req.valid('param').id)), 200));
}
