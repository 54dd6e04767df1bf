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

/** The same, wide and narrow, light and dark; what it finds begins with where. */
export async function accessProblemsAnywhere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of [1440, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const problems = await accessProblems(page);
      found.push(...problems.map((problem) => `${width} ${colorScheme}: ${problem}`));
    }
  }
  return found;
}
