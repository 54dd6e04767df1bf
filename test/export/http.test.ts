import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/app/export/formats.ts';
import { createApp } from '../../src/http/create-app.ts';
import { BUILT_PAGES } from '../../src/http/pages.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { made, text } from './made.ts';

let ledger: Ledger;
let get: (path: string) => Promise<Response>;
beforeAll(async () => {
  ledger = openLedger(':memory:');
  await ledger.add(made(1, { published: '2031-09-01' }, { due: '2031-10-03' }));
  await ledger.add(made(2, { published: '2031-09-02', outlet: 'Küstenbote' }));
  const app = createApp(ledger, BUILT_PAGES);
  get = async (path) => await app.request(path, { headers: { host: 'localhost' } });
});
afterAll(() => ledger.close());

const SERVED = EXPORT_FORMATS.filter(({ signed }) => !signed);

describe('GET /api/export/{format}', () => {
  test.each(SERVED.map((format) => [format.name, format] as const))('%s', async (name, { mediaType, extension }) => {
    const response = await get(`/api/export/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="onrecord-${name}.${extension}"`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(40);
  });

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

  test.each([
    ['/api/export/docx', 400, 'bad-query'],
    ['/api/export/bundle', 400, 'bad-query'],
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
