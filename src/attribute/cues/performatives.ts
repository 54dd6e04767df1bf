import { dependsOn, subjectOf } from '../../grammar/dependents.ts';
import { isMet } from '../../grammar/ranges.ts';
import { ADP, CCONJ, FINITE, isIng, NAMING, NUM, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { COMMA, TO, wordSet } from '../../grammar/words.ts';
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
 *   [Velmora], citing its divers, [puts] [the number at 380]     not: He was called on a Sunday.
 */
export function addPerformatives(
  analysis: Analysis,
  { passage, quoted, forms }: Paragraphed,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const cued = attributions.filter(({ cue }) => cue);
  const parts = [...quoted, ...forms, ...cued.flatMap((found) => [found.cue!, ...sure(found)])];
  const added = passage.sentences.flatMap((sentence) => performedIn(analysis, sentence, parts, cued));
  if (added.length === 0) return attributions;
  const own = (found: Attribution): Attribution => {
    const before = found.source ? undefined : added.find(({ contents }) => isMet(contents[0], found.contents));
    return before && found.cue ? { ...found, source: before.source, contents: sure(found) } : found;
  };
  // A source or a content that had no cue is part of what was found now.
  const isTaken = (found: Attribution): boolean =>
    !found.cue && added.some(({ contents }) => isMet(contents[0], found.contents));
  return [...attributions.filter((found) => !isTaken(found)).map(own), ...added];
}

/** Without what stands before the cue of nobody that has more behind it: the verb before it may be whose that is. */
const sure = ({ source, cue, contents }: Attribution): readonly TokenRange[] =>
  !source && cue && (contents.at(-1)?.from ?? 0) >= cue.to ? contents.filter(({ from }) => from >= cue.to) : contents;

function performedIn(
  analysis: Analysis,
  sentence: TokenRange,
  parts: readonly TokenRange[],
  attributions: readonly Attribution[],
): Attribution[] {
  const { words, tags } = analysis.tokens;
  const found: Attribution[] = [];
  for (let at = sentence.from + 1; at < sentence.to - 2; at++) {
    if (!FINITE_FORMS.has(tags[at])) continue;
    const isAsking = ASKING.has(words[at]);
    const isPutting = PUTTING.has(words[at]);
    if (!isAsking && !isPutting && !COMMITTING.has(words[at])) continue;
    const aside = attributions.find((found) => isAside(analysis, found, at));
    const source = aside?.source ?? subjectOf(analysis, at, { from: sentence.from, to: at });
    if (!source || !NAMING.has(tags[source.to - 1])) continue;
    const content = { from: at + 1, to: endOf(analysis, at, sentence) };
    if (isMet({ from: aside ? at : source.from, to: content.to }, parts)) continue;
    const says = isPutting ? isNumberPut(analysis, content) : hasInfinitive(analysis, content, isAsking);
    if (says) found.push({ source, cue: { from: at, to: at + 1 }, contents: [content], verbatim: false });
  }
  return found;
}

/** Whether an attribution stands between the subject of a verb and that: "[The board], [citing] [its divers], puts" */
const isAside = ({ tokens }: Analysis, { source, cue, contents }: Attribution, verb: number): boolean =>
  cue !== null &&
  source?.to === cue.from - 1 &&
  isIng(tokens, cue.from) &&
  tokens.words[cue.from - 1] === COMMA &&
  tokens.words[verb - 1] === COMMA &&
  contents.at(-1)?.to === verb - 1;

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
