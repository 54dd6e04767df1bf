import { relationSet } from '../../grammar/dependents.ts';
import { PUNCT, VERB } from '../../grammar/tags.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Clause } from '../acts/clause.ts';
import type { Said } from '../said.ts';
import { shorn } from './units.ts';

const CONJOINED = relationSet('conj');
const OBJECT = relationSet('obj', 'ccomp', 'xcomp', 'obl');
const INFINITIVE = relationSet('xcomp', 'ccomp');

/**
 * The parts of what is undertaken: verbs that are joined under one "will" or "to", each with an object of its own.
 *
 *   will [stop its tests] and [close the site]    but: will come and see
 */
export function partsOf(said: Said, all: TokenRange, clause: Clause | null): TokenRange[] {
  if (!clause) return [all];
  const { tokens, heads, relations } = said.analysis;
  const first = infinitiveUnder(said, clause.predicate, all);
  const joined: number[] = [];
  for (let at = first + 1; at < all.to; at++)
    if (
      heads[at] === first &&
      CONJOINED.has(relations[at]) &&
      tokens.tags[at] === VERB &&
      at + 2 < all.to &&
      tokens.tags[at + 1] !== PUNCT
    )
      joined.push(at);
  if (joined.length === 0 || !hasObject(said, first, all)) return [all];
  const starts = [all.from, ...joined];
  return starts.map((from, i) => shorn(said, { from, to: starts[i + 1] ?? all.to }));
}

function infinitiveUnder({ analysis: { tokens, heads, relations } }: Said, verb: number, { to }: TokenRange): number {
  for (let at = verb + 1; at < to; at++)
    if (heads[at] === verb && INFINITIVE.has(relations[at]) && tokens.tags[at] === VERB) return at;
  return verb;
}

function hasObject({ analysis: { heads, relations } }: Said, verb: number, { to }: TokenRange): boolean {
  for (let at = verb + 1; at < to; at++) if (heads[at] === verb && OBJECT.has(relations[at])) return true;
  return false;
}
