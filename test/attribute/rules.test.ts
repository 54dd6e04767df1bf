import { expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { assemble } from '../../src/attribute/assemble.ts';
import { layoutForms } from '../../src/attribute/layout-forms.ts';
import { passagesOf } from '../../src/attribute/mark-parts.ts';
import { type Part, partsOf } from '../../src/attribute/parts.ts';
import { quotedRanges } from '../../src/attribute/quoted-ranges.ts';
import { CONTENT, CUE, SOURCE } from '../../src/attribute/roles.ts';

const { reader } = loadModels();

/** A text with its parts marked by hand, `[source]`, `<cue>` and `{content}`, every content given to the cue of its number. */
function marked(text: string) {
  const plain = text.replace(/[[\]<>{}]|\d(?=[>}\]])/g, '');
  const { report } = reportOf({ bytes: new TextEncoder().encode(plain), path: 'a.txt' });
  const analysis = analyse(report, reader);
  const found: { role: number; number: string; part: Part }[] = [];
  let shift = 0;
  for (const m of text.matchAll(/\[(.*?)(\d?)\]|<(.*?)(\d?)>|\{(.*?)(\d?)\}/g)) {
    const words = m[1] ?? m[3] ?? m[5];
    const start = m.index - shift;
    shift += m[0].length - words.length;
    const from = analysis.tokens.starts.findIndex((at) => at >= start);
    const to = analysis.tokens.ends.findIndex((at) => at >= start + words.length) + 1;
    const role = m[1] !== undefined ? SOURCE : m[3] !== undefined ? CUE : CONTENT;
    found.push({ role, number: m[2] ?? m[4] ?? m[6], part: { role, from, to } });
  }
  return { report, analysis, found };
}

/** What the rules make of parts that are marked and linked by hand: `source | cue | content`. */
function assembled(text: string): string[] {
  const { report, analysis, found } = marked(text);
  const passages = passagesOf(analysis);
  const quoted = quotedRanges(analysis, passages);
  const forms = layoutForms(report, analysis, passages, quoted);
  const words = (range: { from: number; to: number } | null): string =>
    range ? report.text.slice(analysis.tokens.starts[range.from], analysis.tokens.ends[range.to - 1]) : '–';
  const paragraphs = passages.map((passage, p) => {
    const here = found.filter(({ part }) => part.from >= passage.from && part.to <= passage.to);
    const of = (role: number, number: string): Part[] =>
      here.filter((f) => f.role === role && f.number === number).map((f) => f.part);
    const links = here
      .filter((f) => f.role === CUE)
      .map((f) => ({ cue: f.part, source: of(SOURCE, f.number)[0] ?? null, contents: of(CONTENT, f.number) }));
    return { passage, quoted: quoted[p], forms: forms[p], links };
  });
  return assemble(report, analysis, paragraphs).attributions.map((a) =>
    [words(a.source), words(a.cue), a.contents.map(words).join(' … ')].join(' | '),
  );
}

test.each<[string, string, string[]]>([
  [
    'a content grows over the quotation that it cuts',
    '[Tann] <said>: “We will {stay here} for good.”',
    ['Tann | said | “We will stay here for good.”'],
  ],
  [
    'a content does not grow over another part',
    '“We will {stay} and <warn1> {them1} off,” [Tann] <said>.',
    ['Tann | said | “We will stay', '– | warn | them off,”'],
  ],
  [
    'an unquoted content apart from its cue is left where another lies beside it',
    '{The talks failed}, though [Rask] <insists> {they go on}.',
    ['Rask | insists | they go on'],
  ],
  [
    'a content split by its cue keeps both halves',
    '{The plan}, [Rask] <said>, {would fail}.',
    ['Rask | said | The plan … would fail'],
  ],
  [
    'a content cut by a cue within it goes on',
    '[Tann] <declared> {that Dorane} <is prepared to offer1> {guarantees1}.',
    ['Tann | declared | that Dorane is prepared to offer guarantees', 'Dorane | is prepared to offer | guarantees'],
  ],
  [
    'a cue without a content takes the rest of its sentence',
    '[The union1] <says1> {it may strike1}, [a spokesman] <said>.',
    ['a spokesman | said | The union says it may strike', 'The union | says | it may strike'],
  ],
  [
    'a conjunction at the end of a content is left',
    '[Rask] <said> {the talks had failed and} <warned1> {of war1}.',
    ['Rask | said | the talks had failed', '– | warned | of war'],
  ],
])('%s', (_, text, expected) => {
  expect(assembled(text)).toEqual(expected);
});

test('an edge inside a hyphenated word moves before the word', () => {
  const { report, analysis } = marked('Tann dismissed short-lived truces.');
  const labels = Uint8Array.of(SOURCE, CUE, CUE + 1, CONTENT, CONTENT + 1, CONTENT + 1, 0);
  const parts = partsOf(report.text, analysis, labels, { from: 0, to: analysis.tokens.length });
  const words = parts.map((p) => report.text.slice(analysis.tokens.starts[p.from], analysis.tokens.ends[p.to - 1]));
  expect(words).toEqual(['Tann', 'dismissed', 'short-lived truces']);
});
