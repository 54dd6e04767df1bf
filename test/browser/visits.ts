import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startChromium } from './chromium.ts';

export const DESK = { viewport: { width: 1440, height: 900 } } as const;
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

/** Motion is left out, so that what is measured has come to rest. */
const CALM = { reducedMotion: 'reduce', colorScheme: 'light' } as const;

/** What tests bring about on purpose. */
const EXPECTED = /40[049]|ERR_FAILED|ApiError/;

/** Opens an address in a context of its own, and gives the page once all of it is there. */
export type Visit = (address: string, options?: BrowserContextOptions) => Promise<Page>;

/**
 * A browser for the tests of a suite. After each test its pages are closed, and it fails where the browser objected to anything, such as
 * what the content security policy refuses.
 */
export function visits(): Visit {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0), 'faults that the browser met').toEqual([]);
  });
  afterAll(() => browser?.close());
  return async (address, options = DESK) => {
    const context = await browser!.newContext({ ...CALM, ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text());
    });
    await page.goto(address);
    await whole(page);
    return page;
  };
}

/** Waits until the page that was gone to is there: its heading, what is further down or still asked for, and its type. */
export async function whole(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  const missing = page.locator('main [aria-busy=true]').or(page.locator('main').getByText('Loading', { exact: true }));
  await expect.poll(() => missing.count(), { message: 'what is not there yet' }).toBe(0);
  await page.evaluate('document.fonts.ready');
}
