import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type Tag, type TokenRange, type Tokens } from '../model/analysis.ts';
import type { Passages } from './mark-parts.ts';
import { tellerOf } from './tellers.ts';
import { isIng } from './verb-forms.ts';

/** As far as sharing looks at an attribution. */
interface Sharing {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly contents: readonly TokenRange[];
}

const tagSet = (...tags: Tag[]): ReadonlySet<number> => new Set(tags.map((tag) => TAGS.indexOf(tag)));
const BETWEEN = tagSet('CCONJ', 'PUNCT', 'ADV');
const NAMING = tagSet('NOUN', 'PROPN', 'PRON');
const IN_SUBJECT = tagSet('NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'CCONJ');
const ADP = TAGS.indexOf('ADP');
const FINITE = tagSet('VERB:past', 'VERB:present', 'AUX');
const CCONJ = TAGS.indexOf('CCONJ');
const ADV = TAGS.indexOf('ADV');
const PUNCT = TAGS.indexOf('PUNCT');
const VERB = TAGS.indexOf('VERB');
const ACCORDING = wordCode('according');

/**
 * Gives a cue without a source its own subject (`tellerOf`) or, where it is joined to a verb before it, the subject that it shares: the
 * source of the attribution before it in the sentence, where only a conjunction, a comma or an adverb stands between, or the subject
 * that the sentence begins with.
 *
 *   [The army] [supports] [a ceasefire] but [insists on] [keeping the ridge]     The army insists on: keeping the ridge.
 *   The bank left the rate alone but [insisted] [that wages would recover]       The bank insisted: that wages would recover.
 *   The mayor, [citing] [the cold], left.                                        The mayor citing: the cold.
 *   [Accusing] [the museum of theft], Dorane closed its embassy.                  Dorane accusing: the museum of theft.
 *   not                                                                          In May came the flood, [citing] …
 */
export function shareSources<Item extends Sharing>(
  analysis: Analysis,
  { sentences }: Passages,
  items: readonly Item[],
  parts: readonly TokenRange[],
): Item[] {
  const { tokens } = analysis;
  const shared: Item[] = [];
  const sourceOf = ({ cue, contents }: Item): TokenRange | null => {
    const sentence = sentences.find((s) => cue && s.from <= cue.from && cue.from < s.to);
    if (!cue || !sentence) return null;
    if (cue.from === sentence.from && isIng(tokens, cue.from)) return subjectBehind(tokens, sentence, contents);
    if (!joined(tokens, cue.from)) return contents.length > 0 ? tellerOf(analysis, cue, sentence, parts) : null;
    return sourceBefore(tokens, sentence, cue.from, shared) ?? subjectOf(tokens, sentence, cue.from);
  };
  for (const item of items) shared.push(item.source ? item : { ...item, source: sourceOf(item) });
  return shared;
}

/** Whether a verb is joined to one before it: "and later warned", ", citing"; not ", according to". */
function joined(tokens: Tokens, cue: number): boolean {
  const { tags, words } = tokens;
  let at = cue - 1;
  while (at > 0 && tags[at] === ADV) at--;
  if (isIng(tokens, cue)) return tags[at] === PUNCT && words[cue] !== ACCORDING;
  return tags[cue] >= VERB && tags[at] === CCONJ;
}

function sourceBefore(
  { tags }: Tokens,
  sentence: TokenRange,
  cue: number,
  items: readonly Sharing[],
): TokenRange | null {
  const before = items.findLast((item) => {
    const end = Math.max(...[item.source, item.cue, ...item.contents].map((part) => part?.to ?? 0));
    if (!item.source || item.source.from < sentence.from || end > cue) return false;
    for (let i = end; i < cue; i++) if (!BETWEEN.has(tags[i])) return false;
    return true;
  });
  return before?.source ?? null;
}

/** What a sentence begins with before its first verb, where that is a noun with what belongs to it. */
function subjectOf(tokens: Tokens, sentence: TokenRange, cue: number): TokenRange | null {
  const { tags } = tokens;
  let to = sentence.from;
  while (to < cue && IN_SUBJECT.has(tags[to])) to++;
  const { from } = sentence;
  if (tags[from] === ADP || tags[from] === CCONJ || to === from || !NAMING.has(tags[to - 1])) return null;
  const isAside = to === cue - 1 && tags[to] === PUNCT && isIng(tokens, cue);
  return to < cue && (FINITE.has(tags[to]) || isAside) ? { from, to } : null;
}

/** What stands behind the comma that ends the content of a participle at the head of a sentence, before the verb. */
function subjectBehind({ tags }: Tokens, sentence: TokenRange, contents: readonly TokenRange[]): TokenRange | null {
  const comma = contents.at(-1)?.to;
  if (comma === undefined || tags[comma] !== PUNCT) return null;
  let to = comma + 1;
  while (to < sentence.to && IN_SUBJECT.has(tags[to])) to++;
  return to > comma + 1 && NAMING.has(tags[to - 1]) && FINITE.has(tags[to]) ? { from: comma + 1, to } : null;
}
