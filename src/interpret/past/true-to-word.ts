import { VERB } from '../../grammar/tags.ts';
import { TO } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { clauseOf, type Finding } from './finding.ts';
import { TELLING_MAIN } from './lexicon.ts';
import { doerOf, isAgent } from './owners.ts';
import { told } from './told.ts';
import { undertakingFrom } from './undertakings.ts';

/**
 * What was done by somebody true to his word:
 *
 *   True to her word, the mayor resigned.      not: True to its name, the port froze.   True to her word, she will resign.
 */
export function trueToWord(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens, heads } = analysis;
  if (tokens.words[at + 1] !== TO || undertakingFrom(tokens, at + 2, sentence.to, 'own') < 0) return null;
  const main = heads[at];
  if (main < 0 || tokens.tags[main] <= VERB || TELLING_MAIN.has(tokens.words[main])) return null;
  if (told(analysis, main, sentence) !== 'so') return null;
  const debtor = doerOf(analysis, main, sentence);
  if (debtor < 0 || !isAgent(analysis, debtor)) return null;
  const ranges = [clauseOf(analysis, main, debtor, sentence)];
  return { at, debtor, sentence, ranges, state: 'satisfied', rule: 'true to a promise' };
}
