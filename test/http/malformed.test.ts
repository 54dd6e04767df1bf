import { METHODS, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { extract } from '../../src/app/extract.ts';
import { Problem } from '../../src/http/contract.ts';
import { Job } from '../../src/http/job-contract.ts';
import { fc } from '../fast-check.ts';
import { derived } from '../ledger/derived.ts';
import { document, junk, LEAK, PATIENCE, RUNS } from './malformed.ts';
import { type Serving, serving } from './serving.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

let here: Serving;
beforeAll(async () => {
  // Nothing is asked of any network.
  here = await serving({ fetch: { lookup: (_, __, found) => found(new Error('no names'), '', 0) } });
  // So that the first document does not wait for the weights to be read.
  for await (const read of extract([{ kind: 'bytes', name: '', bytes: PROSE, mediaType: null, stated: {} }]))
    expect(read.kind).toBe('report');
  for (const number of [1, 2, 3]) await here.ledger.add(derived(number, { url: 'https://courier.example/fees' }));
});
afterAll(() => here.close());

const PROSE = new TextEncoder().encode('Harbour chief Edda Lorne said that the ferry would not sail.\n');
const id = derived(1).report.id;
const statement = derived(1).statements[0]?.id ?? '';

const known = fc.constantFrom(
  ...['/', '/login', '/api', '/api/openapi.json', '/api/reports', '/api/reports.csv', `/api/reports/${id}`],
  ...['bytes', 'text', 'edits', 'statements.csv', 'none'].map((part) => `/api/reports/${id.slice(7, 19)}/${part}`),
  ...['/api/statements', '/api/statements/same', `/api/statements/${statement}`, '/api/search', '/api/search/facets'],
  ...['/api/search.csv', '/api/stories', '/api/stories.csv', `/api/stories/${id}/comparison`, '/api/jobs/a/events'],
  ...['/api/session', '/api/tokens', '/api/tokens/1', '/api/nothing', '/api/outlets.csv'],
  ...['/api/commitments', '/api/commitments.csv', `/api/commitments/${statement}.c1`, '/api/rules', '/api/scales'],
  ...['life', 'decisions', 'evidence', 'evidence.csv'].map((part) => `/api/commitments/${statement}.c1/${part}`),
  ...['/api/evidence/e000000000000000', '/api/evidence/e000000000000000/verdict', '/api/actors', '/api/actors.csv'],
  ...['', '/track-record', '/track-record.csv', '/positions'].map((part) => `/api/actors/person:ilse-varga${part}`),
  ...['carried', 'discrepancies', 'positions.csv', 'only'].map((part) => `/api/stories/${id}/${part}`),
  ...['csv', 'jsonl', 'markdown', 'bundle', 'ics'].map((format) => `/api/export/${format}`),
  ...['/api/log', '/api/log.csv', '/api/log/verification', '/api/review', `/api/statements/${statement}/review`],
);
const encoded = junk.map((text) => encodeURIComponent(text.toWellFormed()));
const raw = fc.stringMatching(/^[!-"$->@-~]{0,40}$/);
const path = fc.oneof(
  known,
  fc.tuple(known, fc.oneof(encoded, raw)).map(([begin, end]) => `${begin}/${end}`),
  raw.map((text) => `/${text}`),
);
const parameter = fc.constantFrom(
  ...[
    'q',
    'kind',
    'limit',
    'cursor',
    'act',
    'speaker',
    'outlet',
    'since',
    'until',
    'least',
    'name',
    'url',
    'x',
    'subject',
  ],
  ...['format', 'story', 'actor', 'report', 'state', 'debtor', 'overdueOn', 'dueAfter', 'asOf', 'most', 'about'],
);
const query = fc
  .array(fc.tuple(parameter, fc.oneof(encoded, raw)), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const headerValue = fc.oneof(
  fc.stringMatching(/^[ -~]{0,80}$/),
  fc.constantFrom(
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'text/plain; charset=utf-7',
  ),
  fc.constantFrom(
    'text/html',
    'text/event-stream',
    'Bearer x',
    'onrecord-session=x',
    'W/"x"',
    '*',
    'null',
    '999999999999',
  ),
);
const headers = fc.dictionary(
  fc.constantFrom(
    ...['content-type', 'accept', 'authorization', 'cookie', 'origin', 'if-none-match', 'last-event-id', 'range'],
    ...['accept-encoding', 'sec-fetch-site', 'x-forwarded-for', 'x-http-method-override', 'content-encoding'],
  ),
  headerValue,
  { maxKeys: 4 },
);
const body = fc.oneof(
  fc.constant(new Uint8Array()),
  fc.uint8Array({ maxLength: 300 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc
    .record(
      {
        ...{ text: junk, address: junk, statements: fc.array(junk), by: junk, why: junk, rating: junk },
        verdict: fc.constantFrom('same', 'a', 'accepted'),
        state: fc.constantFrom('active', 'unclear', 'a'),
      },
      {
        requiredKeys: [],
      },
    )
    .map((value) => new TextEncoder().encode(JSON.stringify(value))),
  fc.constant(new TextEncoder().encode('--x\r\ncontent-disposition: form-data; name="file"; filename="../a"\r\n\r\n')),
);
// CONNECT asks for a tunnel and is cut off by Node itself.
const method = fc.oneof(
  fc.constantFrom('GET', 'POST', 'DELETE'),
  fc.constantFrom(...METHODS.filter((name) => name !== 'CONNECT')),
);

test(`${RUNS} malformed requests are answered, or refused with a code`, async () => {
  const statuses = new Set<number>();
  const property = fc.asyncProperty(method, path, query, headers, body, async (method, path, query, headers, body) => {
    const answer = await send(method, query === '' ? path : `${path}?${query}`, headers, body);
    statuses.add(answer.status);
    expect(answer.body).not.toMatch(LEAK);
    // A session or a job may be begun; nothing may break.
    expect([200, 201, 202, 204, 206, 303, 304, 400, 401, 403, 404, 405, 413, 415, 431, 503]).toContain(answer.status);
    if (answer.status < 400 || method === 'HEAD' || !path.startsWith('/api/')) return;
    const { status, code } = Problem.parse(JSON.parse(answer.body));
    expect([status, code]).toEqual([answer.status, expect.stringMatching(/^[a-z-]+$/)]);
    expect(code).not.toBe('fault');
  });
  // Chance alone might leave a kind of answer out.
  const nothing = new Uint8Array();
  const examples = ['/api/reports', '/api/reports/x', '/api/nothing'].map(
    (path): [string, string, string, Record<string, string>, Uint8Array] => ['GET', path, '', {}, nothing],
  );
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true, examples });
  expect(statuses.has(200) && statuses.has(400) && statuses.has(404)).toBe(true);
  expect(here.faults).toEqual([]);
});

test.each([
  ['no HTTP', 'what?\r\n\r\n', 400, 'bad-query'],
  ['no version', 'GET /api/reports HTTP/9\r\n\r\n', 400, 'bad-query'],
  [
    'two lengths',
    'POST /api/reports HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na',
    400,
    'bad-query',
  ],
  ['headers without end', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(40_000)}`, 431, 'too-large'],
])('%s is refused with a code', async (_, bytes, status, code) => {
  const { hostname, port } = new URL(here.url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  socket.write(bytes);
  const answer = (await socket.toArray()).join('');
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(Problem.parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).code).toBe(code);
});

const name = fc.constantFrom('a.txt', 'a.html', 'a', '../../a.txt', '/etc/a.txt', 'C:\\a.txt', 'a\u202etxt.exe', '');

test(`${RUNS} malformed documents are read, or refused with a code`, async () => {
  const documents = fc.sample(fc.tuple(document, name), { numRuns: RUNS, seed: 4713 });
  const outcomes = new Map<string, number>();
  for (let at = 0; at < documents.length; at += 25) {
    const form = new FormData();
    for (const [bytes, name] of documents.slice(at, at + 25)) form.append('file', new File([bytes], name || 'blob'));
    const response = await fetch(here.at('/api/reports'), { method: 'POST', body: form });
    expect(response.status).toBe(202);
    const { id, total } = Job.parse(await response.json());
    await told(id, total);
    const job = Job.parse(await (await fetch(here.at(`/api/jobs/${id}`))).json());
    expect(job).toMatchObject({ state: 'done', error: null });
    expect(job.entries).toHaveLength(total);
    expect(JSON.stringify(job)).not.toMatch(LEAK);
    for (const entry of job.entries) {
      const outcome = entry.kind === 'report' ? entry.outcome : entry.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  }
  expect(outcomes.has('fault')).toBe(false);
  expect(outcomes.get('added')).toBeGreaterThan(0);
  expect(outcomes.has('binary') || outcomes.has('empty') || outcomes.has('no-article')).toBe(true);
  expect(here.faults).toEqual([]);
  expect((await here.ledger.verify()).faults).toEqual([]);
});

/** Waits until a job is done; whatever of it is silent for too long hangs. */
async function told(id: string, total: number): Promise<void> {
  const response = await fetch(here.at(`/api/jobs/${id}/events`));
  const reader = response.body?.getReader();
  for (;;) {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error(`A document of ${total} hangs`)), PATIENCE);
    const piece = await Promise.race([reader?.read(), late.promise]);
    clearTimeout(timer);
    if (piece === undefined || piece.done) return;
  }
}

function send(method: string, path: string, headers: Record<string, string>, body: Uint8Array) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(here.url);
    const sized = body.length === 0 ? headers : { ...headers, 'content-length': String(body.length) };
    const asked = request({ hostname, port, method, path, headers: sized, agent: false }, (response) => {
      response
        .setEncoding('utf8')
        .toArray()
        .then((chunks) => resolve({ status: response.statusCode ?? 0, body: chunks.join('') }), reject);
    });
    // From the first byte asked to the last answered.
    const late = setTimeout(() => asked.destroy(new Error(`${method} ${path} hangs`)), PATIENCE);
    asked.on('close', () => clearTimeout(late));
    asked.on('error', reject).end(body);
  });
}
