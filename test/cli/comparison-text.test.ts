import { describe, expect, test } from 'vitest';
import type { Compared, Comparison } from '../../src/app/compare.ts';
import { statementRecord } from '../../src/app/records.ts';
import { comparisonText } from '../../src/cli/comparison-text.ts';
import type { Style } from '../../src/cli/style.ts';
import type { Party } from '../../src/model/statement.ts';
import { wordDifference } from '../../src/text/word-difference.ts';
import { derived } from '../ledger/derived.ts';

const PLAIN: Style = { colours: false, width: 72, paint: (text) => text };

const party = (name: string): Party => ({ text: name, span: null, name, id: null });

const NOTHING: Comparison = {
  ...{ statements: [], same: [], origins: [], discrepancies: [], carried: [], commitments: [], record: [] },
  ...{ collisions: [], contested: [], positions: [], omissions: [], only: [] },
};

function compared(): Compared {
  const two = [
    derived(1, { published: '2025-11-03' }),
    derived(2, { title: 'Lamp to burn again', outlet: 'Küstenbote', path: 'lamp.txt', place: null }),
  ];
  const statements = two.flatMap(({ report, statements }) => statements.map((one) => statementRecord(one, report)));
  const [threat, promise] = two[0]!.statements;
  const ground = { field: 'commitment' as const, rule: 'act', spans: promise!.content.spans };
  const commitment = {
    id: `${promise!.id}.c1`,
    statements: [promise!.id, two[1]!.statements[1]!.id],
    ...{ debtor: party('Tirrany'), creditor: party('Lower Quay'), antecedent: null, consequent: promise!.content },
    ...{ force: 'guarantee' as const, state: 'active' as const, due: '2026-03', otherwise: null },
    ...{ report: statements[0]!.report, told: 'active' as const, decision: null, review: null },
  };
  const other = {
    ...commitment,
    id: `${threat!.id}.c1`,
    statements: [threat!.id],
    ...{ debtor: party('The ferry union'), creditor: null, consequent: threat!.content, due: null },
    antecedent: {
      ...{ text: 'unless the fees are dropped', span: threat!.content.spans[0]! },
      ...{ kind: 'unless' as const, polarity: 'negative' as const },
    },
    ...{ force: 'threat' as const, state: 'conditional' as const, otherwise: commitment.id },
    told: 'conditional' as const,
  };
  const past = {
    ...{ report: 'lamp.txt', debtor: party('Tirrany'), state: 'violated' as const, when: '2019', ground },
    ...{ text: 'its pledge to dredge the channel', spans: ground.spans, statement: null },
  };
  const [first, second] = two.map(({ statements: [, one] }) => one!);
  return {
    comparison: {
      ...NOTHING,
      statements,
      discrepancies: [
        {
          ...{ kind: 'date', between: [two[0]!.report.id, 'lamp.txt'], text: ['by March', 'by the end of April'] },
          parts: wordDifference('by March', 'by the end of April'),
          spans: [first!.content.spans[0]!, second!.content.spans[0]!],
          statements: [first!.id, null],
        },
      ],
      contested: [{ claim: [promise!.id], against: [threat!.id] }],
      collisions: [{ demand: [threat!.id], refusal: [second!.id] }],
      commitments: [commitment, other],
      record: [past, { ...past, statement: promise!.id }],
    },
    reports: statements.flatMap(({ report }, at) => (at % 4 === 0 ? [report] : [])),
    unread: [],
  };
}

describe('what is compared, for people', () => {
  test('is the reports, who says what in which, what is owed, and what became of what was', () => {
    expect(comparisonText(compared(), PLAIN)).toBe(`One story in 2 reports

   1  Bulletin 1
      The Quay Courier · 2025-11-03 · Port Anselm

   2  Lamp to burn again
      Küstenbote

8 statements

  Ilse Varga (harbour minister, Tirrany)
     1  promise    We will reopen the northern lighthouse
     1  deny       any fee had been agreed with Lower Quay
     2  promise    We will reopen the northern lighthouse
     2  deny       any fee had been agreed with Lower Quay

  The ferry union
     1  threaten   crews would stop work on Friday

  The ferry union
     2  threaten   crews would stop work on Friday

  nobody named
     1  –          an insult to every fisherman on this coast
     2  –          an insult to every fisherman on this coast

1 difference between reports

  date
     1  by *March*
     2  by *the end of April*

1 contested claim

  claim
     1  Ilse Varga: We will reopen the northern lighthouse
  against it
     1  The ferry union: crews would stop work on Friday

1 demand that meets a refusal

  demand
     1  The ferry union: crews would stop work on Friday
  refusal
     2  Ilse Varga: We will reopen the northern lighthouse

2 commitments

  Tirrany → Lower Quay — guarantee — active — due 2026-03
      what       We will reopen the northern lighthouse
      said in    1, 2

  The ferry union — threat — conditional
      condition  unless the fees are dropped
      what       crews would stop work on Friday
      otherwise  We will reopen the northern lighthouse
      said in    1

2 commitments of the past, kept or broken

  Tirrany — violated — 2019
      what       its pledge to dredge the channel
      says       the report itself, in 2

  Tirrany — violated — 2019
      what       its pledge to dredge the channel
      says       Ilse Varga (harbour minister, Tirrany), in 2
`);
  });

  test('leaves out what there is nothing of, and cuts a long content', () => {
    const { comparison, ...rest } = compared();
    const [first] = comparison.statements;
    const long = { ...first!, content: { ...first!.content, text: 'and so on '.repeat(60) } };
    const text = comparisonText({ ...rest, comparison: { ...NOTHING, statements: [long] } }, PLAIN);
    expect(text).not.toMatch(/commitment/);
    expect(text).toMatch(/^1 statement$/m);
    expect(text.split('\n').filter((line) => /and so on/.test(line)).length).toBeLessThanOrEqual(4);
    expect(text).toMatch(/…\n$/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  test('is nothing that a report could send to a terminal', () => {
    const { comparison, ...rest } = compared();
    const [first] = comparison.statements;
    const bad = { ...first!, content: { ...first!.content, text: 'a\u001b]0;b\u0007c' } };
    const text = comparisonText({ ...rest, comparison: { ...NOTHING, statements: [bad] } }, PLAIN);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u001b\u0007]/);
  });
});
