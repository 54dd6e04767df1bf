import { formsOf } from '../../grammar/inflect.ts';
import { PARTICIPLE, VERB } from '../../grammar/tags.ts';
import { TO, wordSet } from '../../grammar/words.ts';
import { type Analysis, TAGS, type TokenRange } from '../../model/analysis.ts';
import { phraseAt } from '../commitments/party.ts';
import { type Finding, trimmed } from './finding.ts';
import { LIGHT } from './lexicon.ts';
import { doerOf } from './owners.ts';
import { told } from './told.ts';

const NOT = wordSet('not', 'never');
const WOULD = wordSet('would', "'d");
const PAST = TAGS.indexOf('VERB:past');
/** Words from a promise to what was promised, at most. */
const LONGEST = 6;

/**
 * What somebody did that he had promised not to do, by the same verb, in the same sentence or the next:
 *
 *   The premier, who had vowed never to raise the levy, raised it in March.
 *   not: She vowed never to leave. He left.   He vowed never to raise it and lowered it.
 */
export function didAfterAll(analysis: Analysis, at: number, sentence: TokenRange, text: string): Finding | null {
  const { tokens } = analysis;
  if (tokens.tags[at] < VERB) return null;
  const verb = forsworn(analysis, at, sentence.to);
  if (verb < 0 || LIGHT.has(tokens.words[verb])) return null;
  const [plain, third, ...past] = formsOf(text.slice(tokens.starts[verb], tokens.ends[verb]).toLowerCase());
  const done = wordSet(...past.filter((form) => form !== plain && form !== third));
  const debtor = doerOf(analysis, at, sentence);
  if (debtor < 0) return null;
  for (let i = verb + 1; i < sentence.to; i++) {
    if (!done.has(tokens.words[i]) || (tokens.tags[i] !== PAST && tokens.tags[i] !== PARTICIPLE)) continue;
    if (doerOf(analysis, i, sentence) !== debtor || told(analysis, i, sentence) !== 'so') continue;
    const from = debtor < at ? phraseAt(analysis, debtor, sentence).from : at;
    const ranges = [trimmed(tokens.tags, { from, to: sentence.to })];
    return { at, debtor, sentence, ranges, state: 'violated', rule: 'done after a promise not to' };
  }
  return null;
}

/** The verb that was promised not to be done: "never to [raise]", "not to [raise]", "would never [raise]"; -1 for none. */
function forsworn({ tokens: { words, tags } }: Analysis, at: number, to: number): number {
  for (let i = at + 1; i < Math.min(to - 2, at + LONGEST); i++) {
    if (NOT.has(words[i]) && words[i + 1] === TO && tags[i + 2] === VERB) return i + 2;
    if (words[i] === TO && NOT.has(words[i + 1]) && tags[i + 2] === VERB) return i + 2;
    if (WOULD.has(words[i]) && NOT.has(words[i + 1]) && tags[i + 2] === VERB) return i + 2;
  }
  return -1;
}
