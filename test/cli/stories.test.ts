import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import { derived } from '../ledger/derived.ts';
import { onrecord } from './resident.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-stories-cli-'));
  const ledger = openLedger(join(folder, 'onrecord.db'), { clock: () => new Date('2026-01-05T09:00:00Z') });
  // Without being gathered, as a version before stories would: the command line makes up for it.
  await ledger.add(derived(1, { published: '2025-11-03' }));
  await ledger.add(derived(2, { published: '2025-11-04', outlet: 'Küstenbote' }));
  await ledger.add(derived(3, { published: '2025-12-24', title: 'A late bulletin' }));
  ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [one, two, three] = [1, 2, 3].map((number) => derived(number).report.id.slice(7, 19));
const run = (...args: string[]) => onrecord(args, { cwd: folder });

describe('stories', () => {
  test('are listed, the newest activity first', async () => {
    expect((await run('list', 'stories')).out).toBe(
      `${[
        'ID                  FIRST       LAST        REPORTS  TITLE',
        `story:${three}  2025-12-24  2025-12-24        1  A late bulletin`,
        `story:${one}  2025-11-03  2025-11-04        2  Bulletin 1`,
      ].join('\n')}\n`,
    );
  });

  test('are listed for programs', async () => {
    const { out } = await run('list', 'stories', '--least', '2', '--format', 'csv');
    expect(out).toBe(`id,title,first,last,reports,outlets\r\nstory:${one},Bulletin 1,2025-11-03,2025-11-04,2,2\r\n`);
    const json = await run('list', 'stories', '--outlet', 'küste', '--format', 'jsonl');
    expect(JSON.parse(json.out)).toMatchObject({ id: `story:${one}`, reports: 2 });
  });

  test('are shown day by day, by the id of any report', async () => {
    for (const id of [one, two]) {
      expect((await run('show', `story:${id}`)).out).toBe(
        `${[
          'Bulletin 1',
          '2025-11-03 to 2025-11-04 · 2 reports, 2 outlets, 2 days',
          `story:${one}`,
          'Ilse Varga (4)',
          '',
          '2025-11-03',
          `${one}  The Quay Courier    Bulletin 1`,
          '',
          '2025-11-04',
          `${two}  Küstenbote          Bulletin 2`,
        ].join('\n')}\n`,
      );
    }
    const json = JSON.parse((await run('show', `story:${one}`, '--format', 'json')).out);
    expect(json.timeline[1].reports[0].follows.id).toBe(derived(1).report.id);
  });

  test('that there are not are refused', async () => {
    expect(await run('show', 'story:00000000')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no-such-entry'),
    });
  });
});
