import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { newsGathering } from '../../src/app/stories.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { StoryDetail } from '../../src/ledger/stories.ts';
import type { Report } from '../../src/model/report.ts';
import type { Gathering } from '../../src/model/story.ts';
import { fc } from '../fast-check.ts';
import { derived } from './derived.ts';
import { inspect } from './whole.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-stories-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Likeness is the share of words in common: what matters here is what the ledger makes of it. */
const BY_WORDS: Gathering = {
  version: 'words 1',
  ...{ days: 3, shared: 1, least: 0.5 },
  keysOf: ({ title }) => {
    const codes = [...new Set(title?.split(' '))].map((word) =>
      [...word].reduce((code, c) => 31 * code + c.charCodeAt(0), 7),
    );
    const terms = Int32Array.from(codes).sort();
    const words = { terms, weights: new Float32Array(terms.length).fill(1 / Math.sqrt(terms.length)) };
    return { names: { terms: new Int32Array(), weights: new Float32Array() }, words, leading: terms };
  },
  likeness: (a, b, days) => {
    const common = a.words.terms.filter((term) => b.words.terms.includes(term)).length;
    return (common / Math.sqrt(a.words.terms.length * b.words.terms.length)) * 0.9 ** days;
  },
};

let numbers = 0;
function report(title: string, published: string | null, changes: Partial<Report> = {}): Derived {
  numbers += 1;
  return derived(numbers, { title, published, ...changes });
}

async function ledgerOf(reports: readonly Derived[], gathering = BY_WORDS): Promise<Ledger> {
  const ledger = openLedger(':memory:', { clock: () => new Date('2031-06-05T09:00:00Z') });
  for (const one of reports) await ledger.add(one, gathering);
  return ledger;
}

/** Every story as the titles of its reports. */
async function titles(ledger: Ledger): Promise<readonly (readonly (string | null)[])[]> {
  const { stories } = await ledger.stories({}, { limit: 500 });
  const details: StoryDetail[] = [];
  for (const { id } of stories) details.push(await ledger.story(id));
  return details.map(({ timeline }) => timeline.flatMap(({ reports }) => reports.map(({ title }) => title)));
}

const FERRY = [
  report('ferry strike begins', '2031-06-01'),
  report('ferry strike goes on', '2031-06-02'),
  report('ferry strike goes on again', '2031-06-04'),
];
const BRIDGE = [report('bridge opens early', '2031-06-03', { outlet: 'Lantern' })];

