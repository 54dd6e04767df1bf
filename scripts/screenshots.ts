import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addDemonstration } from '../src/app/demonstration.ts';
import { newJobs } from '../src/app/jobs.ts';
import { createApp } from '../src/http/create-app.ts';
import { listen } from '../src/http/listen.ts';
import { BUILT_PAGES } from '../src/http/pages.ts';
import { openLedger } from '../src/ledger/ledger.ts';
import { startChromium } from '../test/browser/chromium.ts';

/** `npm run screenshots`: pictures of the pages on the demonstration, into `docs/screenshots/`. */

const FOLDER = join(import.meta.dirname, '../docs/screenshots');
const DEVICES = [
  { name: '1440', viewport: { width: 1440, height: 810 } },
  { name: '390', viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true },
] as const;
const THEMES = ['light', 'dark'] as const;

/** The statement to show, by words of it. */
const SHOWN = 'in writing and under seal';

/** The commitment to show, by words of it. */
const OWED = 'would suspend the searches';

const folder = await mkdtemp(join(tmpdir(), 'onrecord-screenshots-'));
const ledger = openLedger(join(folder, 'demonstration.db'));
await addDemonstration(ledger);
const [hit] = await ledger.search({ query: `"${SHOWN}"`, kind: 'statement', limit: 1 });
if (hit?.kind !== 'statement') throw new Error(`the demonstration holds no statement with the words "${SHOWN}"`);
const { statement, report } = hit;
const edited = (await ledger.reports({}, { limit: 100 })).reports.find(({ version }) => version === 2);
if (!edited) throw new Error('the demonstration holds no report that was edited');
const [owed] = (await ledger.commitments({ about: OWED, voiced: 'first' }, { limit: 1 })).commitments;
if (!owed) throw new Error(`the demonstration holds no commitment with the words "${OWED}"`);
const { commitment } = owed;
const kept = (await ledger.evidence(commitment.id)).filter(({ evidence }) => evidence.kind === 'fulfilment');
const by = 'R. Castell';
for (const { evidence } of kept) await ledger.decideEvidence({ evidence: evidence.id, verdict: 'accepted', by });
await ledger.decideCommitment({
  ...{ commitment: commitment.id, state: 'satisfied', by, why: 'Ordered two weeks late, and seen by the observers.' },
  evidence: kept.map(({ evidence }) => evidence.id),
});
const key = ({ id }: { readonly id: string }) => id.slice(7, 23);
const story = `stories/${key(report)}`;

/** What is done on a page before its picture is taken. */
type Act = (page: Page) => Promise<unknown>;

const there =
  (words: string): Act =>
  async (page) =>
    await page.getByText(words).last().waitFor();
const decidable: Act = async (page) => await page.getByRole('button', { name: 'Correct' }).last().waitFor();
const storyCompared: Act = async (page) => await page.locator('#commitments').waitFor();
const correct: Act = async (page) => {
  await decidable(page);
  await page.getByRole('button', { name: 'Correct' }).last().click();
  await page.getByRole('button', { name: 'Mark: Content' }).click();
};

const owe: Act = async (page) => {
  await page.getByRole('button', { name: 'Add another commitment' }).click();
  await page.getByRole('form', { name: 'New commitment' }).waitFor();
};

const VIEWS: readonly (readonly [view: string, path: string, act?: Act])[] = [
  ['list', ''],
  ['report', `reports/${key(report)}`],
  ['statement', `statements/${statement.id}`, there('Also carried by')],
  ['correct', `statements/${statement.id}`, correct],
  ['story', story, storyCompared],
  ['carried', `${story}#carried`, storyCompared],
  ['discrepancies', `${story}#discrepancies`, storyCompared],
  ['positions', `stories/${key(edited)}#positions`, storyCompared],
  ['edits', `reports/${key(edited)}/edits`],
  ['commitment', `commitments/${commitment.id}`, there('As of this day')],
  ['life', `commitments/${commitment.id}#life`, there('As of this day')],
  ['actor', 'actors/state:kestria', there('newest first')],
  ['record', 'actors/state:kestria#record', there('Kept: 1 of')],
  ['board', 'commitments', there('Violated')],
  ['due', 'commitments?by=due', there('No time said')],
  ['search', 'search?q=strait&act=promise', async (page) => await page.locator('h2 a').first().waitFor()],
  ['filter', 'search?act=promise', async (page) => await page.locator('h2 a').first().waitFor()],
  ['owed', `statements/${statement.id}`, owe],
  ['review', 'review?kind=statement', decidable],
  ['log', 'log', async (page) => await page.locator('tbody tr').first().waitFor()],
  ['settings', 'settings', there('What each scale calls a state')],
];

/** On a ledger of its own, without reports. */
const EMPTY_VIEWS: typeof VIEWS = [
  ['empty', ''],
  ['added', 'add', addThree],
];

/** One report that is read, and two inputs that are not. */
async function addThree(page: Page): Promise<void> {
  const image = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  await page.getByLabel('Files to add').setInputFiles([
    { name: 'strait-offer.txt', mimeType: 'text/plain', buffer: Buffer.from((await ledger.report(report.id)).text) },
    { name: 'harbour.png', mimeType: 'image/png', buffer: image },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
  ]);
  await page.getByRole('button', { name: 'Add to the record' }).click();
  await page.getByText('Add more').waitFor();
}

const server = await listen(createApp(ledger, BUILT_PAGES), 0);
const browser = await startChromium();
await mkdir(FOLDER, { recursive: true });
let taken = 0;
for (const { name, ...device } of DEVICES) {
  for (const colorScheme of THEMES) {
    const empty = openLedger(join(folder, `empty-${taken}.db`));
    const jobs = newJobs(empty);
    const emptyServer = await listen(createApp(empty, BUILT_PAGES, { jobs }), 0);
    const context = await browser.newContext({ ...device, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [url, views] of [
      [server.url, VIEWS],
      [emptyServer.url, EMPTY_VIEWS],
    ] as const) {
      for (const [view, path, act] of views) {
        // Two addresses that differ in their fragments alone are one page to the browser.
        await page.goto('about:blank');
        await page.goto(url + path);
        await page.locator('main h1').waitFor();
        await act?.(page);
        await page.evaluate('document.fonts.ready');
        await page.screenshot({ path: join(FOLDER, `${view}-${name}-${colorScheme}.png`) });
        taken += 1;
      }
    }
    await context.close();
    await Promise.all([jobs.close(), emptyServer.close()]);
    empty.close();
  }
}
await browser.close();
await server.close();
ledger.close();
await rm(folder, { recursive: true });
console.log(`${taken} pictures in ${FOLDER}`);
