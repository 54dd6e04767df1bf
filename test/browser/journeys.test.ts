import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/app/extract.ts';
import { onrecord } from '../cli/onrecord.ts';
import { accessProblems } from './access-problems.ts';
import { browserSuite, CHROMIUM } from './chromium.ts';
import { type ServedLedger, serveDemonstration } from './served-ledger.ts';
import { PHONE, visits } from './visits.ts';

const LAMP = `Northern lamp to burn again

PORT ANSELM – “We will light the northern lamp again on Friday,” Harbour Minister Ilse Varga said on Tuesday.
`;

const QUAY = `Lamp quarrel reaches the quay

PORT ANSELM – “Nobody will row in the dark this winter,” Harbour Minister Ilse Varga said on Wednesday.

The ferry union denied that any fee for the northern lamp had been agreed.
`;

/** What people do with the record, each through the real server: one ledger for all, which some of them change. */
describe.skipIf(!CHROMIUM)(browserSuite('ten journeys'), { timeout: 120_000 }, () => {
  const visit = visits();
  let served: ServedLedger;
  let page: Page;

  beforeAll(async () => {
    served = await serveDemonstration();
    return () => served.close();
  });

  const open = async (path: string, options?: BrowserContextOptions): Promise<void> => {
    page = await visit(served.url + path, options);
  };
  const address = () => new URL(page.url());
  const card = () => page.locator('[data-statement][data-active]');
  const markedContent = async () => (await page.locator('mark[data-active~="content"]').allTextContents()).join('');
  /** Opens the story on the strait from the home page. */
  const openStrait = async (options?: BrowserContextOptions): Promise<void> => {
    await open('', options);
    await page
      .getByRole('link', { name: /offers sealed pledge/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Who carries what' }).waitFor();
  };

  it('add a report and read it', async () => {
    await open('');
    await page.getByRole('link', { name: 'Add' }).click();
    await page.getByLabel('A report’s text, or addresses, one a line').fill(LAMP);
    await page.getByText('A text of 23 words').waitFor();
    await page.getByText('What you know of it').click();
    await page.getByLabel('Outlet').fill('The Quay Courier');
    await page.getByRole('button', { name: 'Add to the record' }).click();
    await page.getByRole('heading', { name: '1 report added' }).waitFor();
    await page.getByRole('link', { name: 'Northern lamp to burn again' }).click();
    await page.locator('[data-canonical-text]').waitFor();
    expect(await page.locator('[data-canonical-text]').textContent()).toBe(LAMP);
    await expect.poll(() => page.locator('article header').textContent()).toContain('The Quay Courier');
    await expect.poll(() => page.locator('[data-statement]').textContent()).toContain('Ilse Varga');
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('mark[data-active~="cue"]').allTextContents()).toEqual(['said']);
  });

  it('find who else carries a statement', async () => {
    await openStrait();
    await expect.poll(() => page.locator('h1:focus').textContent()).toContain('sealed pledge');
    const table = page.getByRole('table', { name: /several reports carry/ });
    const row = table.getByRole('row', { name: /a tale for children/ });
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      ...['Said', 'Longshore', 'The Corvale Examiner', 'The Tamarel Tribune', 'The Lirren Mercury'],
    ]);
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      expect.stringMatching(/^In other words.*sheer invention/),
      'These words',
      expect.stringMatching(/^In other words.*a nursery tale/),
      'Missing',
    ]);
    await row.getByRole('link', { name: /sheer invention/ }).click();
    await expect.poll(markedContent).toContain('sheer invention');
    await page.goBack();
    await page.locator('#carried').getByRole('link', { name: '“a tale for children”' }).click();
    await card().getByRole('heading', { name: 'Also carried by' }).waitFor();
    await expect
      .poll(() => card().locator('li', { hasText: 'The Tamarel Tribune' }).first().textContent())
      .toContain('in other words');
    expect(await card().locator('mark').allTextContents()).toEqual(expect.arrayContaining(['for children', 'nursery']));
    expect(await accessProblems(page)).toEqual([]);
    await card().getByRole('link', { name: 'The story: 7 reports' }).click();
    await page.getByRole('heading', { name: 'Who carries what' }).waitFor();
  });

  it('compare two translations', async () => {
    await openStrait();
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: /^Discrepancies/ })
      .click();
    await expect.poll(async () => (await page.locator('#discrepancies').boundingBox())!.y).toBeLessThan(60);
    const pair = page.locator('#discrepancies li').first();
    expect(await pair.locator('mark').allTextContents()).toEqual(['for children', 'nursery']);
    await pair.getByRole('link', { name: 'a nursery tale' }).click();
    await expect.poll(markedContent).toContain('a nursery tale');
  });

  it('correct a speaker and see it survive a re-run', async () => {
    const report = await readByAnEarlierVersion(served, QUAY);
    await open(`reports/${report}`);
    await page.getByRole('heading', { name: '1 statement' }).waitFor();
    await page.keyboard.press('j');
    await card().getByRole('button', { name: 'Correct' }).click();
    const editor = page.getByRole('form', { name: 'Correct the statement' });
    await editor.getByLabel('Name', { exact: true }).fill('Mara Dole');
    await editor.getByLabel('Act').selectOption('threaten');
    await editor.getByLabel('Why').fill('The minister was on leave.');
    await editor.getByLabel('Your name').fill('R. Castell');
    await editor.getByRole('button', { name: 'Save' }).click();
    await card().getByText('Mara Dole').first().waitFor();

    const again = await onrecord(['rederive', '--apply', '--ledger', served.ledger.file]);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toContain('The new readings stand.');
    await page.reload();
    await page.getByRole('heading', { name: '2 statements' }).waitFor();
    await card().getByText('Mara Dole').first().waitFor();
    await card().getByText('by R. Castell').waitFor();
    await card().getByText('“The minister was on leave.”').waitFor();
    await card().getByRole('heading', { name: 'The machine reads' }).waitFor();
    expect(await accessProblems(page)).toEqual([]);

    await card().getByRole('button', { name: 'Take it: Act' }).click();
    await card().getByText('Predict (81 %)').waitFor();
    await card().getByRole('button', { name: 'Withdraw' }).click();
    await expect.poll(() => card().getByText('Mara Dole').count()).toBe(0);
    await expect.poll(() => card().textContent()).toContain('Ilse Varga');
  });

  it('accept evidence and see the track record change', async () => {
    const figure = (name: string) =>
      page.locator('#record dl > div', { hasText: name }).locator('dd').first().textContent();
    await open('actors/state:dorane#record');
    await page.locator('#record table').first().waitFor();
    const before = [await figure('rated'), await figure('could not be rated')].map(Number);
    const keptOf = async (): Promise<number> =>
      Number(/Kept: (\d+) of \d+ rated\./.exec((await page.locator('#record').textContent()) ?? '')?.[1]);
    const keptBefore = await keptOf();

    await page
      .locator('#record')
      .getByRole('link', { name: /half of its personnel/ })
      .first()
      .click();
    const kept = page.getByRole('button', { name: 'Accept: Told to be kept, Longshore' });
    await kept.click();
    await page.getByText('Say who you are first').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("name")')).toBe('by');
    await page.keyboard.type('R. Castell');
    await kept.click();
    await page.getByRole('button', { name: 'Judge again: Told to be kept, Longshore' }).waitFor();

    const form = page.getByRole('form', { name: 'Decide the state' });
    expect(await form.getByLabel('State').inputValue()).toBe('satisfied');
    expect(await form.getByLabel('Why').inputValue()).toMatch(/^Longshore, 4 October 2031: “Dorane has withdrawn half/);
    expect(await form.getByLabel(/Told to be kept, Longshore/).isChecked()).toBe(true);
    await form.getByRole('button', { name: 'Decide: satisfied' }).click();
    await page.getByText('Kept. The decision stands in the log').waitFor();
    await expect.poll(() => page.locator('main header dl').textContent()).toContain('Satisfieddecided by R. Castell');
    await expect.poll(() => page.locator('#life [data-kind=decided]').textContent()).toContain('R. Castell');

    await page.getByRole('link', { name: 'Track record of Dorane' }).click();
    await expect.poll(async () => Number(await figure('rated'))).toBe(before[0]! + 1);
    expect(Number(await figure('could not be rated'))).toBe(before[1]! - 1);
    expect(await keptOf()).toBe(keptBefore + 1);
    expect(await page.locator('#record').textContent()).toMatch(/rated\. From (?:one alone|\d+), the share may be/);
  });

  it('follow a collision on the map', async () => {
    const { stories } = await served.ledger.stories({ least: 2 }, { limit: 1 });
    await open(`stories/${stories[0]!.id.slice('story:'.length)}#positions`);
    const issue = page.locator('#positions > div', { hasText: 'Collision' }).first();
    await issue.locator('g[data-kind=collision]').first().waitFor({ state: 'attached' });
    const told = issue.getByRole('list', { name: 'Collisions' });
    expect(await told.textContent()).toMatch(/Lucan Verhoy.*Demand.*give up its application.*Refuse/);
    await expect
      .poll(() => page.locator('#positions').textContent())
      .toContain('Hardened since 25 September 2031: the deadline');
    await told.getByRole('link', { name: 'Kestria', exact: true }).click();
    await page.getByRole('heading', { name: 'Kestria', level: 1 }).waitFor();
    expect(decodeURIComponent(address().pathname)).toBe('/actors/state:kestria');
    await page
      .locator('#record')
      .getByRole('link', { name: /suspend its searches/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Its words' }).waitFor();
    await expect.poll(() => page.locator('main header').textContent()).toContain('Kestria');
  });

  it('export a brief', async () => {
    await openStrait();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Brief of this story' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('onrecord-markdown.md');
    const brief = await readFile(await download.path(), 'utf8');
    expect(brief).toMatch(/^# .+\n\n7 reports of 4 outlets: /);
    expect(brief).toContain('## Where outlets differ');
    const [, mark] = /a tale for children.*?\[\^(\w+)\]/.exec(brief) ?? [];
    const note = brief.split('\n').find((line) => line.startsWith(`[^${mark}]: `));
    expect(note).toContain('The Corvale Examiner, “');
    expect(note).toMatch(/, 2031-09-10, <https:\/\/examiner\.example\/\S+>: “a tale for children”$/);

    await page.getByRole('link', { name: 'Lucan Verhoy' }).first().click();
    const [ofActor] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Brief of this actor' }).click(),
    ]);
    expect(await readFile(await ofActor.path(), 'utf8')).toMatch(/^# Lucan Verhoy\n/);
  });

  it('search by keyboard', async () => {
    await open('');
    await page.keyboard.press('/');
    await page.keyboard.type('strait');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '“strait”' }).waitFor();
    await page.locator('li[data-kind=report]').first().waitFor();
    const facets = page.getByRole('complementary', { name: 'Narrow the search' });
    await facets.getByRole('link', { name: /^Offer/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => address().search).toBe('?q=strait&act=offer');
    await facets.locator('[aria-current]', { hasText: 'Offer' }).waitFor();
    await facets.getByRole('link', { name: /^Longshore/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => address().searchParams.get('outlet')).toBe('Longshore');
    // What was found before is shown until the narrower search is there.
    const hits = page.locator('li[data-kind=statement]');
    await expect.poll(async () => (await hits.allTextContents()).map((hit) => /offer/i.test(hit))).toContain(true);
    await expect.poll(async () => (await hits.allTextContents()).every((hit) => /offer/i.test(hit))).toBe(true);
    await page.locator('main').focus();
    await page.keyboard.press('j');
    const first = await page.locator(':focus').textContent();
    await page.keyboard.press('j');
    expect(await page.locator(':focus').textContent()).not.toBe(first);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.locator('mark[data-active~="content"]').first().waitFor();
    expect(await card().textContent()).toMatch(/offer/i);
  });

  it('use it on a phone', async () => {
    const fits = async () => expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await openStrait(PHONE);
    await fits();
    const box = page.getByRole('region', { name: 'Table: who carries what' });
    const said = page.getByRole('rowheader').first();
    const left = (await said.boundingBox())!.x;
    await box.evaluate('(element) => element.scrollTo({ left: 300 })');
    await box.evaluate('() => new Promise(requestAnimationFrame)');
    expect((await said.boundingBox())!.x).toBeCloseTo(left, 0);
    await page.locator('#carried').getByRole('link', { name: '“a tale for children”' }).tap();
    const sheet = page.getByRole('region', { name: 'Selected statement' });
    const place = sheet.getByText(/^\d+ of \d+$/);
    const [at, of] = (await place.textContent())!.split(' of ').map(Number) as [number, number];
    await sheet.getByRole('button', { name: 'Next statement' }).tap();
    await expect.poll(() => place.textContent()).toBe(`${at + 1} of ${of}`);
    await fits();
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await expect.poll(() => sheet.count()).toBe(0);
    await page.locator('mark[data-parts~="content"]').first().tap();
    await place.waitFor();
    expect(await accessProblems(page)).toEqual([]);
  });

  it('get a clear message for bad input', async () => {
    await open('add');
    const send = page.getByRole('button', { name: 'Add to the record' });
    await send.click();
    await page.getByText('There is nothing to add yet').waitFor();
    await page.getByLabel('Files to add').setInputFiles([
      { name: 'quay.txt', mimeType: 'text/plain', buffer: Buffer.from(LAMP.replace('Friday', 'Sunday')) },
      { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]) },
      { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    ]);
    await page.getByLabel('A report’s text, or addresses, one a line').fill('http://127.0.0.1:9/report');
    await page.getByText('What you know of it').click();
    await page.getByLabel('Published').fill('last Tuesday');
    await send.click();
    await page.locator('[role=alert]', { hasText: 'last Tuesday' }).waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await page.getByLabel('Published').fill('');
    await send.click();
    await page.getByRole('heading', { name: '1 report added, 3 could not be read' }).waitFor();
    const unread = page.getByRole('region', { name: /Could not be read/ }).getByRole('listitem');
    expect(await unread.allTextContents()).toEqual([
      expect.stringMatching(/^picture\.png.*PNG image/),
      expect.stringMatching(/^nothing\.txt.*empty/),
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/report.*127\.0\.0\.1/),
    ]);
    const place = page.url();
    await page.reload();
    await page.getByRole('heading', { name: '1 report added, 3 could not be read' }).waitFor();
    expect(page.url()).toBe(place);
    expect(await accessProblems(page)).toEqual([]);
  });
});

/** Adds a report as a version before this one left it, which overlooked its last statement; gives its address. */
async function readByAnEarlierVersion({ ledger }: ServedLedger, text: string): Promise<string> {
  const stated = { outlet: 'The Quay Courier', published: '2031-10-02' };
  const input = { kind: 'bytes', name: 'quay.txt', bytes: Buffer.from(text), mediaType: null, stated } as const;
  for await (const one of extract([input], { jobs: 1 })) {
    if (one.kind === 'unread') throw one.error;
    await ledger.add({ ...one, statements: one.statements.slice(0, -1), derivedBy: 'onrecord 0' });
    return one.report.id.slice('sha256:'.length).slice(0, 16);
  }
  throw new Error('nothing was read');
}