describe('stories', () => {
  test('have a timeline, the newest activity first', async () => {
    const ledger = await ledgerOf([...FERRY, ...BRIDGE]);
    const { stories, total } = await ledger.stories();
    expect(total).toBe(2);
    expect(stories).toEqual([
      {
        id: `story:${FERRY[0]!.report.id.slice(7, 19)}`,
        title: 'ferry strike begins',
        ...{ first: '2031-06-01', last: '2031-06-04', reports: 3, outlets: 1 },
      },
      {
        id: `story:${BRIDGE[0]!.report.id.slice(7, 19)}`,
        title: 'bridge opens early',
        ...{ first: '2031-06-03', last: '2031-06-03', reports: 1, outlets: 1 },
      },
    ]);
    const { story, timeline, speakers } = await ledger.story(stories[0]!.id);
    expect(story).toEqual(stories[0]);
    expect(
      timeline.map(({ day, reports }) => [day, reports.map(({ title, follows }) => [title, follows?.id])]),
    ).toEqual([
      ['2031-06-01', [['ferry strike begins', undefined]]],
      ['2031-06-02', [['ferry strike goes on', FERRY[0]!.report.id]]],
      ['2031-06-04', [['ferry strike goes on again', FERRY[1]!.report.id]]],
    ]);
    expect(speakers).toEqual([{ id: 'person:ilse-varga', name: 'Ilse Varga', reports: 3, statements: 6 }]);
  });

  test('are found by any of their reports', async () => {
    const ledger = await ledgerOf(FERRY);
    const id = (await ledger.stories()).stories[0]!.id;
    for (const { report } of FERRY) {
      expect((await ledger.story(report.id)).story.id).toBe(id);
      expect((await ledger.story(`story:${report.id.slice(7, 19)}`)).story.id).toBe(id);
    }
    await expect(ledger.story('story:0000000000')).rejects.toMatchObject({ code: 'no-such-entry' });
  });

  test.each<[filter: Parameters<Ledger['stories']>[0], found: readonly string[]]>([
    [{ least: 2 }, ['ferry strike begins']],
    [{ outlet: 'lantern' }, ['bridge opens early']],
    [{ since: '2031-06-04' }, ['ferry strike begins']],
    [{ until: '2031-06-02' }, ['ferry strike begins']],
    [{ speaker: 'varga', outlet: 'courier' }, ['ferry strike begins']],
    [{ speaker: 'nobody' }, []],
  ])('kept by %j', async (filter, found) => {
    const { stories, total } = await (await ledgerOf([...FERRY, ...BRIDGE])).stories(filter);
    expect([stories.map(({ title }) => title), total]).toEqual([found, found.length]);
  });

  test('page by page', async () => {
    const ledger = await ledgerOf([...FERRY, ...BRIDGE]);
    const first = await ledger.stories({}, { limit: 1 });
    const second = await ledger.stories({}, { limit: 1, cursor: first.next });
    expect([...first.stories, ...second.stories].map(({ reports }) => reports)).toEqual([3, 1]);
    expect(second.next).toBeNull();
  });
});

