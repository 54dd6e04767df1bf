import { ADV, AUX, NOUN, PROPN } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { NOBODY } from './lexicon.ts';
import { agentOf, doerOf, isAgent } from './owners.ts';

const BYS = wordSet('by');
const [BY] = BYS;
const PRONOUNS = wordSet('he', 'she', 'it', 'they', 'we', 'i');

/**
 * Who promised: the doer that the tree gives a verb, else what stands right before it, adverbs and auxiliary verbs between; -1 for nobody
 * who could undertake a thing.
 *
 *   In the 2013 accord [Dorane] promised nets.   [They] had twice promised.   boats promised by [Dorane]   not: The plan promised much.
 */
export function promiserOf(analysis: Analysis, verb: number, sentence: TokenRange): number {
  const by = analysis.tokens.words[verb + 1] === BY ? agentOf(analysis, verb, sentence, BYS) : -1;
  if (by >= 0) return by;
  const doer = doerOf(analysis, verb, sentence);
  if (doer >= 0) return doer;
  const { tags, words } = analysis.tokens;
  let at = verb - 1;
  while (at > sentence.from && (tags[at] === ADV || tags[at] === AUX)) at--;
  if (at < sentence.from || NOBODY.has(words[at])) return -1;
  const isNamed = tags[at] === PROPN || tags[at] === NOUN || PRONOUNS.has(words[at]);
  return isNamed && isAgent(analysis, at) ? at : -1;
}
