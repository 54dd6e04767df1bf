import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Problem, ReportDetail, ReportList } from '../../src/http/contract.ts';
import { Job } from '../../src/http/job-contract.ts';
import { type Serving, serving } from './serving.ts';

// The first report waits for the weights to be read.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const REPORT =
  'ORRENMOUTH, March 3 (The Tidewater) — Fisheries minister Odile Brannagh said on Monday that the hatchery at Sele would reopen in May.\n\n“We will pay every crew,” Brannagh said.\n';
const pages: Readonly<Record<string, RequestListener>> = {
  '/story': (_, response) => response.setHeader('content-type', 'text/plain').end(`${REPORT}Told at an address.\n`),
  '/moved': (_, response) => response.writeHead(302, { location: '/story' }).end(),
};

let press: Server;
let here: Serving;
let pressUrl = '';

beforeAll(async () => {
  press = createServer((request, response) => (pages[request.url ?? ''] ?? gone)(request, response));
  await new Promise<void>((resolve) => press.listen(0, '127.0.0.1', resolve));
  const address = press.address();
  pressUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  // The press of the test stands on this machine.
  here = await serving({ fetch: {} });
});
afterAll(async () => {
  await here.close();
  press.close();
});

const gone: RequestListener = (_, response) => response.writeHead(410).end();

async function post(body: RequestInit['body'], headers: Record<string, string> = {}, query = ''): Promise<Response> {
  return await fetch(here.at(`/api/reports${query}`), { method: 'POST', body, headers });
}

/** The job of an answer, once it is done. */
async function done(response: Response): Promise<Job> {
  expect(response.status).toBe(202);
  const { id } = Job.parse(await response.json());
  expect(response.headers.get('location')).toBe(`/api/jobs/${id}`);
  await (await fetch(here.at(`/api/jobs/${id}/events`))).text();
  return Job.parse(await (await fetch(here.at(`/api/jobs/${id}`))).json());
}

const json = (value: unknown) => [JSON.stringify(value), { 'content-type': 'application/json' }] as const;

describe('reports are added', () => {
  test('as a body, once: the same bytes again change nothing', async () => {
    const query = '?outlet=The+Tidewater&published=2031-03-03&name=hatchery.txt';
    const first = await done(await post(REPORT, { 'content-type': 'text/plain; charset=utf-8' }, query));
    expect(first).toMatchObject({ state: 'done', total: 1, by: null, error: null });
    expect(first.entries).toMatchObject([{ kind: 'report', input: 'hatchery.txt', outcome: 'added' }]);
    const [entry] = first.entries;
    const id = entry?.kind === 'report' ? entry.id : '';
    const detail = ReportDetail.parse(await (await fetch(here.at(`/api/reports/${id}`))).json());
    expect(detail.report).toMatchObject({ outlet: 'The Tidewater', published: '2031-03-03', path: 'hatchery.txt' });
    expect(detail.statements.length).toBeGreaterThan(0);
    const again = await done(await post(REPORT, { 'content-type': 'text/plain; charset=utf-8' }, query));
    expect(again.entries).toMatchObject([{ id, outcome: 'kept-already' }]);
  });

  test('as text in JSON', async () => {
    const job = await done(await post(...json({ text: `${REPORT}Pasted.\n`, outlet: 'The Sele Echo' })));
    expect(job.entries).toMatchObject([{ kind: 'report', outcome: 'added' }]);
  });

  test('as files, those that cannot be read told with their codes', async () => {
    const form = new FormData();
    form.append('file', new File([`${REPORT}First file.\n`], 'C:\\Users\\clerk\\first.txt'));
    form.append('file', new File(['%PDF-1.7'], '../../second.pdf'));
    form.append('file', new File([`<p>${REPORT}`], 'third.html', { type: 'text/html' }));
    form.append('file', new File([' \n'], 'fourth.txt', { type: 'text/plain' }));
    form.append('outlet', 'The Orrenmouth Post');
    const { entries, total } = await done(await post(form));
    expect(total).toBe(4);
    expect(entries).toMatchObject([
      { kind: 'report', input: 'first.txt', outcome: 'added' },
      { kind: 'unread', input: 'second.pdf', code: 'unsupported-kind' },
      {},
      { kind: 'unread', input: 'fourth.txt', code: 'empty' },
    ]);
    const { total: posted } = ReportList.parse(await (await fetch(here.at('/api/reports?outlet=orrenmouth'))).json());
    expect(posted).toBeGreaterThanOrEqual(1);
  });

  test('from addresses, in their order', async () => {
    const address = [`${pressUrl}/moved`, `${pressUrl}/none`];
    const { entries } = await done(await post(...json({ address })));
    expect(entries).toMatchObject([
      { kind: 'report', input: address[0], outcome: 'added' },
      { kind: 'unread', input: address[1], code: 'http-status' },
    ]);
    const [entry] = entries;
    const detail = await (await fetch(here.at(`/api/reports/${entry?.kind === 'report' ? entry.id : ''}`))).json();
    expect(ReportDetail.parse(detail).report).toMatchObject({ url: `${pressUrl}/story`, path: null });
  });
});

