import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newsGathering } from '../../src/app/stories.ts';
import { Comparison } from '../../src/http/comparison-contract.ts';
import {
  EditList,
  Problem,
  ReportDetail,
  ReportList,
  StatementDetail,
  StatementList,
} from '../../src/http/contract.ts';
import { createApp } from '../../src/http/create-app.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import { SearchResult } from '../../src/http/search-contract.ts';
import { StoryDetail, StoryList } from '../../src/http/story-contract.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { derived } from '../ledger/derived.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-http-'));
const pages = pathToFileURL(`${folder}/web/`);
let ledger: Ledger;
let server: Listening;

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>Pages</title>');
  writeFileSync(join(folder, 'web/theme.js'), '// theme');
  writeFileSync(join(folder, 'web/assets/index-4f2a.js'), '// script');
  writeFileSync(join(folder, 'secret.txt'), 'kept to itself');
  ledger = openLedger(':memory:', { clock: () => new Date('2026-01-05T09:00:00Z') });
  const url = 'https://courier.example/fees';
  await ledger.add(derived(1, { url, published: '2025-11-01' }));
  await ledger.add(derived(2, { url, published: '2025-11-02' }));
  await ledger.add(derived(3, { outlet: 'Küstenbote', title: '@sum(1)' }));
  await ledger.gather(newsGathering());
  server = await listen(createApp(ledger, pages), 0);
});
afterAll(async () => {
  await server.close();
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => new URL(path, server.url);
const one = derived(1);

const bulletin = (number: string) => [
  { text: 'Bulletin ', shared: true },
  { text: number, shared: false },
];

describe('the API answers as its contract says', () => {
  test('what changed at an address, by any of its versions', async () => {
    const { edits } = EditList.parse(await (await fetch(at(`/api/reports/${one.report.id}/edits`))).json());
    expect(edits.map(({ before, after }) => [before.title, after.title])).toEqual([['Bulletin 1', 'Bulletin 2']]);
    expect(edits[0]?.facts).toEqual([
      { field: 'title', before: 'Bulletin 1', after: 'Bulletin 2', parts: [bulletin('1'), bulletin('2')] },
    ]);
    expect(edits[0]?.statements).toEqual([]);
  });

  test('reports, page by page', async () => {
    const first = ReportList.parse(await (await fetch(at('/api/reports?limit=2'))).json());
    expect(first.reports.map(({ title, version }) => [title, version])).toEqual([
      ['Bulletin 2', 2],
      ['Bulletin 1', 1],
    ]);
    const second = ReportList.parse(await (await fetch(at(`/api/reports?limit=2&cursor=${first.next}`))).json());
    expect(second.reports.map(({ title }) => title)).toEqual(['@sum(1)']);
    expect([first.total, second.total, second.next]).toEqual([3, 3, null]);
    expect(ReportList.parse(await (await fetch(at('/api/reports?outlet=küste'))).json()).total).toBe(1);
  });

  test('a report by its id, whole or cut short', async () => {
    for (const id of [one.report.id, encodeURIComponent(one.report.id), one.report.id.slice(7, 19)]) {
      const detail = ReportDetail.parse(await (await fetch(at(`/api/reports/${id}`))).json());
      expect(detail).toMatchObject({ text: one.report.text, derivedBy: 'onrecord 1', report: { id: one.report.id } });
      expect(detail.statements.map(({ id, content }) => [id, content])).toEqual(
        one.statements.map(({ id, content }) => [id, content]),
      );
      expect(detail.versions).toHaveLength(2);
    }
  });

  test('the reports of a story side by side, anew once something is written', async () => {
    const address = at(`/api/stories/${derived(3).report.id.slice(7, 19)}/comparison`);
    const first = await fetch(address);
    const comparison = Comparison.parse(await first.json());
    expect(comparison.reports.map(({ title }) => title)).toEqual(['@sum(1)']);
    expect(comparison.statements).toHaveLength(4);
    const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect((await fetch(at('/api/stories/story:ffffffffffff/comparison'))).status).toBe(404);
    const [a, b] = comparison.statements.map(({ id }) => id);
    await ledger.decideSame({ statements: [a ?? '', b ?? ''], verdict: 'same', by: 'R. Castell' });
    expect(Comparison.parse(await (await fetch(address)).json()).same).toEqual([[a, b]]);
  });

  test('stories, and one by the id of any of its reports', async () => {
    const { stories, total, next } = StoryList.parse(await (await fetch(at('/api/stories?limit=1'))).json());
    expect([stories, total]).toMatchObject([[{ title: '@sum(1)', first: '2026-01-05', reports: 1 }], 2]);
    const rest = StoryList.parse(await (await fetch(at(`/api/stories?limit=1&cursor=${next}`))).json());
    expect(rest).toMatchObject({ stories: [{ title: 'Bulletin 2', first: '2025-11-02' }], next: null });
    for (const id of [rest.stories[0]!.id, one.report.id.slice(7, 19)]) {
      const { story, timeline } = StoryDetail.parse(await (await fetch(at(`/api/stories/${id}`))).json());
      expect(story).toEqual(rest.stories[0]);
      expect(timeline.map(({ day, reports }) => [day, reports.length])).toEqual([['2025-11-02', 1]]);
    }
    expect(StoryList.parse(await (await fetch(at('/api/stories?least=2'))).json()).total).toBe(0);
    expect((await fetch(at('/api/stories/00000000'))).status).toBe(404);
    expect((await (await fetch(at('/api/stories.csv'))).text()).split('\r\n')).toHaveLength(4);
  });

  test('the text of a report, unchanged', async () => {
    const response = await fetch(at(`/api/reports/${one.report.id}/text`));
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; ?charset=utf-8$/i);
    expect(await response.text()).toBe(one.report.text);
  });

  test('a statement', async () => {
    const { id } = one.statements[1]!;
    const { statement, grounds } = StatementDetail.parse(await (await fetch(at(`/api/statements/${id}`))).json());
    expect(statement).toMatchObject({
      id,
      report: { id: one.report.id },
      speaker: { text: 'Harbour Minister Ilse Varga', id: 'person:ilse-varga' },
      act: { type: 'promise', force: 'guarantee', plover: 'COOPERATE', cameo: '03', quad: 1 },
    });
    expect(grounds).toMatchObject([{ field: 'act', rule: 'verb of the cue', spans: [{ text: 'said' }] }]);
  });

  test.each([
    ['', 12],
    ['?act=deny', 3],
    ['?speaker=person:ilse-varga', 6],
    ['?speaker=varga&act=promise&outlet=k%C3%BCste', 1],
    ['?act=praise', 0],
  ])('statements%s are %d, page by page', async (query, total) => {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const address: URL = at(`/api/statements${query}`);
      address.searchParams.set('limit', '5');
      address.searchParams.set('cursor', cursor);
      const page: StatementList = StatementList.parse(await (await fetch(address)).json());
      expect(page.total).toBe(total);
      ids.push(...page.statements.map(({ id }) => id));
      cursor = page.next;
    }
    expect(new Set(ids).size).toBe(total);
  });

  test('what a search finds', async () => {
    const { query, hits } = SearchResult.parse(await (await fetch(at('/api/search?q=insult&kind=statement'))).json());
    expect([query, hits.length, hits[0]?.kind]).toEqual(['insult', 3, 'statement']);
  });

  test('its own description has one schema for each name', () => {
    const folder = new URL('../../src/http/', import.meta.url);
    const names = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/\.openapi\('(\w+)'/g)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('its own description, naming every route', async () => {
    const document = z
      .object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
      .parse(await (await fetch(at('/api/openapi.json'))).json());
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/actors',
      '/api/actors.csv',
      '/api/actors/{id}',
      '/api/actors/{id}/positions',
      '/api/actors/{id}/track-record',
      '/api/actors/{id}/track-record.csv',
      '/api/commitments',
      '/api/commitments.csv',
      '/api/commitments/{id}',
      '/api/commitments/{id}/assignment',
      '/api/commitments/{id}/comments',
      '/api/commitments/{id}/decisions',
      '/api/commitments/{id}/evidence',
      '/api/commitments/{id}/evidence.csv',
      '/api/commitments/{id}/life',
      '/api/commitments/{id}/review',
      '/api/demonstration',
      '/api/evidence/{id}',
      '/api/evidence/{id}/verdict',
      '/api/export/{format}',
      '/api/jobs/{id}',
      '/api/jobs/{id}/entries.csv',
      '/api/jobs/{id}/events',
      '/api/log',
      '/api/log.csv',
      '/api/log/verification',
      '/api/outlets',
      '/api/outlets.csv',
      '/api/reports',
      '/api/reports.csv',
      '/api/reports/{id}',
      '/api/reports/{id}/bytes',
      '/api/reports/{id}/commitments',
      '/api/reports/{id}/edits',
      '/api/reports/{id}/edits.csv',
      '/api/reports/{id}/statements',
      '/api/reports/{id}/statements.csv',
      '/api/reports/{id}/text',
      '/api/review',
      '/api/review.csv',
      '/api/rules',
      '/api/rules.csv',
      '/api/scales',
      '/api/scales.csv',
      '/api/search',
      '/api/search.csv',
      '/api/search/facets',
      '/api/session',
      '/api/statements',
      '/api/statements.csv',
      '/api/statements/same',
      '/api/statements/{id}',
      '/api/statements/{id}/assignment',
      '/api/statements/{id}/comments',
      '/api/statements/{id}/review',
      '/api/stories',
      '/api/stories.csv',
      '/api/stories/{id}',
      '/api/stories/{id}/carried',
      '/api/stories/{id}/carried.csv',
      '/api/stories/{id}/collisions',
      '/api/stories/{id}/collisions.csv',
      '/api/stories/{id}/comparison',
      '/api/stories/{id}/contested',
      '/api/stories/{id}/contested.csv',
      '/api/stories/{id}/discrepancies',
      '/api/stories/{id}/discrepancies.csv',
      '/api/stories/{id}/omissions',
      '/api/stories/{id}/omissions.csv',
      '/api/stories/{id}/only',
      '/api/stories/{id}/only.csv',
      '/api/stories/{id}/positions',
      '/api/stories/{id}/positions.csv',
      '/api/tokens',
      '/api/tokens/{id}',
    ]);
  });

  test.each([
    ['/api/reports.csv', 'id,published,outlet', 3],
    ['/api/statements.csv?act=deny', 'act,act_confidence,act_also,act_force', 3],
    [`/api/reports/${one.report.id}/statements.csv`, 'id,speaker,speaker_name', 4],
    ['/api/search.csv?q=insult', 'kind,id,speaker', 6],
  ])('%s is a table', async (path, head, rows) => {
    const response = await fetch(at(path));
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines[0]).toContain(head);
    expect(lines).toHaveLength(rows + 1);
    if (path === '/api/reports.csv') expect(lines.at(-1)).toContain(",'@sum(1),");
  });

  test('a report that did not change is not sent again', async () => {
    const first = await fetch(at(`/api/reports/${one.report.id}`));
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const second = await fetch(at(`/api/reports/${one.report.id}`), { headers: { 'if-none-match': etag } });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });
});

