import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/app/compare.ts';
import { comparedTexts } from './compared.ts';

const FULL =
  'President Mara Oland of Velmere promised on Monday: "We will open the harbour of Tarvasko in June, provided that Ostria frees the pilots."';
const CUT = 'President Mara Oland of Velmere promised on Monday: "We will open the harbour of Tarvasko in June."';
const WITH_IF =
  'President Mara Oland of Velmere said on Monday that if Ostria frees the pilots, she will open the harbour of Tarvasko in June.';

const omitted = ({ omissions, statements }: Comparison) =>
  omissions.map(({ kind, by, left }) => [
    kind,
    by,
    statements.find(({ id }) => id === left)?.content.text.includes('harbour'),
  ]);

describe('what a report leaves out', () => {
  test('the condition of what another quotes in full', async () => {
    expect(omitted(await comparedTexts(FULL, CUT))).toEqual([['condition', 'b.txt', true]]);
  });
  test('not a condition that stands elsewhere in the sentence', async () => {
    expect(omitted(await comparedTexts(FULL, WITH_IF))).toEqual([]);
  });
  test('not what a report does not carry', async () => {
    const other = 'President Mara Oland of Velmere praised the patience of the pilots on Monday.';
    expect(omitted(await comparedTexts(FULL, other))).toEqual([]);
  });
});

describe('what only one has', () => {
  test('what binds somebody comes first; what both carry is not listed', async () => {
    const { only, statements } = await comparedTexts(
      `The union said that fog was common. ${CUT} The union threatened to strike in July.`,
      CUT,
    );
    const texts = only.map(({ report, statements: ids }) => [
      report,
      ids.map((id) => statements.find((each) => each.id === id)?.content.text),
    ]);
    expect(texts).toEqual([['a.txt', ['to strike in July', 'that fog was common']]]);
  });
});
