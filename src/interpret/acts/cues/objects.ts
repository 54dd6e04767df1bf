import { ADP, AUX, FINITE, isIng, NOUN, VERB } from '../../../grammar/tags.ts';
import { AS, THAT, TO, wordSet } from '../../../grammar/words.ts';
import type { TokenRange, Tokens } from '../../../model/analysis.ts';
import type { ActType } from '../../../model/statement.ts';
import { CUES, isActSense } from '../lexicon/cues.ts';
import { RULE_VERBS, RULE_WORDS } from '../lexicon/rule-words.ts';
import { VERBS, WORDS } from '../lexicon/words.ts';

const SELF = wordSet('i', 'we', 'he', 'she', 'it', 'they');
/** How far into a content its object reaches, at most. */
const OBJECT = 10;
const FIRST_WORDS = 6;

const isVerb = ({ tags }: Tokens, at: number): boolean => tags[at] >= VERB || tags[at] === AUX;

/** Whether the object that a content begins with, up to its first verb, has a word of a set: "[all] [claims] of theft". */
export function objectHas(tokens: Tokens, { from, to }: TokenRange, set: ReadonlySet<number>): boolean {
  for (let at = from; at < Math.min(to, from + OBJECT); at++) {
    if (set.has(tokens.words[at])) return true;
    if (at > from && tokens.tags[at] >= VERB) return false;
  }
  return false;
}

/** "maximalist [demands] for", "a [call] to": what act the noun is that a content begins with; null for any other. */
export function deedNoun(tokens: Tokens, { from, to }: TokenRange): ActType | null {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    if (tokens.tags[at] >= VERB || tokens.tags[at] === ADP) return null;
    const found = tokens.tags[at] === NOUN ? CUES.at(tokens, at, at + 1, false) : null;
    if (found && isActSense(found.sense) && found.sense !== 'assert') return found.sense;
  }
  return null;
}

/** "the ministry’s history of breaking promises": a wrong, told in no clause. */
export function isWrong(tokens: Tokens, { from, to }: TokenRange): boolean {
  const { words, tags } = tokens;
  let wrong = false;
  for (let at = from; at < Math.min(to, from + OBJECT); at++) {
    const isBreach = RULE_VERBS.breaking.has(words[at]) && at + 1 < to && RULE_WORDS.given.has(words[at + 1]);
    if (WORDS.blame.has(words[at]) || (VERBS.blame.has(words[at]) && isIng(tokens, at)) || isBreach) wrong = true;
    else if (FINITE.has(tags[at]) || words[at] === THAT) return false;
  }
  return wrong;
}

/** "told [the crews to leave]": somebody and an infinitive; not "told [them he had come to stay]". */
export function isOrder({ words, tags }: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < Math.min(to, from + FIRST_WORDS); at++) {
    if (words[at] === THAT || SELF.has(words[at])) return false;
    if (words[at] === TO && tags[at + 1] === VERB) return true;
    if (tags[at] >= VERB) return false;
  }
  return false;
}

/** Whether a content is an infinitive: "[to leave]", or "to [leave]" where the cue has taken the "to". */
export function isInfinitive(tokens: Tokens, { from }: TokenRange): boolean {
  const { words } = tokens;
  return (words[from] === TO && isVerb(tokens, from + 1)) || (words[from - 1] === TO && isVerb(tokens, from));
}

export function hasInfinitive({ words, tags }: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (words[at] === TO && tags[at + 1] === VERB) return true;
  return false;
}

export function hasClause(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (isVerb(tokens, at) || tokens.words[at] === THAT) return true;
  return false;
}

/** What somebody is called: behind "as" where there is one. */
export function afterAs({ words }: Tokens, { from, to }: TokenRange): TokenRange {
  for (let at = from; at < Math.min(to, from + OBJECT + 2); at++) if (words[at] === AS) return { from: at + 1, to };
  return { from, to };
}

/** The first words of a content. */
export const beginningOf = ({ from, to }: TokenRange): TokenRange => ({ from, to: Math.min(to, from + FIRST_WORDS) });
