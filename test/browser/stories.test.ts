import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { accessProblemsAnywhere } from './access-problems.ts';
import { browserSuite, CHROMIUM } from './chromium.ts';
import { type ServedLedger, serveDemonstration } from './served-ledger.ts';
import { PHONE, visits } from './visits.ts';

describe.skipIf(!CHROMIUM)(browserSuite('stories in a browser'), { timeout: 60_000 }, () => {
  const visit = visits();
  let served: ServedLedger;
  let page: Page;
  let strait: string;
  let island: string;
  let edited: string;

  beforeAll(async () => {
    served = await serveDemonstration();
    [island, strait] = await storiesOf(served.ledger);
    edited = await editedReport(served.ledger);
    return () => served.close();
  });

  const open = async (path: string, options?: BrowserContextOptions): Promise<void> => {
    page = await visit(served.url + path, options);
  };
  const focusedCell = () =>
    page.evaluate<string | null>("document.activeElement.closest('td, th')?.textContent.slice(0, 40) ?? null");

  it('leads from its contents to a part, again and again', async () => {
    await open(strait);
    const contents = page.getByRole('navigation', { name: 'On this page' });
    const top = async () => Math.abs((await page.locator('#positions').boundingBox())!.y);
    for (let time = 0; time < 2; time += 1) {
      await contents.getByRole('link', { name: 'Positions 6' }).click();
      await expect.poll(top).toBeLessThan(60);
      expect(await page.locator('h2:focus').textContent()).toBe('Positions');
      await page.evaluate('scrollTo(0, 0)');
    }
    expect(new URL(page.url()).hash).toBe('#positions');
  });

  it('is at the place that the reader left when he comes back', async () => {
    await open(strait);
    const place = () => page.evaluate<number>('Math.round(scrollY)');
    await page.evaluate("scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' })");
    await expect.poll(place).toBeGreaterThan(2000);
    const left = await place();
    // A pointer would have to scroll to it.
    await page.locator('a[href="/log"]').first().dispatchEvent('click');
    await page.locator('tbody tr[id]').first().waitFor();
    await page.goBack();
    await expect.poll(place).toBe(left);
  });

  it('counts copies as one origin, and says of whom', async () => {
    await open(island);
    const row = page.getByRole('row', { name: /We will not count with our eyes shut/ }).first();
    await row.getByText('4 reports, 1 origin: copies of Longshore').waitFor();
    expect(await row.getByText('Word for word').count()).toBe(3);
  });

  it('shows what was edited in silence, from the versions of a report', async () => {
    await open(edited);
    await page.getByRole('link', { name: 'What changed' }).click();
    await page.getByRole('heading', { name: 'Version 1 to version 2' }).waitFor();
    expect(await page.locator('del').allTextContents()).toEqual(expect.arrayContaining(['will', 'at least 190']));
    expect(await page.locator('ins').allTextContents()).toEqual(
      expect.arrayContaining(['intend to', 'as many as 150']),
    );
    await expect.poll(() => page.locator('main').textContent()).toContain('force: intention');
  });

  it('goes through the matrix by arrow keys, past what is missing', async () => {
    await open(strait);
    await page
      .getByRole('row', { name: /a tale for children/ })
      .getByRole('rowheader')
      .getByRole('link', { name: /a tale for children/ })
      .focus();
    await page.keyboard.press('ArrowRight');
    expect(await focusedCell()).toMatch(/^In other words/);
    await page.keyboard.press('ArrowRight');
    expect(await focusedCell()).toBe('These words');
    await page.keyboard.press('ArrowDown');
    expect(await focusedCell()).toMatch(/^In other words.*The list goes/);
    await page.keyboard.press('Enter');
    await page.locator('mark[data-active~="content"]').first().waitFor();
  });

  describe('on a phone', () => {
    it('fits 360 pixels', async () => {
      for (const path of ['', strait, island, `${edited}/edits`]) {
        await open(path, { ...PHONE, viewport: { width: 360, height: 740 } });
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(360);
      }
    });
  });

  it.each(['home', 'strait', 'island', 'edits'] as const)(
    'axe finds nothing, wide and narrow, light and dark: %s',
    { timeout: 240_000 },
    async (which) => {
      const path = { home: '', strait, island, edits: `${edited}/edits` }[which];
      await open(path);
      expect(await accessProblemsAnywhere(page)).toEqual([]);
    },
  );

  it('says in plain words that there is no such story', async () => {
    await open('stories/00000000deadbeef');
    expect(await page.locator('h1').textContent()).toBe('No such story');
  });
});

/** Addresses of the pages of the stories that several reports tell, newest activity first. */
async function storiesOf(ledger: Ledger): Promise<[string, string]> {
  const { stories } = await ledger.stories({ least: 2 }, { limit: 2 });
  const [newest, next] = stories.map(({ id }) => `stories/${id.slice('story:'.length)}`);
  return [newest!, next!];
}

/** The address of a report whose text was changed where it stands. */
async function editedReport(ledger: Ledger): Promise<string> {
  const { reports } = await ledger.reports({}, { limit: 100 });
  return `reports/${reports.find(({ version }) => version === 2)!.id.slice(7, 23)}`;
}
