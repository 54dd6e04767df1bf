import { relationSet, subjectOf } from '../../grammar/dependents.ts';
import { isMet, sentenceAt } from '../../grammar/ranges.ts';
import { ADP, ADV, CCONJ, FINITE, isIng, NAMING, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { COLON, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, SHAPE, type TokenRange, type Tokens } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { TELLING, TELLING_FINITE } from '../lexicon/words.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';

const IN_SUBJECT = tagSet('NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'CCONJ');
const [CONJ] = relationSet('conj');
const ACCORDING = wordCode('according');

/**
 * Gives a cue without a source its own subject by the tree or, where it is joined to a verb before it, the subject that the sentence
 * begins with:
 *
 *   [Bishops on both sides of the lake] [welcomed] [the verdict]
 *   The bank left the rate alone but [insisted] [that wages would recover]       The bank insisted: that wages would recover.
 *   [Tomas] [denied] [it], [called] [her a liar] and [demanded] [an apology]        Tomas called, Tomas demanded
 *   [Accusing] [the museum of theft], Dorane closed its embassy.                 Dorane accusing: the museum of theft.
 *   not                                                                          In May came the flood, [citing] …
 */
export function findSubjects(
  analysis: Analysis,
  { passage, forms, links }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { tokens } = analysis;
  const parts = [...forms, ...partsOfLinks(links)];
  const subjectOf = ({ cue, contents }: Attribution): TokenRange | null => {
    const sentence = cue && sentenceAt(passage.sentences, cue.from);
    if (!cue || !sentence) return null;
    if (cue.from === sentence.from && isIng(tokens, cue.from)) return subjectBehind(tokens, sentence, contents);
    if (isJoined(tokens, cue.from)) return subjectAtHead(tokens, { from: sentence.from, to: cue.from });
    // What ends its paragraph with a colon has its content in the next one.
    const leadsOver = tokens.words[passage.to - 1] === COLON && cue.to >= passage.to - 1;
    if (contents.length === 0 && !leadsOver) return undertaker(tokens, cue, sentence);
    return subjectByTree(analysis, cue, sentence, parts) ?? nameAtHead(tokens, cue, sentence);
  };
  const given = attributions.map((found) => (found.source ? found : { ...found, source: subjectOf(found) }));
  return given.map((found) => (found.source ? found : { ...found, source: sharedSubject(analysis, found, given) }));
}

/** The source of the cue that a cue is joined to by the tree, where its verb has no subject of its own. */
function sharedSubject(
  analysis: Analysis,
  { cue }: Attribution,
  attributions: readonly Attribution[],
): TokenRange | null {
  const { heads, relations } = analysis;
  if (!cue || subjectOf(analysis, cue.from, { from: Math.max(heads[cue.from], 0), to: cue.from })) return null;
  for (let verb = cue.from; relations[verb] === CONJ && heads[verb] >= 0 && heads[verb] < verb; ) {
    verb = heads[verb];
    const first = attributions.find((other) => other.cue && other.cue.from <= verb && verb < other.cue.to);
    if (first?.source) return first.source.to <= cue.from ? first.source : null;
  }
  return null;
}

/** Whether a verb is joined to one before it: "and later warned", ", citing"; not ", according to". */
function isJoined(tokens: Tokens, cue: number): boolean {
  const { tags, words } = tokens;
  let at = cue - 1;
  while (at > 0 && tags[at] === ADV) at--;
  if (isIng(tokens, cue)) return tags[at] === PUNCT && words[cue] !== ACCORDING;
  return tags[cue] >= VERB && tags[at] === CCONJ;
}

/** What a sentence begins with before its first verb, where that is a noun with what belongs to it. */
function subjectAtHead({ tags }: Tokens, { from, to: cue }: TokenRange): TokenRange | null {
  const to = subjectEnd(tags, { from, to: cue });
  if (tags[from] === ADP || tags[from] === CCONJ || to === from || !NAMING.has(tags[to - 1])) return null;
  return to < cue && FINITE.has(tags[to]) ? { from, to } : null;
}

/** The capitalised word that alone stands before a telling verb at the head of a sentence: the tagger takes some names for adverbs. */
function nameAtHead({ words, tags, shapes }: Tokens, cue: TokenRange, { from }: TokenRange): TokenRange | null {
  const isName = tags[from] === ADV && shapes[from] === SHAPE.capital && !ADVERBS.has(words[from]);
  return cue.from === from + 1 && isName && TELLING_FINITE.has(words[cue.from]) ? { from, to: cue.from } : null;
}
const ADVERBS = wordSet(
  ...['again', 'allegedly', 'also', 'always', 'apparently', 'earlier', 'even', 'ever', 'finally', 'here'],
  ...['however', 'instead', 'later', 'maybe', 'meanwhile', 'never', 'nobody', 'now', 'often', 'once'],
  ...['only', 'perhaps', 'previously', 'recently', 'reportedly', 'so', 'soon', 'still', 'then', 'there'],
  ...['thus', 'today', 'yesterday'],
);

/** Who plans or means to do what nothing was marked for: "[Velmora] [plans] to close the strait" */
function undertaker({ words, tags }: Tokens, { from, to }: TokenRange, sentence: TokenRange): TokenRange | null {
  if (words[to] !== TO || tags[to + 1] !== VERB || from === sentence.from || !NAMING.has(tags[from - 1])) return null;
  return subjectEnd(tags, { from: sentence.from, to: from }) === from ? { from: sentence.from, to: from } : null;
}

/** What stands behind the comma that ends the content of a participle at the head of a sentence, before the verb. */
function subjectBehind({ tags }: Tokens, sentence: TokenRange, contents: readonly TokenRange[]): TokenRange | null {
  const comma = contents.at(-1)?.to;
  if (comma === undefined || tags[comma] !== PUNCT) return null;
  const from = comma + 1;
  const to = subjectEnd(tags, { from, to: sentence.to });
  return to > from && NAMING.has(tags[to - 1]) && FINITE.has(tags[to]) ? { from, to } : null;
}

function subjectEnd(tags: Uint8Array, { from, to }: TokenRange): number {
  let end = from;
  while (end < to && IN_SUBJECT.has(tags[end])) end++;
  return end;
}

/**
 * The subject of a telling verb in the cue, with all that depends on it, where it stands before the cue and none of `parts` lies in it;
 * null otherwise. Of other verbs the subject is too often nobody who says something.
 */
function subjectByTree(
  analysis: Analysis,
  cue: TokenRange,
  sentence: TokenRange,
  parts: readonly TokenRange[],
): TokenRange | null {
  const { words } = analysis.tokens;
  for (let verb = cue.from; verb < cue.to; verb++) {
    const subject = TELLING.has(words[verb]) && subjectOf(analysis, verb, { from: sentence.from, to: cue.from });
    if (subject) return isMet(subject, parts) ? null : subject;
  }
  return null;
}
