import { isMet } from '../../grammar/ranges.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';
import { introduceQuotations, quotedBy } from '../speakers/introductions.ts';

/** Adds the quotations that no part touches: without a cue where they fill whole sentences, else only with one that introduces them. */
export function addQuotations(
  analysis: Analysis,
  paragraph: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { passage, quoted, links, forms } = paragraph;
  const { sentences } = passage;
  const parts = [...forms, ...partsOfLinks(links)];
  const unmarked = quoted
    .filter((q) => !isMet(q, parts))
    .filter((q) => sentences.some((s) => s.to === q.to || (s.from <= q.from && q.to <= s.to && quotedBy(analysis, s))))
    .map(({ from, to }) => ({ source: null, cue: null, contents: [{ from, to }], verbatim: false }));
  const added = introduceQuotations(analysis, paragraph, unmarked).filter(
    ({ cue, contents: [{ from }] }) => cue !== null || sentences.some((s) => s.from === from),
  );
  return [...attributions, ...added];
}
