import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TOOLS } from '../../src/mcp/tools.ts';
import { fc } from '../fast-check.ts';
import { document, LEAK, PATIENCE, RUNS } from '../http/malformed.ts';
import { type Connected, connect } from './connect.ts';
import { REPORTS, writeRecord } from './record.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-mcp-malformed-'));
const file = join(folder, 'record.db');
let connected: Connected;
beforeAll(async () => {
  await writeRecord(file);
  connected = await connect({ over: 'http', mode: 'auto' }, ['--ledger', file, '--allow-adding']);
});
afterAll(async () => {
  await connected.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Documents: adding one by one takes a tenth of a second each. */
const DOCUMENTS = Math.min(RUNS, Number(process.env.ONRECORD_FUZZ ?? 40));
const READING = TOOLS.filter(({ adds }) => !adds);

/** Values that an argument may be mistaken for, among them some that are right. */
const VALUE = fc.oneof(
  fc.constantFrom(
    REPORTS[0].report.id,
    REPORTS[2].statements[0].id,
    'after-1',
    'varga',
    'quay',
    '"',
    '-',
    '%_\\',
    '\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: -2, max: 300 }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(fc.constantFrom(...REPORTS.map(({ report }) => report.id.slice(0, 20))), { maxLength: 4 }),
);

const CALL = fc.constantFrom(...READING).chain((tool) =>
  fc.record({
    name: fc.constant(tool.name),
    wanted: fc.dictionary(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...Object.keys(tool.input.shape)) },
        { weight: 1, arbitrary: fc.string() },
      ),
      VALUE,
      {
        maxKeys: 5,
      },
    ),
  }),
);

test('whatever a tool is asked, it answers by its schema or names a mistake in what was asked', async () => {
  await fc.assert(
    fc.asyncProperty(CALL, async ({ name, wanted }) => {
      const result = await connected.client.callTool({ name, arguments: wanted }, { timeout: PATIENCE });
      expect(JSON.stringify(result)).not.toMatch(LEAK);
      if (!result.isError) return;
      expect(result.structuredContent).toMatchObject({
        error: { code: expect.stringMatching(/^(bad-query|no-such-entry|ambiguous-entry)$/) },
      });
    }),
    { numRuns: Math.max(RUNS, 400) },
  );
});

test(`${DOCUMENTS} malformed documents are added, or refused with a code`, async () => {
  const add = async (text: string) =>
    await connected.client.callTool({ name: 'add_report', arguments: { text } }, { timeout: PATIENCE });
  // So that the first document does not wait for the weights to be read.
  await connected.client.callTool({ name: 'add_report', arguments: { text: 'Edda Lorne said no.' } });
  const outcomes = new Set<string>();
  const texts = document.map((bytes) => new TextDecoder().decode(bytes));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const result = await add(text);
      expect(JSON.stringify(result)).not.toMatch(LEAK);
      const { error, outcome } = JSON.parse(JSON.stringify(result.structuredContent));
      expect(result.isError ? error.code : outcome).toMatch(
        result.isError ? /^(bad-query|empty|binary|no-article|too-large)$/ : /^(added|kept-already)$/,
      );
      outcomes.add(result.isError ? error.code : outcome);
    }),
    // Chance alone might leave out what is added, or all that is refused.
    { numRuns: DOCUMENTS, examples: [['Edda Lorne said no again.'], ['']] },
  );
  expect(outcomes).toContain('added');
  expect(outcomes.size).toBeGreaterThan(1);
  expect((await connected.client.callTool({ name: 'list_reports', arguments: {} })).isError).toBeFalsy();
});
