import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { actorQuery, saidByQuery } from './api/actor-queries.ts';
import { asOfQuery } from './api/as-of.ts';
import { lifeQuery } from './api/commitment-queries.ts';
import {
  comparisonQuery,
  editsQuery,
  reportQuery,
  reportsQuery,
  statementQuery,
  storiesQuery,
  storyQuery,
} from './api/queries.ts';
import { queryClient } from './api/query-client.ts';
import { readBoardFilter } from './board/board-filter.ts';
import { boardQueries } from './board/board-queries.ts';
import { HomePage } from './home/home-page.tsx';
import { logQuery } from './log/log-queries.ts';
import { readLogSearch } from './log/log-search.ts';
import { readFilter } from './reading/filters.ts';
import { dayIn } from './reports/due.ts';
import { reportKey } from './reports/report-key.ts';
import { readQueueSearch } from './review/queue-filter.ts';
import { readSearch } from './search/search-filter.ts';
import { Shell } from './shell/shell.tsx';
import { Failure } from './states/failure.tsx';
import { Loading } from './states/loading.tsx';
import { NotFound } from './states/not-found.tsx';
import { storyKey } from './stories/story-key.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: () => <NotFound /> });

const homeRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: () =>
    Promise.all([queryClient.ensureInfiniteQueryData(storiesQuery), queryClient.ensureInfiniteQueryData(reportsQuery)]),
  component: HomePage,
  errorComponent: ({ error }) => <Failure error={error} />,
});

const readingRoute = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: readFilter,
  loader: ({ params }) => queryClient.ensureQueryData(reportQuery(params.id)),
  component: lazyRouteComponent(() => import('./reading/reading-page.tsx'), 'ReadingPage'),
  errorComponent: ({ error }) => <Failure error={error} what="report" />,
});

const editsRoute = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id/edits',
  loader: ({ params }) =>
    Promise.all([
      queryClient.ensureQueryData(reportQuery(params.id)),
      queryClient.ensureQueryData(editsQuery(params.id)),
    ]),
  component: lazyRouteComponent(() => import('./edits/edits-page.tsx'), 'EditsPage'),
  errorComponent: ({ error }) => <Failure error={error} what="report" />,
});

/** The comparison may take its time: the page shows what it has until it comes. */
const storyRoute = createRoute({
  getParentRoute: () => root,
  path: '/stories/$id',
  loader: async ({ params }) => {
    const { story } = await queryClient.ensureQueryData(storyQuery(params.id));
    queryClient.prefetchQuery(comparisonQuery(storyKey(story.id)));
  },
  component: lazyRouteComponent(() => import('./stories/story-page.tsx'), 'StoryPage'),
  errorComponent: ({ error }) => <Failure error={error} what="story" />,
});

/** The permanent link of a statement leads to its words in the report. */
const statementRoute = createRoute({
  getParentRoute: () => root,
  path: '/statements/$id',
  loader: async ({ params }) => {
    const { statement } = await queryClient.ensureQueryData(statementQuery(params.id));
    throw redirect({
      to: '/reports/$id',
      params: { id: reportKey(statement.report.id) },
      hash: `s=${statement.id}`,
      replace: true,
    });
  },
  errorComponent: ({ error }) => <Failure error={error} what="statement" />,
});

/** A day that the address names, for which what is due is said. */
const readDay = (search: Readonly<Record<string, unknown>>): { asOf?: string } => {
  const asOf = dayIn(search.asOf);
  return asOf === undefined ? {} : { asOf };
};

const commitmentRoute = createRoute({
  getParentRoute: () => root,
  path: '/commitments/$id',
  validateSearch: readDay,
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => {
    const asOf = deps.asOf ?? (await queryClient.ensureQueryData(asOfQuery));
    await queryClient.ensureQueryData(lifeQuery(params.id, asOf));
  },
  component: lazyRouteComponent(() => import('./commitment/commitment-page.tsx'), 'CommitmentPage'),
  errorComponent: ({ error }) => <Failure error={error} what="commitment" />,
});

const actorRoute = createRoute({
  getParentRoute: () => root,
  path: '/actors/$id',
  validateSearch: readDay,
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => {
    // Links have the whole id; of somebody asked for by name the page asks once it knows who is meant.
    if (params.id.includes(':')) queryClient.prefetchQuery(saidByQuery(params.id));
    const asOf = deps.asOf ?? (await queryClient.ensureQueryData(asOfQuery));
    await queryClient.ensureQueryData(actorQuery(params.id, asOf));
  },
  component: lazyRouteComponent(() => import('./actor/actor-page.tsx'), 'ActorPage'),
  errorComponent: ({ error }) => <Failure error={error} what="actor" />,
});

const boardRoute = createRoute({
  getParentRoute: () => root,
  path: '/commitments',
  validateSearch: readBoardFilter,
  loader: async ({ location }) => {
    const filter = readBoardFilter(location.search);
    const asOf = filter.asOf ?? (await queryClient.ensureQueryData(asOfQuery));
    await Promise.all(boardQueries(filter, asOf).map((query) => queryClient.ensureInfiniteQueryData(query)));
  },
  component: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
  errorComponent: ({ error }) => <Failure error={error} />,
});

const searchRoute = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
  errorComponent: ({ error }) => <Failure error={error} />,
});

const addRoute = createRoute({
  getParentRoute: () => root,
  path: '/add',
  component: lazyRouteComponent(() => import('./adding/add-page.tsx'), 'AddPage'),
});

const jobsRoute = createRoute({
  getParentRoute: () => root,
  path: '/add/$jobs',
  component: lazyRouteComponent(() => import('./adding/jobs-page.tsx'), 'JobsPage'),
});

const logRoute = createRoute({
  getParentRoute: () => root,
  path: '/log',
  validateSearch: readLogSearch,
  loader: async ({ location }) => {
    await queryClient.ensureInfiniteQueryData(logQuery(readLogSearch(location.search)));
  },
  component: lazyRouteComponent(() => import('./log/log-page.tsx'), 'LogPage'),
  errorComponent: ({ error }) => <Failure error={error} />,
});

const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
  errorComponent: ({ error }) => <Failure error={error} />,
});

const settingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
  errorComponent: ({ error }) => <Failure error={error} />,
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...[homeRoute, readingRoute, editsRoute, storyRoute, statementRoute],
    ...[searchRoute, addRoute, jobsRoute, reviewRoute, logRoute, settingsRoute],
    ...[commitmentRoute, actorRoute, boardRoute],
  ]),
  defaultPreload: 'intent',
  defaultPreloadDelay: 20,
  defaultPreloadStaleTime: 0,
  // Where a page comes soon, the one before stays; nothing is held back to show that it was waited for.
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: Loading,
  scrollRestoration: true,
  defaultHashScrollIntoView: false,
  // Plain `name=value` pairs: all that the addresses hold are words.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