describe('what goes wrong is a problem with a code', () => {
  test.each<[method: string, path: string, status: number, code: string]>([
    ['GET', '/api/reports/ffffffffffff', 404, 'no-such-entry'],
    ['GET', '/api/reports/ffffffffffff/text', 404, 'no-such-entry'],
    ['GET', '/api/reports/ffffffffffff/statements.csv', 404, 'no-such-entry'],
    ['GET', '/api/reports/abc', 400, 'bad-query'],
    ['GET', '/api/statements/ffffffff.1', 404, 'no-such-entry'],
    ['GET', '/api/reports?limit=0', 400, 'bad-query'],
    ['GET', '/api/statements?act=promises', 400, 'bad-query'],
    ['GET', '/api/statements.csv?until=tomorrow', 400, 'bad-query'],
    ['GET', '/api/reports?limit=many', 400, 'bad-query'],
    ['GET', '/api/reports?cursor=nonsense', 400, 'bad-query'],
    ['GET', '/api/reports.csv?since=yesterday', 400, 'bad-query'],
    ['GET', '/api/search?q=', 400, 'bad-query'],
    ['GET', '/api/search', 400, 'bad-query'],
    ['GET', '/api/search?q=a&kind=outlet', 400, 'bad-query'],
    ['GET', '/api/outlet', 404, 'no-such-entry'],
    ['GET', '/nothing.js', 404, 'no-such-entry'],
    ['PUT', '/api/reports', 405, 'bad-query'],
    ['POST', '/api/reports', 415, 'unsupported-kind'],
    ['GET', '/api/jobs/none', 404, 'no-such-entry'],
    ['GET', '/api/jobs/none/events', 404, 'no-such-entry'],
    ['GET', '/api/search/facets?q=-', 400, 'bad-query'],
    ['DELETE', '/api/tokens/7', 404, 'no-such-entry'],
    ['DELETE', `/api/reports/${one.report.id}`, 405, 'bad-query'],
  ])('%s %s is %d %s', async (method, path, status, code) => {
    const response = await fetch(at(path), { method });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = Problem.parse(await response.json());
    expect([response.status, problem.status, problem.code]).toEqual([status, status, code]);
  });

  test('of a query, what to give instead', async () => {
    const problem = Problem.parse(await (await fetch(at('/api/reports?limit=many'))).json());
    expect(problem.detail).toBe('limit: give a number');
  });
});

