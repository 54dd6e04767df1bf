import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe objects to on the page as it stands, best practices included: `rule: element` each. */
export async function accessProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
