import { relationSet } from '../../grammar/dependents.ts';
import { ADP, ADV, AUX, CCONJ, DET, NOUN, PROPN, PUNCT, SCONJ, tagSet, VERB } from '../../grammar/tags.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Matter } from '../../model/commitment.ts';
import type { Said } from '../said.ts';

/** Nouns that describe another one, or are part of its name. */
const DESCRIBING = relationSet('compound', 'flat', 'nmod:poss', 'appos', 'nmod:unmarked', 'obl:unmarked', 'vocative');
/** What is done, who does it; and what belongs to a noun. */
const CORE = relationSet('obj', 'nsubj', 'nsubj:pass', 'root', 'ccomp', 'xcomp', 'nmod', 'csubj');
const [CONJ, OBL] = [relationSet('conj'), relationSet('obl', 'advcl', 'obl:agent', 'iobj')];
const OWNER = relationSet('nmod:poss');
/** Clauses that add what is not said by whom the statement is. */
const ASIDE = relationSet('acl:relcl', 'advcl:relcl', 'parataxis');
const BEFORE_PHRASE = tagSet('DET', 'PUNCT', 'ADP', 'ADV', 'CCONJ', 'SCONJ', 'NUM', 'PRON', 'PART', 'AUX', 'SYM');
/** Words of a phrase that end it where it is followed back from its noun. */
const APART: ReadonlySet<number> = new Set([ADP, ADV, AUX, CCONJ, SCONJ, DET, PUNCT]);
/** Tokens before the noun, at most. */
const LONGEST = 4;
const HIGHEST = 40;

/**
 * The things that a statement is about: nouns of its cue, content and condition, with what describes them.
 *
 *   Dorane must scrap its [grey list] of [vessels]     the [sealed letter] that a clerk lost: not "clerk"
 */
export function mattersOf({ analysis, report: { text }, statement: { condition }, cue, contents }: Said): Matter[] {
  const { tokens, heads, relations } = analysis;
  const { starts, ends, tags } = tokens;
  const ranges = [...(cue ? [cue] : []), ...contents].sort((a, b) => a.from - b.from);
  return ranges.flatMap((range) => {
    const found: Matter[] = [];
    for (let at = range.from; at < range.to; at++) {
      if ((tags[at] !== NOUN && tags[at] !== PROPN) || DESCRIBING.has(relations[at])) continue;
      // A noun that describes the next one is no thing of its own, whatever the tree makes of it.
      if (at + 1 < range.to && heads[at] === at + 1 && tags[at + 1] === NOUN) continue;
      const deed = deedOf(analysis, at, range);
      if (deed === ASIDE_ONLY) continue;
      const span = { start: starts[phraseFrom(analysis, at, range.from)], end: ends[at] };
      found.push({
        ...{ text: text.slice(span.start, span.end), span, head: { start: starts[at], end: ends[at] } },
        deed: deed < 0 ? null : { start: starts[deed], end: ends[deed] },
        ...placeOf(analysis, at, range),
        inCondition: condition !== null && condition.span.start <= starts[at] && ends[at] <= condition.span.end,
      });
    }
    return found;
  });
}

/** Where a phrase begins that ends with a noun: its adjectives and nouns, not its article, owner or number. */
function phraseFrom(
  { tokens: { starts, ends, tags }, heads, relations }: Analysis,
  noun: number,
  from: number,
): number {
  let first = noun;
  while (first > from && noun - first < LONGEST) {
    const before = first - 1;
    // "long-range", "19-point": a hyphen is written close on both sides.
    const hyphen =
      tags[before] === PUNCT && before > from && ends[before] === starts[first] && ends[before - 1] === starts[before];
    if (hyphen) {
      first = before - 1;
      continue;
    }
    if (APART.has(tags[before]) || OWNER.has(relations[before]) || heads[before] < before || heads[before] > noun)
      break;
    first = before;
  }
  while (first < noun && BEFORE_PHRASE.has(tags[first]) && ends[first] !== starts[first + 1]) first++;
  return first;
}

const NONE = -1;
const ASIDE_ONLY = -2;

/** To which noun another belongs, and whether it is at the core of what is said; a list is where its first noun is. */
function placeOf(
  { tokens: { starts, ends, tags }, heads, relations }: Analysis,
  noun: number,
  { from, to }: TokenRange,
): Pick<Matter, 'under' | 'isCore'> {
  let at = noun;
  while (CONJ.has(relations[at]) && heads[at] >= from && heads[at] < to && NOUNS.has(tags[heads[at]])) at = heads[at];
  const isOutside = heads[at] < from || heads[at] >= to;
  // "ready for a vote": what an adjective needs is as near to it as an object to its verb.
  const isNeeded = !isOutside && OBL.has(relations[at]) && tags[heads[at]] === ADJ;
  const isCore = CORE.has(relations[at]) || isNeeded || (isOutside && !OBL.has(relations[at]));
  for (let steps = 0; steps < HIGHEST && heads[at] >= from && heads[at] < to; steps++) {
    at = heads[at];
    if (NOUNS.has(tags[at])) return { under: { start: starts[at], end: ends[at] }, isCore };
  }
  return { under: null, isCore };
}

const NOUNS = tagSet('NOUN', 'PROPN');
const [ADJ] = tagSet('ADJ');

/** The nearest verb of the range above a noun; `NONE` where there is none, `ASIDE_ONLY` where a relative clause of it has the noun. */
function deedOf({ tokens: { tags }, heads, relations }: Analysis, noun: number, range: TokenRange): number {
  let deed = NONE;
  let at = noun;
  for (let steps = 0; at >= range.from && at < range.to && steps < HIGHEST; steps++) {
    if (deed === NONE && tags[at] >= VERB) deed = at;
    if (at !== noun && ASIDE.has(relations[at]) && heads[at] >= range.from && heads[at] < range.to) return ASIDE_ONLY;
    at = heads[at];
  }
  return deed;
}
