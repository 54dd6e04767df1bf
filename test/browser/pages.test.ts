import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { onrecord } from '../cli/onrecord.ts';
import { many } from '../ledger/derived.ts';
import { accessProblems, accessProblemsAnywhere } from './access-problems.ts';
import { browserSuite, CHROMIUM } from './chromium.ts';
import { FERRY, FERRY_FIRST, WEATHER } from './ferry-story.ts';
import { type ServedLedger, serveLedger } from './served-ledger.ts';
import { DESK, PHONE, visits } from './visits.ts';

const KEY = FERRY.report.id.slice(7, 23);
const READING = `reports/${KEY}`;
const LAST = FERRY.statements.at(-1)!;
const LAST_LINK = `statements/${LAST.id}`;

describe.skipIf(!CHROMIUM)(browserSuite('the pages in a browser'), { timeout: 30_000 }, () => {
  const visit = visits();
  let served: ServedLedger;
  let empty: ServedLedger;
  let page: Page;

  beforeAll(async () => {
    served = await serveLedger([FERRY_FIRST, FERRY, WEATHER]);
    empty = await serveLedger([]);
    return () => Promise.all([served.close(), empty.close()]);
  });

  const open = async (path: string, options?: BrowserContextOptions, base = served.url): Promise<void> => {
    page = await visit(base + path, options);
  };
  const passage = (part: string, words: string) =>
    page.locator(`mark[data-parts~="${part}"]`, { hasText: words }).first();
  const card = (id: string) => page.locator(`[data-statement="${id}"]`);
  const idOf = (words: string) => FERRY.statements.find(({ content }) => content.text.includes(words))!.id;
  const topOf = async (box: ReturnType<typeof card>) => (await box.boundingBox())!.y;
  const inView = async (box: ReturnType<typeof card>) => {
    const { y, height } = (await box.boundingBox())!;
    return y >= 0 && y + height <= page.viewportSize()!.height;
  };

  describe('the list of reports', () => {
    it('shows reports by day, newest first, with the text that was silently edited marked', async () => {
      await open('');
      expect(await page.locator('main h2').allTextContents()).toEqual([
        'Monday 3 February 2031',
        'Saturday 1 February 2031',
      ]);
      const [newest] = await page.locator('main li').allTextContents();
      expect(newest).toMatch(
        /The Ellin Lantern.*Port Ellin.*18:40.*Version 2, edited.*Ferry crews give.*14 statements/,
      );
    });

    it('leads to a report and moves focus to its headline', async () => {
      await open('');
      await page.getByRole('link', { name: 'Ferry crews give Ostrel a week to reopen' }).click();
      await page.locator('[data-canonical-text]').waitFor();
      expect(await page.title()).toBe(
        'Ferry crews give Ostrel a week to reopen the Marrow crossing · The Ellin Lantern',
      );
      await expect.poll(() => page.locator('h1:focus').textContent()).toContain('Ferry crews');
    });

    it('explains an empty ledger', async () => {
      await open('', DESK, empty.url);
      expect(await page.locator('h1').textContent()).toBe('Nothing on the record yet');
      await page.getByRole('button', { name: 'Read the demonstration' }).waitFor();
      await page.getByLabel('A report’s text, or addresses, one a line').waitFor();
    });
  });

  describe('the reading view', () => {
    it('holds the text of the report, character for character', async () => {
      await open(READING);
      expect(await page.locator('[data-canonical-text]').textContent()).toBe(FERRY.report.text);
    });

    it('lists every statement in the margin, in reading order, and no two cards overlap', async () => {
      await open(READING);
      const boxes = await Promise.all((await page.locator('[data-statement]').all()).map((item) => item.boundingBox()));
      expect(boxes).toHaveLength(FERRY.statements.length);
      let free = 0;
      for (const box of boxes) {
        expect(box!.y).toBeGreaterThanOrEqual(free);
        free = box!.y + box!.height;
      }
    });

    it('opens the card of a passage that is clicked, beside it, and puts it in the address', async () => {
      await open(READING);
      const words = passage('content', 'foghorn in a teacup');
      await words.click();
      const id = idOf('foghorn');
      await page.locator(`[data-statement="${id}"] a[aria-current]`).waitFor();
      expect(new URL(page.url()).hash).toBe(`#s=${id}`);
      expect(await words.getAttribute('data-active')).toBe('content');
      const source = page.locator('mark[data-active~="source"]');
      expect(Math.abs((await topOf(source)) - (await topOf(card(id))))).toBeLessThan(8);
    });

    it('goes outwards through statements that nest, click by click', async () => {
      await open(READING);
      const words = passage('content', 'the northern pier unsafe');
      await words.click();
      const [outer, inner] = FERRY.statements.slice(2, 4);
      await page.locator(`[data-statement="${inner!.id}"][data-active]`).waitFor();
      await words.click();
      await page.locator(`[data-statement="${outer!.id}"][data-active]`).waitFor();
    });

    it('brings the words of a card that is clicked into view, focused and marked', async () => {
      await open(READING);
      await card(LAST.id).locator('a').click();
      const source = page.locator('mark[data-active~="source"]');
      await source.waitFor();
      expect(await source.textContent()).toBe('Saal');
      await expect.poll(() => inView(source)).toBe(true);
      expect(await page.locator('mark:focus').getAttribute('data-active')).toBe('source');
    });

    it('goes from statement to statement by keyboard, and lets go', async () => {
      await open(READING);
      const active = page.locator('[data-statement][data-active]');
      await page.keyboard.press('j');
      await expect.poll(() => active.getAttribute('data-statement')).toBe(FERRY.statements[0]!.id);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => active.getAttribute('data-statement')).toBe(FERRY.statements[1]!.id);
      await page.keyboard.press('k');
      await expect.poll(() => active.getAttribute('data-statement')).toBe(FERRY.statements[0]!.id);
      await expect
        .poll(() => page.locator('[role=status][aria-live]').textContent())
        .toContain('Statement 1 of 14. The crews');
      await page.keyboard.press('Escape');
      await expect.poll(() => active.count()).toBe(0);
    });

    it('leaves single letters alone once the reader has switched them off', async () => {
      await open(READING);
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await page.getByLabel('Use single-letter keys').uncheck();
      await page.getByRole('button', { name: 'Close' }).click();
      await page.keyboard.press('j');
      await page.keyboard.press('ArrowRight');
      await expect
        .poll(() => page.locator('[data-statement][data-active]').getAttribute('data-statement'))
        .toBe(FERRY.statements[0]!.id);
    });

    it('shows the statements of one speaker, or of one form, and says how many', async () => {
      await open(READING);
      await page.getByRole('link', { name: 'Saal 2' }).click();
      await page.getByRole('heading', { name: '2 of 14 statements' }).waitFor();
      expect(await page.locator('mark[data-parts~="source"]').allTextContents()).toEqual(['Saal', 'Saal']);
      await page.getByRole('link', { name: /^Mixed/ }).click();
      await page.getByRole('heading', { name: '1 of 14 statements' }).waitFor();
      expect(new URL(page.url()).search).toBe('?speaker=saal&form=mixed');
    });

    it('shows the statements that are one act', async () => {
      await open(READING);
      await page.getByRole('link', { name: 'Promise 2' }).click();
      await page.getByRole('heading', { name: '2 of 14 statements' }).waitFor();
      expect(new URL(page.url()).search).toBe('?act=promise');
      expect(await page.locator('[data-statement]').allTextContents()).toEqual([
        expect.stringMatching(/^Mayor Ivo Lantry promisedpromiseto pay/),
        expect.stringMatching(/^he Ivo Lantry toldpromise“If the crossing/),
      ]);
    });

    it('marks conditions and times in the text, and says what they mean beside it', async () => {
      await open(READING);
      const marked = (part: string) => page.locator(`mark[data-parts~="${part}"]`).allTextContents();
      const unless = 'unless the harbour office of Ostrel reopens the northern crossing ';
      expect(await marked('condition')).toEqual([unless, 'within a week', 'If the crossing stays shut in April']);
      expect(await marked('when')).toEqual(['within a week', 'until spring']);
      await passage('content', 'tie up all nine boats').click();
      const facts = card(FERRY.statements[0]!.id).locator('dl').first();
      await facts.waitFor();
      expect(await facts.locator('div').allTextContents()).toEqual([
        'ActThreaten (90 %)',
        'ToOstrel',
        `Condition“${unless}within a week”`,
        'When3–10 February 2031, “within a week”',
        'FormIndirect: in the outlet’s words',
      ]);
    });

    it('says why, once it is asked', async () => {
      await open(READING);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await passage('content', 'tie up all nine boats').click();
      const first = card(FERRY.statements[0]!.id);
      await first.getByText('Why', { exact: true }).click();
      await first.getByText('verb of the cue').waitFor();
      expect(await first.locator('details dd').allTextContents()).toEqual(['verb of the cue“warned”']);
      expect(asked.filter((path) => path.startsWith('/api/statements/'))).toEqual([
        `/api/statements/${FERRY.statements[0]!.id}`,
      ]);
      expect(await accessProblems(page)).toEqual([]);
      await card(LAST.id).locator('a').click();
      await card(LAST.id).getByText('Why', { exact: true }).click();
      await page.getByText('Nothing is kept of how this was decided.').waitFor();
    });

    it('leads from one version of the report to another', async () => {
      await open(READING);
      await page.getByRole('link', { name: /Version 1/ }).click();
      await page.getByRole('heading', { name: 'Ferry crews give Ostrel a week', exact: true }).waitFor();
    });
  });

  describe('the permanent link of a statement', () => {
    it('is copied from its card', async () => {
      await open(READING, { ...DESK, permissions: ['clipboard-read', 'clipboard-write'] });
      await card(LAST.id).locator('a').click();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByRole('button', { name: 'Link copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(served.url + LAST_LINK);
    });

    it('leads to its words, in view and marked', async () => {
      await open(LAST_LINK);
      const source = page.locator('mark[data-active~="source"]');
      await source.waitFor();
      expect(page.url()).toBe(`${served.url}${READING}#s=${LAST.id}`);
      await expect.poll(() => inView(source)).toBe(true);
      await expect.poll(() => inView(card(LAST.id))).toBe(true);
    });
  });

  describe('a report that the command line added', () => {
    it('is listed at once, reads as its file does, and shows who said what', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'onrecord-browser-'));
      const file = join(folder, 'lighthouse.txt');
      const quotation = '“We will light the northern lamp again on Friday,”';
      const text = `Northern lamp to burn again\n\nPORT ANSELM – ${quotation} Harbour Minister Ilse Varga said on Tuesday.\n`;
      await writeFile(file, text);
      await open('');
      const added = await onrecord(['add', file, '--ledger', served.ledger.file, '--outlet', 'The Quay Courier']);
      expect([added.code, added.err]).toEqual([0, '']);
      await page.reload();
      await page.getByRole('link', { name: 'Northern lamp to burn again' }).click();
      await page.locator('[data-canonical-text]').waitFor();
      expect(await page.locator('[data-canonical-text]').textContent()).toBe(text);
      await passage('content', 'northern lamp').click();
      await expect.poll(() => page.locator('mark[data-active~="cue"]').allTextContents()).toEqual(['said']);
      await expect.poll(() => page.locator('[data-statement][data-active]').textContent()).toContain('Ilse Varga');
      await rm(folder, { recursive: true });
    });
  });

  describe('search', () => {
    it.each([1, 10])('shows a page of hits, and the next from its first on, %d times as slow', async (rate) => {
      const bulletins = await serveLedger([...many(0, 25)]);
      onTestFinished(() => bulletins.close());
      await open('search?q=insult&kind=statement', DESK, bulletins.url);
      const tools = await page.context().newCDPSession(page);
      await tools.send('Emulation.setCPUThrottlingRate', { rate });
      await expect.poll(() => page.locator('li[data-kind=statement]').count()).toBe(20);
      await page.getByText('25 hits, the first 20').first().waitFor();
      await page.getByRole('button', { name: 'More hits' }).click();
      await expect.poll(() => page.locator('li[data-kind=statement]').count()).toBe(25);
      await expect
        .poll(() => page.evaluate(`[...document.querySelectorAll('h2 a')].indexOf(document.activeElement)`))
        .toBe(20);
      expect(await page.getByRole('button', { name: 'More hits' }).count()).toBe(0);
    });

    it('follows the typing, and says when there is nothing', async () => {
      await open('search?q=thaw');
      await page.getByRole('searchbox').fill('zeppelin');
      await page.getByText('Nothing on the record for “zeppelin”').first().waitFor();
      expect(new URL(page.url()).search).toBe('?q=zeppelin');
    });
  });

  describe('on a phone', () => {
    it.each(['', READING, LAST_LINK, 'search?q=thaw'])('fits 360 pixels: /%s', async (path) => {
      await open(path, { ...PHONE, viewport: { width: 360, height: 740 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    });
  });

  describe('themes', () => {
    const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');

    it('follow the system until the reader chooses, and the choice is kept', async () => {
      await open('');
      const light = await paper();
      await page.getByRole('button', { name: 'Use the dark theme' }).click();
      const dark = await paper();
      expect(dark).not.toBe(light);
      await page.reload();
      await page.getByRole('button', { name: 'Use the light theme' }).waitFor();
      expect(await paper()).toBe(dark);
      await page.getByRole('button', { name: 'Use the light theme' }).click();
      expect(await paper()).toBe(light);
    });
  });

  describe('what cannot be shown', () => {
    it.each([
      ['reports/00000000deadbeef', 'No such report'],
      ['statements/00000000deadbeef.7', 'No such statement'],
    ])('is said in plain words: /%s', async (path, title) => {
      await open(path);
      expect(await page.locator('h1').textContent()).toBe(title);
    });

    it('is shown after all once a server that was gone answers again', async () => {
      await open('');
      await page.route('**/api/**', (route) => route.abort());
      await page.getByRole('link', { name: 'Thaw may come early' }).click();
      await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
      await page.unroute('**/api/**');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('[data-canonical-text]').waitFor();
    });
  });

  describe('axe finds nothing', () => {
    it.each([
      ['the list', ''],
      ['a report', READING],
      ['a statement', LAST_LINK],
      ['search', 'search?q=thaw'],
      ['what is not there', 'reports/00000000deadbeef'],
    ])('on %s, wide and narrow, light and dark', async (_, path) => {
      await open(path);
      expect(await accessProblemsAnywhere(page)).toEqual([]);
    });

    it('on an empty ledger', async () => {
      await open('', DESK, empty.url);
      expect(await accessProblems(page)).toEqual([]);
    });

    it('on the list of keys', async () => {
      await open('');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      expect(await accessProblems(page)).toEqual([]);
    });
  });
});
