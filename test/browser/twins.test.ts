import { beforeAll, describe, expect, it } from 'vitest';
import { browserSuite, CHROMIUM } from './chromium.ts';
import { type ServedLedger, serveDemonstration } from './served-ledger.ts';
import { visits, whole } from './visits.ts';

/** The width of a sheet of A4 between its margins, in CSS pixels. */
const SHEET = 643;

/** Views that count nothing but what they show. */
const WITHOUT_FIGURES: ReadonlySet<string> = new Set(['report', 'edits', 'job']);

describe.skipIf(!CHROMIUM)(browserSuite('every view'), { timeout: 60_000 }, () => {
  const visit = visits();
  let served: ServedLedger;

  beforeAll(async () => {
    served = await serveDemonstration();
    return () => served.close();
  });

  /** The address of a view, and words that it has once all of it is there. */
  const viewOf = async (name: string): Promise<readonly [path: string, words: string | RegExp]> => {
    const { ledger } = served;
    const { reports } = await ledger.reports({}, { limit: 100 });
    const edited = reports.find(({ version }) => version === 2)!.id.slice(7, 23);
    const [owed] = (await ledger.commitments({ voiced: 'first' }, { limit: 1 })).commitments;
    const job = async () => {
      const body = JSON.stringify({ text: 'The lamp of Ellin burns again, Mayor Ivo Lantry said.' });
      const headers = { 'content-type': 'application/json' };
      const sent = await fetch(`${served.url}api/reports`, { method: 'POST', body, headers });
      return sent.headers.get('location')!.slice('/api/jobs/'.length);
    };
    const views: Readonly<Record<string, () => readonly [string, string | RegExp] | Promise<[string, string]>>> = {
      home: () => ['', 'nobody has looked at yet'],
      report: () => [`reports/${edited}`, 'Read by onrecord'],
      edits: () => [`reports/${edited}/edits`, 'Version 1 to version 2'],
      story: () => [`stories/${edited}`, /gave whom his word/],
      actor: () => ['actors/state:kestria', 'newest first'],
      commitment: () => [`commitments/${owed!.commitment.id}`, 'As of this day'],
      board: () => ['commitments?force=threat', /commitments?, as of/],
      due: () => ['commitments?by=due', 'No time said'],
      search: () => ['search?q=strait&act=offer', /\d+ hits?/],
      filter: () => ['search?act=offer', 'newest first'],
      review: () => ['review?kind=statement', 'Previous'],
      log: () => ['log?kind=report-added', '26 entries'],
      settings: () => ['settings', 'What each scale calls a state'],
      job: async () => [`add/${await job()}`, '1 report added'],
    };
    return await views[name]!();
  };

  it.each([
    ...['home', 'report', 'edits', 'story', 'actor', 'commitment', 'board', 'due'],
    ...['search', 'filter', 'review', 'log', 'settings', 'job'],
  ])('has a permanent link, a CSV and a JSON twin, a print style, and its figures explained: %s', async (name) => {
    const [path, words] = await viewOf(name);
    const page = await visit(served.url + path);
    await page.getByText(words).last().waitFor({ state: 'attached' });
    const title = await page.locator('h1').first().textContent();
    const address = page.url();

    for (const [kind, type] of [
      ['CSV', 'text/csv'],
      ['JSON', 'application/json'],
    ] as const) {
      const twins = await page.getByRole('link', { name: new RegExp(`^${kind} of `) }).all();
      expect(twins.length, kind).toBeGreaterThan(0);
      for (const twin of twins) {
        const answer = await fetch(new URL((await twin.getAttribute('href'))!, served.url));
        expect([answer.status, answer.headers.get('content-type')], answer.url).toEqual([
          200,
          expect.stringContaining(type),
        ]);
        const body = await answer.text();
        if (kind === 'CSV') expect(body.split('\r\n').length, answer.url).toBeGreaterThan(1);
        else expect(Object.keys(JSON.parse(body)).length, answer.url).toBeGreaterThan(0);
      }
    }

    const explained = await page
      .locator('details > summary', { hasText: /^(How this was counted|What this shows)/ })
      .count();
    expect(explained > 0, 'explains its figures').toBe(!WITHOUT_FIGURES.has(name));

    await page.setViewportSize({ width: SHEET, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    for (const chrome of ['body nav', 'search', 'header button', '[aria-label^="CSV of"]'])
      expect(await page.locator(chrome).filter({ visible: true }).count(), chrome).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgba(0, 0, 0, 0)');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SHEET);

    await page.goto('about:blank');
    await page.goto(address);
    await whole(page);
    await page.getByText(words).last().waitFor({ state: 'attached' });
    expect([page.url(), await page.locator('h1').first().textContent()]).toEqual([address, title]);
  });
});
