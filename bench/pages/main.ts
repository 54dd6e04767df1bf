import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { addDemonstration } from '../../src/app/demonstration.ts';
import { createApp } from '../../src/http/create-app.ts';
import { listen } from '../../src/http/listen.ts';
import { BUILT_PAGES } from '../../src/http/pages.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { startChromium } from '../../test/browser/chromium.ts';
import { many } from '../../test/ledger/derived.ts';
import { served } from '../load/served.ts';
import { type Frames, READY, SCROLL, WATCH_TASKS } from './in-page.ts';

/** `npm run bench:pages`: how soon the first page answers, how fast others come, and how even ten thousand rows scroll. */

const ROUNDS = 9;
/** How long a pointer rests on a link before it is pressed, in milliseconds: what the page asks for meanwhile is part of its design. */
const REST = 120;
const DESK = { viewport: { width: 1440, height: 900 } };

/** How long a page is looked at before a link on it is, in milliseconds. */
const LOOK = 2500;

/** Where a click goes from, on what, and what the page that comes has at its top. */
const WAYS: readonly (readonly [name: string, from: string, link: string, has: string])[] = [
  ['home to story', '', 'main h2 a[href^="/stories/"], main h3 a[href^="/stories/"]', '#timeline'],
  ['home to report', '', 'main a[href^="/reports/"]', '[data-canonical-text]'],
  ['home to board', '', 'nav a[href^="/commitments"]', '[data-column]'],
  ['board to commitment', 'commitments', '[data-commitment] a[href^="/commitments/"]', '#words'],
  ['board to actor', 'commitments', '[data-commitment] a[href^="/actors/"]', '#reported'],
  ['home to log', '', 'a[href="/log"]', 'tbody tr[id]'],
];

const folder = await mkdtemp(join(tmpdir(), 'onrecord-pages-bench-'));
const browser = await startChromium();
try {
  await scripts();
  const demonstration = openLedger(join(folder, 'demonstration.db'));
  await addDemonstration(demonstration);
  demonstration.close();
  const server = await served(demonstration.file);
  await firstPage(browser, server.url);
  await ways(browser, server.url);
  await server.stop();
  const long = openLedger(join(folder, 'long.db'));
  for await (const _ of long.addMany(many(0, 5000)));
  // By itself: `onrecord serve` would first gather the reports into stories, which here are all alike.
  const longServer = await listen(createApp(long, BUILT_PAGES), 0);
  await rows(browser, `${longServer.url}log`, 'log, 10,000 entries');
  await rows(browser, `${longServer.url}search?outlet=Quay`, '20,000 statements');
  await longServer.close();
  long.close();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

/** What the first page loads before it runs, compressed, and all script there is. */
async function scripts(): Promise<void> {
  const html = await readFile(new URL('index.html', BUILT_PAGES), 'utf8');
  const first = new Set(html.match(/assets\/[\w-]+\.js/g));
  const files = (await readdir(BUILT_PAGES, { recursive: true })).filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(
    files.map(async (file) => [file, gzipSync(await readFile(new URL(file, BUILT_PAGES))).length] as const),
  );
  const sum = (some: typeof sizes): string => (some.reduce((all, [, size]) => all + size, 0) / 1024).toFixed(0);
  console.log(
    `script, compressed: ${sum(sizes.filter(([file]) => first.has(file)))} KB first, ${sum(sizes)} KB in all`,
  );
}

/** From an empty cache, until what the page lists is drawn and nothing keeps it from answering. */
async function firstPage(on: Browser, url: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await (await on.newContext(DESK)).newPage();
    await page.addInitScript(WATCH_TASKS);
    await page.goto(url);
    await page.locator('main h4').first().waitFor();
    times.push(await page.evaluate<number>(READY));
    await page.context().close();
  }
  console.log(`first page interactive: ${told(times)}`);
}

/** The first time a page of a kind is asked for, and once more after going back. */
async function ways(on: Browser, url: string): Promise<void> {
  for (const [name, from, link, has] of WAYS) {
    const [first, again]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await (await on.newContext(DESK)).newPage();
      await page.goto(`${url}/${from}`);
      await page.locator(link).first().waitFor();
      await page.waitForTimeout(LOOK);
      first.push(await click(page, link, has));
      await page.goBack();
      await page.locator(link).first().waitFor();
      await page.waitForTimeout(LOOK);
      again.push(await click(page, link, has));
      await page.context().close();
    }
    console.log(`${name}: ${told(first)}, again ${told(again)}`);
  }
}

/** From the press until what the other page has at its top is drawn, in milliseconds. */
async function click(page: Page, link: string, has: string): Promise<number> {
  await page.locator(link).first().hover();
  await page.waitForTimeout(REST);
  const took = page.evaluate<number>(`new Promise((resolve) => {
    addEventListener('click', ({ timeStamp }) => {
      const look = () => document.querySelector(${JSON.stringify(has)})
        // What is there before a frame is drawn in it; a timer comes after.
        ? setTimeout(() => resolve(performance.now() - timeStamp))
        : requestAnimationFrame(look);
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  })`);
  await page.locator(link).first().click();
  return await took;
}

async function rows(on: Browser, address: string, name: string): Promise<void> {
  const page = await (await on.newContext(DESK)).newPage();
  await page.addInitScript(WATCH_TASKS);
  await page.goto(address);
  await page.locator('main tr[id], main li[data-kind]').first().waitFor();
  const { frames, elements, tasks } = await page.evaluate<Frames>(SCROLL);
  const [middle, late, worst] = [0.5, 0.99, 1].map((share) => quantile(frames, share).toFixed(0));
  console.log(
    `${name}: frames of ${middle} ms, one in a hundred over ${late}, the worst ${worst}; ${tasks.length} tasks over 50 ms (the longest ${Math.max(0, ...tasks).toFixed(0)}); ${elements} elements at most`,
  );
  await page.context().close();
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

function told(times: readonly number[]): string {
  const [least, most] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0));
  return `${quantile(times, 0.5).toFixed(0)} ms (${least} to ${most}, ${times.length} rounds)`;
}