describe('what gathers', () => {
  test('a report that comes late may join two stories, and begin them', async () => {
    const ledger = await ledgerOf([
      report('talks on strait', '2031-06-02'),
      report('fees for pilots', '2031-06-02'),
      report('talks on strait fees for pilots', '2031-06-01'),
    ]);
    expect(await titles(ledger)).toEqual(
      [['talks on strait fees for pilots', 'talks on strait', 'fees for pilots']].map((story) =>
        expect.toSatisfy((found: string[]) => new Set(found).symmetricDifference(new Set(story)).size === 0),
      ),
    );
  });

  test('a report without a date counts on the day it was added', async () => {
    const ledger = await ledgerOf([report('ferry strike', null), report('ferry strike', '2031-06-04')]);
    const { stories } = await ledger.stories();
    expect(stories).toMatchObject([{ first: '2031-06-04', last: '2031-06-05', reports: 2 }]);
  });

  test('of the versions of an address the last published stands for all, in whatever order they come', async () => {
    const url = 'https://courier.example/strait';
    const versions = [
      report('talks begin', '2031-06-01', { url }),
      report('ferry strike', '2031-06-02', { url }),
      report('talks begin', '2031-06-01'),
      report('ferry strike', '2031-06-03'),
    ];
    for (const order of [versions, versions.toReversed()]) {
      const ledger = await ledgerOf(order);
      expect(await titles(ledger)).toEqual([['ferry strike', 'ferry strike'], ['talks begin']]);
      expect((await ledger.story(versions[0]!.report.id)).story.title).toBe('ferry strike');
    }
  });

  test('a report that is read otherwise moves', async () => {
    const moving = report('ferry strike', '2031-06-02');
    const ledger = await ledgerOf([report('ferry strike', '2031-06-01'), moving, report('ferry strike', '2031-06-03')]);
    await ledger.add(
      { ...moving, report: { ...moving.report, title: 'bridge opens' }, derivedBy: 'onrecord 2' },
      BY_WORDS,
    );
    expect(await titles(ledger)).toEqual([['ferry strike', 'ferry strike'], ['bridge opens']]);
  });

  test('other rules gather all anew', async () => {
    const ledger = await ledgerOf([...FERRY, ...BRIDGE]);
    expect(await ledger.gather(BY_WORDS)).toBe(0);
    expect(await ledger.gather({ ...BY_WORDS, version: 'words 2', least: 2 })).toBe(4);
    expect((await ledger.stories()).total).toBe(4);
    expect(await ledger.gather(BY_WORDS)).toBe(4);
    expect(await titles(ledger)).toEqual(await titles(await ledgerOf([...BRIDGE, ...FERRY])));
  });

  test('what was added without being gathered, as before there were stories, is gathered afterwards', async () => {
    const file = join(folder, 'old.db');
    const ledger = openLedger(file);
    for (const one of [...FERRY, ...BRIDGE]) await ledger.add(one);
    expect((await ledger.stories()).total).toBe(0);
    await expect(ledger.story(FERRY[0]!.report.id)).rejects.toMatchObject({ code: 'no-such-entry' });
    expect(await ledger.gather(BY_WORDS)).toBe(4);
    expect(await titles(ledger)).toEqual(await titles(await ledgerOf([...FERRY, ...BRIDGE])));
    ledger.close();
    expect(inspect(file)).toEqual({ faults: [], reports: 4 });
  });

  test('the order in which reports come does not matter', async () => {
    const word = fc.constantFrom('ferry', 'strike', 'bridge', 'talks', 'fees', 'pilots');
    const one = fc.record({
      title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      published: fc.integer({ min: 1, max: 9 }).map((day) => `2031-06-0${day}`),
      url: fc.constantFrom(null, null, null, 'https://courier.example/1', 'https://courier.example/2'),
    });
    const cases = fc.array(one, { minLength: 2, maxLength: 14 }).chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(
          all.map((_, i) => i),
          { minLength: all.length },
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([all, order]) => {
        const reports = all.map((changes, number) => derived(number, changes));
        const [there, here] = [await ledgerOf(reports), await ledgerOf(order.map((at) => reports[at]!))];
        expect(await linksIn(here)).toEqual(await linksIn(there));
        expect(await linksIn(there)).toEqual(best(reports));
        for (const ledger of [there, here]) ledger.close();
      }),
      { numRuns: 60 },
    );
  });

  test('with the rules for news a day after goes on from the day before', async () => {
    const ledger = await ledgerOf(
      [derived(1, { published: '2031-06-01' }), derived(2, { published: '2031-06-02' })],
      newsGathering(),
    );
    expect((await ledger.stories()).stories).toMatchObject([{ reports: 2 }]);
  });
});

/** What each report goes on from. */
async function linksIn(ledger: Ledger): Promise<ReadonlyMap<string, string | null>> {
  const links = new Map<string, string | null>();
  for (const { id } of (await ledger.stories({}, { limit: 500 })).stories) {
    for (const { reports } of (await ledger.story(id)).timeline)
      for (const { id, follows } of reports) links.set(id, follows?.id ?? null);
  }
  return new Map([...links].sort());
}

/** The same, found by comparing every report with all before it. */
function best(all: readonly Derived[]): ReadonlyMap<string, string | null> {
  const ordered = all
    .map(({ report }) => ({ ...report, day: Date.parse(report.published ?? '') / 86_400_000 }))
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const standing = ordered.filter(
    ({ url }, i) => url === null || !ordered.slice(i + 1).some((later) => later.url === url),
  );
  return new Map(
    standing
      .map((report, i): [string, string | null] => {
        let parent: { readonly id: string; readonly likeness: number } | null = null;
        for (const before of standing.slice(0, i)) {
          const days = report.day - before.day;
          const likeness = BY_WORDS.likeness(BY_WORDS.keysOf(report), BY_WORDS.keysOf(before), days);
          if (days <= BY_WORDS.days && likeness >= Math.max(BY_WORDS.least, parent ? parent.likeness + 1e-12 : 0))
            parent = { id: before.id, likeness };
        }
        return [report.id, parent?.id ?? null];
      })
      .sort(),
  );
}
