import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CommitmentFilter } from '../../src/ledger/commitments.ts';
import { accessProblems, accessProblemsAnywhere } from './access-problems.ts';
import { browserSuite, CHROMIUM } from './chromium.ts';
import { type ServedLedger, serveDemonstration } from './served-ledger.ts';
import { DESK, PHONE, visits } from './visits.ts';

const SUITE = browserSuite('commitments and actors in a browser');

describe.skipIf(!CHROMIUM)(SUITE, { timeout: 60_000 }, () => {
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
  /** The address of the page of a commitment. */
  const owed = async (filter: CommitmentFilter): Promise<string> => {
    const [first] = (await served.ledger.commitments({ voiced: 'first', ...filter })).commitments;
    return `commitments/${first!.commitment.id}`;
  };
  const withdrawal = () => owed({ debtor: 'state:dorane', about: 'half of its personnel' });

  it('dismisses evidence, and takes it back', async () => {
    await open(await owed({ debtor: 'state:kestria', about: 'suspend its searches' }));
    const piece = page.locator('#life li', { hasText: 'Told to be broken' }).first();
    await page.getByLabel('Your name').first().fill('N. Aldous');
    await piece.getByRole('button', { name: /^Dismiss/ }).click();
    await piece.getByText('Dismissed').waitFor();
    await expect.poll(() => piece.textContent()).toContain('N. Aldous');
    await piece.getByRole('button', { name: /^Judge again/ }).click();
    await piece.getByRole('button', { name: /^Accept/ }).click();
    await piece.getByText('Accepted').waitFor();
  });

  it('leads from what is only voiced again to the first voicing', async () => {
    const { commitments: all } = await served.ledger.commitments({}, { limit: 500 });
    const { commitments: counted } = await served.ledger.commitments({ voiced: 'first' }, { limit: 500 });
    const known = new Set(counted.map(({ commitment }) => commitment.id));
    const again = all.find(({ commitment }) => !known.has(commitment.id))!.commitment.id;
    const voiced = (await served.ledger.commitments({ repeatedBy: again })).commitments.map((one) => one.commitment.id);
    await open(`commitments/${again}`);
    await page.getByText(/^Voices again what was/).waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole('link', { name: /^first voiced in / }).click();
    await expect.poll(() => page.url()).not.toContain(again);
    expect(voiced).toContain(new URL(page.url()).pathname.slice('/commitments/'.length));
    await page.locator('#life a', { hasText: 'its entry' }).first().waitFor();
  });

  it('leads from a part of a commitment to its words in the report, marked and in view', async () => {
    await open(await withdrawal());
    await page
      .locator('#words blockquote')
      .getByRole('link', { name: /^(?:3 October|Oct\. 3)$/ })
      .click();
    await page.locator('[data-canonical-text]').waitFor();
    const marked = () =>
      page.evaluate<string>("[...(CSS.highlights.get('addressed') ?? [])].map((range) => range.toString()).join('')");
    await expect.poll(marked).toMatch(/^(?:3 October|Oct\. 3)$/);
    await expect
      .poll(() => page.evaluate<number>("[...CSS.highlights.get('addressed')][0].getBoundingClientRect().top"))
      .toBeLessThan(DESK.viewport.height);
  });

  it('tells on the card of a statement what it commits to, and who speaks', async () => {
    const [first] = (await served.ledger.commitments({ debtor: 'state:dorane', about: 'half of its personnel' }))
      .commitments;
    await open(`statements/${first!.commitment.statements[0]}`);
    const card = page.locator('[data-statement][data-active]');
    await card.getByRole('heading', { name: 'Commitments' }).waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await card.getByRole('link', { name: 'Dorane: promise' }).click();
    await page.getByRole('heading', { name: 'Its life' }).waitFor();
  });

  it('draws what an actor said, and gives the same as a table', async () => {
    await open('actors/person:lucan-verhoy');
    await page.locator('#said svg rect').first().waitFor();
    await page.getByText('The same as a table').click();
    const rows = page.getByRole('table', { name: /Statements by day/ }).getByRole('row');
    const totals = await Promise.all((await rows.all()).slice(1).map((row) => row.locator('td').last().textContent()));
    const sum = totals.reduce((all, total) => all + Number(total), 0);
    await expect.poll(() => page.locator('main header').textContent()).toContain(`${sum} statements in`);
    await page.getByRole('button', { name: /^More statements/ }).click();
    expect(await page.locator('#said ol > li').count()).toBe(sum);
  });

  it('keeps what the board shows in its address, by state and by due date', async () => {
    await open('commitments');
    await page.getByLabel('Debtor').fill('verhoy');
    await expect.poll(() => new URL(page.url()).search).toBe('?debtor=verhoy');
    await page.getByLabel('Force').selectOption('threat');
    await expect.poll(() => new URL(page.url()).search).toBe('?debtor=verhoy&force=threat');
    await page.getByRole('link', { name: 'By due date' }).click();
    await page.getByRole('heading', { name: /Overdue/ }).waitFor();
    expect(await page.getByRole('link', { name: 'JSON of these commitments' }).getAttribute('href')).toBe(
      '/api/commitments?force=threat&debtor=verhoy&voiced=first',
    );
    await page.reload();
    await page.getByRole('heading', { name: /Overdue/ }).waitFor();
    expect(await page.getByLabel('Debtor').inputValue()).toBe('verhoy');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?by=due');
  });

  it('goes over the board by arrow keys, down a column and to the one beside it', async () => {
    await open('commitments');
    const columns = page.locator('[data-column]');
    await columns.first().locator('li').first().getByRole('link').last().focus();
    await page.keyboard.press('ArrowDown');
    const focused = () =>
      page.evaluate<string>("document.activeElement.closest('[data-commitment]').dataset.commitment");
    expect(await focused()).toBe(await columns.first().locator('li').nth(1).getAttribute('data-commitment'));
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(await columns.nth(1).locator('li').nth(1).getAttribute('data-commitment'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Its words' }).waitFor();
  });

  it('shows more of a column, a page at a time, and counts each once', async () => {
    await open('commitments?again=yes');
    const active = page.locator('[data-column=active]');
    const total = Number(await active.locator('h2 span').textContent());
    expect(await active.locator('li').count()).toBe(40);
    await active.getByRole('button', { name: /^More/ }).click();
    await expect.poll(() => active.locator('li').count()).toBe(total);
    expect(await page.locator('[role=status][aria-live]').textContent()).toBe(`Active: ${total} of ${total} shown`);
  });

  it('says on the home page what is due, and leads there', async () => {
    await open('');
    const due = page.getByRole('region', { name: 'Due' });
    await due.getByRole('link', { name: /report by Nov. 28/ }).click();
    await page.getByRole('heading', { name: 'Its words' }).waitFor();
    await page.goBack();
    await due.getByRole('link', { name: /overdue$/ }).click();
    await page.getByRole('heading', { name: /^Overdue/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?by=due&overdue=yes');
  });

  it('says in plain words that there is no such commitment, and nobody of that name', async () => {
    await open('commitments/0000000000000000.1.c1');
    expect(await page.locator('h1').textContent()).toBe('No such commitment');
    await open('actors/person:nobody-at-all');
    expect(await page.locator('h1').textContent()).toBe('No such actor');
  });

  const shown = async (which: string): Promise<string> => {
    if (which === 'commitment') return await withdrawal();
    return { actor: 'actors/state:kestria', board: 'commitments', due: 'commitments?by=due' }[which] ?? '';
  };

  it('fits 360 pixels', async () => {
    for (const which of ['commitment', 'actor', 'board', 'due']) {
      await open(await shown(which), { ...PHONE, viewport: { width: 360, height: 740 } });
      expect(await page.evaluate('document.documentElement.scrollWidth'), which).toBeLessThanOrEqual(360);
    }
  });

  it.each(['commitment', 'actor', 'board', 'due'])(
    'axe finds nothing, wide and narrow, light and dark: %s',
    { timeout: 240_000 },
    async (which) => {
      await open(await shown(which));
      expect(await accessProblemsAnywhere(page)).toEqual([]);
    },
  );
});
