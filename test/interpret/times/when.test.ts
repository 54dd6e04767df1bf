import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../src/acquire/acquire.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { derive } from '../../../src/pipeline/pipeline.ts';
import { DUE, NOT_DUE, type WhenCase } from './when.cases.ts';

const models = loadModels();

/** The contents that have a time, with it; the words of a time are those of its span. */
function whens(text: string, published: string | null): readonly (readonly [string, string])[] {
  const { report } = reportOf({ bytes: new TextEncoder().encode(text), path: 'a.txt' });
  const { statements } = derive({ ...report, published }, models);
  return statements.flatMap(({ content, when, grounds }) => {
    if (!when) return [];
    expect(text.slice(when.span.start, when.span.end)).toBe(when.text);
    expect(grounds.some(({ field, spans }) => field === 'when' && spans.length > 0)).toBe(true);
    return [[content.text, when.value] as const];
  });
}

const check = ([text, published, expected]: WhenCase): void => {
  const found = whens(text, published);
  expect(found.map(([, value]) => value)).toEqual(expected.map(([, value]) => value));
  for (const [i, [words]] of expected.entries()) expect(found[i][0]).toContain(words);
};

describe('what is due or will happen has a time', () => {
  test.each(DUE.map((one) => [one[0], one] as const))('%s', (_text, one) => check(one));
});

describe('what is or was has none', () => {
  test.each(NOT_DUE.map((one) => [one[0], one] as const))('%s', (_text, one) => check(one));
});
