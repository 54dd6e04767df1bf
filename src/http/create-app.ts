import type { KeyObject } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { every } from 'hono/combine';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { timeout } from 'hono/timeout';
import { misfitsOf } from '../acquire/misfits.ts';
import { compareStory } from '../app/compare.ts';
import { type Jobs, newJobs } from '../app/jobs.ts';
import { remembered } from '../app/remembered.ts';
import { programVersion } from '../app/version.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';
import { type AccessOptions, anybody, ownOriginOnly, tokensOnly } from './access.ts';
import { addActorRoutes } from './actor-routes.ts';
import { answers } from './answers.ts';
import { addCommitmentRoutes } from './commitment-routes.ts';
import { routedPath } from './csv-twins.ts';
import { addDecisionRoutes } from './decision-routes.ts';
import { addDemonstrationRoutes } from './demonstration-routes.ts';
import { addExportRoutes } from './export-routes.ts';
import { addJobRoutes } from './job-routes.ts';
import { addLogRoutes } from './log-routes.ts';
import { addOutletRoutes } from './outlet-routes.ts';
import { addPages } from './pages.ts';
import { problem, problemOf } from './problem.ts';
import { newRateLimit } from './rate-limit.ts';
import type { Readers } from './readers.ts';
import { isRead } from './reading.ts';
import { addReportRoutes } from './report-routes.ts';
import { addReviewRoutes } from './review-routes.ts';
import { filesRunNothing, ownHostOnly, securityHeaders } from './security.ts';
import { addSessionRoutes } from './session-routes.ts';
import { newSessions } from './sessions.ts';
import { addStatementRoutes } from './statement-routes.ts';
import { addStoryRoutes, COMPARISONS } from './story-routes.ts';
import { addStorySectionRoutes } from './story-section-routes.ts';
import { tagged } from './tagged.ts';

/** Requests of one token, or of one address without one; a page of the pages asks some five times. */
const RATES: AccessOptions['rates'] = {
  token: { burst: 300, perSecond: 20 },
  address: { burst: 30, perSecond: 0.5 },
};

/** Of a body, in bytes. */
const LARGEST_BODY = 25_000_000;
/** For an answer to begin, in milliseconds. */
const PATIENCE = 60_000;

export interface AppOptions {
  /** `anybody` answers whoever asks this machine by its own names, `tokens` whoever has a token of the ledger. */
  readonly access?: 'anybody' | 'tokens';
  /** Closed by the caller; a running one of its own unless given. */
  readonly jobs?: Jobs;
  readonly rates?: AccessOptions['rates'];
  /** Threads that answer what is asked of the ledger while many ask; this one answers by itself without them. */
  readonly readers?: Readers | undefined;
  /** An Ed25519 private key, which signs bundles; without one the server signs nothing. */
  readonly key?: KeyObject | undefined;
}

/** The HTTP API of a ledger, described at `/api/openapi.json`, and the pages over it. */
export function createApp(ledger: Ledger, pages: URL, options: AppOptions = {}): OpenAPIHono {
  const { access = 'anybody', jobs = newJobs(ledger, { onFault: told }), rates = RATES } = options;
  const sessions = newSessions();
  const app = newApp();
  app.use(filesRunNothing);
  app.use(securityHeaders);
  if (access === 'anybody') app.use(ownHostOnly, anybody);
  else app.use(tokensOnly(ledger, { sessions, limit: newRateLimit(), rates }));
  app.use(ownOriginOnly);
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
    // Not by `c.header`, which would make an answer anew, as a stream. What is sent may be JSON or a table.
    c.res.headers.append('vary', 'accept');
    c.res.headers.set('cache-control', access === 'anybody' ? 'no-cache' : 'private, no-cache');
  });
  app.use('/api/*', timeout(PATIENCE, tooSlow), bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  const reads = every(tagged, answers(ledger, options.readers ?? null));
  app.use('/api/*', (c, next) => (isRead(c.req.raw) ? reads(c, next) : next()));
  addLedgerRoutes(app, ledger);
  addExportRoutes(app, ledger, options.key ?? null);
  addJobRoutes(app, jobs);
  addDemonstrationRoutes(app, jobs);
  addLogRoutes(app, ledger);
  addSessionRoutes(app, ledger, sessions);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'On the Record',
      version: programVersion(),
      description: 'Who said what, in which words, drawn from news reports.',
    },
  });
  addPages(app, pages);
  return app;
}

/** What is asked of a ledger alone, by whoever may: the part of the API that any thread with the ledger can answer. */
export function createLedgerApp(ledger: Ledger): OpenAPIHono {
  const app = newApp();
  addLedgerRoutes(app, ledger);
  return app;
}

function newApp(): OpenAPIHono {
  const app = new OpenAPIHono({
    getPath: routedPath,
    defaultHook: (result, c) =>
      result.success ? undefined : problem(c, 400, 'bad-query', misfitsOf(result.error.issues, 'the request')),
  });
  app.notFound((c) => problem(c, 404, 'no-such-entry', `There is nothing at ${c.req.path}.`));
  app.onError(problemOf);
  return app;
}

function addLedgerRoutes(app: OpenAPIHono, ledger: Ledger): void {
  addReportRoutes(app, ledger);
  addStatementRoutes(app, ledger);
  const compared = remembered(ledger, COMPARISONS, (story) => compareStory(ledger, story));
  addStoryRoutes(app, ledger, compared);
  addStorySectionRoutes(app, compared);
  addCommitmentRoutes(app, ledger);
  addDecisionRoutes(app, ledger);
  addActorRoutes(app, ledger, compared);
  addReviewRoutes(app, ledger);
  addOutletRoutes(app, ledger);
}

const tooLarge = (c: Context): Response =>
  problem(c, 413, 'too-large', `A body has ${LARGEST_BODY / 1_000_000} MB at most. Split it.`);

function tooSlow(): HTTPException {
  return new HTTPException(504, { cause: new OnRecordError('timeout', null, 'The answer took more than a minute.') });
}

/** A fault of the program, on standard error. */
function told(error: unknown): void {
  process.stderr.write(`onrecord: ${error instanceof Error ? error.stack : error}\n`);
}
