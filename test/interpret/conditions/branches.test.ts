import { expect, test } from 'vitest';
import { conditionsOf } from '../../../src/interpret/conditions/branches.ts';
import { saidIn } from '../interpreted.ts';

/** Every branch as `condition → consequent`. */
function branchesIn(text: string): string[] {
  const said = saidIn(text);
  const { starts, ends } = said.analysis.tokens;
  return conditionsOf(said).map(
    ({ condition, consequent: { from, to } }) =>
      `${condition.text} → ${said.report.text.slice(starts[from], ends[to - 1])}`,
  );
}

test.each<[string, string[]]>([
  [
    '“{If they leave the islands, then we will stop. If they do not, we will go on},” [Rask] <said>.',
    ['If they leave the islands → we will stop', 'If they do not → we will go on'],
  ],
  [
    '[Tann] <said> {the crews would go home if the dam held; if it broke, they would stay}.',
    ['if the dam held → the crews would go home', 'if it broke → they would stay'],
  ],
  ['“{If talks fail},” [he] <said>, “{our troops will move in}.”', ['If talks fail → our troops will move in']],
  ['If talks fail, [he] <said>, {troops would move in}.', ['If talks fail → troops would move in']],
  [
    '[He] <pledged> {to “never fire first” unless there was a threat to the island}.',
    ['unless there was a threat to the island → to “never fire first”'],
  ],
  ['[He] <warned> {he would quit if they stayed away}.', ['if they stayed away → he would quit']],
  ['“{We will, if attacked, respond},” [he] <said>.', ['if attacked → respond']],
  ['“{The talks go on and the crews stay},” [he] <said>.', []],
])('%s', (text, expected) => expect(branchesIn(text)).toEqual(expected));

test('a condition, its clause and the text agree', () => {
  const said = saidIn('“{If they leave, we will stop. Unless they pay, we will go on},” [Rask] <said>.');
  for (const { condition, antecedent, consequent } of conditionsOf(said)) {
    expect(said.report.text.slice(condition.span.start, condition.span.end)).toBe(condition.text);
    expect(consequent.to).toBeGreaterThan(consequent.from);
    expect(consequent.to <= antecedent.from || consequent.from >= antecedent.to).toBe(true);
  }
});
