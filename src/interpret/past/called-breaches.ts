import { VERB } from '../../grammar/tags.ts';
import { TO, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { clauseOf, type Finding } from './finding.ts';
import { BREACHES, DEADLINES, MISSING } from './lexicon.ts';
import { doerOf, isAgent } from './owners.ts';
import { promiserOf } from './promiser.ts';
import { told } from './told.ts';

const WAS = wordSet('was', 'were');
export const CALLING = wordSet(
  ...[
    'called',
    'calls',
    'calling',
    'described',
    'describes',
    'branded',
    'termed',
    'denounced',
    'condemned',
    'labelled',
  ],
);
/** Words from the verb to what it calls the thing, and sentences back to who was to act by the date, at most. */
const REACH = 10;
const BACK = 8;

/**
 * A missed date that somebody calls a breach; it is his who was to act, as sentences before say:
 *
 *   Dorane was to leave by May. … Velmora called the missed deadline a breach.   (Dorane's)
 *   not: They called the raid a breach of the law.
 */
export function calledBreach(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens, sentences } = analysis;
  const { words, tags } = tokens;
  if (tags[at] < VERB) return null;
  let date = at + 1;
  const end = Math.min(sentence.to, at + REACH);
  while (date < end && !(DEADLINES.has(words[date]) && MISSING.has(words[date - 1]))) date++;
  let breach = date + 1;
  while (breach < end && !BREACHES.has(words[breach])) breach++;
  if (breach >= end || told(analysis, at, sentence) !== 'so') return null;
  const caller = doerOf(analysis, at, sentence);
  const place = sentences.findIndex(({ from }) => from === sentence.from);
  for (let s = place - 1; s >= 0 && s >= place - BACK; s--) {
    const debtor = boundIn(analysis, sentences[s]);
    if (debtor < 0 || (caller >= 0 && words[caller] === words[debtor])) continue;
    const ranges = [clauseOf(analysis, at, caller, sentence)];
    return { at, debtor, sentence: sentences[s], ranges, state: 'violated', rule: 'a missed date called a breach' };
  }
  return null;
}

/** Who "was to act" in a sentence; -1 for nobody. */
function boundIn(analysis: Analysis, sentence: TokenRange): number {
  const { words, tags } = analysis.tokens;
  for (let at = sentence.from + 1; at < sentence.to - 2; at++) {
    if (!WAS.has(words[at]) || words[at + 1] !== TO || tags[at + 2] < VERB) continue;
    const debtor = promiserOf(analysis, at, sentence);
    if (debtor >= 0 && debtor < at && isAgent(analysis, debtor)) return debtor;
  }
  return -1;
}
