import { AUXILIARY, relationSet, SUBJECT } from '../../grammar/dependents.ts';
import { NAMING, PRESENT, tagSet, VERB } from '../../grammar/tags.ts';
import { AS, THAT, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { clauseOf, type Finding } from './finding.ts';
import { AS_PROMISED, CARRIED_OUT, TELLING_MAIN } from './lexicon.ts';
import { dependent, doerOf, isAgent } from './owners.ts';
import { told } from './told.ts';

const ADJ_OR_ADV = tagSet('ADJ', 'ADV');
const PASSIVE = relationSet('aux:pass');
const BETWEEN = wordSet(
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'had',
  'have',
  'has',
  'was',
  'were',
  'been',
  'previously',
  'long',
  'originally',
  'once',
);
const HAD = wordCode('had');
/** Words between "as" and "promised", at most. */
const LONGEST = 4;
const FARTHEST = 8;

/** "promised"; of what was announced or threatened only "had announced". */
const isSaid = (words: Int32Array, at: number): boolean =>
  AS_PROMISED.has(words[at]) || (CARRIED_OUT.has(words[at]) && words[at - 1] === HAD);

/** "as its leader, Tann, had [threatened]": behind a name and before another mark than the commas around it; -1 for none. */
function saidBehind(words: Int32Array, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + FARTHEST); i++) if (words[i - 1] === HAD && isSaid(words, i)) return i;
  return -1;
}

/**
 * What was done, or not, as promised:
 *
 *   The minister resigned, as promised.   As Tann had threatened, the bank cut its rate.   The mayor did not resign as promised.
 *   not: He will resign, as promised.   as good as promised
 */
export function asPromised(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens, heads } = analysis;
  const { words, tags } = tokens;
  if (words[at] !== AS || (at > sentence.from && ADJ_OR_ADV.has(tags[at - 1]))) return null;
  let promised = at + 1;
  while (promised < at + LONGEST && BETWEEN.has(words[promised])) promised++;
  if (!isSaid(words, promised)) promised = saidBehind(words, at + 1, sentence.to);
  if (promised < 0 || promised >= sentence.to || tags[promised] < VERB) return null;
  if (dependent(analysis, promised, sentence, PASSIVE) >= 0 && promised > at + LONGEST) return null;
  if (words[promised + 1] === TO || words[promised + 1] === THAT) return null;
  const main = heads[promised];
  if (main < 0 || tags[main] < VERB || TELLING_MAIN.has(words[main])) return null;
  const state = told(analysis, main, sentence);
  if (state === 'open') return null;
  if (tags[main] === PRESENT && dependent(analysis, main, sentence, AUXILIARY) < 0) return null;
  const beside = words[promised - 1] === HAD && NAMING.has(tags[promised - 2]) ? promised - 2 : -1;
  const own = beside > at ? beside : dependent(analysis, promised, sentence, SUBJECT);
  const debtor = own >= 0 ? own : doerOf(analysis, main, sentence);
  if (debtor < 0 || !isAgent(analysis, debtor)) return null;
  const ranges = [clauseOf(analysis, main, debtor, sentence)];
  return { at, debtor, sentence, ranges, state: state === 'so' ? 'satisfied' : 'violated', rule: 'as promised' };
}