describe('the pages', () => {
  test.each(['/', '/search?q=fees', '/reports/3f29a1c08b44', '/statements/3f29a1c08b44d0e2.17'])(
    '%s is the page',
    async (path) => {
      const response = await fetch(at(path));
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(response.headers.get('content-type')).toMatch('text/html');
      expect(await response.text()).toContain('<title>Pages');
    },
  );

  test.each([
    ['/assets/index-4f2a.js', 200, 'public, max-age=31536000, immutable'],
    ['/theme.js', 200, 'no-cache'],
    ['/assets/index-none.js', 404, 'no-cache'],
  ])('%s is %d, cached as %s', async (path, status, caching) => {
    const response = await fetch(at(path));
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, caching]);
  });

  test.each([
    ['/nope', 'text/html', 'text/html'],
    ['/nope', 'application/json', 'application/problem+json'],
    ['/api/nope', 'text/html', 'application/problem+json'],
  ])('%s asked for as %s is not found, and that is told as %s', async (path, accept, type) => {
    const response = await fetch(at(path), { headers: { accept } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(type);
  });

  test.each(['/../secret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/..\\secret.txt'])(
    'nothing outside of them is sent for %s',
    async (path) => {
      const { status, body } = await raw(path, new URL(server.url).host);
      expect([400, 404]).toContain(status);
      expect(body).not.toContain('kept to itself');
    },
  );

  test('where they are not built, it is said how to build them, and the API answers', async () => {
    const bare = await listen(createApp(ledger, pathToFileURL(`${folder}/nowhere/`)), 0);
    const response = await fetch(bare.url);
    expect([response.status, (await response.text()).includes('npm run build:web')]).toEqual([503, true]);
    expect((await fetch(new URL('/api/reports', bare.url))).status).toBe(200);
    await bare.close();
  });
});

describe('safety', () => {
  test.each([
    ['localhost', 200],
    ['127.0.0.1:4713', 200],
    ['[::1]:4713', 200],
    ['LOCALHOST:80', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example:4713', 421],
    ['evil.example:4713', 421],
  ])('a request for the host %s is answered with %d', async (host, status) => {
    for (const path of ['/', '/api/reports']) expect((await raw(path, host)).status).toBe(status);
  });

  test.each(['/', '/api/reports', '/api/nothing', '/assets/index-4f2a.js'])('%s carries the headers', async (path) => {
    const { headers } = await fetch(at(path));
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBe(null);
  });

  test('a port that is taken is refused', async () => {
    const port = Number(new URL(server.url).port);
    await expect(listen(createApp(ledger, pages), port)).rejects.toMatchObject({
      code: 'address-in-use',
      input: String(port),
    });
  });
});

/** A request with a path and a host that `fetch` would not send as they are. */
function raw(path: string, host: string): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response
        .setEncoding('utf8')
        .toArray()
        .then((chunks) => resolve({ status: response.statusCode, body: chunks.join('') }), reject);
    }).on('error', reject);
  });
}
