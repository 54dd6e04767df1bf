import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/app/compare.ts';
import { statementRecord } from '../../src/app/records.ts';
import { carriedBlocks } from '../../src/cli/comparison-carried.ts';
import type { Style } from '../../src/cli/style.ts';
import { derived } from '../ledger/derived.ts';

const style = (width: number): Style => ({ colours: false, width, paint: (text) => text });

const REPORTS = [1, 2, 3].map((number) =>
  derived(number, { outlet: number === 2 ? 'Küstenbote' : 'The Quay Courier' }),
);
const SAID = REPORTS.map(({ report, statements }) => statements.map((one) => statementRecord(one, report)));
const [promise1, promise2, promise3] = SAID.map(([, promise]) => promise);
const ids = [promise1?.id ?? '', promise2?.id ?? '', promise3?.id ?? ''] as const;

const comparison = {
  statements: SAID.flat(),
  carried: [
    {
      statements: ids,
      origins: [
        {
          statements: [ids[0], ids[2]],
          because: [{ kind: 'outlet', statements: [ids[0], ids[2]], name: 'The Quay Courier' }],
        },
        { statements: [ids[1]], because: [] },
      ],
      corroborated: true,
    },
    {
      statements: ids.slice(0, 2),
      origins: ids.slice(0, 2).map((id) => ({ statements: [id], because: [] })),
      corroborated: true,
    },
  ],
} satisfies Pick<Comparison, 'statements' | 'carried'>;

const NOTHING = {
  ...{ same: [], origins: [], discrepancies: [], commitments: [], record: [] },
  ...{ collisions: [], contested: [], positions: [], omissions: [], only: [] },
};
const blocks = (width: number, carried: Comparison['carried'] = comparison.carried) =>
  carriedBlocks(
    { ...NOTHING, ...comparison, carried },
    REPORTS.map(({ report }) => report),
    style(width),
  );

describe('who carries what', () => {
  test('is a table of reports, with the origins that some share', () => {
    const [heading, first, second] = blocks(80);
    expect(heading?.trim()).toBe('1  2  3');
    expect(first?.split('\n')[0]).toMatch(/^ {2}Ilse Varga — promise: .* “ {2}“ {2}“$/);
    expect(first).toContain('2 origins: 1, 3 one (outlet: The Quay Courier)');
    expect(second?.split('\n')[0]).toMatch(/“ {2}“ {2}·$/);
    expect(second).not.toContain('origin');
  });

  test('is a list where the columns leave no room for words', () => {
    const [first, second] = blocks(50);
    expect(first).toContain('      1“ 2“ 3“');
    expect(second).toContain('      1“ 2“');
  });

  test('is nothing where nobody carries what another does', () => {
    expect(blocks(80, [])).toEqual([]);
  });
});
