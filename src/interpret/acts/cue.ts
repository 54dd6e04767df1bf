import { AUX, NOUN, VERB } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Said } from '../said.ts';
import { type FoundSense, senseAt } from './lexicon/cues.ts';

const NOT = wordSet('not', "n't", 'n’t', 'never', 'nor', 'no', 'neither', 'without', 'stopped', 'declined', 'nt');
/** Words that begin a phrasal verb at the head of a content: "called [for a truce]". */
const PHRASE = 4;

/** What a cue does, and whether it says that it was not done: "never promised". */
export interface CueReading {
  readonly found: FoundSense | null;
  readonly negated: boolean;
  /** Another sense of its words: "made an [offer] to [apologise]". */
  readonly second: FoundSense | null;
}

const NOTHING: CueReading = { found: null, negated: false, second: null };

/**
 * Reads a cue by the lexicon. The first word that does more than tell decides; a phrase may run on into the content, which often begins
 * within it.
 *
 *   "issued a statement [condemning]" condemn      "[called] [on] the crews" call on      "did not [deny]" deny, negated
 */
export function readCue({ analysis: { tokens }, cue, contents }: Said): CueReading {
  if (!cue) return NOTHING;
  const next = contents[0];
  const end = next.from === cue.to ? Math.min(next.to, cue.to + PHRASE) : cue.to;
  let [found, second]: [FoundSense | null, FoundSense | null] = [null, null];
  let negated = false;
  for (let at = cue.from; at < cue.to; ) {
    const entry = senseAt(tokens, at, end, tokens.tags[at] >= VERB || tokens.tags[at] === AUX);
    if (entry?.kind === 'attitude' && at + 1 < cue.to && tokens.tags[at + 1] === NOUN) {
      // "cautious optimism", "deep concern": the noun decides.
    } else if (entry && entry.sense !== 'tell') {
      if (!found || found.sense === 'tell') found = entry;
      else second ??= entry;
    } else if (entry) found ??= entry;
    else if (!found && NOT.has(tokens.words[at])) negated = true;
    at = entry ? Math.max(entry.to, at + 1) : at + 1;
  }
  if (!found && cue.to > cue.from && end > cue.to) found = senseAt(tokens, cue.to, end, tokens.tags[cue.to] >= VERB);
  return { found: found?.from === cue.to && found.kind !== 'attitude' ? null : found, negated, second };
}
