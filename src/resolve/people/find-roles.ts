import { ADP, DET, FINITE, NUM, PUNCT, tagSet } from '../../grammar/tags.ts';
import { COMMA, GENITIVE, HYPHENS, POSSESSIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE, type TokenRange, type Tokens } from '../../model/analysis.ts';
import type { Affiliation, Found, Role } from '../figures.ts';
import { ADDRESSES, FORMER, ROLES, TITLES } from '../lexicon/words.ts';
import type { NameIndex } from '../names/name-index.ts';
import { type Scene, textOf } from '../scene.ts';

const [ADJ] = tagSet('ADJ');
const OF = wordCode('of');
const [AND, FOR] = [wordCode('and'), wordCode('for')];
const JOINS = wordSet('of', 'and', 'for', 'the', '&');
const TO_WHOM = wordSet('of', 'at', 'for', 'in', 'with', 'to', 'from', 'on');
const IN_ROLE = tagSet('ADJ', 'NOUN', 'PROPN', 'NUM', 'VERB:participle');
/** Words that capital letters at the head of a sentence make look like names. */
const NO_ROLE = wordSet(
  'when',
  'while',
  'as',
  'after',
  'before',
  'but',
  'since',
  'though',
  'although',
  'because',
  'if',
  'where',
  'meanwhile',
  'said',
  'earlier',
  'today',
  'yesterday',
  'tomorrow',
  'like',
  'unlike',
);
/** Words of a role, at most. */
const LONGEST = 9;

/**
 * What a person is said to be beside a name: by a title before it, or by an apposition on either side.
 *
 *   [Velmoran Foreign Minister] Ilse Varga      the [foreign minister], Ilse Varga, …      Ilse Varga, [the foreign minister of Velmora]
 *   not: the foreign minister met Ilse Varga; Ilse Varga, President Bo Rask and others
 */
export function rolesBeside(scene: Scene, names: NameIndex, name: Found): Role[] {
  const sentence = scene.analysis.sentences[scene.sentenceOf[name.from]];
  return [roleBefore(scene, names, name, sentence.from), roleAfter(scene, names, name, sentence.to)].filter(
    (role) => role !== null,
  );
}

/** The state or organisation that a name is joined to: "Velmora’s Varga", "Varga of the harbour board". */
export function affiliationBeside(scene: Scene, names: NameIndex, { from, to }: Found): Affiliation | null {
  const { words, tags, length } = scene.analysis.tokens;
  if (from > 1 && GENITIVE.has(words[from - 1])) return names.affiliationIn({ from: from - 2, to: from - 1 });
  if (from > 0) {
    const before = names.at(from - 1);
    if (before?.known && before.known.as !== 'capital' && before.kind === 'known') return names.affiliationIn(before);
  }
  if (to + 1 < length && words[to] === OF && tags[to] === ADP)
    return names.affiliationIn({ from: to + 1, to: Math.min(length, to + 4) });
  return null;
}

function roleBefore(scene: Scene, names: NameIndex, { from, to }: Found, start: number): Role | null {
  const { tokens } = scene.analysis;
  const { words } = tokens;
  let at = from - 1;
  while (at > start && ADDRESSES.has(words[at])) at--;
  if (at <= start && !isRole(tokens, at)) return null;
  if (words[at] === COMMA) {
    if (to < tokens.length && tokens.tags[to] !== PUNCT && !GENITIVE.has(words[to])) return null;
    at--;
  }
  const noun = nounBefore(scene, names, at, start);
  if (noun < 0) return null;
  let first = noun;
  while (first > start && noun - first < LONGEST && inRole(scene, names, first - 1, noun)) first--;
  return roleOf(scene, names, { from: first, to: at + 1 }, noun, start);
}

/** The noun of a role that ends with a token: the token itself, or "secretary" of "secretary of state"; -1 where it is none. */
function nounBefore({ analysis: { tokens } }: Scene, names: NameIndex, at: number, start: number): number {
  if (isRole(tokens, at)) return at;
  for (let back = at - 1; back > start && at - back < LONGEST; back--) {
    const { words, tags } = tokens;
    if (words[back] === OF || words[back] === FOR) return isRole(tokens, back - 1) ? back - 1 : -1;
    if (!IN_ROLE.has(tags[back]) && !JOINS.has(words[back]) && names.at(back) === null) return -1;
  }
  return -1;
}

