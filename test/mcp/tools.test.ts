import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { INSTRUCTIONS } from '../../src/mcp/server.ts';
import { Quote } from '../../src/mcp/shapes.ts';
import { TOOLS } from '../../src/mcp/tools.ts';
import { type Connected, call, connect, failure, WAYS } from './connect.ts';
import { DECIDED, HOSTILE, REPORTS, SIGNS, writeRecord } from './record.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-mcp-'));
const file = join(folder, 'record.db');
beforeAll(() => writeRecord(file));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [first, second, third, hostile, signs] = REPORTS;
const [threat, promise] = third.statements;

/** Every quotation in a value. */
function quotes(value: unknown): readonly Quote[] {
  if (typeof value !== 'object' || value === null) return [];
  const { data } = Quote.safeParse(value);
  return [...(data ? [data] : []), ...Object.values(value).flatMap(quotes)];
}

describe.each(WAYS)('over $over, opening $mode', (way) => {
  let connected: Connected;
  beforeAll(async () => {
    connected = await connect(way, ['--ledger', file]);
  });
  afterAll(() => connected.close());
  const ask = (name: string, wanted?: Record<string, unknown>) => call(connected.client, name, wanted);

  test('names itself and says how its answers are to be taken', () => {
    expect(connected.client.getServerVersion()).toMatchObject({ name: 'onrecord', title: 'On the Record' });
    expect(connected.client.getInstructions()).toBe(INSTRUCTIONS);
  });

  test('offers what reads, and nothing that adds', async () => {
    const { tools } = await connected.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.filter(({ adds }) => !adds).map(({ name }) => name));
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(description).toBeTruthy();
    }
    await expect(connected.client.callTool({ name: 'add_report', arguments: { text: 'x' } })).rejects.toThrow(
      /not found/,
    );
  });

  test('search finds by words, of one kind, narrowed, page by page', async () => {
    const { data, lines } = await ask('search', { query: 'northern lighthouse', kind: 'statement', outlet: 'küste' });
    expect(data).toMatchObject({ hits: [{ kind: 'statement', statement: { id: promise.id } }], next: null });
    expect(lines).toContain(`  > ${promise.content.text}`);
    const wanted = { query: 'lighthouse', limit: 2 };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = (await ask('search', { ...wanted, ...(cursor ? { cursor } : {}) })).data;
      expect(page.hits.length).toBeLessThanOrEqual(2);
      for (const hit of page.hits) seen.push(hit.statement?.id ?? hit.report.id);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
    const narrowed = await ask('search', { query: 'crews', kind: 'statement', act: 'threaten', since: '2031-10-02' });
    expect(narrowed.data.hits).toHaveLength(2);
    expect(
      (await ask('search', { query: 'crews', kind: 'statement', speaker: 'person:ilse-varga' })).data.hits,
    ).toEqual([]);
    expect((await ask('search', { query: 'zebra' })).lines).toBe('Nothing found.');
  });

  test('list_statements lists by speaker and act, page by page', async () => {
    const wanted = { speaker: 'varga', act: 'promise', limit: 2 };
    const page = (await ask('list_statements', wanted)).data;
    expect(page).toMatchObject({
      total: 3,
      statements: [{ id: promise.id, act: { type: 'promise', confidence: 0.9 } }, {}],
    });
    const rest = (await ask('list_statements', { ...wanted, cursor: page.next })).data;
    expect(rest).toMatchObject({ next: null, statements: [{ report: { id: first.report.id } }] });
  });

  test('get_statement gives the exact words, the sentence, and what decided each field', async () => {
    const { data, lines } = await ask('get_statement', { id: threat.id });
    const { text } = third.report;
    const found = quotes(data);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const { text: words, spans } of found) {
      expect(words).toBe(spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
    }
    expect(data.sentences.map((one: { text: string }) => one.text)).toEqual([
      'The ferry union warned that crews would stop work on Friday.',
    ]);
    expect(data.grounds).toMatchObject([
      { field: 'act', value: 'threaten', rule: 'verb of the cue', words: [{ text: 'warned' }] },
      { field: 'when', value: '2025-11-07', rule: 'next weekday', words: [{ text: 'on Friday' }] },
    ]);
    expect(data.commitments).toMatchObject([{ force: 'threat', state: 'conditional', statements: [threat.id] }]);
    expect(data.report).toMatchObject({ outlet: 'Küstenbote', published: '2031-10-03' });
    expect(lines).toContain('act: threaten, by verb of the cue, on “warned”');
    const short = await ask('get_statement', { id: threat.id.replace(/^(.{8}).*\./, '$1.') });
    expect(short.data).toEqual(data);
  });

  test('list_reports lists the newest first, page by page', async () => {
    const { data } = await ask('list_reports', { limit: 3 });
    expect(data.total).toBe(5);
    expect(data.reports.map(({ id }: { id: string }) => id)).toEqual(
      [third, second, first].map(({ report }) => report.id),
    );
    expect((await ask('list_reports', { limit: 3, cursor: data.next })).data).toMatchObject({
      next: null,
      reports: [{}, {}],
    });
    expect((await ask('list_reports', { act: 'deny', until: '2031-10-01' })).data.total).toBe(1);
  });

  test('get_report gives the whole text in pages, each with its statements', async () => {
    for (const { report, statements } of REPORTS) {
      let [text, from]: [string, number | null] = ['', 0];
      const ids: string[] = [];
      while (from !== null) {
        const wanted = { id: report.id.slice(7, 19), from, length: 200 };
        const { data: page }: Awaited<ReturnType<typeof call>> = await ask('get_report', wanted);
        expect(page.text.text.length).toBeLessThanOrEqual(200);
        expect(page.text.text.isWellFormed()).toBe(true);
        text += page.text.text;
        for (const { id } of page.statements) ids.push(id);
        from = page.next;
      }
      expect(text).toBe(report.text);
      expect(ids).toEqual(statements.map(({ id }) => id));
    }
    const beyond = (await ask('get_report', { id: first.report.id, from: 1_000_000 })).data;
    expect(beyond).toMatchObject({ text: { text: '' }, next: null });
    expect(beyond.versions).toHaveLength(2);
  });

  test('compare_reports lays reports side by side, and of two texts of one address takes the last', async () => {
    const reports = [first, second, third].map(({ report }) => report.id.slice(7, 19));
    const { data, lines } = await ask('compare_reports', { reports, limit: 1 });
    expect(data.reports.map(({ id }: { id: string }) => id)).toEqual([second.report.id, third.report.id]);
    expect(data.same.total).toBeGreaterThan(1);
    expect(data.same.items).toHaveLength(1);
    const whole = (await ask('compare_reports', { reports, limit: 30 })).data;
    const ids = whole.same.items.map(({ statements }: { statements: { id: string }[] }) =>
      statements.map(({ id }) => id),
    );
    expect(ids).toContainEqual([second.statements[1].id, promise.id]);
    const next = (await ask('compare_reports', { reports, limit: 1, cursor: data.next })).data;
    expect(next.same.items).toEqual([whole.same.items[1]]);
    expect(lines).toContain('independent origins');
  });

  test('commitments_of gives what somebody owes, with its words, and what reports call broken', async () => {
    const { data, lines } = await ask('commitments_of', { actor: 'ilse VARGA', limit: 4 });
    expect(data.debtors).toEqual([{ id: 'person:ilse-varga', name: 'Ilse Varga', commitments: 6 }]);
    expect(data.commitments).toMatchObject({
      total: 6,
      items: [{ report: { id: third.report.id }, due: '2031-11-01' }, {}, {}, {}],
    });
    expect(data.commitments.items[0]).toMatchObject({
      ...{ id: DECIDED, state: 'satisfied', told: 'active' },
      decision: { by: 'R. Castell', at: '2031-11-01T09:00:00.000Z', why: 'the lamp burns', rule: null },
    });
    expect(lines).toContain('satisfied, as R. Castell decided on 2031-11-01 (its report: active)');
    const [voiced] = data.commitments.items[0].statements;
    expect((await ask('get_statement', { id: voiced })).data.commitments).toMatchObject([{ state: 'satisfied' }]);
    for (const { consequent } of data.commitments.items)
      expect(third.report.text + second.report.text).toContain(consequent.text);
    expect(data.kept_or_broken).toMatchObject({
      total: 3,
      items: [
        { state: 'violated', words: { text: 'an insult' }, statement: third.statements[2].id, rule: 'broken' },
        {},
        {},
      ],
    });
    const rest = (await ask('commitments_of', { actor: 'ilse VARGA', limit: 4, cursor: data.next })).data;
    expect([rest.commitments.items.length, rest.kept_or_broken.items.length, rest.next]).toEqual([2, 0, null]);
    const one = (await ask('commitments_of', { actor: 'person:ilse-varga', state: 'cancelled' })).data;
    expect([one.commitments.total, one.kept_or_broken.total]).toEqual([3, 0]);
    expect(lines).toContain('violated as this report says');
    expect((await ask('commitments_of', { actor: 'ferry' })).data.commitments.items[0]).toMatchObject({
      state: 'conditional',
    });
    expect((await ask('commitments_of', { actor: 'nobody at all' })).data.commitments.total).toBe(0);
  });

  test('report_edits says what became of a report', async () => {
    const { data } = await ask('report_edits', { id: first.report.id });
    expect(data.versions.map(({ id }: { id: string }) => id)).toEqual([first, second].map(({ report }) => report.id));
    expect(data.changes[0]).toMatchObject({
      what: 'fact',
      field: 'title',
      before: 'Bulletin 1',
      after: 'Bulletin 2, corrected',
    });
    expect(data.total).toBe(data.changes.length);
    const page = (await ask('report_edits', { id: first.report.id, limit: 1 })).data;
    expect([page.changes.length, page.next === null]).toEqual([1, data.total === 1]);
    expect((await ask('report_edits', { id: third.report.id })).lines).toContain('One text alone was seen.');
  });

  test.each<[tool: string, wanted: Record<string, unknown>, code: string]>([
    ['search', { query: '…' }, 'bad-query'],
    ['search', {}, 'bad-query'],
    ['search', { query: 'quay', limit: 51 }, 'bad-query'],
    ['search', { query: 'quay', cursor: 'elsewhere' }, 'bad-query'],
    ['search', { query: 'quay', since: 'yesterday' }, 'bad-query'],
    ['search', { query: 'quay', act: 'lie' }, 'bad-query'],
    ['search', { query: 'quay', speakr: 'Varga' }, 'bad-query'],
    ['list_statements', { cursor: 'after-3' }, 'bad-query'],
    ['list_reports', { limit: 0 }, 'bad-query'],
    ['get_statement', { id: 'ffffffffffffffff.1' }, 'no-such-entry'],
    ['get_statement', { id: 'not an id' }, 'no-such-entry'],
    ['get_report', { id: 'ffffffff' }, 'no-such-entry'],
    ['get_report', { id: '../../etc/passwd' }, 'no-such-entry'],
    ['get_report', { id: first.report.id, from: -1 }, 'bad-query'],
    ['compare_reports', { reports: [first.report.id, 'ffffffff'] }, 'no-such-entry'],
    ['compare_reports', { reports: [first.report.id] }, 'bad-query'],
    ['compare_reports', { reports: [first.report.id, first.report.id.slice(7)] }, 'bad-query'],
    ['commitments_of', { actor: '' }, 'bad-query'],
    ['commitments_of', { actor: 'varga', state: 'true' }, 'bad-query'],
    ['commitments_of', { actor: 'varga', cursor: 'after-x' }, 'bad-query'],
    ['report_edits', { id: 'ffffffff' }, 'no-such-entry'],
  ])('%s %j is refused with %3$s', async (tool, wanted, code) => {
    const { message, ...told } = await failure(connected.client, tool, wanted);
    expect(told.code).toBe(code);
    expect(told.lines).toBe(`${message} (${code})`);
    expect(message).not.toContain(folder);
  });

  test('what reports say to a model stays in quoted fields', async () => {
    const told = [connected.client.getInstructions(), await connected.client.listTools()];
    expect(JSON.stringify(told)).not.toContain('SYSTEM');
    const [{ id }] = hostile.statements;
    for (const [tool, wanted] of [
      ['get_statement', { id }],
      ['get_report', { id: hostile.report.id }],
      ['search', { query: 'SYSTEM' }],
      ['list_statements', { until: '2031-09-30' }],
      ['list_reports', {}],
      ['report_edits', { id: hostile.report.id }],
    ] as const) {
      const { data, lines } = await ask(tool, wanted);
      expect(JSON.stringify(data)).toContain(JSON.stringify(HOSTILE).slice(1, -1));
      expect(lines).not.toMatch(/^\s*SYSTEM/m);
    }
  });

  test('all scripts come back as they are', async () => {
    const [{ id }] = signs.statements;
    const { data, lines } = await ask('get_statement', { id });
    expect(data.statement.content).toEqual({ text: SIGNS, spans: signs.statements[0].content.spans });
    expect(data.report).toMatchObject({ outlet: SIGNS, title: SIGNS });
    expect(lines).not.toContain('\u202e');
    for (const query of ['港を閉鎖する', 'straße', 'été']) {
      expect((await ask('search', { query, kind: 'statement' })).data.hits).toMatchObject([{ statement: { id } }]);
    }
  });

  test('reports and statements are resources, by their ids', async () => {
    const { resourceTemplates } = await connected.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'onrecord://report/{id}',
      'onrecord://statement/{id}',
    ]);
    const report = await connected.client.readResource({ uri: `onrecord://report/${signs.report.id}` });
    expect(report.contents).toMatchObject([{ mimeType: 'text/plain', text: signs.report.text }]);
    const statement = await connected.client.readResource({ uri: `onrecord://statement/${threat.id}` });
    const [content] = statement.contents;
    const { data } = await ask('get_statement', { id: threat.id });
    expect('text' in content && JSON.parse(content.text)).toEqual(data);
    await expect(connected.client.readResource({ uri: 'onrecord://statement/ffff.1' })).rejects.toThrow(
      /no-such-entry/,
    );
    await expect(connected.client.readResource({ uri: 'onrecord://outlet/one' })).rejects.toThrow();
  });
});
