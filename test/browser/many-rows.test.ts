import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { many } from '../ledger/derived.ts';
import { accessProblems } from './access-problems.ts';
import { browserSuite, CHROMIUM } from './chromium.ts';
import { type ServedLedger, serveLedger } from './served-ledger.ts';
import { PHONE, visits } from './visits.ts';

/** Each is two entries of the log and four statements. */
const REPORTS = 5000;
/** Elements of a page of either list, at most, however long it is. */
const MOST_ELEMENTS = 6000;

describe.skipIf(!CHROMIUM)(browserSuite('ten thousand rows'), { timeout: 120_000 }, () => {
  const visit = visits();
  let served: ServedLedger;
  let page: Page;

  beforeAll(async () => {
    served = await serveLedger([]);
    for await (const _ of served.ledger.addMany(many(0, REPORTS))) {
      // Each is added as it is asked for.
    }
    return () => served.close();
  });

  const elements = () => page.evaluate<number>('document.querySelectorAll("*").length');
  /** Goes down by keys until an element is in view. */
  const pressUntil = async (key: string, wanted: string): Promise<void> => {
    await page.locator('main').focus();
    await expect
      .poll(async () => {
        await page.keyboard.press(key);
        expect(await elements()).toBeLessThan(MOST_ELEMENTS);
        return await page.locator(wanted).filter({ visible: true }).count();
      })
      .toBe(1);
  };

  it('of the log: the last is reached by End, the first by Home, and few are in the page at a time', async () => {
    page = await visit(`${served.url}log`);
    const entries = (await served.ledger.logPage({}, { limit: 1 })).total;
    expect(entries).toBeGreaterThanOrEqual(10_000);
    await page.locator(`#entry-${entries}`).waitFor();
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(entries + 1));
    await pressUntil('End', '#entry-1');
    expect(await page.locator('#entry-1').getAttribute('aria-rowindex')).toBe(String(entries + 1));
    expect(await page.locator(`#entry-${entries}`).count()).toBe(0);
    expect(await accessProblems(page)).toEqual([]);
    await pressUntil('Home', `#entry-${entries}`);
    await pressUntil('PageDown', `#entry-${entries - 60}`);
  });

  it('of statements: scrolled through, each place has its rows', async () => {
    page = await visit(`${served.url}search?outlet=Quay`);
    await page.getByText('20,000 statements, newest first').first().waitFor();
    for (const share of [0.02, 0.3, 0.65, 1]) {
      await page.evaluate(`scrollTo(0, document.documentElement.scrollHeight * ${share})`);
      await expect
        .poll(() =>
          page.evaluate(
            'document.elementsFromPoint(innerWidth / 2, innerHeight / 2).some((one) => one.closest("li[data-kind=statement]"))',
          ),
        )
        .toBe(true);
      expect(await elements()).toBeLessThan(MOST_ELEMENTS);
    }
    await page.keyboard.press('j');
    const before = await page.locator(':focus').textContent();
    await page.keyboard.press('j');
    expect(await page.locator(':focus').textContent()).not.toBe(before);
  });

  it('on a phone, too', async () => {
    page = await visit(`${served.url}log?kind=report-added`, PHONE);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight / 2)');
    await expect
      .poll(() => page.evaluate('document.elementsFromPoint(195, 400).some((one) => one.closest("tr[id]"))'))
      .toBe(true);
    expect(await elements()).toBeLessThan(MOST_ELEMENTS);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
