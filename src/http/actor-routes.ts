import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ACTOR_COLUMNS, actorPositions, actorProfile, allActors } from '../app/actors.ts';
import type { Compared } from '../app/compare.ts';
import { today } from '../app/life.ts';
import { actorRecord, TRACK_COLUMNS } from '../app/track-record.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { ActorDetail, ActorList, ActorPositions, TrackRecord } from './actor-contract.ts';
import { csvResponse } from './csv.ts';
import {
  ActorFilterQuery,
  ActorKey,
  ActorPageQuery,
  AsOfQuery,
  ENTRY_PROBLEMS,
  file,
  json,
  PageQuery,
  PROBLEMS,
  TrackQuery,
} from './parameters.ts';

const list = createRoute({
  method: 'get',
  path: '/api/actors',
  summary: 'Those who speak or owe, those who have most first',
  request: { query: ActorPageQuery },
  responses: { 200: json(ActorList, 'A page of actors.'), 400: PROBLEMS[400] },
});

const listCsv = createRoute({
  method: 'get',
  path: '/api/actors.csv',
  summary: 'All actors as a table',
  request: { query: ActorFilterQuery },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 400: PROBLEMS[400] },
});

const detail = createRoute({
  method: 'get',
  path: '/api/actors/{id}',
  summary: 'An actor: who he is as reported and when, what he said by month and act, and what became of what he owes',
  request: { params: ActorKey, query: AsOfQuery },
  responses: { 200: json(ActorDetail, 'The actor.'), ...ENTRY_PROBLEMS },
});

const track = createRoute({
  method: 'get',
  path: '/api/actors/{id}/track-record',
  summary: 'What became of the commitments of an actor, with the denominators',
  request: { params: ActorKey, query: TrackQuery },
  responses: { 200: json(TrackRecord, 'The track record.'), ...ENTRY_PROBLEMS },
});

const trackCsv = createRoute({
  method: 'get',
  path: '/api/actors/{id}/track-record.csv',
  summary: 'The same as a table of one row',
  request: { params: ActorKey, query: TrackQuery },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), ...ENTRY_PROBLEMS },
});

const StoriesQuery = z.object({
  cursor: PageQuery.shape.cursor,
  limit: z.coerce.number().int().min(1).max(20).default(5).openapi({ description: 'Stories on a page.' }),
});

const positions = createRoute({
  method: 'get',
  path: '/api/actors/{id}/positions',
  summary: 'How an actor stands to the issues of his stories, and how that moved; a page of stories',
  request: { params: ActorKey, query: StoriesQuery },
  responses: { 200: json(ActorPositions, 'The story that was told of last first.'), ...ENTRY_PROBLEMS },
});

/** `compared` gives the comparison of a story. */
export function addActorRoutes(
  app: OpenAPIHono,
  ledger: Ledger,
  compared: (story: string) => Promise<Omit<Compared, 'unread'>>,
): void {
  app.openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    return c.json(ActorList.parse(await ledger.actors(filter, { cursor, limit })), 200);
  });
  app.openapi(listCsv, (c) => csvResponse('actors.csv', ACTOR_COLUMNS, allActors(ledger, c.req.valid('query'))));
  app.openapi(detail, async (c) => {
    const { asOf = today() } = c.req.valid('query');
    return c.json(ActorDetail.parse(await actorProfile(ledger, c.req.valid('param').id, asOf)), 200);
  });
  app.openapi(track, async (c) => {
    const { asOf = today(), ...filter } = c.req.valid('query');
    return c.json(TrackRecord.parse(await actorRecord(ledger, c.req.valid('param').id, asOf, filter)), 200);
  });
  app.openapi(trackCsv, async (c) => {
    const { asOf = today(), ...filter } = c.req.valid('query');
    const record = await actorRecord(ledger, c.req.valid('param').id, asOf, filter);
    return csvResponse('track-record.csv', TRACK_COLUMNS, [record]);
  });
  app.openapi(positions, async (c) => {
    const { cursor, limit } = c.req.valid('query');
    const page = await actorPositions(ledger, c.req.valid('param').id, { cursor, limit }, compared);
    return c.json(ActorPositions.parse(page), 200);
  });
}
