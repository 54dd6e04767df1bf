import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { made } from '../export/made.ts';
import { accessProblems, accessProblemsAnywhere } from './access-problems.ts';
import { browserSuite, CHROMIUM } from './chromium.ts';
import { FERRY, WEATHER } from './ferry-story.ts';
import { type ServedLedger, serveLedger } from './served-ledger.ts';
import { PHONE, visits } from './visits.ts';

/** A report of four statements, one of them a promise. */
const WITH_COMMITMENT = made(1);
const KEY = FERRY.report.id.slice(7, 23);
const FOGHORN = FERRY.statements.find(({ content }) => content.text.includes('foghorn'))!;

describe.skipIf(!CHROMIUM)(browserSuite('reviewing in a browser'), { timeout: 60_000 }, () => {
  const visit = visits();
  let served: ServedLedger;
  let page: Page;

  beforeEach(async () => {
    served = await serveLedger([FERRY, WEATHER]);
    return () => served.close();
  });

  const open = async (path: string, options?: BrowserContextOptions): Promise<void> => {
    page = await visit(served.url + path, options);
  };
  const card = (id: string) => page.locator(`[data-statement="${id}"]`);
  const editor = () => page.getByRole('form', { name: 'Correct the statement' });
  const marked = (part: string) => page.locator(`mark[data-active~="${part}"]`).allTextContents();
  const at = () => new URL(page.url()).searchParams.get('at');
  /** Selects words of the text as a pointer does. */
  const select = async (words: string): Promise<void> => {
    await page.evaluate(`(() => {
      const root = document.querySelector('[data-canonical-text]');
      const start = root.textContent.indexOf(${JSON.stringify(words)});
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let at = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const end = at + node.length;
        if (start >= at && start < end) range.setStart(node, start - at);
        if (start + ${words.length} > at && start + ${words.length} <= end) range.setEnd(node, start + ${words.length} - at);
        at = end;
      }
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      root.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    })()`);
  };
  const sayWho = async (): Promise<void> => {
    await page.getByLabel('Your name').fill('R. Castell');
  };

  describe('correcting in place', () => {
    it('the words of it, by selecting others in the text', async () => {
      await open(`reports/${KEY}#s=${FOGHORN.id}`);
      await card(FOGHORN.id).getByRole('button', { name: 'Correct' }).click();
      await editor().getByRole('button', { name: 'Mark: Content' }).click();
      await select('the warning “a foghorn in a teacup”');
      await expect
        .poll(() => marked('content').then((all) => all.join('')))
        .toBe('the warning “a foghorn in a teacup”');
      await sayWho();
      await editor().getByRole('button', { name: 'Save' }).click();
      await expect.poll(() => editor().count()).toBe(0);
      await page.reload();
      await expect
        .poll(() => marked('content').then((all) => all.join('')))
        .toBe('the warning “a foghorn in a teacup”');
    });

    it('the words of it, by keyboard alone', async () => {
      await open(`reports/${KEY}#s=${FOGHORN.id}`);
      await card(FOGHORN.id).getByRole('button', { name: 'Correct' }).waitFor();
      await page.keyboard.press('c');
      await editor().waitFor();
      await editor().getByRole('button', { name: 'Mark: Content' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Shift+ArrowUp');
      await expect.poll(() => marked('content').then((all) => all.join(''))).toBe('warning “a foghorn in a teacup');
      await editor().getByRole('button', { name: 'End one word back' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => marked('content').then((all) => all.join(''))).toBe('warning “a foghorn in a');
      expect(await accessProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => marked('content').then((all) => all.join(''))).toBe('“a foghorn in a teacup”');
    });

    it('says what stands in the way of saving, and that somebody else was there before', async () => {
      await open(`reports/${KEY}#s=${FOGHORN.id}`);
      await card(FOGHORN.id).getByRole('button', { name: 'Correct' }).click();
      await sayWho();
      await editor().getByRole('button', { name: 'Save' }).click();
      await editor().getByText('Nothing is changed yet.').waitFor();
      await editor().getByLabel('Role').fill('harbour office');
      const body = JSON.stringify({ verdict: 'accept', by: 'T. Orrel' });
      const headers = { 'content-type': 'application/json' };
      await fetch(`${served.url}api/statements/${FOGHORN.id}/review`, { method: 'POST', body, headers });
      await editor().getByRole('button', { name: 'Save' }).click();
      await editor().getByText('Somebody has decided on it since.').waitFor();
    });

    it('adds a statement that the machine missed', async () => {
      await open(`reports/${KEY}`);
      await page.getByRole('button', { name: 'Add one' }).click();
      const form = page.getByRole('form', { name: 'New statement' });
      await select('a barge broke loose and struck the pier');
      await form.getByRole('button', { name: 'Done marking: Content' }).click();
      await form.getByLabel('Act').selectOption('assert');
      await sayWho();
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { name: '15 statements' }).waitFor();
      await page.locator('[data-statement][data-active]').getByText('Added', { exact: true }).last().waitFor();
    });
  });

  it('adds a commitment that the machine missed, in other words than those of the statement', async () => {
    const waits = FERRY.statements.at(-1)!;
    await open(`reports/${KEY}#s=${waits.id}`);
    await card(waits.id).getByRole('button', { name: 'Add a commitment' }).click();
    const form = page.getByRole('form', { name: 'New commitment' });
    await form.getByLabel('Force').selectOption('intention');
    await form.getByLabel('Name', { exact: true }).fill('Ferry crews');
    await form.getByLabel('Due').fill('2031-02-06');
    await form.getByRole('button', { name: 'Mark: Owed', exact: true }).click();
    await select('the crews would wait for it');
    await expect.poll(() => marked('content').then((all) => all.join(''))).toBe('the crews would wait for it');
    await sayWho();
    expect(await accessProblems(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await card(waits.id).getByRole('link', { name: 'Ferry crews: intention' }).click();
    await page.getByRole('heading', { name: 'The crews would wait for it', level: 1 }).waitFor();
    await expect.poll(() => page.locator('main header').textContent()).toContain('6 February 2031');
    const { commitments } = await served.ledger.commitments({});
    expect(commitments.map(({ commitment }) => commitment.statements)).toEqual([[waits.id]]);
    expect((await served.ledger.commitmentReview(commitments[0]!.commitment.id)).mark).toMatchObject({
      ...{ verdict: 'added', by: 'R. Castell' },
    });
  });

  describe('the queue', () => {
    it('is worked through by keyboard alone, and the address holds the place', async () => {
      await open('review');
      await page.getByText('1 of 15', { exact: true }).waitFor();
      await expect.poll(at).not.toBeNull();
      const first = at()!;
      await page.keyboard.press('j');
      await page.getByText('2 of 15', { exact: true }).waitFor();
      const second = at()!;
      await page.keyboard.press('k');
      await expect.poll(at).toBe(first);
      await page.getByRole('button', { name: 'Accept' }).waitFor();
      await page.keyboard.press('a');
      await expect.poll(at).toBe(second);
      await page.getByRole('button', { name: 'Reject' }).waitFor();
      await page.keyboard.press('x');
      await page.getByText('3 of 15', { exact: true }).waitFor();
      const third = at()!;
      expect((await served.ledger.statementReview(first)).mark?.verdict).toBe('accepted');
      expect((await served.ledger.statementReview(second)).mark?.verdict).toBe('rejected');
      await page.keyboard.press('u');
      await expect.poll(at).toBe(second);
      await expect.poll(async () => (await served.ledger.statementReview(second)).mark?.verdict ?? null).toBeNull();
      await page.keyboard.press('j');
      await expect.poll(at).toBe(third);
      await page.getByRole('button', { name: 'Correct' }).waitFor();
      await page.keyboard.press('c');
      await editor().waitFor();
      await editor().getByLabel('Your name').focus();
      await page.keyboard.type('R. Castell');
      await editor().getByLabel('Act').focus();
      await page.keyboard.type('Announce');
      await page.keyboard.press('Tab');
      await editor().getByLabel('Why').press('Enter');
      await page.getByText('4 of 15', { exact: true }).waitFor();
      expect((await served.ledger.statementReview(third)).standing.act?.type).toBe('announce');

      const place = page.url();
      await page.reload();
      await page.locator('article [data-canonical-text]').waitFor();
      expect(page.url()).toBe(place);
    });

    it('keeps the place of what is not in the queue any more', async () => {
      await open(`review?at=${FOGHORN.id}`);
      await page.getByRole('button', { name: 'Accept' }).click();
      await expect.poll(at).not.toBe(FOGHORN.id);
      await page.goto(`${served.url}review?at=${FOGHORN.id}`);
      await page.getByRole('button', { name: 'Accepted' }).waitFor();
      // The words come after the verdict.
      await expect.poll(() => page.locator('article').textContent()).toContain('foghorn in a teacup');
    });

    it('is handed on: assigned, commented on, and worked through by whom it waits for', async () => {
      await open(`review?at=${FOGHORN.id}`);
      await page.getByRole('button', { name: 'Comment' }).waitFor();
      await page.keyboard.press('m');
      const said = page.getByRole('form', { name: 'Comment' });
      await said.getByRole('textbox', { name: 'Comment' }).fill('Was it the office, or the master?');
      await said.getByLabel('Your name').fill('R. Castell');
      expect(await accessProblems(page)).toEqual([]);
      await said.getByRole('button', { name: 'Comment' }).click();
      await page.getByRole('list', { name: 'Comments' }).getByText('Was it the office, or the master?').waitFor();
      await expect.poll(() => said.count()).toBe(0);
      await page.keyboard.press('s');
      const given = page.getByRole('form', { name: 'Assign' });
      await given.getByLabel('To whom').fill('T. Orrel');
      await given.getByLabel('To whom').press('Enter');
      await page.getByText('Assigned to T. Orrel').first().waitFor();
      expect((await served.ledger.statementReview(FOGHORN.id)).history).toMatchObject([
        { kind: 'commented', by: 'R. Castell' },
        { kind: 'assigned', by: 'R. Castell', text: 'T. Orrel' },
      ]);

      await page.getByRole('region', { name: 'Assigned to' }).getByRole('link', { name: 'T. Orrel 1' }).click();
      await page.getByText('1 of 1', { exact: true }).waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get('assigned')).toBe('T. Orrel');
      await page.reload();
      await page.getByText('1 of 1', { exact: true }).waitFor();
      await expect.poll(at).toBe(FOGHORN.id);
      expect(await accessProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect.poll(async () => (await served.ledger.statementReview(FOGHORN.id)).mark?.assigned).toBeNull();
    });

    it('shows of a commitment what the machine now reads, to be taken or left', async () => {
      const [owed] = WITH_COMMITMENT.commitments;
      await served.ledger.add(WITH_COMMITMENT);
      await served.ledger.reviewCommitment({
        ...{ id: owed!.id, verdict: 'correct', by: 'R. Castell', why: 'it is a threat' },
        corrections: { force: 'threat', due: '2031-10' },
      });
      const read = { ...owed!, force: 'offer' as const };
      await served.ledger.add({ ...WITH_COMMITMENT, commitments: [read], derivedBy: 'onrecord test, another version' });
      await open('review?proposal=true');
      await page.getByText('1 of 1', { exact: true }).waitFor();
      await page.getByText('“it is a threat”').waitFor();
      await page.getByRole('heading', { name: 'The machine now reads' }).waitFor();
      expect(await accessProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Take it: Force' }).click();
      await expect
        .poll(async () => (await served.ledger.commitmentReview(owed!.id)).standing)
        .toMatchObject({ force: 'offer', due: '2031-10' });
    });

    it('axe finds nothing, wide and narrow, light and dark, the form included', async () => {
      await open('review');
      for (const key of ['', 'c']) {
        await page.getByRole('button', { name: 'Accept' }).or(editor()).first().waitFor();
        if (key) await page.keyboard.press(key);
        expect(await accessProblemsAnywhere(page)).toEqual([]);
      }
    });

    it('fits 360 pixels, as does the form', async () => {
      await open('review', { ...PHONE, viewport: { width: 360, height: 740 } });
      await page.getByRole('button', { name: 'Correct' }).tap();
      await editor().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.goto(`${served.url}reports/${KEY}#s=${FOGHORN.id}`);
      const sheet = page.getByRole('region', { name: 'Selected statement' });
      await sheet.getByRole('button', { name: 'Correct' }).tap();
      await editor().getByRole('button', { name: 'Mark: Content' }).tap();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    });
  });
});
