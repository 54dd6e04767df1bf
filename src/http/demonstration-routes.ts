import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { demonstrationInputs } from '../app/demonstration.ts';
import type { Jobs } from '../app/jobs.ts';
import { Job } from './job-contract.ts';
import { json, PROBLEMS } from './parameters.ts';

const add = createRoute({
  method: 'post',
  path: '/api/demonstration',
  summary: 'Adds the reports of the demonstration, of invented countries',
  responses: {
    202: { ...json(Job, 'The job that adds them.'), headers: z.object({ location: z.string() }) },
    ...{ 403: PROBLEMS[403], 429: PROBLEMS[429] },
  },
});

export function addDemonstrationRoutes(app: OpenAPIHono, jobs: Jobs): void {
  app.openapi(add, async (c) => {
    const job = jobs.add(await demonstrationInputs(), c.get('caller').token?.name ?? null);
    return c.json(Job.parse(job), 202, { location: `/api/jobs/${job.id}` });
  });
}
