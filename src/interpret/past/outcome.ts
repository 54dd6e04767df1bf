import { numberAt } from '../../grammar/numbers.ts';
import { CCONJ, NUM, PUNCT } from '../../grammar/tags.ts';
import { HAVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { oppositeIn, speaksOn, unfulfilledIn } from './outcomes.ts';

const BREAKS = wordSet(';', 'but', 'yet', 'however', '—', '–');
const AND = wordCode('and');
/** Words between a verb of promising and a number that is promised, at most. */
const NEAR = 6;

/**
 * Where the words end that tell what became of a promise, where that is less than was promised; -1 where nothing is told:
 *
 *   promised ten boats; it has never sent [more]      undertook to ask first, and then it struck without a word
 *   promised to mend the lock. It is still closed.    pledged 40 boats by May; 26 have come
 *   not: promised ten boats; it is a small port       pledged 40 boats; 40 have come
 */
export function outcomeOf(analysis: Analysis, text: string, promise: number, sentence: TokenRange): number {
  const { tokens, sentences } = analysis;
  const { words, tags } = tokens;
  if (tags[promise + 1] === PUNCT) return -1;
  for (let i = promise + 2; i < sentence.to - 2; i++) {
    const clause = { from: i + 1, to: sentence.to };
    if (BREAKS.has(words[i]) && (unfulfilledIn(analysis, clause) >= 0 || isShort(analysis, text, promise, clause)))
      return sentence.to;
    if (tags[i] === CCONJ && words[i] === AND && oppositeIn(analysis, clause) >= 0) return sentence.to;
  }
  const next = sentences.find(({ from }) => from === sentence.to);
  if (!next) return -1;
  const isTold = speaksOn(analysis, next) && unfulfilledIn(analysis, next) >= 0;
  return isTold || isShort(analysis, text, promise, next) ? next.to : -1;
}

/** Whether a clause that begins with a number and "have" counts less than the promise named: "40 boats; 26 have come". */
function isShort({ tokens }: Analysis, text: string, promise: number, { from, to }: TokenRange): boolean {
  const { words, tags } = tokens;
  if (tags[from] !== NUM) return false;
  const come = numberAt(text, tokens, from, to);
  if (!come || !(HAVE.has(words[come.to]) || HAVE.has(words[come.to + 1]))) return false;
  for (let i = promise + 1; i < Math.min(from, promise + NEAR); i++) {
    const promised = tags[i] === NUM ? numberAt(text, tokens, i, from) : null;
    if (promised) return come.value < promised.value;
  }
  return false;
}
