import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  addReports,
  type Extracted,
  extract,
  hitRecord,
  type Input,
  type Ledger,
  OnRecordError,
  openLedger,
  reportRecord,
  statementRecord,
} from '../../src/index.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-app-'));
beforeAll(() => {
  for (let i = 0; i < 50; i += 1) {
    const text = `Bulletin ${i}\n\nAldo Penn said the quay would open on day ${i}.\n\n${'Nothing else was said. '.repeat((i * 37) % 90)}`;
    writeFileSync(join(folder, `${i}.txt`), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (i: number): Input => ({
  kind: 'file',
  path: join(folder, `${i}.txt`),
  stated: { outlet: 'The Quay Courier' },
});
const missing: Input = { kind: 'file', path: join(folder, 'missing.txt'), stated: {} };
const pasted: Input = {
  kind: 'bytes',
  name: 'pasted.txt',
  bytes: Buffer.from('“No,” Ilse Varga said.\n'),
  mediaType: null,
  stated: { published: '2025-11-29' },
};
const binary: Input = { ...pasted, name: 'b.txt', bytes: Buffer.from([0, 1, 2, 0, 255, 254, 0, 7]) };

const INPUTS = [file(0), missing, ...Array.from({ length: 48 }, (_, i) => file(i + 1)), pasted, binary];

describe('extract', () => {
  // Each thread reads the weights for itself.
  const read = new Map<number, readonly Extracted[]>();
  beforeAll(async () => {
    for (const jobs of [1, 3]) read.set(jobs, await Array.fromAsync(extract(INPUTS, { jobs })));
  });

  test.each([1, 3])('with %d jobs yields every input in its order, faults among them', (jobs) => {
    const extracted = read.get(jobs) ?? [];
    expect(extracted.map(({ input }) => input)).toEqual(
      INPUTS.map((input) => (input.kind === 'file' ? input.path : input.kind === 'bytes' ? input.name : input.url)),
    );
    expect(extracted.flatMap((one, i) => (one.kind === 'unread' ? [[i, one.error.code]] : []))).toEqual([
      [1, 'not-found'],
      [51, 'binary'],
    ]);
    for (const one of extracted) if (one.kind === 'unread') expect(one.error).toBeInstanceOf(OnRecordError);
  });

  test.each([1, 2])('with %d jobs a mistake of the program on one input leaves the others', async (jobs) => {
    // Bytes that are none, as no caller with types could pass them.
    const impossible: Input = {
      ...pasted,
      name: 'impossible',
      bytes: Object.assign(Object.create(null), { byteLength: 1, length: 1 }),
    };
    const [first, second, third] = await Array.fromAsync(extract([file(0), impossible, file(1)], { jobs }));
    expect([first?.kind, third?.kind]).toEqual(['report', 'report']);
    if (second?.kind !== 'unread') throw new Error('What is impossible was read');
    expect([second.error.code, second.error.input]).toEqual(['fault', 'impossible']);
    expect(second.error.cause).toBeInstanceOf(Error);
  });

  test('threads change nothing', () => {
    const plain = (extracted: Extracted) =>
      extracted.kind === 'unread'
        ? { ...extracted, error: [extracted.error.code, extracted.error.input, extracted.error.message] }
        : { ...extracted, bytes: Buffer.from(extracted.bytes).toString('hex') };
    expect(read.get(3)?.map(plain)).toEqual(read.get(1)?.map(plain));
  });

  test('takes paths as the command line does', async () => {
    const extracted = await Array.fromAsync(extract([folder, join(folder, 'none')]));
    expect(extracted).toHaveLength(51);
    expect(extracted.at(-1)).toMatchObject({ kind: 'unread', error: { code: 'not-found' } });
  });

  test('one that stops early stops its threads', async () => {
    for await (const one of extract(INPUTS, { jobs: 2 })) {
      expect(one.kind).toBe('report');
      break;
    }
    // The test would not end if a thread went on.
  });
});

describe('addReports', () => {
  test.each([1, 2])('with %d jobs tells of every input in its order', async (jobs) => {
    const ledger = openLedger(':memory:');
    const first = await Array.fromAsync(addReports(ledger, INPUTS, { jobs }));
    const told = first.map((one) => (one.kind === 'report' ? one.outcome : one.error.code));
    expect(told).toEqual(
      INPUTS.map((input) => (input === missing ? 'not-found' : input === binary ? 'binary' : 'added')),
    );
    expect(await keptIn(ledger)).toBe(50);
    const again = await Array.fromAsync(addReports(ledger, [pasted, file(3), missing], { jobs }));
    expect(again.map((one) => (one.kind === 'report' ? one.outcome : one.error.code))).toEqual([
      'kept-already',
      'kept-already',
      'not-found',
    ]);
    ledger.close();
  });

  test('what was said about a report is what the ledger shows', async () => {
    const ledger = openLedger(':memory:');
    const [read] = await Array.fromAsync(extract([pasted]));
    const [added] = await Array.fromAsync(addReports(ledger, [pasted]));
    if (read?.kind !== 'report' || added?.kind !== 'report') throw new Error('The pasted report was not read');
    const { report, statements, text } = reportRecord(await ledger.report(added.id));
    expect(text).toBe('“No,” Ilse Varga said.\n');
    expect(report).toMatchObject({ id: read.report.id, published: '2025-11-29', statements: read.statements.length });
    expect(statements).toEqual(
      read.statements.map((statement) => ({ ...statementRecord(statement, read.report), review: null })),
    );
    expect(statements.map((statement) => 'grounds' in statement)).toEqual(read.statements.map(() => false));
    const hits = (await ledger.search({ query: 'varga', kind: 'report' })).map(hitRecord);
    expect(hits).toMatchObject([{ kind: 'report', report: { id: read.report.id } }]);
    ledger.close();
  });

  async function keptIn(ledger: Ledger): Promise<number> {
    return (await ledger.reports()).total;
  }
});
