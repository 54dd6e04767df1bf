import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Env, Hono, MiddlewareHandler } from 'hono';

/** The built pages: as far from `dist/http` as from `src/http`. */
export const BUILT_PAGES = new URL('../../dist/web/', import.meta.url);

/** Addresses that the pages themselves route. */
const PAGE_ROUTES = [
  '/',
  '/reports/*',
  '/stories/*',
  '/actors/*',
  '/commitments',
  '/commitments/*',
  '/statements/*',
  '/search',
  '/add',
  '/add/*',
  '/review',
  '/log',
  '/settings',
] as const;

/** Vite writes what has a hash in its name here. */
const HASHED = '/assets/*';

/** What has no hash in its name is asked for again each time. */
const noCache: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-cache');
};

/** Sends the built pages, or, where there are none, a page that says how to build them. */
export function addPages(app: Hono<Env>, built: URL): void {
  const root = fileURLToPath(built);
  if (!existsSync(new URL('index.html', built))) {
    for (const route of PAGE_ROUTES) app.get(route, (c) => c.html(NOT_BUILT, 503));
    return;
  }
  const index = serveStatic({ root, path: 'index.html' });
  app.use(HASHED, async (c, next) => {
    await next();
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  for (const route of PAGE_ROUTES) app.get(route, noCache, index);
  app.get('*', noCache, serveStatic({ root }));
  // What a person asks for and nobody has is told by the pages, in their own design.
  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/') || !c.req.header('accept')?.includes('text/html')) return next();
    return c.html(await readFile(new URL('index.html', built), 'utf8'), 404);
  });
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>On the Record</title>
<h1>The pages are not built</h1>
<p>Run <code>npm run build:web</code>, then start again. The record itself is at <a href="/api/reports">/api/reports</a>.</p>
</html>
`;
