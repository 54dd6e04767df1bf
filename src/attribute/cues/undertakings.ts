import { TO, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Paragraphed } from '../paragraph.ts';

/** Verbs and nouns of trying: with "to", they tell what somebody does, in the reporter's words. */
const TRYING = wordSet(
  ...['seek', 'seeks', 'sought', 'seeking', 'try', 'tries', 'tried', 'trying', 'aim', 'aims', 'aimed', 'aiming'],
  ...['attempt', 'attempts', 'attempted', 'attempting', 'strive', 'strives', 'strove', 'striving', 'struggle'],
  ...['struggles', 'struggled', 'struggling', 'bid', 'effort', 'efforts', 'talks', 'negotiations', 'push', 'drive'],
);

/**
 * Leaves out what somebody undertakes and does not say:
 *
 *   {The mayor sought to calm the crews.}   {Talks to end the strike go on.}     but: [The mayor] [sought] [an apology].
 */
export function leaveOutUndertakings(
  { tokens }: Analysis,
  _: Paragraphed,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  return attributions.filter(({ cue, contents }) => !(cue && isUndertaking(tokens, cue, contents[0])));
}

function isUndertaking({ words }: Tokens, { from, to }: TokenRange, content: TokenRange | undefined): boolean {
  for (let i = from; i < to; i++)
    if (TRYING.has(words[i])) return words[i + 1] === TO || (content !== undefined && words[content.from] === TO);
  return false;
}
