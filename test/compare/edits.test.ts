import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/report-of.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { editsBetween, type Version } from '../../src/compare/edits.ts';
import { derive } from '../../src/pipeline/pipeline.ts';

const models = loadModels();

function version(...paragraphs: readonly string[]): Version {
  const { report } = reportOf({ bytes: Buffer.from(`${paragraphs.join('\n\n')}\n`), path: 'fees.txt' });
  return { report, statements: derive(report, models).statements };
}

const PROMISE = '“We will lift the fees on Monday,” the harbour minister, Ilse Varga, told reporters in Port Anselm.';
const INTENTION = '“We intend to lift the fees,” the harbour minister, Ilse Varga, told reporters in Port Anselm.';
const COUNT = 'The ferry union said that 40 boats had paid them since the spring.';
const DENIAL = 'Lower Quay denied that any boat had been turned away.';

const spoken = ({ report, statements }: Version, id: string | null) =>
  id && report.text.slice(...spanOf(statements.find((one) => one.id === id)));
const spanOf = (statement: Version['statements'][number] | undefined): [number, number] => {
  const span = statement?.content.spans[0];
  return span ? [span.start, span.end] : [0, 0];
};

describe('what became of a text', () => {
  test('nothing, where only its lines are set otherwise', () => {
    const [before, after] = [version(PROMISE, COUNT), version(PROMISE.replace(' told', '\ntold'), COUNT)];
    expect(editsBetween(before, after)).toEqual({ facts: [], paragraphs: [], statements: [] });
  });

  test('a promise that has become an intention: its words and its force', () => {
    const [before, after] = [version(PROMISE, COUNT), version(INTENTION, COUNT)];
    const { statements, paragraphs } = editsBetween(before, after);
    expect(paragraphs).toHaveLength(1);
    expect(statements).toHaveLength(1);
    expect(statements[0]?.fields).toEqual(expect.arrayContaining(['content', 'force']));
    expect(spoken(before, statements[0]?.before ?? null)).toContain('will lift');
    expect(spoken(after, statements[0]?.after ?? null)).toContain('intend to lift');
  });

  test('a number', () => {
    const [before, after] = [version(PROMISE, COUNT), version(PROMISE, COUNT.replace('40', '14'))];
    const { statements } = editsBetween(before, after);
    expect(statements.map(({ fields }) => fields)).toEqual([['content']]);
  });

  test('a statement that is gone, and one that is new', () => {
    const [before, after] = [version(PROMISE, COUNT), version(PROMISE, DENIAL)];
    const { statements } = editsBetween(before, after);
    expect(statements.map((edit) => [spoken(before, edit.before), spoken(after, edit.after), edit.fields])).toEqual([
      ['that 40 boats had paid them since the spring', null, []],
      [null, 'that any boat had been turned away', []],
    ]);
  });

  test('a paragraph before it changes nothing of a statement', () => {
    const [before, after] = [version(COUNT), version('It rained all day in the harbour.', COUNT)];
    const { statements, paragraphs } = editsBetween(before, after);
    expect(statements).toEqual([]);
    expect(paragraphs).toMatchObject([{ before: null }]);
  });

  test('facts', () => {
    const one = version(COUNT);
    const other = { ...one, report: { ...one.report, title: 'Fees stay', author: 'R. Castell' } };
    expect(editsBetween(one, other).facts).toEqual([
      { field: 'title', before: one.report.title, after: 'Fees stay' },
      { field: 'author', before: null, after: 'R. Castell' },
    ]);
  });
});
