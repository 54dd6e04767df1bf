import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessProblems, accessProblemsAnywhere } from './access-problems.ts';
import { browserSuite, CHROMIUM } from './chromium.ts';
import { type ServedLedger, serveDemonstration, serveLedger } from './served-ledger.ts';
import { DESK, PHONE, visits } from './visits.ts';

const LAMP = `Northern lamp to burn again

PORT ANSELM – “We will light the northern lamp again on Friday,” Harbour Minister Ilse Varga said on Tuesday.
`;

describe.skipIf(!CHROMIUM)(browserSuite('working with the record in a browser'), { timeout: 120_000 }, () => {
  const visit = visits();
  let served: ServedLedger;
  let empty: ServedLedger;
  let page: Page;

  beforeAll(async () => {
    served = await serveDemonstration();
    return () => served.close();
  });
  beforeEach(async () => {
    empty = await serveLedger([]);
    return () => empty.close();
  });

  const open = async (path: string, options?: BrowserContextOptions, base = served.url): Promise<void> => {
    page = await visit(base + path, options);
  };
  const address = () => new URL(page.url());

  describe('adding', () => {
    it('reads the demonstration into an empty ledger, telling how far it is', async () => {
      await open('', DESK, empty.url);
      await page.getByRole('button', { name: 'Read the demonstration' }).click();
      await page.getByRole('heading', { name: 'Reading 26 inputs' }).waitFor();
      await page.getByRole('heading', { name: '26 reports added' }).waitFor({ timeout: 50_000 });
      await page.getByRole('link', { name: 'All stories and reports' }).click();
      await page.getByRole('heading', { name: 'Stories' }).waitFor();
    });

    it('takes files that are dropped on any page, and says what it does meanwhile', async () => {
      const drag = async (...kinds: readonly string[]) =>
        await page.evaluate(`(() => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([${JSON.stringify(LAMP)}], 'lamp.txt', { type: 'text/plain' }));
          for (const kind of ${JSON.stringify(kinds)})
            document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        })()`);
      await open('', DESK, empty.url);
      await drag('dragover');
      await page.getByText('Drop to add to the record').waitFor();
      await drag('dragleave');
      await expect.poll(() => page.getByText('Drop to add to the record').count()).toBe(0);
      const sent = Promise.withResolvers<void>();
      await page.route('**/api/reports', async (route) => {
        await sent.promise;
        await route.continue();
      });
      await drag('dragover', 'drop');
      await page.getByRole('status').filter({ hasText: 'Sending 1 file…' }).waitFor();
      expect(await accessProblems(page)).toEqual([]);
      sent.resolve();
      await page.getByRole('heading', { name: '1 report added' }).waitFor();
      expect(address().pathname).toMatch(/^\/add\/./);
      expect(await page.getByText('Sending 1 file…').count()).toBe(0);
      await page.getByRole('progressbar', { name: 'Inputs that are done' }).waitFor();
    });
  });

  describe('search', () => {
    it('finds by the state of the commitments that statements voice', async () => {
      await open('search?q=strait&kind=statement');
      const facets = page.getByRole('complementary', { name: 'Narrow the search' });
      const state = facets.locator('section', { hasText: 'Commitment' }).getByRole('link').nth(1);
      const [, count] = /(\d+)$/.exec((await state.textContent()) ?? '') ?? [];
      await state.click();
      await expect.poll(() => page.locator('ol h2').count()).toBe(Number(count));
      expect(address().searchParams.get('state')).toMatch(/^[a-z]+$/);
    });

    it('takes a filter alone, and lists what it keeps, the newest first', async () => {
      await open('search');
      const facets = page.getByRole('complementary', { name: 'Narrow the search' });
      const act = facets.getByRole('link', { name: /^Guarantee|^Promise/ });
      const [, count] = /(\d+)$/.exec((await act.textContent()) ?? '') ?? [];
      await act.click();
      await page.getByText(`${count} statements, newest first`).first().waitFor();
      await facets.getByRole('link', { name: /^Longshore/ }).click();
      await expect.poll(() => address().search).toBe('?act=promise&outlet=Longshore');
      await page.reload();
      await page.getByRole('heading', { name: 'Statements', level: 1 }).waitFor();
      const { statements } = await served.ledger.statements({ act: 'promise', outlet: 'Longshore' }, { limit: 20 });
      const links = page.locator('li[data-kind=statement] h2 a');
      await links.first().waitFor();
      const shown = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
      expect(shown.map((href) => href?.split('#s=')[1])).toEqual(statements.map(({ statement }) => statement.id));
      expect(await accessProblems(page)).toEqual([]);
    });

    it('explains what cannot be looked for, and leads out of what is narrowed too far', async () => {
      await open('search?q=-');
      await page.getByText('Give at least one word to look for').first().waitFor();
      await page.goto(`${served.url}search?q=strait&since=1990-01-01&until=1990-12-31`);
      await page.getByRole('link', { name: 'Look for “strait” everywhere' }).click();
      await page.locator('ol h2').first().waitFor();
    });
  });

  describe('the log', () => {
    it('shows every entry with what it concerns, by kind and by subject, and the address holds which', async () => {
      await open('log');
      await page.getByRole('link', { name: /^Report read/ }).click();
      await page.getByRole('heading', { name: '26 entries' }).waitFor();
      await page.getByRole('link', { name: 'All on it' }).first().click();
      await expect.poll(() => address().searchParams.get('subject')).toMatch(/^[0-9a-f]{16}$/);
      await page.getByRole('link', { name: /^Every kind/ }).click();
      await page.getByRole('row', { name: /Report added/ }).waitFor();
      const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
      const table = await (await fetch(new URL(csv!, served.url))).text();
      expect(table).toMatch(/^entry,at,kind,subject,report,by,what,hash\r\n/);
      await page.locator('tbody').getByRole('link').first().click();
      await page.locator('[data-canonical-text]').waitFor();
    });

    it('is checked at the press of a button', async () => {
      await open('log');
      await page.getByText('Not checked since the server was started').waitFor();
      await page.getByRole('button', { name: 'Check it now' }).click();
      await page.getByText('All is as it was written').waitFor({ timeout: 40_000 });
      await expect.poll(() => page.getByRole('status').first().textContent()).toContain('26 reports');
    });
  });

  describe('settings', () => {
    it('switch a rule on, and the log says who did', async () => {
      await open('settings', DESK, empty.url);
      await page.getByLabel('Your name').fill('R. Castell');
      await page.getByRole('switch', { name: 'time-expires' }).click();
      await page.getByText('Switched by R. Castell').waitFor();
      await page.getByRole('link', { name: 'All entries' }).click();
      await page.getByRole('cell', { name: 'Rule switched Switched on' }).waitFor();
    });

    it('make a token whose secret is told once, and revoke it', async () => {
      await open('settings', DESK, empty.url);
      await page.getByLabel('For whom').fill('Night desk');
      await page.getByLabel('Role').selectOption('editor');
      await page.getByRole('button', { name: 'Make a token' }).click();
      const secret = await page.locator('code', { hasText: 'onrecord_' }).textContent();
      expect(await empty.ledger.token(secret!)).toMatchObject({ name: 'Night desk', role: 'editor' });
      await page.getByRole('button', { name: 'I have kept it' }).click();
      await page.getByRole('button', { name: 'Revoke the token of Night desk' }).click();
      await page.getByRole('button', { name: 'Revoke Night desk now' }).click();
      await page.getByText(/^Revoked/).waitFor();
      expect(await empty.ledger.token(secret!)).toBeNull();
    });

    it('show the outlets, and what scales call a state', async () => {
      await open('settings');
      await page.getByRole('row', { name: /Longshore longshore\.example 8/ }).waitFor();
      const scales = page.getByRole('table', { name: 'What each scale calls a state' });
      await scales.getByRole('row', { name: /^Satisfied Promise Kept/ }).waitFor();
    });
  });

  describe('axe finds nothing', () => {
    it.each(['add', 'search?q=strait&act=promise', 'log', 'settings'])(
      'wide and narrow, light and dark: /%s',
      async (path) => {
        await open(path);
        await page
          .locator('main h2')
          .first()
          .waitFor({ state: 'attached', timeout: 5000 })
          .catch(() => {});
        expect(await accessProblemsAnywhere(page)).toEqual([]);
      },
    );

    it.each(['add', 'search?q=strait&act=promise', 'log', 'settings'])(
      'and 360 pixels are enough: /%s',
      async (path) => {
        await open(path, { ...PHONE, viewport: { width: 360, height: 740 } });
        await page
          .locator('main h2')
          .first()
          .waitFor({ state: 'attached', timeout: 5000 })
          .catch(() => {});
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      },
    );
  });
});
