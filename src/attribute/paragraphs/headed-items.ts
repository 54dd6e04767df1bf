import { hasFinite, NAMING, PARTICIPLE, PUNCT, tagSet, VERB, withoutMarks } from '../../grammar/tags.ts';
import { COLON, COMMA, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { TELLING_FINITE } from '../lexicon/words.ts';
import type { Passages } from '../mark-parts.ts';

/** Verbs of one who goes through a list. */
const GOING_ON = wordSet(
  'began',
  'begins',
  'went',
  'goes',
  'continued',
  'continues',
  'started',
  'starts',
  'reads',
  'read',
);
/** Tokens of a heading, and of the aside in it that names who speaks, at most. */
const [LONGEST_HEADING, LONGEST_ASIDE] = [14, 7];
/** Paragraphs in a row without an item, after which the list is over. */
const GAP = 3;
const BESIDE = tagSet('ADV', 'CCONJ');
const [ADJ] = tagSet('ADJ');

/**
 * The items of a list that somebody is said to go through, each behind a heading and a colon: once the heading of the first names him, the
 * sentences below with a heading of the same form are his as well. Each is a statement of its own.
 *
 *   [Paid], [Rask] [went on], [in full: the pilots.] ¶ [Paid late: the crews.] She shrugged. [Never paid: the harbour board.]
 *   not: Rask was tired. ¶ Still unpaid: the harbour board.      Paid, Rask went on, in full: the pilots. ¶ The harbour board: a closed shop.
 */
export function headedItems(analysis: Analysis, passages: readonly Passages[]): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const [p, { sentences }] of passages.entries())
    for (const [s, sentence] of sentences.entries()) {
      const first = openingItem(analysis, sentence);
      if (!first?.source) continue;
      const form = formOf(analysis, sentence);
      const items = itemsBelow(analysis, passages.slice(p), s + 1, form);
      if (items.length === 0) continue;
      const { source } = first;
      found.push(first, ...items.map((item) => ({ source, cue: null, contents: [item], verbatim: false })));
    }
  return found;
}

/** "[Paid], [Rask] [went on], [in full: the pilots]": a heading with an aside in it that names who speaks; null where a sentence is none. */
function openingItem(analysis: Analysis, sentence: TokenRange): Attribution | null {
  const { words, tags } = analysis.tokens;
  const colon = colonOf(analysis, sentence);
  const from = words.subarray(sentence.from, Math.max(sentence.from, colon)).indexOf(COMMA) + sentence.from;
  if (colon < 0 || from <= sentence.from || !isHeading(analysis, { from: sentence.from, to: from })) return null;
  let to = from + 1;
  while (to < colon && words[to] !== COMMA) to++;
  if (to >= colon || to - from > LONGEST_ASIDE) return null;
  for (let verb = from + 2; verb < to; verb++) {
    if (!(TELLING_FINITE.has(words[verb]) || GOING_ON.has(words[verb])) || !NAMING.has(tags[verb - 1])) continue;
    return {
      source: { from: from + 1, to: verb },
      cue: { from: verb, to },
      contents: [
        { from: sentence.from, to: from },
        { from: to + 1, to: withoutMarks(tags, sentence) },
      ],
      verbatim: false,
    };
  }
  return null;
}

/** The sentences with a heading of a form, from a sentence of the first passage on, until the list is over. */
function itemsBelow(
  analysis: Analysis,
  passages: readonly Passages[],
  first: number,
  form: number,
): readonly TokenRange[] {
  const items: TokenRange[] = [];
  let last = 0;
  for (const [p, { sentences }] of passages.entries()) {
    if (p - last > GAP) break;
    for (const sentence of sentences.slice(p === 0 ? first : 0)) {
      const colon = colonOf(analysis, sentence);
      if (colon < 0 || !isHeading(analysis, { from: sentence.from, to: colon })) continue;
      if (formOf(analysis, sentence) !== form) continue;
      items.push({ from: sentence.from, to: withoutMarks(analysis.tokens.tags, sentence) });
      last = p;
    }
  }
  return items;
}

/** The colon behind a sentence's heading; -1 where it has none, or nothing follows. */
function colonOf({ tokens: { words } }: Analysis, { from, to }: TokenRange): number {
  const end = Math.min(to - 2, from + LONGEST_HEADING);
  for (let at = from + 1; at < end; at++) if (words[at] === COLON) return at;
  return -1;
}

/** Whether words name and do not tell: no verb with a subject before their first comma. */
function isHeading({ tokens: { words, tags } }: Analysis, { from, to }: TokenRange): boolean {
  let end = from;
  while (end < to && words[end] !== COMMA) end++;
  return !tags.subarray(from, end).includes(PUNCT) && !hasFinite(tags, { from: from + 1, to: end });
}

/** What kind of word a heading is made of, its adverbs and conjunctions left out: a noun, or what is said of one ("paid", "late"). */
function formOf({ tokens: { tags } }: Analysis, { from, to }: TokenRange): number {
  let at = from;
  while (at + 1 < to && BESIDE.has(tags[at])) at++;
  return tags[at] >= VERB || tags[at] === ADJ ? PARTICIPLE : tags[at];
}
