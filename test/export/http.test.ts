import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/app/export/formats.ts';
import { verifyBundle } from '../../src/app/export/verify-bundle.ts';
import { newsGathering } from '../../src/app/stories.ts';
import { createApp } from '../../src/http/create-app.ts';
import { BUILT_PAGES } from '../../src/http/pages.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { made, text } from './made.ts';

let ledger: Ledger;
let get: (path: string) => Promise<Response>;
/** Of a server without a key. */
let getUnsigned: typeof get;
const KEYS = generateKeyPairSync('ed25519');
beforeAll(async () => {
  ledger = openLedger(':memory:');
  await ledger.add(made(1, { published: '2031-09-01' }, { due: '2031-10-03' }));
  await ledger.add(made(2, { published: '2031-09-02', outlet: 'Küstenbote' }));
  await ledger.gather(newsGathering());
  const asking =
    (app: ReturnType<typeof createApp>): typeof get =>
    async (path) =>
      await app.request(path, { headers: { host: 'localhost' } });
  get = asking(createApp(ledger, BUILT_PAGES, { key: KEYS.privateKey }));
  getUnsigned = asking(createApp(ledger, BUILT_PAGES));
});
afterAll(() => ledger.close());

describe('GET /api/export/{format}', () => {
  test.each(EXPORT_FORMATS.map((format) => [format.name, format] as const))(
    '%s',
    async (name, { mediaType, extension }) => {
      const response = await get(`/api/export/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(mediaType);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="onrecord-${name}.${extension}"`);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(40);
    },
  );

  test('takes the filters of listings, and reports by name', async () => {
    const rows = async (query: string) =>
      (await (await get(`/api/export/csv?${query}`)).text()).split('\r\n').length - 2;
    expect(await rows('')).toBe(8);
    expect(await rows('act=deny')).toBe(2);
    expect(await rows('outlet=küste&speaker=person:ilse-varga')).toBe(2);
    expect(await rows('since=2031-09-02')).toBe(4);
    expect(await rows(`report=${made(1).report.id},${made(2, { outlet: 'Küstenbote' }).report.id.slice(7, 19)}`)).toBe(
      8,
    );
    expect(await (await get('/api/export/csv')).text()).toBe(await text(ledger, 'csv'));
  });

  test('takes the id of a story, or of one of its reports, and that of an actor', async () => {
    const { id } = (await ledger.stories()).stories[0]!;
    const brief = await (await get(`/api/export/markdown?story=${id}`)).text();
    expect(brief).toMatch(/^# Bulletin \d\n\n\d reports? of /);
    const rows = (await (await get('/api/export/csv?actor=person:ilse-varga')).text()).trimEnd().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows.slice(1).every((row) => row.includes('person:ilse-varga'))).toBe(true);
    const told = await (await get('/api/export/markdown?actor=Ilse%20Varga')).text();
    expect(told).toMatch(/^# Ilse Varga\n\n2 reports\./);
    expect(told).toMatch(/^- \*\*Ilse Varga\*\* \(guarantee, active; by: 2031-10-03\): .*\[\^\d+\]$/m);
    expect(told).toContain('2 commitments by ');
  });

  test('signs a bundle where the server has a key, and nothing where it has none', async () => {
    const bytes = new Uint8Array(await (await get('/api/export/bundle?actor=person:ilse-varga')).arrayBuffer());
    expect(verifyBundle(bytes, KEYS.publicKey)).toMatchObject({ faults: [], reports: 2, statements: 4 });
    const refused = await getUnsigned('/api/export/bundle');
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'bad-query' }]);
  });

  test.each([
    ['/api/export/docx', 400, 'bad-query'],
    ['/api/export/csv?story=ffffffff', 404, 'no-such-entry'],
    ['/api/export/csv?actor=nobody', 404, 'no-such-entry'],
    ['/api/export/csv?since=soon', 400, 'bad-query'],
    ['/api/export/csv?report=x', 400, 'bad-query'],
    ['/api/export/csv?report=ffffffff', 404, 'no-such-entry'],
    ['/api/export/markdown?outlet=nobody', 400, 'bad-query'],
  ])('%s is answered with %d %s', async (path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});
