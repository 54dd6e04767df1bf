import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { loadModels } from '../../src/app/load-models.ts';
import type { Passage } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { derive } from '../../src/pipeline/pipeline.ts';
import { families } from './hard-cases/families.ts';
import type { HardCase } from './hard-cases/hard-case.ts';

const models = loadModels();

/** The statements of a plain text; every part must give back its words from its spans. */
function read(text: string): readonly Statement[] {
  const { report } = reportOf({ bytes: new TextEncoder().encode(text), path: 'a.txt' });
  expect(report.text).toBe(text);
  const { statements } = derive(report, models);
  for (const { speaker, cue, content } of statements) {
    for (const part of [speaker, cue, content]) {
      if (part) expect(part.spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).toBe(part.text);
    }
  }
  return statements;
}

/** Stops, dashes, brackets and signs that nobody sees, at both ends; a part of nothing else is left as it is. */
const EDGES = /^[\s\p{Cf},.;:!?()–—―-]+|[\s\p{Cf},.;:!?()–—―-]+$/gu;
const bare = (words: string): string => words.replace(EDGES, '') || words;

const partsOf = ({ speaker, cue, content, form }: Statement): string[] => {
  const words = (part: Passage | null): string => (part ? bare(part.text) : '·');
  return [words(speaker), words(cue), words(content), form];
};

const fits = (statement: Statement, line: string): boolean => {
  const found = partsOf(statement);
  return line.split(' | ').every((part, i) => (i < 3 ? bare(part) : part) === found[i]);
};

/** What is missing, and what is one too many, by the list that fits best. */
function faults(statements: readonly Statement[], { statements: due, or = due, optional = [] }: HardCase) {
  const [first, other] = [due, or].map((list) => faultsBy(statements, list, optional));
  return first.missing.length + first.extra.length <= other.missing.length + other.extra.length ? first : other;
}

function faultsBy(statements: readonly Statement[], due: HardCase['statements'], optional: readonly string[]) {
  const rest = [...statements];
  const missing = due.filter((expected) => {
    const readings = typeof expected === 'string' ? [expected] : expected;
    const at = rest.findIndex((statement) => readings.some((line) => fits(statement, line)));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const extra = rest.filter((statement) => !optional.some((line) => fits(statement, line)));
  return { missing, extra: extra.map((statement) => partsOf(statement).join(' | ')) };
}

for (const { name: family, cases, failing } of families) {
  describe(family, () => {
    test('has cases of different names, and only such fail', () => {
      const names = cases.map(({ name }) => name);
      expect(new Set(names).size).toBe(cases.length);
      expect(failing.filter((name) => !names.includes(name))).toEqual([]);
    });
    for (const hardCase of cases) {
      const check = failing.includes(hardCase.name) ? test.fails : test;
      check(hardCase.name, () => {
        expect(faults(read(hardCase.text), hardCase)).toEqual({ missing: [], extra: [] });
      });
    }
  });
}

describe('what nobody sees changes no statement', () => {
  const texts = families
    .flatMap(({ cases }) => cases.map(({ text }) => text))
    .filter((t) => !/[\r\u00a0\p{Cf}]/u.test(t));
  const lines = (text: string): string[] => read(text).map((s) => partsOf(s).join(' | '));

  test.each<[string, string, string]>([
    ['CRLF for line feeds', '\n', '\r\n'],
    ['spaces that do not break for spaces that do', ' ', '\u00a0'],
    ['marks of direction behind spaces', ' ', ' \u200e'],
  ])('%s', (_, seen, written) => {
    const rewritten = texts.filter((text) => text.includes(seen));
    expect(rewritten.length).toBeGreaterThan(20);
    for (const text of rewritten) {
      const found = lines(text.replaceAll(seen, written)).map((line) => line.replaceAll(written, seen));
      expect(found).toEqual(lines(text));
    }
  });
});
