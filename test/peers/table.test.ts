import { expect, test } from 'vitest';
import { table } from '../../bench/peers/table.ts';

const score = (f1: number) => ({ p: 0.5, r: 0.3, f1, tp: 1, fp: 1 });
const roles = { source: score(0.5), cue: { p: 0, r: 0, f1: 0, tp: 0, fp: 0 }, content: score(0.25) };
const reports = { reports: 2, token: roles, exact: roles, attribution: score(0.4) };

test('shows the median speed, and a dash where an engine gave nothing', () => {
  const measured = { reports, sentences: roles, speeds: [900, 1200, 3000], peak: 2 ** 27, size: 2 ** 20 };
  expect(table([{ name: 'Quoter', gives: 'names', measured }])).toContain(
    '| Quoter | 40.0 (50.0 / 30.0) | 50.0 / – / 25.0 | 50.0 / – / 25.0 | 50.0 / – / 25.0 | 1,200 | 128 MB | 1 MB |',
  );
});

test('names an engine that could not be installed, and why, below the others', () => {
  const shown = table([{ name: 'Quoter', gives: 'names', measured: 'mvn is not installed' }]);
  expect(shown).toContain('- **Quoter**: not measured: mvn is not installed.');
  expect(shown).not.toContain('| Quoter');
});
