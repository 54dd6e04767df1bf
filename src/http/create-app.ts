import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { programVersion } from '../app/version.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { addCommitmentRoutes } from './commitment-routes.ts';
import { addExportRoutes } from './export-routes.ts';
import { addPages } from './pages.ts';
import { problem, problemOf } from './problem.ts';
import { addReportRoutes } from './report-routes.ts';
import { ownHostOnly, securityHeaders } from './security.ts';
import { addStatementRoutes } from './statement-routes.ts';
import { addStoryRoutes } from './story-routes.ts';

/** The HTTP API of a ledger, described at `/api/openapi.json`, and the pages over it. */
export function createApp(ledger: Ledger, pages: URL): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : problem(c, 400, 'bad-query', sentenceOf(result.error.issues)),
  });
  app.use(securityHeaders);
  app.use(ownHostOnly);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '));
        return problem(c, 405, 'bad-query', `${c.req.path} answers ${methods.join(', ')}, not ${c.req.method}.`);
      },
    }),
  );
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-cache');
  });
  addReportRoutes(app, ledger);
  addStatementRoutes(app, ledger);
  addStoryRoutes(app, ledger);
  addExportRoutes(app, ledger);
  addCommitmentRoutes(app, ledger);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'On the Record',
      version: programVersion(),
      description: 'Who said what, in which words, drawn from news reports.',
    },
  });
  addPages(app, pages);
  app.notFound((c) => problem(c, 404, 'no-such-entry', `There is nothing at ${c.req.path}.`));
  app.onError(problemOf);
  return app;
}

function sentenceOf(issues: readonly z.core.$ZodIssue[]): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
