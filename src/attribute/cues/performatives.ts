import { dependsOn, subjectOf } from '../../grammar/dependents.ts';
import { isMet } from '../../grammar/ranges.ts';
import { ADP, CCONJ, FINITE, NAMING, NUM, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { TO, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Paragraphed } from '../paragraph.ts';

/** Verbs that do what they say, with "to" and a verb behind them. */
const COMMITTING = wordSet(
  ...['undertake', 'undertakes', 'undertook', 'vow', 'vows', 'vowed', 'pledge', 'pledges', 'pledged', 'promise'],
  ...['promises', 'promised', 'swear', 'swears', 'swore', 'volunteer', 'volunteers', 'volunteered'],
);
/** Those that do so with whom they ask before it: "appealed to both crews to", "called on them to". */
const ASKING = wordSet(
  ...['appeal', 'appeals', 'appealed', 'call', 'calls', 'called', 'plead', 'pleads', 'pleaded'],
  ...['urge', 'urges', 'urged', 'implore', 'implores', 'implored', 'beseech', 'beseeches', 'beseeched'],
);
const PUTTING = wordSet('put', 'puts', 'estimate', 'estimates', 'estimated');
const AT = wordSet('at');
const FINITE_FORMS = tagSet('VERB:past', 'VERB:present');

/**
 * Adds promises and appeals that nothing was marked for, and the numbers that somebody puts on something:
 *
 *   In May [the two towns] [undertook] [to share the wells]      [She] [appealed] [to both crews to stay ashore]
 *   [Velmora] [puts] [the number at 380]                         not: He was called on a Sunday.
 */
export function addPerformatives(
  analysis: Analysis,
  { passage, quoted, forms }: Paragraphed,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const cued = attributions.flatMap(({ cue, contents }) => (cue ? [cue, ...contents] : []));
  const parts = [...quoted, ...forms, ...cued];
  const added = passage.sentences.flatMap((sentence) => performedIn(analysis, sentence, parts));
  if (added.length === 0) return attributions;
  // A source or a content that had no cue is part of what was found now.
  const isTaken = (found: Attribution): boolean =>
    !found.cue && added.some(({ contents }) => isMet(contents[0], found.contents));
  return [...attributions.filter((found) => !isTaken(found)), ...added];
}

function performedIn(analysis: Analysis, sentence: TokenRange, parts: readonly TokenRange[]): Attribution[] {
  const { words, tags } = analysis.tokens;
  const found: Attribution[] = [];
  for (let at = sentence.from + 1; at < sentence.to - 2; at++) {
    if (!FINITE_FORMS.has(tags[at])) continue;
    const isAsking = ASKING.has(words[at]);
    const isPutting = PUTTING.has(words[at]);
    if (!isAsking && !isPutting && !COMMITTING.has(words[at])) continue;
    const source = subjectOf(analysis, at, { from: sentence.from, to: at });
    if (!source || !NAMING.has(tags[source.to - 1])) continue;
    const content = { from: at + 1, to: endOf(analysis, at, sentence) };
    if (isMet({ from: source.from, to: content.to }, parts)) continue;
    const says = isPutting ? isNumberPut(analysis, content) : hasInfinitive(analysis, content, isAsking);
    if (says) found.push({ source, cue: { from: at, to: at + 1 }, contents: [content], verbatim: false });
  }
  return found;
}

/** Up to the first mark, verb that is joined on ("and calls"), or token that does not belong to the verb. */
function endOf({ tokens: { tags }, heads }: Analysis, verb: number, { to }: TokenRange): number {
  let end = verb + 1;
  const isJoined = (at: number): boolean => tags[at] === CCONJ && FINITE.has(tags[at + 1]);
  while (end < to && tags[end] !== PUNCT && !isJoined(end) && dependsOn(heads, end, verb)) end++;
  return end;
}

function hasInfinitive({ tokens: { words, tags } }: Analysis, { from, to }: TokenRange, isAsking: boolean): boolean {
  if (!isAsking) return words[from] === TO && tags[from + 1] === VERB;
  for (let at = from + 1; at + 1 < to; at++) if (words[at] === TO && tags[at + 1] === VERB) return true;
  return false;
}

/** "the number at 380" */
function isNumberPut({ tokens: { words, tags } }: Analysis, { from, to }: TokenRange): boolean {
  for (let at = from + 1; at + 1 < to; at++)
    if (AT.has(words[at]) && tags[at] === ADP) return tags.subarray(at + 1, at + 4).includes(NUM);
  return false;
}
