import { ADV, hasFinite, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { THAT, TO, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { type Finding, trimmed } from './finding.ts';
import { BACKTRACKING, COMING, TELLING_MAIN } from './lexicon.ts';
import { outcomeOf } from './outcome.ts';
import { promiserOf } from './promiser.ts';
import { told } from './told.ts';

const TURNS = wordSet('but', 'yet', 'however', 'though', 'although', 'instead');
const NOT = wordSet('not', "n't", 'never');
const DID = wordSet('did', 'has', 'have', 'had', 'does', 'was', 'were');
const WOULD = wordSet('will', 'would', 'shall', 'should', 'could', 'may', 'might', 'must');
const FAILED = wordSet('failed', 'refused', 'neglected');
const PRONOUNS = tagSet('PRON', 'DET', 'NOUN', 'PROPN', 'ADJ', 'AUX', 'ADV', 'PART', 'SCONJ', 'NUM', 'CCONJ');
const OPENERS = wordSet(
  'but',
  'yet',
  'however',
  'instead',
  'it',
  'he',
  'she',
  'they',
  'both',
  'each',
  'neither',
  'that',
  'this',
  'none',
  'nothing',
  'the',
  'we',
  'i',
  'those',
  'these',
  'every',
);
/** Words of a turn before what did not happen, at most. */
const LONGEST = 9;

/**
 * A promise, and behind a turn that it came to nothing, in the same sentence or the next:
 *
 *   He promised to close the camp but never did.   Dorane twice pledged to leave. Both times it backtracked.
 *   The council vowed to pay, yet the money never came.   Dorane promised sixty boats; it has never sent more than ten.
 *   not: He promised to close the camp but did not say when.   She pledged to stay. He never smokes.
 */
export function promisedButNot(analysis: Analysis, at: number, sentence: TokenRange, text: string): Finding | null {
  const { tokens } = analysis;
  const { tags } = tokens;
  if (tags[at] < VERB) return null;
  const next = nextSentence(analysis, sentence);
  const end = hasComplement(tokens, at, sentence.to) ? failedBy(analysis, at, sentence, next) : -1;
  const last = end >= 0 ? end : outcomeOf(analysis, text, at, sentence);
  if (last < 0 || told(analysis, at, sentence) !== 'so') return null;
  const debtor = promiserOf(analysis, at, sentence);
  if (debtor < 0) return null;
  const from = Math.min(debtor, at);
  const first = sentenceStart(tags, from, sentence);
  const ranges = [trimmed(tags, { from: first, to: last })];
  return { at, debtor, sentence, ranges, state: 'violated', rule: 'a promise that came to nothing' };
}

/** Where the words end that say, behind a turn or in the next sentence, that a promise came to nothing; -1 where none do. */
function failedBy(analysis: Analysis, at: number, sentence: TokenRange, next: TokenRange | null): number {
  const turn = turnBehind(analysis, at, sentence);
  if (turn >= 0) return failureIn(analysis, turn + 1, sentence.to, false) >= 0 ? sentence.to : -1;
  return next && failureIn(analysis, next.from, next.to, true) >= 0 ? next.to : -1;
}

/** Where the clause of a promise begins: with its sentence, where no other clause stands before it. */
function sentenceStart(tags: Uint8Array, at: number, { from }: TokenRange): number {
  if (!hasFinite(tags, { from, to: at })) return from;
  let first = at;
  while (first > from && tags[first - 1] !== PUNCT) first--;
  return first;
}

/** Whether a verb of promising says what: "to …", "that …", also behind a few words. */
function hasComplement({ words, tags }: Analysis['tokens'], at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(to - 1, at + LONGEST); i++) {
    if (words[i] === THAT || (words[i] === TO && tags[i + 1] === VERB)) return true;
    if (tags[i] === PUNCT) return false;
  }
  return false;
}

function turnBehind({ tokens }: Analysis, at: number, { to }: TokenRange): number {
  for (let i = at + 2; i < to - 1; i++) if (TURNS.has(tokens.words[i])) return i;
  return -1;
}

/** The sentence behind, where it speaks on of the same. */
function nextSentence({ sentences, tokens }: Analysis, sentence: TokenRange): TokenRange | null {
  for (const next of sentences)
    if (next.from === sentence.to) return OPENERS.has(tokens.words[next.from]) && next.to - next.from > 2 ? next : null;
  return null;
}

/** The word that says that nothing came of it; -1 for none. In a sentence of its own a bare "did not" must end it. */
function failureIn({ tokens }: Analysis, from: number, to: number, isOwnSentence: boolean): number {
  const { words, tags } = tokens;
  for (let i = from; i < Math.min(to, from + LONGEST); i++) {
    if (BACKTRACKING.has(words[i])) return i;
    if (FAILED.has(words[i]) && words[i + 1] === TO && !isOwnSentence) return i;
    if (NOT.has(words[i]) && !WOULD.has(words[i - 1]) && endsBehind(tokens, i + 1, to)) return i;
    if (tags[i] !== PUNCT && !PRONOUNS.has(tags[i]) && tags[i] < VERB) return -1;
    if (tags[i] >= VERB && !DID.has(words[i]) && !TELLING_MAIN.has(words[i])) return -1;
  }
  return -1;
}

/** Whether behind a "not" only "did", "came", "so" and the like stand before a mark. */
function endsBehind({ words, tags }: Analysis['tokens'], at: number, to: number): boolean {
  let i = at;
  while (i < to && (COMING.has(words[i]) || DID.has(words[i]) || tags[i] === ADV || words[i] === SO)) i++;
  return i === to || tags[i] === PUNCT;
}

const SO = [...wordSet('so')][0];
