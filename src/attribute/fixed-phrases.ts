import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type Tag, type TokenRange, type Tokens } from '../model/analysis.ts';
import type { Growing } from './growing.ts';
import type { Passages } from './mark-parts.ts';
import { overlaps, type QuotedRange } from './quoted-ranges.ts';
import tellingVerbs from './telling-verbs.json' with { type: 'json' };

const [ACCORDING, TO, IT, BY] = ['according', 'to', 'it', 'by'].map(wordCode);
const PUT: ReadonlySet<number> = new Set(['put', 'puts'].map(wordCode));
const RELATIVE: ReadonlySet<number> = new Set(['who', 'which', 'that'].map(wordCode));
const [VERB, AUX] = [TAGS.indexOf('VERB'), TAGS.indexOf('AUX')];
const BE: ReadonlySet<number> = new Set(['am', 'are', 'be', 'been', 'being', 'is', 'was', 'were'].map(wordCode));
const LONGEST_NAME = 12;
const TOLD: ReadonlySet<number> = new Set(
  [
    'told',
    'tell',
    'tells',
    'telling',
    'assured',
    'assuring',
    'informed',
    'informing',
    'reminded',
    'reminding',
    'warned',
  ].map(wordCode),
);
/** Verbs that say, in the past or of a third person. */
const SAID: ReadonlySet<number> = new Set(
  tellingVerbs.forms.flatMap(([past, third]) => [wordCode(past), wordCode(third)]),
);
const tagSet = (...tags: Tag[]): ReadonlySet<number> => new Set(tags.map((tag) => TAGS.indexOf(tag)));
const DET = TAGS.indexOf('DET');
const ADDRESSEE = tagSet('DET', 'ADJ', 'NUM', 'NOUN', 'PROPN');
const NAMING = tagSet('NOUN', 'PROPN');
const CLAUSE = tagSet('DET', 'PRON', 'SCONJ');
const FINITE = tagSet('AUX', 'VERB:past', 'VERB:present');
const PUNCT = TAGS.indexOf('PUNCT');

/**
 * Finds the speaker where the place of a word tells him, though something else was marked:
 *
 *   The source of "according to" stands right behind it (426 of 427 in annotated reports).
 *   “Never,” [said] {her sister}.            her sister said: “Never,”
 *   {The union} [fears] {a strike}.          The union fears: a strike
 *   not: {The convoy} [is expected] {to reach Brask}.
 */
export function mendSpeakers(
  { tokens }: Analysis,
  { sentences }: Passages,
  quoted: readonly QuotedRange[],
  items: readonly Growing[],
): Growing[] {
  return items
    .map((item) => accordingTo(tokens, sentences, item))
    .map((item) => inverted(tokens, quoted, item))
    .map((item) => subject(tokens, quoted, item));
}

/**
 * Mends attributions around words whose place is fixed:
 *
 *   [Rask] [told] {the crew it was late}     Rask told: it was late
 *   [The plan] [was praised by] [Rask]       was praised: The plan
 *   [Rask] [put] [it]                        as Rask put it: what is left of the sentence
 *   [a clerk who] [asked] [for help]         who asked: for help
 *   [it is late], [said] [a clerk who] …     a clerk said: it is late
 */
export function mendFixedPhrases({ tokens }: Analysis, items: readonly Growing[]): Growing[] {
  return items.map((item) => relative(tokens, idiom(tokens, agent(tokens, addressed(tokens, item)))));
}

function accordingTo({ words, tags }: Tokens, sentences: readonly TokenRange[], item: Growing): Growing {
  const { source, cue, contents } = item;
  if (!cue || words[cue.to - 1] !== TO || words[cue.to - 2] !== ACCORDING || source?.from === cue.to) return item;
  let to = contents.find((c) => c.from === cue.to)?.to ?? cue.to;
  const limit = sentences.find((s) => s.to > cue.from)?.to ?? to;
  if (to === cue.to) while (to < limit && tags[to] !== PUNCT) to++;
  const named: TokenRange = { from: cue.to, to };
  return to > cue.to ? { ...item, source: named, contents: contents.filter((c) => !overlaps(c, named)) } : item;
}

function inverted({ tags, words }: Tokens, quoted: readonly QuotedRange[], item: Growing): Growing {
  const { source, cue, contents } = item;
  const behind = contents.find((c) => c.from === cue?.to);
  if (source || !cue || !behind || behind.to - behind.from > LONGEST_NAME || !SAID.has(words[cue.to - 1])) return item;
  const isQuoted = (c: TokenRange): boolean => quoted.some((q) => overlaps(q, c));
  if (isQuoted(behind) || !contents.some((c) => c.to <= cue.from && isQuoted(c))) return item;
  if (tags.subarray(behind.from, behind.to).some((t) => t >= VERB || t === AUX)) return item;
  return { ...item, source: behind, contents: contents.filter((c) => c !== behind) };
}

function subject({ tags, words }: Tokens, quoted: readonly QuotedRange[], item: Growing): Growing {
  const { source, cue, contents } = item;
  const before = contents.find((c) => c.to === cue?.from);
  if (source || !cue || !before || !SAID.has(words[cue.to - 1]) || !contents.some((c) => c.from === cue.to))
    return item;
  const isPassive = words.subarray(cue.from, cue.to).some((word) => BE.has(word));
  if (isPassive || !NAMING.has(tags[before.to - 1]) || quoted.some((q) => overlaps(q, before))) return item;
  if (tags.subarray(before.from, before.to).some((t) => t >= VERB || t === AUX)) return item;
  return { ...item, source: before, contents: contents.filter((c) => c !== before) };
}

/** Who is told stands outside: a noun, before the subject or the "that" of what he is told. */
function addressed({ words, tags }: Tokens, item: Growing): Growing {
  const { cue, contents } = item;
  const first = contents.find((c) => c.from === cue?.to);
  if (!cue || !first || !TOLD.has(words[cue.to - 1])) return item;
  let at = first.from;
  while (at < first.to && ADDRESSEE.has(tags[at]) && (tags[at] !== DET || at === first.from)) at++;
  const clause = { from: at, to: first.to };
  if (at === first.from || !NAMING.has(tags[at - 1]) || !CLAUSE.has(tags[at]) || !hasFinite(tags, clause)) return item;
  return { ...item, contents: contents.map((c) => (c === first ? clause : c)) };
}

const hasFinite = (tags: Uint8Array, { from, to }: TokenRange): boolean =>
  tags.subarray(from, to).some((t) => FINITE.has(t));

function agent({ words }: Tokens, item: Growing): Growing {
  const { source, cue } = item;
  const isAgent = cue && cue.to - cue.from > 1 && words[cue.to - 1] === BY && source?.from === cue.to;
  return isAgent ? { ...item, cue: { from: cue.from, to: cue.to - 1 } } : item;
}

function idiom({ words }: Tokens, item: Growing): Growing {
  const { cue, contents } = item;
  const [first] = contents;
  if (!cue || !PUT.has(words[cue.to - 1]) || first?.from !== cue.to || first.to !== cue.to + 1) return item;
  return words[cue.to] === IT ? { ...item, cue: { from: cue.from, to: first.to }, contents: contents.slice(1) } : item;
}

function relative({ words }: Tokens, item: Growing): Growing {
  const { source, cue } = item;
  if (!source || !cue || source.to - source.from < 2 || !RELATIVE.has(words[source.to - 1])) return item;
  const pronoun = source.to - 1;
  return {
    ...item,
    source: source.to === cue.from ? { from: pronoun, to: source.to } : { from: source.from, to: pronoun },
  };
}
