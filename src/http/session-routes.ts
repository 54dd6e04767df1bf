import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Ledger } from '../ledger/ledger.ts';
import { ROLES } from '../ledger/tokens.ts';
import { closeSession, openSession } from './access.ts';
import { bodyOf } from './add-body.ts';
import { LOGIN_STYLE, loginPage } from './login-page.ts';
import { json, PROBLEMS } from './parameters.ts';
import { problem } from './problem.ts';
import { NewToken, Session, TokenList } from './session-contract.ts';
import type { Sessions } from './sessions.ts';

const Wanted = z.object({ token: z.string().min(1).max(200) });

const open = createRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Signs a browser in with a token: sets a cookie',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: Wanted }, 'application/x-www-form-urlencoded': { schema: Wanted } },
    },
  },
  responses: {
    200: json(Session, 'Who is signed in.'),
    303: { description: 'To a form: the pages.' },
    ...{ 400: PROBLEMS[400], 401: PROBLEMS[401] },
  },
});

const get = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Who asks',
  responses: { 200: json(Session, 'On loopback anybody is admin.'), 401: PROBLEMS[401] },
});

const close = createRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Signs a browser out',
  responses: { 204: { description: 'Signed out.' } },
});

const TokenWanted = z
  .object({ name: z.string().trim().min(1).max(200), role: z.enum(ROLES) })
  .strict()
  .openapi('MakeToken');

const tokens = createRoute({
  method: 'get',
  path: '/api/tokens',
  summary: 'The tokens of access, revoked ones too; for admins',
  responses: { 200: json(TokenList, 'Without the tokens themselves.'), 403: PROBLEMS[403] },
});

const make = createRoute({
  method: 'post',
  path: '/api/tokens',
  summary: 'Makes a token of access, and tells its secret once; for admins',
  request: { body: { required: true, content: { 'application/json': { schema: TokenWanted } } } },
  responses: { 201: json(NewToken, 'The token.'), 400: PROBLEMS[400], 403: PROBLEMS[403] },
});

const revoke = createRoute({
  method: 'delete',
  path: '/api/tokens/{id}',
  summary: 'Takes a token\u2019s access; for admins',
  request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
  responses: { 204: { description: 'It opens nothing any more.' }, 403: PROBLEMS[403], 404: PROBLEMS[404] },
});

export function addSessionRoutes(app: OpenAPIHono, ledger: Ledger, sessions: Sessions): void {
  app.openAPIRegistry.registerPath(open);
  app.post(open.path, async (c) => {
    const form = !c.req.header('content-type')?.startsWith('application/json');
    const wanted = Wanted.safeParse(await bodyOf(form ? c.req.parseBody() : c.req.json()));
    const token = wanted.success ? await ledger.token(wanted.data.token.trim()) : null;
    if (token === null) {
      if (form && c.req.header('accept')?.includes('text/html')) return c.html(loginPage(true), 401);
      return problem(c, 401, 'not-signed-in', 'This is no token of this ledger, or none any more.');
    }
    openSession(c, sessions, token);
    return form ? c.redirect('/', 303) : c.json(Session.parse({ via: 'session', ...token }), 200);
  });
  app.openapi(get, (c) => {
    const { token, via } = c.get('caller');
    return c.json(Session.parse({ via, name: token?.name ?? null, role: token?.role ?? 'admin' }), 200);
  });
  app.openapi(close, (c) => {
    closeSession(c, sessions);
    return c.body(null, 204);
  });
  app.openapi(tokens, async (c) => c.json(TokenList.parse({ tokens: await ledger.tokens() }), 200));
  app.openapi(make, async (c) => c.json(NewToken.parse(await ledger.newToken(c.req.valid('json'))), 201));
  app.openapi(revoke, async (c) => {
    await ledger.revokeToken(c.req.valid('param').id);
    return c.body(null, 204);
  });
  app.get('/login', (c) => c.html(loginPage(false)));
  app.get('/login.css', (c) => c.body(LOGIN_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
}