function roleAfter(scene: Scene, names: NameIndex, { to }: Found, end: number): Role | null {
  const { tokens } = scene.analysis;
  const { words, tags } = tokens;
  if (to >= end || words[to] !== COMMA) return null;
  let from = to + 1;
  if (from + 1 < end && tags[from] === NUM && words[from + 1] === COMMA) from += 2;
  while (from < end && (tags[from] === DET || POSSESSIVE.has(words[from]))) from++;
  let noun = -1;
  for (let at = from; at < end && at - from < LONGEST; at++) {
    if (isRole(tokens, at)) noun = at;
    else if (noun >= 0 && words[at] !== AND) break;
    else if (!IN_ROLE.has(tags[at]) && !HYPHENS.has(words[at]) && !GENITIVE.has(words[at]) && !JOINS.has(words[at]))
      break;
  }
  if (noun < 0 || names.at(noun + 1)?.kind === 'person') return null;
  let last = noun + 1;
  if (last < end && TO_WHOM.has(words[last])) {
    last++;
    while (
      last < end &&
      last - noun < LONGEST &&
      tags[last] !== PUNCT &&
      (IN_ROLE.has(tags[last]) || tags[last] === DET || JOINS.has(words[last]) || names.at(last))
    )
      last++;
  }
  while (last > noun + 1 && (tags[last - 1] === DET || JOINS.has(words[last - 1]))) last--;
  if (last < end && FINITE.has(tags[last])) return null;
  return roleOf(scene, names, { from, to: last }, noun, from);
}

/** A role of words that hold it: with the state before its noun, or behind it, told apart. */
function roleOf(scene: Scene, names: NameIndex, whole: TokenRange, noun: number, start: number): Role | null {
  const { tokens } = scene.analysis;
  const { words } = tokens;
  let { from } = whole;
  let of: Affiliation | null = null;
  for (let at = from; at < noun; at++) {
    const name = names.at(at);
    if (GENITIVE.has(words[at])) {
      of ??= names.affiliationIn({ from: whole.from, to: at });
      from = at + 1;
    } else if (name && (name.kind === 'known' || name.kind === 'organisation')) {
      of ??= names.affiliationIn(name);
      if (at === from) from = name.to;
    }
  }
  if (!of && from - 1 >= start && GENITIVE.has(words[from - 1]))
    of = names.affiliationIn({ from: Math.max(start, from - 4), to: from - 1 });
  of ??= names.affiliationIn({ from: noun + 1, to: whole.to });
  if (from > noun) return null;
  const isFormer = whole.from < from && FORMER.has(words[whole.from]);
  const tail = names.at(whole.to - 1);
  const isStates = tail?.known?.entry.kind === 'state' && tail.to === whole.to && tail.from - noun <= 3;
  const to = isStates && tail.from > noun ? noun + 1 : whole.to;
  const range = { from, to };
  const text = `${isFormer ? `${textOf(scene, { from: whole.from, to: whole.from + 1 })} ` : ''}${textOf(scene, range)}`;
  return { from, to: whole.to, text, noun: words[noun], of };
}

/** Whether a word before a role's noun belongs to it: before a capitalised title, no small noun does ("the issue President Varga raised"). */
function inRole({ analysis: { tokens } }: Scene, names: NameIndex, at: number, noun: number): boolean {
  const name = names.at(at);
  if (name) return name.kind !== 'person';
  if (tokens.shapes[at] === SHAPE.lower && tokens.shapes[noun] !== SHAPE.lower && tokens.tags[at] !== ADJ)
    return FORMER.has(tokens.words[at]) || HYPHENS.has(tokens.words[at]);
  if (NO_ROLE.has(tokens.words[at])) return false;
  return IN_ROLE.has(tokens.tags[at]) || HYPHENS.has(tokens.words[at]);
}

const isRole = ({ words }: Tokens, at: number): boolean =>
  ROLES.has(words[at]) || (TITLES.has(words[at]) && !ADDRESSES.has(words[at]));
