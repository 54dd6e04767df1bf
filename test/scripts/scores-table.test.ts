import { expect, test } from 'vitest';
import { scoresTable } from '../../scripts/scores-table.ts';

test('the table of scores has every measure of each event, and a dash where there is no floor yet', () => {
  const table = scoresTable({ floors: { 'seeds act': 74, 'summit-pledge act': 81.25, 'seeds to': 60.5 } });
  expect(table).toContain('\n| act, of eighteen | 74.0 | 81.3 | – | – |\n');
  expect(table).toContain('\n| addressee | 60.5 | – | – | – |\n');
  expect(table).toContain('\n| speaker, by name | – | – | – | – |\n');
  expect(table).not.toMatch(/undefined|NaN|null/);
});
