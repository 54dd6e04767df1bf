import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { ADP, CCONJ, FINITE, PUNCT, SCONJ } from '../../grammar/tags.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { phraseAt } from '../commitments/party.ts';

/** A commitment of the past that a rule found. */
export interface Finding {
  /** The word that decided it. */
  readonly at: number;
  /** The token that heads the debtor's words. */
  readonly debtor: number;
  readonly sentence: TokenRange;
  readonly state: 'satisfied' | 'violated';
  /** The words that say so, in reading order. */
  readonly ranges: readonly TokenRange[];
  readonly rule: string;
  /** Words that it explains beside its own: the sentence that leads a list. */
  readonly lead?: TokenRange;
}

const APART = relationSet('parataxis', 'conj', 'discourse');
/** A doer further away than this leaves the clause to itself. */
const FARTHEST = 30;

/** The words of a verb or noun and of its doer: from the first of both to the end of what depends on the verb, without clauses joined to it. */
export function clauseOf(analysis: Analysis, at: number, debtor: number, sentence: TokenRange): TokenRange {
  const { heads, relations, tokens } = analysis;
  const inClause = (i: number): boolean => {
    for (let up = i; up !== at && up >= 0; up = heads[up])
      if (heads[up] === at && APART.has(relations[up]) && (relations[up] !== CONJOINED || FINITE.has(tokens.tags[up])))
        return false;
    return dependsOn(heads, i, at);
  };
  let from = at;
  let to = at + 1;
  while (from > sentence.from && inClause(from - 1)) from--;
  while (to < sentence.to && inClause(to)) to++;
  if (debtor >= 0 && debtor < from && from - debtor < FARTHEST) from = phraseAt(analysis, debtor, sentence).from;
  if (debtor >= to && debtor - to < FARTHEST) to = phraseAt(analysis, debtor, sentence).to;
  if (tokens.tags[from] === ADP && from < debtor && debtor < at) from++;
  return trimmed(tokens.tags, { from, to });
}

const CONJOINED = [...relationSet('conj')][0];

/** Without punctuation at its ends and the conjunctions that it begins and ends with. */
export function trimmed(tags: Uint8Array, { from, to }: TokenRange): TokenRange {
  let [first, end] = [from, to];
  while (end - first > 1 && (tags[first] === PUNCT || tags[first] === CCONJ)) first++;
  while (end - first > 1 && (tags[end - 1] === PUNCT || tags[end - 1] === CCONJ || tags[end - 1] === SCONJ)) end--;
  return { from: first, to: end };
}
