import { isMet } from '../../grammar/ranges.ts';
import { FINITE, NAMING, PRON, tagSet, VERB } from '../../grammar/tags.ts';
import { THAT } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { TELLING_FINITE } from '../lexicon/words.ts';
import type { Paragraphed } from '../paragraph.ts';

const IN_NAME = tagSet('DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM');

/**
 * Adds what is told within what is told, where nothing was marked there:
 *
 *   [The union says it may strike], [a spokesman] [said].      The union says: it may strike
 *   not: [The union said goodbye], he wrote.
 */
export function addWithin(
  { tokens: { tags, words } }: Analysis,
  { quoted }: Paragraphed,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const cues = attributions.flatMap(({ cue }) => cue ?? []);
  const added = attributions.flatMap(({ cue, contents }): Attribution[] => {
    const [content] = contents;
    if (!cue || contents.length !== 1 || isMet(content, [...quoted, ...cues])) return [];
    const from = words[content.from] === THAT ? content.from + 1 : content.from;
    let verb = from;
    while (verb < content.to && IN_NAME.has(tags[verb])) verb++;
    const told: TokenRange = { from: verb + 1, to: content.to };
    const isNamed =
      verb > from && NAMING.has(tags[verb - 1]) && (verb - from === 1 || !tags.subarray(from, verb).includes(PRON));
    const tells = isNamed && tags[verb] >= VERB && TELLING_FINITE.has(words[verb]);
    return tells && isClause(tags, words, told)
      ? [{ source: { from, to: verb }, cue: { from: verb, to: verb + 1 }, contents: [told], verbatim: false }]
      : [];
  });
  return added.length > 0 ? [...attributions, ...added] : attributions;
}

/** "that it may strike", "it may strike", "the pay may rise" */
function isClause(tags: Uint8Array, words: Int32Array, { from, to }: TokenRange): boolean {
  if (words[from] === THAT) return true;
  let at = from;
  while (at < to && IN_NAME.has(tags[at])) at++;
  return at > from && at < to && FINITE.has(tags[at]);
}
