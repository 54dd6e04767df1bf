import { NUM, tagSet, VERB } from '../../grammar/tags.ts';
import { POSSESSIVE, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { phraseAt } from '../commitments/party.ts';
import { type Finding, trimmed } from './finding.ts';
import { DEEDS, PLANS, SHORTLY } from './lexicon.ts';
import { doerOf, isAgent } from './owners.ts';
import { told } from './told.ts';

const [BEFORE, PRIOR, ONLY, THEN] = ['before', 'prior', 'only', 'then'].map(wordCode);
const LATER = wordSet('later', 'afterwards');
const PAST = tagSet('VERB:past');
/** Words from a denial to the plan that is denied, at most. */
const LONGEST = 8;

/**
 * What somebody denied to plan shortly before he did it:
 *
 *   Dorane denied plans to seize the lock weeks before its 2014 raid.   He denied planning a sale, only to sell a week later.
 *   not: He denied plans to resign before the election.   She denied that she had planned it.
 */
export function deniedBeforeDoing(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens } = analysis;
  const { words, tags } = tokens;
  if (tags[at] < VERB) return null;
  let plan = at + 1;
  const last = Math.min(sentence.to, at + LONGEST);
  while (plan < last && !PLANS.has(words[plan])) plan++;
  if (plan >= last) return null;
  let doing = -1;
  for (let i = plan + 1; i < sentence.to - 1 && doing < 0; i++) if (isDoing(tokens, i, sentence.to)) doing = i;
  if (doing < 0 || told(analysis, at, sentence) !== 'so') return null;
  const debtor = doerOf(analysis, at, sentence);
  if (debtor < 0 || !isAgent(analysis, debtor)) return null;
  const from = debtor < at ? phraseAt(analysis, debtor, sentence).from : at;
  const ranges = [trimmed(tags, { from, to: sentence.to })];
  return { at, debtor, sentence, ranges, state: 'violated', rule: 'a denial before the deed' };
}

/** Whether words say that it was done after all: "days before its raid", "shortly before it struck", "only to strike". */
function isDoing({ words, tags }: Analysis['tokens'], at: number, to: number): boolean {
  if (words[at] === ONLY && words[at + 1] === TO) return tags[at + 2] === VERB;
  if (words[at] === THEN && PAST.has(tags[at + 1])) return true;
  const isShort = SHORTLY.has(words[at - 1]) || LATER.has(words[at - 1]);
  const behind = words[at] === BEFORE ? at + 1 : words[at] === PRIOR && words[at + 1] === TO ? at + 2 : -1;
  if (behind < 0 || !isShort) return false;
  for (let i = behind; i < Math.min(to, behind + LONGEST); i++) {
    if (DEEDS.has(words[i]) && (POSSESSIVE.has(words[behind]) || tags[behind] === NUM || i > behind)) return true;
    if (PAST.has(tags[i]) || tags[i] === ING) return true;
  }
  return false;
}

const ING = [...tagSet('VERB:ing')][0];
