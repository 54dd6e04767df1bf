import { SUBJECT } from '../../grammar/dependents.ts';
import { AUX, CCONJ, FINITE, PARTICIPLE, PUNCT, SCONJ, tagSet, VERB } from '../../grammar/tags.ts';
import { COMMA, THAT } from '../../grammar/words.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import { frontedEnd } from './fronted-end.ts';
import type { Opening } from './opening.ts';
import { closesQuotation, opensQuotation } from './quotation-marks.ts';
import { trailingEnd } from './trailing-end.ts';
import { HARD_MARKS } from './words.ts';

const NOMINAL = tagSet('PRON', 'PROPN', 'NOUN', 'DET');

/** A condition's words, its marker included. */
export interface Extent extends TokenRange {
  /** The verb of its clause, the head of its phrase. */
  readonly head: number;
  /** Whether it stands before what it governs. */
  readonly isFronted: boolean;
}

/**
 * How far the condition reaches that begins at `opening`, in the part of a sentence that `bounds` gives: by the punctuation, the tree
 * telling which comma is the clause's own.
 *
 *   [If the envoys leave], we will … · we will march [if the envoys, the crews and the guards leave], he said
 *   He would leave [unless there is a “grave threat” to the island].
 */
export function extentOf(analysis: Analysis, opening: Opening, bounds: TokenRange): Extent | null {
  const { tokens } = analysis;
  const { tags } = tokens;
  if (opening.opens === 'nothing') {
    const { at, body } = opening;
    return opensClause(analysis, at, bounds) ? { from: at, to: body, head: at, isFronted: true } : null;
  }
  const limit = isAside(tokens, opening) ? opening.body + 1 : hardEnd(analysis, opening.body, bounds);
  if (limit <= opening.body) return null;
  const head = headOf(analysis, opening, limit);
  const isFronted = opensClause(analysis, opening.at, bounds);
  const to = isFronted ? frontedEnd(analysis, opening, head, limit) : trailingEnd(analysis, opening, head, limit);
  let end = to;
  while (end > opening.body && tags[end - 1] === PUNCT && !isClosed(tokens, opening.at, end - 1)) end--;
  return end > opening.body && (isFronted || isWhole(analysis, opening, end))
    ? { from: opening.at, to: end, head, isFronted }
    : null;
}

/** "We will, [if attacked], respond": a participle alone between commas. */
const isAside = ({ words, tags }: Tokens, { at, body }: Opening): boolean =>
  words[at - 1] === COMMA && tags[body] === PARTICIPLE && words[body + 1] === COMMA;

/**
 * Whether a clause has its verb: "if needed" and "if in doubt" do without, "if its border" is cut short. What has a subject is a verb,
 * whatever the tagger takes it for: "as long as Velmora [stays] outside".
 */
function isWhole({ tokens: { tags }, heads, relations }: Analysis, { at, body, opens }: Opening, end: number): boolean {
  if (opens === 'phrase' || opens === 'either') return true;
  for (let i = at; i < end; i++)
    if (FINITE.has(tags[i]) || (SUBJECT.has(relations[i]) && heads[i] > i && heads[i] < end)) return true;
  return opens === 'clause' && !NOMINAL.has(tags[body]);
}

/** Whether a token begins a clause: a mark stands before it, or "and" or "that", adverbs between them at most. */
export function opensClause({ tokens }: Analysis, at: number, { from }: TokenRange): boolean {
  const { tags, words } = tokens;
  let back = at - 1;
  while (back >= from && LEADING.has(tags[back])) back--;
  if (back < from || tags[back] === CCONJ || tags[back] === SCONJ || words[back] === THAT) return true;
  return tags[back] === PUNCT && !closesQuotation(tokens, back);
}
const LEADING = tagSet('ADV', 'INTJ');

/** Where the part of a sentence ends at latest: at a hard mark, or at the closing mark of a quotation that began before. */
function hardEnd({ tokens }: Analysis, body: number, { to }: TokenRange): number {
  let depth = 0;
  for (let i = body; i < to; i++) {
    if (tokens.tags[i] !== PUNCT) continue;
    if (HARD_MARKS.has(tokens.words[i])) return i;
    if (opensQuotation(tokens, i)) depth++;
    else if (closesQuotation(tokens, i) && depth-- === 0) return i;
  }
  return to;
}

/** Whether the mark at `at` closes a quotation that opened behind `from`. */
function isClosed(tokens: Tokens, from: number, at: number): boolean {
  if (!closesQuotation(tokens, at)) return false;
  for (let i = at - 1; i >= from; i--) if (opensQuotation(tokens, i)) return true;
  return false;
}

/** The verb of the clause: the first that is finite; of a phrase, what the marker belongs to. */
function headOf({ tokens: { tags }, heads }: Analysis, { at, body, opens }: Opening, limit: number): number {
  if (opens !== 'phrase')
    for (let i = body; i < limit; i++)
      if (FINITE.has(tags[i]) || tags[i] === VERB)
        return tags[i] === AUX && heads[i] > i && heads[i] < limit ? heads[i] : i;
  const head = heads[body - 1] > at ? heads[body - 1] : heads[at];
  return head > at && head < limit ? head : Math.min(body, limit - 1);
}
