import { subjectOf } from '../../grammar/dependents.ts';
import { overlaps, sentenceAt } from '../../grammar/ranges.ts';
import { isIng } from '../../grammar/tags.ts';
import { AS, BE, TO, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Paragraphed } from '../paragraph.ts';

/** What others do to the subject; "is determined to stay" and "is prepared to pay" are its own stance. */
const BY_OTHERS = wordSet(
  ...['alleged', 'asked', 'believed', 'expected', 'feared', 'forbidden', 'forced', 'instructed', 'known', 'ordered'],
  ...['reported', 'required', 'rumoured', 'said', 'scheduled', 'seen', 'supposed', 'thought', 'told', 'understood'],
  ...['urged'],
);

const QUOTED = wordSet('quoted', 'cited');

/** Makes the subject of "was quoted as saying" its speaker: [“We are ready,”] [Tann] [was quoted as saying]. */
export function quoteSubjects(
  analysis: Analysis,
  { passage }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { tokens } = analysis;
  return attributions.map((found) => {
    const { source, cue, contents } = found;
    if (source || !cue || !BE.has(tokens.words[cue.from])) return found;
    let verb = cue.from + 1;
    while (verb < cue.to && !QUOTED.has(tokens.words[verb])) verb++;
    if (verb >= cue.to || tokens.words[verb + 1] !== AS) return found;
    const from = sentenceAt(passage.sentences, cue.from)?.from ?? passage.from;
    const subject = subjectOf(analysis, verb, { from, to: cue.from });
    const to = isIng(tokens, verb + 2) ? Math.max(cue.to, verb + 3) : cue.to;
    return subject
      ? {
          ...found,
          source: subject,
          cue: { from: cue.from, to },
          contents: contents.flatMap((content) => without(content, subject)),
        }
      : found;
  });
}

/** What is left of a range without the end that another one takes. */
function without(range: TokenRange, taken: TokenRange): TokenRange[] {
  if (!overlaps(range, taken)) return [range];
  return range.from < taken.from ? [{ from: range.from, to: taken.from }] : [];
}

/**
 * Gives the subject of a passive to what is said of it: who expects, understands or says it is not told.
 *
 *   [The convoy] [is expected] [to reach Brask]     is expected: The convoy … to reach Brask
 *   not: [Rask] [is determined] [to stay]           [Rask] [has offered] [to resign]
 */
export function giveSubjects(
  { tokens: { words } }: Analysis,
  _: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributions.map((found) => {
    const { source, cue, contents } = found;
    if (!source || !cue || source.to !== cue.from || contents.length !== 1 || contents[0].from !== cue.to) return found;
    const isPassive = BY_OTHERS.has(words[cue.to - 1]) && words.subarray(cue.from, cue.to).some((word) => BE.has(word));
    if (!isPassive || words[cue.to] !== TO) return found;
    return { ...found, source: null, contents: [{ ...source }, ...contents] };
  });
}
