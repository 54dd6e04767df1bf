import { subjectOf } from '../../grammar/dependents.ts';
import { isMet } from '../../grammar/ranges.ts';
import { NOUN, SCONJ, tagSet, VERB, withoutMarks } from '../../grammar/tags.ts';
import { COLON, GENITIVE, HAVE, POSSESSIVE, THAT, TO } from '../../grammar/words.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { TELLING_NOUNS } from '../lexicon/words.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';

const IN_NAME = tagSet('NOUN', 'PROPN', 'DET', 'ADJ', 'NUM');

/**
 * Adds telling nouns with a clause where nothing was marked: somebody's promise, threat or claim "to" or "that", and one of nobody's "that";
 * and what somebody demands or promises behind a colon.
 *
 *   [Tann’s] [threat] [to close the strait] sank the talks.      Crews stayed ashore amid [fears] [that the ice was thin].
 *   [The strikers] have three [demands]: [shorter nights and a new cook].
 *   not: The claim to the throne was old. · One demand: a new cook.
 */
export function addTellingNouns(
  analysis: Analysis,
  { passage, quoted, forms, links }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { tokens } = analysis;
  const parts = [...quoted, ...forms, ...partsOfLinks(links.filter((link) => link.cue))];
  const added = passage.sentences.flatMap((sentence) => {
    for (let noun = sentence.from; noun < sentence.to - 3; noun++) {
      const isList = tokens.words[noun + 1] === COLON;
      if (!TELLING_NOUNS.has(tokens.words[noun]) || tokens.tags[noun] !== NOUN) continue;
      if (!isList && !hasClause(tokens, noun + 1)) continue;
      const source = ownerBefore(tokens, noun, sentence.from) ?? (isList ? haverOf(analysis, noun, sentence) : null);
      if (!source && (isList || tokens.words[noun + 1] === TO)) continue;
      const from = isList ? noun + 2 : noun + 1;
      const content = { from, to: withoutMarks(tokens.tags, { from: noun, to: sentence.to }) };
      if (isMet({ from: source?.from ?? noun, to: content.to }, parts)) continue;
      return [{ source, cue: { from: noun, to: noun + 1 }, contents: [content], verbatim: false }];
    }
    return [];
  });
  return [...attributions, ...added];
}

/** Who has it: "the strikers have three demands". */
function haverOf(analysis: Analysis, noun: number, { from }: TokenRange): TokenRange | null {
  const verb = analysis.heads[noun];
  const isHad = verb >= from && verb < noun && HAVE.has(analysis.tokens.words[verb]);
  return isHad ? subjectOf(analysis, verb, { from, to: verb }) : null;
}

const hasClause = ({ words, tags }: Tokens, at: number): boolean =>
  (words[at] === THAT && tags[at] === SCONJ) || (words[at] === TO && tags[at + 1] === VERB);

/** Whose it is: "her", "the minister’s". */
function ownerBefore({ words, tags }: Tokens, to: number, from: number): TokenRange | null {
  const last = to - 1;
  if (last < from) return null;
  if (POSSESSIVE.has(words[last])) return { from: last, to };
  if (!GENITIVE.has(words[last])) return null;
  let start = last;
  while (start > from && IN_NAME.has(tags[start - 1])) start--;
  return start < last ? { from: start, to } : null;
}
