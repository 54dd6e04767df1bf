import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { trimmed } from '../contents/shape-contents.ts';
import { PUNCT, tagSet } from '../lexicon/tags.ts';
import { STOP, TELLING_PAST } from '../lexicon/words.ts';
import type { Paragraphed } from '../paragraph.ts';
import { isMet } from '../ranges.ts';

const IN_NAME = tagSet('PROPN', 'PRON', 'NOUN', 'DET', 'ADJ');
/** Tokens of a speaker, at most. */
const LONGEST = 5;

/**
 * Adds who says the whole of a sentence at its end, where all that was marked, or found a content, stands within what he says:
 *
 *   {Reports that the fleet sailed were “sheer invention,”} [he] [said].
 */
export function addClosingCues(
  analysis: Analysis,
  { passage, quoted }: Paragraphed,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const whole = attributions.filter(({ contents }) => contents.length > 0);
  const parts = whole.flatMap(({ source, cue, contents }) => [source, cue, ...contents].filter((p) => p !== null));
  const added = passage.sentences.flatMap((sentence) => {
    const found = closing(analysis, sentence);
    if (!found || isMet({ from: found.source.from, to: found.cue.to }, parts)) return [];
    return [{ ...found, contents: found.contents.map((content) => trimmed(analysis, quoted, content)) }];
  });
  if (added.length === 0) return attributions;
  const cues = added.map(({ cue }) => cue);
  const isSaidAnew = ({ cue, contents }: Attribution): boolean =>
    cue !== null && contents.length === 0 && isMet(cue, cues);
  return [...attributions.filter((found) => !isSaidAnew(found)), ...added];
}

function closing(
  { tokens: { words, tags } }: Analysis,
  { from, to }: TokenRange,
): (Attribution & { readonly source: TokenRange; readonly cue: TokenRange }) | null {
  const verb = to - 2;
  if (verb <= from || words[to - 1] !== STOP || !TELLING_PAST.has(words[verb])) return null;
  let speaker = verb;
  while (speaker > from && verb - speaker < LONGEST && IN_NAME.has(tags[speaker - 1])) speaker--;
  if (speaker === verb || speaker === from || tags[speaker - 1] !== PUNCT) return null;
  return {
    source: { from: speaker, to: verb },
    cue: { from: verb, to: verb + 1 },
    contents: [{ from, to: speaker }],
    verbatim: false,
  };
}
