import { isMet } from '../../grammar/ranges.ts';
import { PUNCT } from '../../grammar/tags.ts';
import { AS, CLOSING_MARKS, COMMA, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { trimmed } from '../contents/shape-contents.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';
import type { Introduction } from '../speakers/introductions.ts';

const PUT = wordSet('put', 'puts');
const IT = wordSet('it');

/** Adds what somebody "puts so" where no cue was marked. */
export function addPutSo(
  analysis: Analysis,
  { passage, quoted, links }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const parts = partsOfLinks(links.filter((link) => link.cue));
  const put = passage.sentences.flatMap((sentence) => {
    const found = putBy(analysis, sentence);
    if (!found || isMet(found.cue, parts)) return [];
    const { source, cue, content } = found;
    return [{ source, cue, contents: [trimmed(analysis, quoted, content)], verbatim: false }];
  });
  return [...attributions, ...put];
}

/**
 * Who "puts it so" in a sentence, with what is left of it: "As Tann put it in May, [the plan was dead]."; null where nobody does, or
 * what he puts cannot be told.
 */
function putBy(
  { tokens: { words, tags } }: Analysis,
  sentence: TokenRange,
): (Introduction & { readonly content: TokenRange }) | null {
  for (let at = sentence.from + 2; at + 1 < sentence.to; at++) {
    if (!PUT.has(words[at]) || !IT.has(words[at + 1])) continue;
    let from = at;
    while (from > sentence.from && words[from - 1] !== AS && tags[from - 1] !== PUNCT) from--;
    if (from === at || words[from - 1] !== AS) continue;
    const found = { source: { from, to: at }, cue: { from: at, to: at + 2 } };
    let comma = at + 2;
    while (comma < sentence.to && words[comma] !== COMMA) comma++;
    if (from - 1 === sentence.from) {
      let to = sentence.to;
      while (to > comma && tags[to - 1] === PUNCT && !CLOSING_MARKS.has(words[to - 1])) to--;
      return to > comma + 1 ? { ...found, content: { from: comma + 1, to } } : null;
    }
    const isClosed = comma < sentence.to;
    return isClosed || from - 2 <= sentence.from ? null : { ...found, content: { from: sentence.from, to: from - 1 } };
  }
  return null;
}
