import { VERB } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { type Analysis, TAGS, type TokenRange } from '../../model/analysis.ts';
import { type Finding, trimmed } from './finding.ts';
import { PROMISING } from './lexicon.ts';
import { promiserOf } from './promiser.ts';
import { told } from './told.ts';

/** Verbs of saying that may give a time. */
export const TELLING = wordSet(
  'told',
  'said',
  'promised',
  'assured',
  'vowed',
  'pledged',
  'announced',
  'declared',
  'insisted',
);
const WOULD = wordSet('would', "'d");
const UNTIL = wordSet('for', 'by', 'before', 'until', 'till', 'in');
const THE = wordSet('the', 'this', 'that');
const IS = wordSet('is', 'are', 'has', 'have', 'was', 'were', 'had', "'s", 'came');
const OVER = wordSet(
  ...['in', 'over', 'past', 'gone', 'here', 'passed', 'come', 'ended', 'begun', 'started', 'arrived', 'finished'],
);
const HAD = wordSet('had', 'has', 'have');
const NOUN = TAGS.indexOf('NOUN');
/** Words from "had" to what was said, and before the event in the next sentence, at most. */
const NEAR = 3;

/**
 * What somebody had said would be done by an event, where the next sentence sets against it that the event has come:
 *
 *   Tann had told the crews that they would be home for the feast. “The feast is over,” she said.
 *   not: Tann said that they would sing for the feast. The feast is long.
 */
export function deadlineCame(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens, sentences } = analysis;
  const { words, tags } = tokens;
  if (tags[at] <= VERB || !(isHad(words, at) || PROMISING.has(words[at]))) return null;
  const next = sentences.find(({ from }) => from === sentence.to);
  if (!next) return null;
  let would = at + 1;
  while (would < sentence.to && !WOULD.has(words[would])) would++;
  for (let i = would + 1; i < sentence.to - 2; i++) {
    if (!UNTIL.has(words[i]) || !THE.has(words[i + 1]) || tags[i + 2] !== NOUN) continue;
    if (!hasCome(words, words[i + 2], next) || told(analysis, at, sentence) !== 'so') continue;
    const debtor = promiserOf(analysis, at, sentence);
    if (debtor < 0) return null;
    const ranges = [trimmed(tags, { from: sentence.from, to: next.to })];
    return { at, debtor, sentence, ranges, state: 'violated', rule: 'a time set that has come' };
  }
  return null;
}

function isHad(words: Int32Array, at: number): boolean {
  for (let i = at - 1; i >= at - NEAR && i >= 0; i--) if (HAD.has(words[i])) return true;
  return false;
}

/** "The feast is over". */
function hasCome(words: Int32Array, noun: number, { from, to }: TokenRange): boolean {
  for (let i = from + 1; i < Math.min(to - 2, from + NEAR + 1); i++)
    if (words[i] === noun && THE.has(words[i - 1]) && IS.has(words[i + 1]) && OVER.has(words[i + 2])) return true;
  return false;
}
