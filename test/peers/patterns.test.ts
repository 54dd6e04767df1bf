import { describe, expect, test } from 'vitest';
import { CUE_VERBS, statementsAround } from '../../bench/peers/patterns.ts';
import type { Span } from '../../bench/peers/protocol.ts';

/** [paragraph with source in [ ], cue in < >, the sentence between | |; contents]. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['|[Mara Voss] <said> that the bridge would reopen in May.|', ['that the bridge would reopen in May']],
  ['|The bridge would reopen in May, [Mara Voss] <said>.|', ['The bridge would reopen in May,']],
  ['|On Tuesday, [she] <said> that the bridge would reopen in May.|', ['that the bridge would reopen in May']],
  ['|“The bridge is safe,” <said> [Mara Voss].|', ['“The bridge is safe,”']],
  ['|“The bridge is safe,” [she] <said>.| “We tested it.”', ['“The bridge is safe,”', '“We tested it.”']],
  ['“We waited.| The bridge is safe,” [she] <said> on Tuesday.|', ['“We waited. The bridge is safe,”']],
  ["|''It is safe,'' [she] <said>, ''and it stays open.''|", ["''It is safe,''", "''and it stays open.''"]],
  ['|<According to> [Mara Voss], the bridge would reopen in May.|', ['the bridge would reopen in May']],
];

const MARKS = /[[\]<>|]/g;

function between(text: string, [open, close]: string): Span {
  const place = (at: number): number => at - (text.slice(0, at).match(MARKS)?.length ?? 0);
  const start = text.indexOf(open);
  return { start: place(start), end: place(text.indexOf(close, start + 1)) };
}

describe('what is said around a source and a cue', () => {
  test.each(CASES)('%s', (marked, contents) => {
    const text = marked.replaceAll(MARKS, '');
    const sighting = { source: between(marked, '[]'), cue: between(marked, '<>'), sentence: between(marked, '||') };
    const [statement] = statementsAround(text, [sighting]);
    const found = statement.content.map(({ start, end }) =>
      text
        .slice(start, end)

        .trimEnd(),
    );
    expect(found).toEqual(contents);
    expect(statement).toMatchObject({ source: [sighting.source], cue: [sighting.cue] });
  });

  test.each([
    ['a cue inside a quotation', '|“[He] <said> that it would fall,” the sign reads.|'],
    ['a cue with nothing beside it', '|[She] <said> so.|'],
  ])('nothing for %s', (_, marked) => {
    const sighting = { source: between(marked, '[]'), cue: between(marked, '<>'), sentence: between(marked, '||') };
    expect(statementsAround(marked.replaceAll(MARKS, ''), [sighting])).toEqual([]);
  });
});

test('the cue verbs are lemmas, each once in its list', () => {
  expect([...CUE_VERBS].filter((verb) => !/^[a-z]+$/.test(verb))).toEqual([]);
  expect(CUE_VERBS.size).toBeGreaterThan(100);
});
