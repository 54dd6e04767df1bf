import { hasFinite, isIng, tagSet, VERB } from '../grammar/tags.ts';
import { TO, wordSet } from '../grammar/words.ts';
import type { TokenRange, Tokens } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';
import { PLAIN_CONTENT } from './acts/cues/cue-act.ts';
import { PLEDGES } from './addressees/words.ts';
import { OPENING_MARKS } from './conditions/words.ts';
import { AGENTS, KEEPING_VERBS } from './past/lexicon.ts';
import type { Said } from './said.ts';
import { datesOf } from './times/times-in.ts';

/** Tokens of a content that says something beside a cue of no known sense, though it has no verb. */
const LEAST = 3;
const CITING = wordSet('citing', 'quoting');
/** Tokens of "not to be further identified", at most, and one more. */
const NOT_NAMED = 6;
const NAMED = wordSet('identified', 'named', 'quoted');
const AHEAD = wordSet('will', "'ll", '’ll');
/** The rule of an addressee that a verb of telling has for its object. */
const HEARER = 'to: who is told';
const SO = wordSet('so', 'no', 'not', 'yes');
const SMALL = tagSet('PUNCT', 'ADV', 'ADP', 'DET', 'PART');

/**
 * Whether nothing is said by what was read as a statement:
 *
 *   [The mayor] [toured] [the mill]               a cue of no known sense, with a few words and no verb
 *   [] [asking] [the crews about the mill]        what somebody does beside something else, and nobody is named
 *   [She] [had told] [the parliament in July]     who was told, but not what
 *   [Velmora] [will examine] [a new draft]        what is to be done, and nobody says it
 *   [The board] [talks] [next week]               a time, or small words, alone
 *   [] went there [to discuss] [the draft]        an errand
 *   [The Gazette], [citing] [a harbour pilot]     whose words are passed on, but not which
 *   [The word “flood”] [appears] twice            a word that is spoken of, and nobody says it
 *   [The pilot] [asked] [not to be named]         how a report came by them
 *   not: [The mayor] [rejects] [the plan]
 */
export function isUntold(said: Said): boolean {
  const { statement, analysis, cue, speaker, contents, report } = said;
  const { tags, words } = analysis.tokens;
  if (!cue || statement.form === 'direct') return false;
  const isSmall = ({ from, to }: TokenRange): boolean =>
    tags.subarray(from, to).every((tag) => SMALL.has(tag)) && !words.subarray(from, to).some((word) => SO.has(word));
  const isQuoted = statement.form === 'mixed';
  const hasClause = contents.some((content) => hasFinite(tags, content));
  const length = contents.reduce((sum, { from, to }) => sum + to - from, 0);
  if (
    !isQuoted &&
    ((!hasClause && isSource(said, cue)) || (length < NOT_NAMED && NAMED.has(words[contents[0].to - 1])))
  )
    return true;
  if (!speaker && contents.some((content) => isSpokenOf(analysis.tokens, content))) return true;
  const dates = datesOf(analysis, report);
  const isDated = contents.every((content) => isWithin(content, dates));
  const hearer = statement.grounds.find(({ field, rule }) => field === 'to' && rule === HEARER);
  if (hearer && !isQuoted && contents.every((content) => isTold(said, content, hearer.spans, dates))) return true;
  if (isDated || (!speaker && words[cue.from] === TO)) return true;
  if (!speaker && !hasClause && !isQuoted && isIng(analysis.tokens, cue.from)) return true;
  if (!isQuoted && (isKeeping(analysis.tokens, cue) || contents.every(isSmall))) return true;
  if (!statement.grounds.some(({ field, rule }) => field === 'act' && rule === PLAIN_CONTENT)) return false;
  return !isQuoted && !hasClause && (length < LEAST || AHEAD.has(words[cue.from]));
}

/** Whether a cue tells of a promise that was kept or broken: "[broke his promise] on tolls". */
function isKeeping({ words, tags }: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++)
    if (KEEPING_VERBS.has(words[at]) && tags[at] >= VERB)
      for (let noun = at + 1; noun < to; noun++) if (PLEDGES.has(words[noun])) return true;
  return false;
}

/** "the word “flood”" */
function isSpokenOf({ words }: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at + 1 < to; at++) if (WORD.has(words[at]) && OPENING_MARKS.has(words[at + 1])) return true;
  return false;
}
const WORD = wordSet('word', 'words', 'term', 'phrase', 'expression');

/** Whether a content has who is told, and else only when: "[told] [the parliament in July]" */
function isTold(
  { analysis: { tokens } }: Said,
  content: TokenRange,
  spans: readonly Span[],
  dates: readonly TokenRange[],
): boolean {
  const isHearer = (at: number): boolean =>
    spans.some(({ start, end }) => start <= tokens.starts[at] && tokens.ends[at] <= end);
  for (let at = content.from; at < content.to; at++)
    if (!isHearer(at) && !SMALL.has(tokens.tags[at]) && !isWithin({ from: at, to: at + 1 }, dates)) return false;
  return true;
}

const isWithin = ({ from, to }: TokenRange, ranges: readonly TokenRange[]): boolean =>
  ranges.some((range) => range.from <= from && to <= range.to);

/** Whether somebody is all that is cited: the noun that the content hangs on names one. */
function isSource(
  { analysis: { tokens, heads }, resolution: { mentions }, contents: [content] }: Said,
  cue: TokenRange,
): boolean {
  if (!CITING.has(tokens.words[cue.to - 1])) return false;
  for (let at = content.from; at < content.to; at++)
    if (heads[at] < content.from || heads[at] >= content.to)
      return AGENTS.has(tokens.words[at]) || mentions.some(({ from, to }) => from <= at && at < to);
  return false;
}
