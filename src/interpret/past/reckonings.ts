import { NAMING, PROPN, PUNCT } from '../../grammar/tags.ts';
import { COLON, COMMA, GENITIVE, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { type Finding, trimmed } from './finding.ts';
import { RECKONED } from './lexicon.ts';
import { isAgent } from './owners.ts';
import { promiserOf } from './promiser.ts';

const SEMICOLON = wordCode(';');
const BY = wordCode('by');
const WAS = wordSet('was', 'were', 'had', 'is', 'are');
const BEFORE = wordSet('still', 'not', 'never', 'also', 'and', 'promises', 'promise');
const NEVER = wordSet('not', 'never');
/** Words from the head of a list to its colon, at most. */
const LONGEST = 8;

/** Words that a list of what was kept or broken begins with. */
export const RECKONING = new Set([...RECKONED.kept, ...RECKONED.broken, ...RECKONED.owed]);

/**
 * What a list reckons as kept or broken, each item by itself, where it says whose it was:
 *
 *   Kept, but late: Dorane’s withdrawal; the handover by Tann.   Still owed: the maps that Tann was to send.
 *   not: Kept: the old lamp.   He kept two things: a dog and a boat.
 */
export function reckoned(analysis: Analysis, at: number, sentence: TokenRange): Finding[] {
  const { words, tags } = analysis.tokens;
  const first = firstWord(tags, sentence);
  if (at !== first && !(at === first + 1 && BEFORE.has(words[first]))) return [];
  if (words[at + 1] !== COLON && words[at + 1] !== COMMA) return [];
  let colon = at + 1;
  while (colon < Math.min(sentence.to, at + LONGEST) && words[colon] !== COLON) colon++;
  if (words[colon] !== COLON) return [];
  const isKept = RECKONED.kept.has(words[at]) && !NEVER.has(words[first]);
  const found: Finding[] = [];
  for (let from = colon + 1; from < sentence.to; ) {
    let to = from;
    while (to < sentence.to && words[to] !== SEMICOLON) to++;
    const debtor = ownerIn(analysis, { from, to });
    const ranges = [trimmed(tags, { from: found.length === 0 ? at : from, to })];
    const state = isKept ? 'satisfied' : 'violated';
    if (debtor >= 0) found.push({ at: from, debtor, sentence, ranges, state, rule: 'an item of a reckoning' });
    from = to + 1;
  }
  return found;
}

function firstWord(tags: Uint8Array, { from, to }: TokenRange): number {
  let at = from;
  while (at < to && tags[at] === PUNCT) at++;
  return at;
}

/** Whose an item is: "[Dorane] 's withdrawal", "that [Tann] was to send", "by [Tann]"; -1 where it does not say. */
function ownerIn(analysis: Analysis, item: TokenRange): number {
  const { words, tags } = analysis.tokens;
  for (let i = item.from; i < item.to - 1; i++) {
    if (GENITIVE.has(words[i + 1]) && NAMING.has(tags[i]) && isAgent(analysis, i)) return i;
    if (words[i] === BY && tags[i + 1] === PROPN) return i + 1;
    if (WAS.has(words[i]) && words[i + 1] === TO) {
      const debtor = promiserOf(analysis, i, item);
      return debtor >= item.from && isAgent(analysis, debtor) ? debtor : -1;
    }
  }
  return -1;
}
