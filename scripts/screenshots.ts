import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDemonstration } from '../src/app/demonstration.ts';
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
const VIEWS = [
  ['list', ''],
  ['report', `reports/${key(report)}`],
  ['statement', `statements/${statement.id}`],
  ['story', story],
  ['carried', `${story}#carried`],
  ['discrepancies', `${story}#discrepancies`],
  ['positions', `stories/${key(edited)}#positions`],
  ['edits', `reports/${key(edited)}/edits`],
  ['commitment', `commitments/${commitment.id}`],
  ['life', `commitments/${commitment.id}#life`],
  ['actor', 'actors/state:kestria'],
  ['record', 'actors/state:kestria#record'],
  ['board', 'commitments'],
  ['due', 'commitments?by=due'],
] as const;

const server = await listen(createApp(ledger, BUILT_PAGES), 0);
const browser = await startChromium();
await mkdir(FOLDER, { recursive: true });
for (const { name, ...device } of DEVICES) {
  for (const colorScheme of THEMES) {
    const context = await browser.newContext({ ...device, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [view, path] of VIEWS) {
      await page.goto(server.url + path);
      await page.locator('main h1').waitFor();
      if (view === 'statement') await page.getByText('Also carried by').last().waitFor();
      if (path.startsWith('stories')) await page.locator('#commitments').waitFor();
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: join(FOLDER, `${view}-${name}-${colorScheme}.png`) });
    }
    await context.close();
  }
}
await browser.close();
await server.close();
ledger.close();
await rm(folder, { recursive: true });
console.log(`${VIEWS.length * DEVICES.length * THEMES.length} pictures in ${FOLDER}`);
