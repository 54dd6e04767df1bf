import type { Analysis } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { BE, TO, wordSet } from '../lexicon/words.ts';
import type { Paragraphed } from '../paragraph.ts';

/** What others do to the subject; "is determined to stay" and "is prepared to pay" are its own stance. */
const BY_OTHERS = wordSet(
  ...['alleged', 'asked', 'believed', 'expected', 'feared', 'forbidden', 'forced', 'instructed', 'known', 'ordered'],
  ...[
    'reported',
    'required',
    'rumoured',
    'said',
    'scheduled',
    'seen',
    'supposed',
    'thought',
    'told',
    'understood',
    'urged',
  ],
);

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
