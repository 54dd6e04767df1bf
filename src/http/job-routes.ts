import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { JobEntry, Jobs } from '../app/jobs.ts';
import type { Columns } from '../app/tables.ts';
import { AddForm, AddJson, AddQuery, inputsOf, RAW_KINDS } from './add-body.ts';
import { csvResponse } from './csv.ts';
import { Job } from './job-contract.ts';
import { file, json, PROBLEMS } from './parameters.ts';

const Key = z.object({ id: z.string().min(1).max(40) });

const add = createRoute({
  method: 'post',
  path: '/api/reports',
  summary: 'Adds reports: files, a text, or what stands at addresses',
  description:
    'A body that is a report itself takes what is stated of it in the query. The same bytes again change nothing.',
  request: {
    query: AddQuery,
    body: {
      required: true,
      content: {
        'application/json': { schema: AddJson },
        'multipart/form-data': { schema: AddForm },
        ...Object.fromEntries(RAW_KINDS.map((kind) => [kind, { schema: z.string() }])),
      },
    },
  },
  responses: {
    202: { ...json(Job, 'The job that adds them.'), headers: z.object({ location: z.string() }) },
    ...{ 400: PROBLEMS[400], 413: PROBLEMS[413], 415: PROBLEMS[415], 429: PROBLEMS[429] },
  },
});

const get = createRoute({
  method: 'get',
  path: '/api/jobs/{id}',
  summary: 'How far a job is; the newest 100 are remembered',
  request: { params: Key },
  responses: { 200: json(Job, 'The job.'), 404: PROBLEMS[404] },
});

const entriesCsv = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/entries.csv',
  summary: 'What became of the inputs of a job, as a table',
  request: { params: Key },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), 404: PROBLEMS[404] },
});

const events = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/events',
  summary: 'What becomes of a job, as it happens',
  description:
    'Server-sent events from its beginning, or from after `Last-Event-ID`: `entry` for each report that was added or not read (a JobEntry), `progress` with `done` and `total`, and at the end `done` with the Job.',
  request: { params: Key },
  responses: { 200: file('text/event-stream', 'Until the job is done.'), 404: PROBLEMS[404] },
});

const JOB_COLUMNS: Columns<JobEntry> = [
  ['input', ({ input }) => input],
  ['outcome', (entry) => (entry.kind === 'report' ? entry.outcome : 'unread')],
  ['report', (entry) => (entry.kind === 'report' ? entry.id : null)],
  ['title', (entry) => (entry.kind === 'report' ? entry.title : null)],
  ['statements', (entry) => (entry.kind === 'report' ? entry.statements : null)],
  ['code', (entry) => (entry.kind === 'unread' ? entry.code : null)],
  ['detail', (entry) => (entry.kind === 'unread' ? entry.detail : null)],
];

/** How often a silent stream says that it is there, in milliseconds: proxies give up after a minute. */
const HEARTBEAT = 15_000;

export function addJobRoutes(app: OpenAPIHono, jobs: Jobs): void {
  app.openAPIRegistry.registerPath(add);
  app.post(add.path, async (c) => {
    const job = jobs.add(await inputsOf(c), c.get('caller').token?.name ?? null);
    return c.json(Job.parse(job), 202, { location: `/api/jobs/${job.id}` });
  });
  app.openapi(get, (c) => c.json(Job.parse(jobs.get(c.req.valid('param').id)), 200));
  app.openapi(entriesCsv, (c) => csvResponse('job.csv', JOB_COLUMNS, jobs.get(c.req.valid('param').id).entries));
  app.openapi(events, (c) => {
    const { id } = c.req.valid('param');
    // An error is met here, while it can still be answered.
    jobs.get(id);
    const after = Number(c.req.header('last-event-id') ?? 0);
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const beat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT);
      let told = Number.isInteger(after) && after > 0 ? after : 0;
      try {
        for await (const job of jobs.follow(id, gone.signal)) {
          for (const entry of job.entries.slice(told)) {
            told += 1;
            await stream.writeSSE({ event: 'entry', id: String(told), data: JSON.stringify(entry) });
          }
          const progress = { state: job.state, done: job.entries.length, total: job.total };
          await stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) });
          if (job.ended !== null) await stream.writeSSE({ event: 'done', data: JSON.stringify(Job.parse(job)) });
        }
      } catch (error) {
        // Who asked is gone, or the server is being closed.
        if (!(error instanceof Error && error.name === 'AbortError')) throw error;
      } finally {
        clearInterval(beat);
      }
    });
  });
}
