import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acquire, type FetchOptions } from '../../src/acquire/acquire.ts';

const story =
  'The harbour board of Port Ambrey voted late on Monday to close the northern quay, its chair said, while divers look for the anchor. ';
const page = `<html lang="en"><head><title>Quay to close</title></head><body><article><h1>Quay to close</h1><p>${story}</p><p>${story}</p></article></body></html>`;

const answers: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) => response.setHeader('content-type', 'text/html').end(page),
  '/zipped': (_, response) =>
    response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(gzipSync(page)),
  '/text': (_, response) =>
    response
      .setHeader('content-type', 'text/plain; charset=iso-8859-1')
      .end(Buffer.from('caf\u00e9 au lait', 'latin1')),
  '/untyped': (_, response) => response.end(page),
  '/moved': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, response) => response.writeHead(301, { location: '/loop' }).end(),
  '/away': (_, response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/missing': (_, response) => response.writeHead(404).end('no'),
  '/broken': (_, response) => response.writeHead(500).end('no'),
  '/json': (_, response) => response.setHeader('content-type', 'application/json').end('{}'),
  '/empty': (_, response) => response.setHeader('content-type', 'text/plain').end(),
  '/bare': (_, response) =>
    response.setHeader('content-type', 'text/html').end('<html><body><p>Log in.</p></body></html>'),
  '/declared': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 60_000_000 }).write('a'),
  '/endless': (_, response) => {
    response.setHeader('content-type', 'text/plain');
    const chunk = Buffer.alloc(1_000_000, 97);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  },
  '/silent': () => {},
  '/slow': (_, response) => response.setHeader('content-type', 'text/plain').write('a'),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 100 }).write('a');
    setTimeout(() => response.destroy(), 20);
  },
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  base = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const read = (path: string, options: FetchOptions = {}) =>
  acquire({ kind: 'address', url: path.startsWith('/') ? base + path : path, stated: {} }, options);

describe('an address', () => {
  test.each([
    ['/page', '/page', 'Quay to close\n\n'],
    ['/zipped', '/zipped', 'Quay to close\n\n'],
    ['/untyped', '/untyped', 'Quay to close\n\n'],
    ['/moved', '/page', 'Quay to close\n\n'],
    ['/text', '/text', 'café au lait'],
  ])('%s is read', async (path, url, text) => {
    const { report } = await read(path);
    expect(report.text.startsWith(text)).toBe(true);
    expect(report).toMatchObject({ url: base + url, path: null });
  });

  test.each([
    ['/loop', 'redirect-loop'],
    ['/away', 'refused-address'],
    ['/missing', 'http-status'],
    ['/broken', 'http-status'],
    ['/json', 'unsupported-kind'],
    ['/empty', 'empty'],
    ['/bare', 'no-article'],
    ['/declared', 'too-large'],
    ['/endless', 'too-large'],
    ['/cut', 'unreachable'],
    ['http://127.0.0.1:1/', 'unreachable'],
    ['http://no-such-host.invalid/', 'unreachable'],
    ['gopher://a.example/', 'refused-address'],
  ])('%s fails with %s', async (path, code) => {
    await expect(read(path)).rejects.toMatchObject({ name: 'OnRecordError', code });
  });

  test.each(['/silent', '/slow'])('%s times out', async (path) => {
    await expect(read(path, { timeout: 150 })).rejects.toMatchObject({ code: 'timeout', input: base + path });
  });

  test('is shown to the reader first, redirects too', async () => {
    const asked: string[] = [];
    await read('/moved', { permit: (url) => void asked.push(url.pathname) });
    expect(asked).toEqual(['/moved', '/page']);
  });
});
