import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Connected, call, connect, failure } from './connect.ts';
import { writeRecord } from './record.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-mcp-adding-'));
const file = join(folder, 'record.db');
const TEXT = 'Quay to open\n\n“We will open the new quay on Friday 🐟,” harbour minister Ilse Varga told reporters.\n';

/** A site on this machine: one report, and one address that leads to it. */
const site = createServer((request, response) => {
  if (request.url === '/moved') response.writeHead(302, { location: '/story' }).end();
  else if (request.url === '/story') response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(TEXT);
  else response.writeHead(404).end();
});
let address: string;
let careful: Connected;
let trusting: Connected;

beforeAll(async () => {
  await writeRecord(file);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const args = ['--ledger', file, '--allow-adding'];
  careful = await connect({ over: 'stdio', mode: 'auto' }, args);
  trusting = await connect({ over: 'http', mode: 'auto' }, [...args, '--allow-private']);
});
afterAll(async () => {
  await careful.close();
  await trusting.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the tool says of itself that it adds, and takes nothing away', async () => {
  const { tools } = await careful.client.listTools();
  expect(tools.find(({ name }) => name === 'add_report')?.annotations).toEqual({
    readOnlyHint: false,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: true,
  });
});

test('a text is added once, with what is stated of it, and can be asked for', async () => {
  const wanted = { text: TEXT, outlet: 'Küstenbote', published: '2031-10-06', title: 'Neuer Kai' };
  const { data, lines } = await call(careful.client, 'add_report', wanted);
  expect(data).toMatchObject({ outcome: 'added', id: expect.stringMatching(/^sha256:/) });
  expect(data.statements).toBeGreaterThan(0);
  expect(lines).toContain(data.id);
  const { data: report } = await call(careful.client, 'get_report', { id: data.id });
  expect(report.report).toMatchObject({ outlet: 'Küstenbote', published: '2031-10-06', title: 'Neuer Kai', url: null });
  expect(report.text.text).toBe(TEXT);
  expect(report.statements[0].content.text).toContain('We will open the new quay on Friday 🐟');
  const { data: again } = await call(careful.client, 'add_report', wanted);
  expect(again).toEqual({ ...data, outcome: 'kept-already' });
});

test('a page that is pasted is read as a page', async () => {
  const text = `<!doctype html><html><head><title>Fees</title></head><body><article><h1>Fees rise</h1><p>${'The ferry union said that fees would rise on Monday, and that crews would not accept it. '.repeat(6)}</p></article></body></html>`;
  const { data } = await call(careful.client, 'add_report', { text, outlet: 'The Quay Courier' });
  const { data: report } = await call(careful.client, 'get_report', { id: data.id });
  expect(report.text.text).not.toContain('<p>');
});

test('an address is read, over a redirect too, where private addresses are allowed', async () => {
  const { data } = await call(trusting.client, 'add_report', { address: `${address}/moved`, outlet: 'Mercury' });
  const { data: report } = await call(trusting.client, 'get_report', { id: data.id });
  expect(report.report).toMatchObject({ url: `${address}/story`, outlet: 'Mercury' });
  expect(await failure(trusting.client, 'add_report', { address: `${address}/gone` })).toMatchObject({
    code: 'http-status',
  });
});

describe('what is refused', () => {
  test.each<[wanted: Record<string, unknown>, code: string]>([
    [{}, 'bad-query'],
    [{ text: 'x', address: 'https://courier.example/' }, 'bad-query'],
    [{ text: '' }, 'bad-query'],
    [{ text: ' \n ' }, 'empty'],
    [{ text: 'Aldo Penn said no.', published: '2031-02-30' }, 'bad-metadata'],
    [{ address: 'file:///etc/passwd' }, 'refused-address'],
    [{ address: '/etc/passwd' }, 'refused-address'],
    [{ address: 'https://name:secret@courier.example/' }, 'refused-address'],
    [{ address: 'http://localhost/story' }, 'refused-address'],
    [{ address: 'http://[::1]/story' }, 'refused-address'],
    [{ address: 'http://169.254.169.254/latest' }, 'refused-address'],
    [{ text: 'Aldo Penn said no.', path: '/etc/passwd' }, 'bad-query'],
  ])('%j with %s', async (wanted, code) => {
    const { data: before } = await call(careful.client, 'list_reports');
    expect(await failure(careful.client, 'add_report', wanted)).toMatchObject({ code });
    expect((await call(careful.client, 'list_reports')).data.total).toBe(before.total);
  });

  test('a site on this machine, unless that is allowed', async () => {
    expect(await failure(careful.client, 'add_report', { address: `${address}/story` })).toMatchObject({
      code: 'refused-address',
      input: new URL(address).host,
    });
  });
});
