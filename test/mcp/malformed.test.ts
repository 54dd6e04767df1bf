import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TOOLS } from '../../src/mcp/tools.ts';
import { type Connected, connect } from './connect.ts';
import { REPORTS, writeRecord } from './record.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-mcp-malformed-'));
const file = join(folder, 'record.db');
let connected: Connected;
beforeAll(async () => {
  await writeRecord(file);
  connected = await connect({ over: 'http', mode: 'auto' }, ['--ledger', file]);
});
afterAll(async () => {
  await connected.close();
  rmSync(folder, { recursive: true, force: true });
});

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
      const result = await connected.client.callTool({ name, arguments: wanted });
      if (!result.isError) return;
      expect(result.structuredContent).toMatchObject({
        error: { code: expect.stringMatching(/^(bad-query|no-such-entry|ambiguous-entry)$/) },
      });
      expect(JSON.stringify(result)).not.toContain(folder);
    }),
    { numRuns: 400 },
  );
});
