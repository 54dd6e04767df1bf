import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { onrecord, start } from '../cli/onrecord.ts';
import { call, connect, serve } from './connect.ts';
import { writeRecord } from './record.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-mcp-process-'));
const file = join(folder, 'record.db');
beforeAll(() => writeRecord(file));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PING = { jsonrpc: '2.0', id: 1, method: 'ping' };

describe('over stdio', () => {
  test('a ledger that is missing, or is none, ends with 1 and is named', async () => {
    const missing = join(folder, 'missing.db');
    expect(await onrecord(['mcp', '--ledger', missing])).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/missing\.db; make one with: onrecord add .* \(not-found\)\n$/),
    });
    expect(existsSync(missing)).toBe(false);
    writeFileSync(join(folder, 'notes.txt'), 'words '.repeat(400));
    const none = await onrecord(['mcp', '--ledger', join(folder, 'notes.txt')]);
    expect(none).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/\(ledger-unreadable\)\n$/) });
    await expect(connect({ over: 'stdio', mode: 'auto' }, ['--ledger', missing])).rejects.toThrow();
  });

  test('it ends, in order, when the client closes its end', async () => {
    const child = start(['mcp', '--ledger', file]);
    const out = child.stdout.setEncoding('utf8').toArray();
    child.stdin.write(`${JSON.stringify(PING)}\n`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(JSON.parse((await out).join(''))).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('it ends, in order, with %s', async (signal) => {
    const child = start(['mcp', '--ledger', file]);
    child.stdin.write(`${JSON.stringify(PING)}\n`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('what is no message is passed over, and the next is answered', async () => {
    const child = start(['mcp', '--ledger', file]);
    const answered = new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve));
    child.stdin.write(`{"jsonrpc": nothing\n\u0000\n${JSON.stringify(PING)}\n`);
    expect(JSON.parse(await answered)).toMatchObject({ id: 1, result: {} });
    child.stdin.end();
    await new Promise((resolve) => child.once('close', resolve));
  });

  test('--allow-private alone is wrong usage', async () => {
    const { code, out, err } = await onrecord(['mcp', '--ledger', file, '--allow-private']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--allow-private goes with --allow-adding');
  });
});

describe('over HTTP', () => {
  test('it answers this machine alone: no other name of a host, no page of another site, no other path', async () => {
    const { url, close } = await serve(['--ledger', file]);
    const ask = (path: string, headers: Record<string, string> = {}, method = 'POST') =>
      new Promise<number | undefined>((resolve, reject) => {
        const accept = 'application/json, text/event-stream';
        const sent = request(
          new URL(path, url),
          { method, headers: { 'content-type': 'application/json', accept, ...headers } },
          (response) => {
            response.resume().on('end', () => resolve(response.statusCode));
          },
        );
        sent.on('error', reject);
        sent.end(method === 'POST' ? JSON.stringify(PING) : undefined);
      });
    expect(url.hostname).toBe('127.0.0.1');
    expect(await ask('/mcp')).toBe(200);
    expect(await ask('/mcp', { host: 'courier.example' })).toBe(403);
    expect(await ask('/mcp', { origin: 'https://courier.example' })).toBe(403);
    expect(await ask('/mcp', { 'content-type': 'text/plain' })).toBe(415);
    expect(await ask('/')).toBe(404);
    expect(await ask('/mcp', {}, 'GET')).toBe(405);
    expect(await close()).toBe(0);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('several clients are answered at once', async () => {
    const { url, close } = await serve(['--ledger', file]);
    const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
    const clients = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const client = new Client({ name: 'test', version: '1.0.0' });
        await client.connect(new StreamableHTTPClientTransport(url));
        return client;
      }),
    );
    const answers = await Promise.all(clients.map((client) => call(client, 'list_reports', { limit: 1 })));
    expect(answers.map(({ data }) => data.total)).toEqual([5, 5, 5, 5]);
    for (const client of clients) await client.close();
    expect(await close()).toBe(0);
  });

  test('a port that is taken ends with a line that names it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, err } = await onrecord(['mcp', '--ledger', file, '--http', port]);
    other.close();
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^onrecord: Port ${port} is taken .*\\(address-in-use\\)\\n$`));
  });
});
