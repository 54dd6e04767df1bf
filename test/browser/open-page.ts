import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export const DESK = { viewport: { width: 1440, height: 900 } } as const;
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

/** Motion is left out, so that what is measured has come to rest. */
const CALM = { reducedMotion: 'reduce', colorScheme: 'light' } as const;

/** What tests bring about on purpose. */
const EXPECTED = /40[049]|ERR_FAILED|ApiError/;

/**
 * Opens an address in a context of its own, once its heading and its type are there.
 * What the browser objects to, refusals of the content security policy included, goes into `faults`.
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ ...CALM, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text());
  });
  await page.goto(address);
  await page.locator('main h1').waitFor();
  await page.evaluate('document.fonts.ready');
  return page;
}
