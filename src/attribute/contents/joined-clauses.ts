import { dependsOn } from '../../grammar/dependents.ts';
import { isMet, sentenceAt } from '../../grammar/ranges.ts';
import { CCONJ, SCONJ, withoutMarks } from '../../grammar/tags.ts';
import { COMMA, THAT } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Paragraphed } from '../paragraph.ts';

/**
 * Gives a content that begins with "that" the clauses that a second "and that" joins to it, and what stands between them:
 *
 *   [She] [demanded] [that they open the lock, which leaks, and that they pay]       that they open … pay
 *   not: [She] [said] [that it leaked], and that was the end of it.
 */
export function joinClauses(
  analysis: Analysis,
  { passage: { sentences }, links }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const cues = links.flatMap(({ cue }) => (cue ? [cue] : []));
  return attributions.map((found) => {
    const { cue, contents } = found;
    const content = contents[0];
    if (!cue || contents.length !== 1 || analysis.tokens.words[content.from] !== THAT) return found;
    const sentence = sentenceAt(sentences, content.from);
    const end = sentence && endOfJoined(analysis, cue, content, sentence);
    if (!end || isMet({ from: content.to, to: end }, cues)) return found;
    return { ...found, contents: [{ from: content.from, to: end }] };
  });
}

/** Where the last clause ends that "and that" joins behind a content; null where there is none. */
function endOfJoined(
  { tokens: { words, tags }, heads }: Analysis,
  cue: TokenRange,
  content: TokenRange,
  sentence: TokenRange,
): number | null {
  if (words[content.to] !== COMMA && tags[content.to] !== CCONJ) return null;
  for (let at = content.to + 1; at < sentence.to - 1; at++) {
    if (words[at] !== THAT || tags[at] !== SCONJ || tags[at - 1] !== CCONJ) continue;
    if (dependsOn(heads, at, cue.to - 1)) return withoutMarks(tags, { from: at, to: sentence.to });
  }
  return null;
}