test('what becomes of a job is told as it happens, and from where the reader was cut off', async () => {
  const form = new FormData();
  for (const number of [1, 2, 3]) form.append('file', new File([`${REPORT}Number ${number}.\n`], `${number}.txt`));
  const { id } = Job.parse(await (await post(form)).json());
  const response = await fetch(here.at(`/api/jobs/${id}/events`));
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events = eventsOf(await response.text());
  const names = events.map(({ event }) => event);
  expect(names.filter((name) => name === 'entry')).toHaveLength(3);
  expect(names.at(-1)).toBe('done');
  expect(events.findLast(({ event }) => event === 'progress')?.data).toEqual({ state: 'done', done: 3, total: 3 });
  expect(Job.parse(events.at(-1)?.data).state).toBe('done');
  const rest = await fetch(here.at(`/api/jobs/${id}/events`), { headers: { 'last-event-id': '2' } });
  const after = eventsOf(await rest.text()).filter(({ event }) => event === 'entry');
  expect(after).toMatchObject([{ id: '3', data: { input: '3.txt' } }]);
});

test('jobs run one after the other', async () => {
  const posted = await Promise.all(['x', 'y'].map((mark) => post(...json({ text: `${REPORT}Queue ${mark}.\n` }))));
  const [first, second] = await Promise.all(posted.map(done));
  const [a, b] = [first!, second!].sort((one, other) => ((one.started ?? '') < (other.started ?? '') ? -1 : 1));
  expect((a?.ended ?? '') <= (b?.started ?? '')).toBe(true);
});

describe('what cannot be added is told at once', () => {
  test.each<[name: string, body: string, kind: string, query: string, status: number, code: string]>([
    ['neither text nor address', '{}', 'application/json', '', 400, 'bad-query'],
    ['no JSON', '{"text"', 'application/json', '', 400, 'bad-query'],
    ['a field that nobody knows', '{"text":"a","adress":"b"}', 'application/json', '', 400, 'bad-query'],
    ['an address of another kind', '{"address":"file:///etc/hosts"}', 'application/json', '', 400, 'refused-address'],
    ['a script for an address', '{"text":"a","url":"javascript:alert(1)"}', 'application/json', '', 400, 'bad-query'],
    ['a query that nobody knows', 'a', 'text/plain', '?outlets=b', 400, 'bad-query'],
    ['no form', 'a', 'multipart/form-data; boundary=b', '', 400, 'bad-query'],
    ['a form without its boundary', 'a', 'multipart/form-data', '', 400, 'bad-query'],
    ['a picture', 'a', 'image/png', '', 415, 'unsupported-kind'],
  ])('%s', async (_, body, kind, query, status, code) => {
    const response = await post(body, { 'content-type': kind }, query);
    expect([response.status, Problem.parse(await response.json()).code]).toEqual([status, code]);
  });

  test('a body of more than 25 MB, declared or not', async () => {
    const large = new Uint8Array(25_000_001);
    const pieces = ReadableStream.from([large.subarray(0, 20_000_000), large.subarray(20_000_000)]);
    const kinds = { 'content-type': 'text/plain' };
    const sent = [
      await post(large, kinds),
      await fetch(here.at('/api/reports'), { method: 'POST', body: pieces, headers: kinds, duplex: 'half' }),
    ];
    for (const response of sent) {
      const { code, detail } = Problem.parse(await response.json());
      expect([response.status, code]).toEqual([413, 'too-large']);
      expect(detail).toContain('25 MB');
    }
  });
});

test('markup in a report stays text, and its bytes are sent as a file in which nothing runs', async () => {
  const hostile = `<!doctype html><html><body><article><h1>Hatchery <img src=x onerror=alert(1)></h1><p>${REPORT}</p><script>alert(2)</script><p>Brannagh said &lt;script&gt;alert(3)&lt;/script&gt; was written on the wall of the hatchery, and that it would be painted over before May.</p></article></body></html>`;
  const { entries } = await done(await post(hostile, { 'content-type': 'text/html' }));
  const [entry] = entries;
  const id = entry?.kind === 'report' ? entry.id : '';
  const detail = await fetch(here.at(`/api/reports/${id}`));
  expect(detail.headers.get('content-type')).toMatch('application/json');
  const { text } = ReportDetail.parse(await detail.json());
  expect(text).not.toContain('alert(2)');
  for (const [path, kind] of [
    [`/api/reports/${id}/text`, /^text\/plain/],
    [`/api/reports/${id}/bytes`, /^text\/html/],
  ] as const) {
    const { headers } = await fetch(here.at(path));
    expect(headers.get('content-type')).toMatch(kind);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toMatch(/^(attachment|inline); filename="[\w-]+\.(html|txt)"$/);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  }
  expect(await (await fetch(here.at(`/api/reports/${id}/bytes`))).text()).toBe(hostile);
});

test('an address of this machine is refused where nothing else was said', async () => {
  const guarded = await serving();
  const body = JSON.stringify({
    address: [
      `${pressUrl}/story`,
      `${pressUrl.replace('127.0.0.1', 'localhost')}/story`,
      'http://0x7f.1/',
      'http://[::1]/',
    ],
  });
  const headers = { 'content-type': 'application/json' };
  const { id } = Job.parse(await (await fetch(guarded.at('/api/reports'), { method: 'POST', body, headers })).json());
  await (await fetch(guarded.at(`/api/jobs/${id}/events`))).text();
  const { entries } = Job.parse(await (await fetch(guarded.at(`/api/jobs/${id}`))).json());
  expect(entries.map((entry) => entry.kind === 'unread' && entry.code)).toEqual(Array(4).fill('refused-address'));
  await guarded.close();
});

function eventsOf(stream: string) {
  return stream
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1];
      const data: unknown = JSON.parse(field('data') ?? 'null');
      return { event: field('event'), id: field('id'), data };
    });
}
