import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PAGE_HEADER } from '../../src/http/access.ts';
import { Problem, SameDecisions } from '../../src/http/contract.ts';
import { Facets } from '../../src/http/search-contract.ts';
import { Session, TokenList } from '../../src/http/session-contract.ts';
import type { NewToken, Role } from '../../src/ledger/tokens.ts';
import { derived } from '../ledger/derived.ts';
import { type Serving, serving } from './serving.ts';

const same = derived(1, {}).statements.map(({ id }) => id);
const decision = JSON.stringify({ statements: [same[0], same[1]], verdict: 'same', why: 'one speech' });

describe('on this machine', () => {
  let here: Serving;
  beforeAll(async () => {
    here = await serving();
    await here.ledger.add(derived(1, { published: '2031-02-03' }));
    await here.ledger.add(derived(2, { published: '2030-02-03', outlet: 'The Sele Echo' }));
  });
  afterAll(() => here.close());

  const decide = (headers: Record<string, string>) =>
    sent(here, 'POST', '/api/statements/same', { 'content-type': 'application/json', ...headers }, decision);

  test('anybody may decide', async () => {
    const { status, body } = await decide({});
    expect(status).toBe(200);
    expect(SameDecisions.parse(JSON.parse(body)).decisions).toMatchObject([
      { statements: [same[0], same[1]].sort(), verdict: 'same', by: 'somebody on this machine', why: 'one speech' },
    ]);
    expect((await here.ledger.log(0)).at(-1)?.kind).toBe('statements-merged');
  });

  test.each<[status: number, headers: Record<string, string>]>([
    [200, { origin: 'http://HOST' }],
    [200, { 'sec-fetch-site': 'same-origin', origin: 'http://HOST' }],
    [403, { origin: 'https://evil.example' }],
    [403, { origin: 'null' }],
    [403, { origin: 'http://127.0.0.1:1' }],
    [403, { origin: 'http://HOST.evil.example' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site', origin: 'http://HOST' }],
  ])('a page is answered with %d that writes with %o', async (status, headers) => {
    const { host } = new URL(here.url);
    const filled = Object.entries(headers).map(([name, value]) => [name, value.replace('HOST', host)]);
    expect((await decide(Object.fromEntries(filled))).status).toBe(status);
  });

  test.each([
    ['{"statements":["a"],"verdict":"same"}', 400, 'bad-query'],
    ['{"statements":["ffffffff.1","ffffffff.2"],"verdict":"same"}', 404, 'no-such-entry'],
    [`{"statements":["${same[0]}","${same[0]}"],"verdict":"same"}`, 400, 'bad-query'],
    [`{"statements":["${same[0]}","${same[1]}"],"verdict":"maybe"}`, 400, 'bad-query'],
    ['[', 400, 'bad-query'],
  ])('%s is no decision', async (body, status, code) => {
    const answer = await sent(here, 'POST', '/api/statements/same', { 'content-type': 'application/json' }, body);
    expect([answer.status, Problem.parse(JSON.parse(answer.body)).code]).toEqual([status, code]);
  });

  test('a decision of another content type is not read', async () => {
    for (const kind of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const answer = await sent(here, 'POST', '/api/statements/same', { 'content-type': kind }, decision);
      expect([answer.status, Problem.parse(JSON.parse(answer.body)).code]).toEqual([415, 'unsupported-kind']);
    }
  });

  test('who asks is anybody', async () => {
    const { body } = await sent(here, 'GET', '/api/session', {});
    expect(Session.parse(JSON.parse(body))).toEqual({ via: 'loopback', name: null, role: 'admin' });
  });

  test('a search is counted by act, outlet, speaker and year, and narrowed by them', async () => {
    const counted = async (query: string) =>
      Facets.parse(await (await fetch(here.at(`/api/search/facets?q=lighthouse${query}`))).json());
    const all = await counted('');
    expect(all).toMatchObject({ counted: 4, complete: true });
    expect(all.act).toEqual([{ value: 'promise', name: null, count: 2 }]);
    expect(all.speaker).toEqual([{ value: 'person:ilse-varga', name: 'Ilse Varga', count: 2 }]);
    expect(all.outlet.map(({ value, count }) => [value, count])).toEqual([
      ['The Quay Courier', 2],
      ['The Sele Echo', 2],
    ]);
    expect(all.year.map(({ value, count }) => [value, count])).toEqual([
      ['2030', 2],
      ['2031', 2],
    ]);
    expect((await counted('&kind=statement&outlet=sele')).outlet).toEqual([
      { value: 'The Sele Echo', name: null, count: 1 },
    ]);
    const hits = await (await fetch(here.at('/api/search?q=lighthouse&outlet=sele&since=2030-01-01'))).json();
    expect(hits).toMatchObject({ hits: [{ kind: 'statement' }, { kind: 'report' }] });
  });

  test.each(['/api/reports', '/api/statements', '/api/search?q=fee', '/api/search/facets?q=fee'])(
    '%s is not sent again while it is the same',
    async (path) => {
      const etag = (await fetch(here.at(path))).headers.get('etag') ?? '';
      const { status } = await fetch(here.at(path), { headers: { 'if-none-match': etag } });
      expect([etag === '', status]).toEqual([false, 304]);
    },
  );
});

describe('elsewhere', () => {
  let there: Serving;
  let tokens: Readonly<Record<Role, NewToken>>;
  beforeEach(async () => {
    there = await serving({
      access: 'tokens',
      rates: { token: { burst: 40, perSecond: 0.01 }, address: { burst: 6, perSecond: 0.01 } },
    });
    await there.ledger.add(derived(1));
    tokens = {
      reader: await there.ledger.newToken({ name: 'Reading room', role: 'reader' }),
      editor: await there.ledger.newToken({ name: 'R. Castell', role: 'editor' }),
      admin: await there.ledger.newToken({ name: 'Desk', role: 'admin' }),
    };
    return () => there.close();
  });
  const bearer = (role: Role) => ({ authorization: `Bearer ${tokens[role].secret}` });
  const decide = (headers: Record<string, string>, body = decision) =>
    sent(there, 'POST', '/api/statements/same', { 'content-type': 'application/json', ...headers }, body);

  test.each<[method: string, path: string, reader: number, editor: number, admin: number]>([
    ['GET', '/api/reports', 200, 200, 200],
    ['POST', '/api/statements/same', 403, 200, 200],
    ['POST', '/api/reports', 403, 415, 415],
    ['GET', '/api/tokens', 403, 403, 200],
    ['DELETE', '/api/tokens/9', 403, 403, 404],
  ])('%s %s answers by role', async (method, path, ...expected) => {
    const body = path.endsWith('same') ? decision : undefined;
    const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    const statuses = await Promise.all(
      (['reader', 'editor', 'admin'] as const).map(
        async (role) => (await sent(there, method, path, { ...headers, ...bearer(role) }, body)).status,
      ),
    );
    expect(statuses).toEqual(expected);
    const none = await sent(there, method, path, headers, body);
    expect([none.status, none.headers['www-authenticate']]).toEqual([401, 'Bearer realm="onrecord"']);
  });

  test('nobody else is let in', async () => {
    const { secret } = tokens.editor;
    const wrong = ['', 'onrecord_1_', `${secret.slice(0, -2)}AA`, secret.replace('_2_', '_1_')];
    for (const token of wrong)
      expect((await sent(there, 'GET', '/api/reports', { authorization: `Bearer ${token}` })).status).toBe(401);
    await there.ledger.revokeToken(tokens.editor.id);
    expect((await sent(there, 'GET', '/api/reports', bearer('editor'))).status).toBe(401);
  });

  test('what is decided carries the name of the token', async () => {
    expect(byOf((await decide(bearer('editor'))).body)).toBe('R. Castell');
    const named = JSON.stringify({ ...JSON.parse(decision), by: 'N. Aldous' });
    expect(byOf((await decide(bearer('editor'), named)).body)).toBe('N. Aldous (R. Castell)');
  });

  test('tokens are kept as digests, shown without them, and revoked by an admin', async () => {
    const { body } = await sent(there, 'GET', '/api/tokens', bearer('admin'));
    expect(TokenList.parse(JSON.parse(body)).tokens.map(({ name, revoked }) => [name, revoked])).toEqual([
      ['Reading room', null],
      ['R. Castell', null],
      ['Desk', null],
    ]);
    const secrets = Object.values(tokens).map(({ secret }) => secret.split('_').slice(2).join('_'));
    const log = JSON.stringify(await there.ledger.log(0));
    for (const secret of secrets) expect(body + log).not.toContain(secret);
    expect((await sent(there, 'DELETE', '/api/tokens/1', bearer('admin'))).status).toBe(204);
    expect((await sent(there, 'GET', '/api/reports', bearer('reader'))).status).toBe(401);
    expect((await there.ledger.log(0)).map(({ kind }) => kind)).toContain('token-revoked');
    expect((await there.ledger.verify()).faults).toEqual([]);
  });

  test('the pages lead to a form, which signs in by a cookie that no script reads and no other site sends', async () => {
    const page = await sent(there, 'GET', '/reports/1', { accept: 'text/html' });
    expect([page.status, page.headers.location]).toEqual([303, '/login']);
    const form = await sent(there, 'GET', '/login', {});
    expect(form.body).toContain('<form method="post" action="/api/session">');
    expect((await signIn('onrecord_1_wrong')).status).toBe(401);
    const { status, headers } = await signIn(tokens.editor.secret);
    expect([status, headers.location]).toEqual([303, '/']);
    expect(String(headers['set-cookie'])).toMatch(
      /^onrecord-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('a session writes from its own pages alone, until it ends or its token does', async () => {
    const { origin } = new URL(there.url);
    const cookie = String((await signIn(tokens.editor.secret)).headers['set-cookie']).split(';')[0] ?? '';
    expect((await sent(there, 'GET', '/api/reports', { cookie })).status).toBe(200);
    const paged = { cookie, origin, [PAGE_HEADER]: '1' };
    expect((await decide(paged)).status).toBe(200);
    expect((await decide({ cookie, origin })).status).toBe(403);
    expect((await decide({ cookie, [PAGE_HEADER]: '1' })).status).toBe(403);
    expect((await decide({ ...paged, origin: 'https://evil.example' })).status).toBe(403);
    expect((await sent(there, 'DELETE', '/api/session', paged)).status).toBe(204);
    expect((await sent(there, 'GET', '/api/reports', { cookie })).status).toBe(401);
    const other = String((await signIn(tokens.editor.secret)).headers['set-cookie']).split(';')[0] ?? '';
    await there.ledger.revokeToken(tokens.editor.id);
    expect((await sent(there, 'GET', '/api/reports', { cookie: other })).status).toBe(401);
  });

  test('who asks too often waits, and nobody else does', async () => {
    const statuses: (number | undefined)[] = [];
    for (let asked = 0; asked < 8; asked += 1) statuses.push((await sent(there, 'GET', '/api/reports', {})).status);
    expect(statuses).toEqual([...Array(6).fill(401), 429, 429]);
    const { headers, body } = await sent(there, 'GET', '/api/reports', {});
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Problem.parse(JSON.parse(body)).code).toBe('too-many-requests');
    for (let asked = 0; asked < 40; asked += 1) await sent(there, 'GET', '/api/session', bearer('reader'));
    expect((await sent(there, 'GET', '/api/session', bearer('reader'))).status).toBe(429);
    expect((await sent(there, 'GET', '/api/session', bearer('admin'))).status).toBe(200);
  });

  const signIn = (token: string) => {
    const kind = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    return sent(there, 'POST', '/api/session', kind, new URLSearchParams({ token }).toString());
  };
});

const byOf = (body: string) => SameDecisions.parse(JSON.parse(body)).decisions[0]?.by;

/** A request with headers that `fetch` would not send as they are. */
function sent(to: Serving, method: string, path: string, headers: Record<string, string>, body?: string) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(to.url);
      const asked = request({ hostname, port, method, path, headers, agent: false }, (response) => {
        const { statusCode: status, headers: got } = response;
        response
          .setEncoding('utf8')
          .toArray()
          .then((chunks) => resolve({ status, headers: got, body: chunks.join('') }), reject);
      });
      asked.on('error', reject).end(body);
    },
  );
}
