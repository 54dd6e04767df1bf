import { AUX, NOUN, tagSet, VERB } from '../../grammar/tags.ts';
import { THAT, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Tokens } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import { CUES, type FoundCue } from './lexicon/cues.ts';

const NOT = wordSet('not', "n't", 'n’t', 'never', 'nor', 'no', 'neither', 'without', 'stopped', 'declined', 'nt');
/** Speakers who are nobody: "[Neither] minister would say". */
const NOBODY = wordSet('neither', 'nobody', 'none', 'no');
const [IN, ORDER] = ['in', 'order'].map(wordCode);
const NOUNS = tagSet('NOUN', 'PROPN');
const OTHER_THAN_VERB = tagSet('ADJ', 'ADV', 'ADP', 'DET', 'PRON', 'SCONJ', 'CCONJ', 'NUM', 'INTJ');
const BEFORE_NOUN = tagSet('DET', 'ADJ', 'NUM');
/** Words that begin a phrasal verb at the head of a content: "called [for a truce]". */
const PHRASE = 4;

/** What a cue does, and whether it says that it was not done: "never promised". */
export interface CueReading {
  readonly found: FoundCue | null;
  readonly negated: boolean;
  /** Another sense of its words: "made an [offer] to [apologise]". */
  readonly second: FoundCue | null;
}

const NOTHING: CueReading = { found: null, negated: false, second: null };

/**
 * Reads a cue by the lexicon. The first word that does more than tell decides; a phrase may run on into the content, which often begins
 * within it.
 *
 *   "issued a statement [condemning]" condemn      "[called] [on] the crews" call on      "did not [deny]" deny, negated
 */
export function readCue({ analysis: { tokens }, cue, contents, speaker }: Said): CueReading {
  if (!cue) return NOTHING;
  const next = contents[0];
  const end = next.from === cue.to ? Math.min(next.to, cue.to + PHRASE) : cue.to;
  let [found, second]: [FoundCue | null, FoundCue | null] = [null, null];
  let negated = speaker !== null && NOBODY.has(tokens.words[speaker.from]);
  for (let at = cue.from; at < cue.to; ) {
    const entry = entryAt(tokens, at, end);
    // "bet that [announcing] it": what stands behind "that" has the content.
    if (entry && found && tokens.words[at - 1] === THAT) found = null;
    if (entry?.kind === 'attitude' && at + 1 < cue.to && tokens.tags[at + 1] === NOUN) {
      // "cautious optimism", "deep concern": the noun decides.
    } else if (entry && entry.sense !== 'tell') {
      if (!found || found.sense === 'tell' || (found.sense === 'assert' && tokens.words[at - 1] === TO)) found = entry;
      else second ??= entry;
    } else if (entry) found ??= entry;
    else if (!found && NOT.has(tokens.words[at])) negated = true;
    at = entry ? Math.max(entry.to, at + 1) : at + 1;
  }
  if (!found && cue.to > cue.from && end > cue.to) found = CUES.at(tokens, cue.to, end, tokens.tags[cue.to] >= VERB);
  return { found: found?.from === cue.to && found.kind !== 'attitude' ? null : found, negated, second };
}

/**
 * The entry at a token, if it is used as what the lexicon has it for: not "a [direct] quote", "the best [advocate]" or "in [order] to", of
 * which the first two are no verbs.
 */
function entryAt(tokens: Tokens, at: number, end: number): FoundCue | null {
  const { tags, words } = tokens;
  const isVerb = tags[at] >= VERB || tags[at] === AUX;
  const entry = CUES.at(tokens, at, end, isVerb);
  if (!entry || entry.kind === 'attitude' || isVerb) return entry;
  if (words[at] === ORDER && words[at - 1] === IN) return null;
  if (entry.kind === 'noun') return NOUNS.has(tags[at]) ? entry : null;
  return OTHER_THAN_VERB.has(tags[at]) || (tags[at] === NOUN && at > 0 && BEFORE_NOUN.has(tags[at - 1])) ? null : entry;
}
