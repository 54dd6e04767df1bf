import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { ADV, AUX, CCONJ, FINITE, PUNCT, SCONJ, tagSet, VERB } from '../../grammar/tags.ts';
import { CLOSING_MARKS, COMMA, RELATIVE, THAT } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Opening } from './opening.ts';
import { CLOSERS, HARD_MARKS, ONLY, OPENING_MARKS, SUBORDINATE, THEN } from './words.ts';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'expl', 'csubj');
const HEADS_A_SUBJECT = tagSet('PRON', 'PROPN', 'NOUN', 'DET', 'ADJ', 'NUM');
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
  const limit = hardEnd(analysis, opening.body, bounds);
  if (limit <= opening.body) return null;
  const head = headOf(analysis, opening, limit);
  const isFronted = opensClause(analysis, opening.at, bounds);
  const to = isFronted ? frontedEnd(analysis, opening, head, limit) : trailingEnd(analysis, opening, head, limit);
  let end = to;
  while (end > opening.body && tags[end - 1] === PUNCT && !isClosed(tokens.words, opening.at, end - 1)) end--;
  return end > opening.body && (isFronted || isWhole(tags, opening, end))
    ? { from: opening.at, to: end, head, isFronted }
    : null;
}

/** Whether a clause has its verb: "if needed" and "if in doubt" do without, "if its border" is cut short. */
function isWhole(tags: Uint8Array, { at, body, opens }: Opening, end: number): boolean {
  if (opens === 'phrase' || opens === 'either') return true;
  for (let i = at; i < end; i++) if (FINITE.has(tags[i])) return true;
  return opens === 'clause' && !NOMINAL.has(tags[body]);
}

/** Whether a token begins a clause: a mark stands before it, or "and" or "that", adverbs between them at most. */
export function opensClause({ tokens: { tags, words } }: Analysis, at: number, { from }: TokenRange): boolean {
  let back = at - 1;
  while (back >= from && LEADING.has(tags[back])) back--;
  return (
    back < from ||
    (tags[back] === PUNCT && !CLOSING_MARKS.has(words[back])) ||
    tags[back] === CCONJ ||
    tags[back] === SCONJ ||
    words[back] === THAT
  );
}
const LEADING = tagSet('ADV', 'INTJ');

/** Where the part of a sentence ends at latest: at a hard mark, or at the closing mark of a quotation that began before. */
function hardEnd({ tokens: { words, tags } }: Analysis, body: number, { to }: TokenRange): number {
  let depth = 0;
  for (let i = body; i < to; i++) {
    if (tags[i] !== PUNCT) continue;
    if (HARD_MARKS.has(words[i])) return i;
    if (OPENING_MARKS.has(words[i]) && !(CLOSERS.has(words[i]) && depth > 0)) {
      // Straight marks open and close alike: one that nothing follows closes.
      if (CLOSERS.has(words[i]) && depth === 0 && isLast(words, tags, i, to)) return i;
      depth++;
    } else if (CLOSERS.has(words[i])) {
      if (depth === 0) return i;
      depth--;
    }
  }
  return to;
}

const isLast = (words: Int32Array, tags: Uint8Array, at: number, to: number): boolean =>
  at + 1 >= to || tags[at + 1] === PUNCT || words[at - 1] === COMMA;

/** Whether the mark at `at` closes a quotation that opened behind `from`. */
function isClosed(words: Int32Array, from: number, at: number): boolean {
  if (!CLOSERS.has(words[at])) return false;
  for (let i = at - 1; i >= from; i--) if (OPENING_MARKS.has(words[i])) return true;
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

/** At the first comma or "then" behind the verb that a clause with a verb of its own follows; without one, before its subject. */
function frontedEnd(analysis: Analysis, { at, body, opens }: Opening, head: number, limit: number): number {
  const { tokens, heads, relations } = analysis;
  const { words } = tokens;
  let firstComma = -1;
  const isOnly = ONLY.has(words[at]);
  for (let i = body; i < limit; i++) {
    if ((i > head && THEN.has(words[i])) || (isOnly && i > body && isInverted(tokens, i))) return i;
    if (words[i] !== COMMA) continue;
    if (opensMain(analysis, i + 1, limit)) return i;
    if (firstComma < 0) firstComma = i;
  }
  if (firstComma >= 0) return opens === 'phrase' ? firstComma : limit;
  for (let i = head + 1; i < limit; i++) {
    const verb = heads[i];
    if (SUBJECT.has(relations[i]) && verb > i && !dependsOn(heads, verb, head))
      return startOfPhrase(analysis, i, head + 1);
  }
  return limit;
}

/** "Only when they leave will we talk": the verb before its subject. */
const isInverted = ({ tags }: Analysis['tokens'], at: number): boolean => tags[at] === AUX && NOMINAL.has(tags[at + 1]);

/** Whether a clause of its own begins at a token: with a subject and a finite verb, or an imperative; no "and", no relative. */
function opensMain({ tokens: { words, tags } }: Analysis, from: number, limit: number): boolean {
  let i = from;
  while (i < limit && (tags[i] === ADV || tags[i] === PUNCT)) i++;
  if (i >= limit || tags[i] === CCONJ || RELATIVE.has(words[i]) || SUBORDINATE.has(words[i])) return false;
  if (tags[i] === VERB) return true;
  if (!HEADS_A_SUBJECT.has(tags[i])) return false;
  // Behind a comma only a list goes on to its verb: "the army, the navy and the guards will".
  let isList = true;
  for (let j = i + 1; j < limit; j++) {
    if (FINITE.has(tags[j])) return isList;
    if (words[j] === COMMA) isList = false;
    if (tags[j] === CCONJ) isList = true;
    if (RELATIVE.has(words[j]) || SUBORDINATE.has(words[j])) return false;
  }
  return false;
}

function startOfPhrase({ heads }: Analysis, noun: number, from: number): number {
  let start = noun;
  while (start > from && dependsOn(heads, start - 1, noun)) start--;
  return start;
}

/** Before the comma that another clause follows, or the "and" that joins one with a subject of its own. */
function trailingEnd(analysis: Analysis, { body, at }: Opening, head: number, limit: number): number {
  const { tokens, heads, relations } = analysis;
  const { words, tags } = tokens;
  for (let i = body; i < limit; i++) {
    if (words[i] === COMMA && i > head) {
      const next = i + 1;
      if (next >= limit) return i;
      const joins = tags[next] === CCONJ;
      if (!joins && !belongs(analysis, next, at, i)) return i;
      if (joins && !belongs(analysis, next + 1, at, i)) return i;
    }
    if (tags[i] === CCONJ && i > head && i + 1 < limit) {
      const verb = heads[i];
      const hasSubject = SUBJECT.has(relations[i + 1]) || SUBJECT.has(relations[Math.min(i + 2, limit - 1)]);
      if (verb > i && hasSubject && !belongs(analysis, verb, at, i)) return i;
    }
  }
  return limit;
}

/** Whether a token depends on one of the condition's, from its marker to `to`. */
function belongs({ heads }: Analysis, token: number, from: number, to: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    if (at >= from && at < to) return true;
    at = heads[at];
  }
  return false;
}
