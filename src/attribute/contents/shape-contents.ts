import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { isMet, overlaps, type QuotedRange, sentenceAt } from '../../grammar/ranges.ts';
import {
  ADP,
  CCONJ,
  FINITE,
  hasFinite,
  hasVerb,
  IN_NAME,
  NAMING,
  NOUN,
  PUNCT,
  tagSet,
  withoutMarks,
} from '../../grammar/tags.ts';
import { AS, COLON, COMMA, RELATIVE, THAT, TO, WHAT, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Link } from '../link.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';
import { cutContents } from './cut-contents.ts';

const STOPS = wordSet(',', '.', ';', ':');

/** Grows contents to the end of their phrase and over whole quotations, and leaves out what lies apart or beyond their end. */
export function shapeContents(
  analysis: Analysis,
  { passage, quoted, links }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const parts = partsOfLinks(links);
  return attributions.map((found) => {
    const others = parts.filter((p) => !found.contents.some((c) => c.from === p.from && c.to === p.to));
    const begun = withAsked(analysis, others, { ...found, contents: withRelatives(analysis, found) });
    const contents = near(analysis, quoted, begun).map((content) => {
      const taken = [...others, ...found.contents.filter((other) => other !== content)];
      const sentence = sentenceAt(passage.sentences, content.from) ?? passage;
      const verbal = withItsVerb(analysis, content, sentence, links);
      const grown = whole(
        pastDash(analysis, quoted, toPhraseEnd(analysis, verbal, sentence, taken), sentence, taken),
        quoted,
        taken,
      );
      return trimmed(analysis, quoted, behindTopic(analysis, grown));
    });
    return {
      ...found,
      contents: cutContents(analysis, passage, quoted, withoutTopic(analysis, passage.sentences, quoted, contents)),
    };
  });
}

/** One content for one and its relative clause, where their comma and preposition were left out: "[another story], in [which the ship lay still]". */
function withRelatives({ tokens: { tags, words } }: Analysis, { cue, contents }: Attribution): readonly TokenRange[] {
  const joined: TokenRange[] = [];
  for (const content of contents) {
    const before = joined.at(-1) ?? (cue && nounBehind(tags, cue.to, content.from - 2));
    const isRelative = RELATIVE.has(words[content.from]) && tags[content.from - 1] === ADP;
    if (before && isRelative && words[content.from - 2] === COMMA && before.to === content.from - 2)
      joined.splice(-1, 1, { from: before.from, to: content.to });
    else joined.push(content);
  }
  return joined;
}

/** The noun that stands between a cue and the comma before its relative clause; null where there is more. */
const nounBehind = (tags: Uint8Array, from: number, to: number): TokenRange | null =>
  to > from && to - from <= LONGEST_NAME && tags.subarray(from, to).every((tag) => IN_NAME.has(tag))
    ? { from, to }
    : null;

/** With who is to do it, where only that was marked: [She] [asked] the crowd [to go home] has the content "the crowd to go home"; not: [pledged] on Monday [to go]. */
function withAsked(
  { tokens: { tags, words }, names }: Analysis,
  parts: readonly TokenRange[],
  found: Attribution,
): Attribution {
  const { cue, contents } = found;
  const [first] = contents;
  if (!cue || !first || first.from <= cue.to || first.from - cue.to > LONGEST_NAME || words[first.from] !== TO)
    return found;
  const asked = { from: ASKED.has(words[cue.to]) ? cue.to + 1 : cue.to, to: first.from };
  const isName =
    tags[cue.to - 1] !== NOUN &&
    tags[asked.from] !== ADP &&
    NAMING.has(tags[asked.to - 1]) &&
    tags.subarray(asked.from, asked.to).every((tag) => IN_NAME.has(tag));
  const isDate = names.some((name) => name.kind === 'date' && overlaps(name, asked));
  return isName && !isDate && !isMet(asked, parts)
    ? { ...found, contents: [{ from: asked.from, to: first.to }, ...contents.slice(1)] }
    : found;
}
const LONGEST_NAME = 8;
/** Before whom one calls on. */
const ASKED = wordSet('on', 'upon');

/** The quotation behind a colon or a stop alone, where what stands before is no clause: "set out {a choice}: [“Now or never.”]" */
function withoutTopic(
  { tokens: { tags, words } }: Analysis,
  sentences: readonly TokenRange[],
  quoted: readonly QuotedRange[],
  contents: readonly TokenRange[],
): readonly TokenRange[] {
  const [first, second] = contents;
  if (contents.length < 2 || hasVerb(tags, first) || isMet(first, quoted)) return contents;
  const isIntroduced =
    (words[second.from - 1] === COLON && second.from - first.to <= 1) ||
    (INDEFINITE.has(words[first.from]) && sentences.some(({ from }) => from === second.from));
  return isIntroduced && quoted.some((q) => q.from === second.from) ? contents.slice(1) : contents;
}

/** What is yet to be told begins with these: "a choice" */
const INDEFINITE = wordSet('a', 'an', 'one', 'two', 'three', 'four', 'several');

/**
 * Without unquoted words that lie apart from cue and source, where other contents lie beside them:
 * "The talks failed, though [Rask] [insists] [they go on]" has one content, "[The plan], [Rask] [said], [would fail]" has two.
 */
function near(
  { tokens: { tags, words } }: Analysis,
  quoted: readonly QuotedRange[],
  { source, cue, contents }: Attribution,
): readonly TokenRange[] {
  if (contents.length < 2) return contents;
  const anchors = [cue, source].filter((anchor) => anchor !== null);
  const from = Math.min(...anchors.map((a) => a.from));
  const to = Math.max(...anchors.map((a) => a.to));
  const beside = contents.filter(
    (c) =>
      isMet(c, quoted) ||
      (c.to <= from && withoutMarks(tags, { from: c.to, to: from }) === c.to) ||
      (c.from >= to && withoutMarks(tags, { from: to, to: c.from }) === to),
  );
  if (beside.length === 0) return contents;
  // "[told] {the} crews {that …}": who is told may stand between.
  const isClause = ({ from: start }: TokenRange): boolean =>
    words[start] === THAT &&
    !FINITE.has(tags[start + 1]) &&
    start >= to &&
    start - to <= FURTHEST &&
    !hasVerb(tags, { from: to, to: start });
  return contents.filter((c) => beside.includes(c) || isClause(c));
}

/** What stands before the word that it belongs to, and with it or not at all. */
const LEADS = relationSet('det', 'amod', 'compound', 'nummod', 'nmod:poss', 'case', 'aux', 'aux:pass', 'cop', 'mark');
/** What stands behind the word that it belongs to, and is nothing without it. */
const TRAILS = relationSet('flat', 'fixed', 'compound:prt', 'goeswith');
/** Tokens that an edge may move over. */
const FURTHEST = 12;
/** What a stance is told by in one word, before what it is about. */
const STANCE = tagSet('ADJ', 'VERB:participle');

/**
 * Moves the right edge of a content that ends within a phrase to the end of it, where no other part stands in the way:
 * [a] ceasefire becomes [a ceasefire], [to give] up becomes [to give up], [unconvinced] by the offer all three.
 */
function toPhraseEnd(
  { tokens: { tags }, heads, relations }: Analysis,
  content: TokenRange,
  sentence: TokenRange,
  parts: readonly TokenRange[],
): TokenRange {
  const { from, to } = content;
  const head = heads[to - 1];
  let end = to;
  if (LEADS.has(relations[to - 1]) && head >= to && head < sentence.to && head - to < FURTHEST) {
    end = head + 1;
    while (end < sentence.to && tags[end] !== PUNCT && dependsOn(heads, end, head)) end++;
  }
  if (to - from === 1 && STANCE.has(tags[from]))
    while (end < sentence.to && tags[end] !== PUNCT && dependsOn(heads, end, from)) end++;
  while (end < sentence.to && TRAILS.has(relations[end]) && heads[end] >= from && heads[end] < end) end++;
  return end > to && !isMet({ from: to, to: end }, parts) ? { from, to: end } : content;
}

/** With the verb that it is nothing without, unless more was said by that: "[He] [praised] [what Tann] said" */
function withItsVerb(
  { tokens: { tags, words } }: Analysis,
  content: TokenRange,
  sentence: TokenRange,
  links: readonly Link[],
): TokenRange {
  const { from, to } = content;
  if (words[from] !== WHAT || to === from + 1 || hasFinite(tags, content) || !FINITE.has(tags[to])) return content;
  const tells = links.some(
    ({ cue, contents }) => cue?.from === to && contents.some((other) => other.from > to && other.to <= sentence.to),
  );
  return tells ? content : { from, to: to + 1 };
}

/** With what a dash adds to its end, to the end of the sentence: "[it is a trap] – one that costs him nothing" is all said; behind a quotation the report adds it. */
function pastDash(
  { tokens: { tags, words } }: Analysis,
  quoted: readonly QuotedRange[],
  content: TokenRange,
  sentence: TokenRange,
  parts: readonly TokenRange[],
): TokenRange {
  const { from, to } = content;
  if (!DASHES.has(words[to]) || !hasFinite(tags, content) || isMet({ from: to - 1, to }, quoted)) return content;
  const rest = { from: to, to: withoutMarks(tags, { from: to + 1, to: sentence.to }) };
  const isAdded = rest.to > to + 1 && !hasFinite(tags, rest) && !isMet(rest, parts);
  return isAdded ? { from, to: rest.to } : content;
}
const DASHES = wordSet('–', '—', '―', '--');

/** Grows a content over the whole of each quotation that it covers in part, where no other part stands in the way. */
function whole(content: TokenRange, quoted: readonly QuotedRange[], parts: readonly TokenRange[]): TokenRange {
  let { from, to } = content;
  for (const q of quoted) {
    if (!overlaps(q, { from, to })) continue;
    if (q.from < from && !isMet({ from: q.from, to: from }, parts)) from = q.from;
    if (q.to > to && !isMet({ from: to, to: q.to }, parts)) to = q.to;
  }
  return { from, to };
}

/** Where what is said begins behind its topic: "As to the crews, [they are brave], she said." */
function behindTopic({ tokens: { words } }: Analysis, { from, to }: TokenRange): TokenRange {
  if (words[from - 2] !== AS || (words[from - 1] !== TO && words[from - 1] !== FOR)) return { from, to };
  for (let at = from; at < to - 2; at++)
    if (words[at] === COMMA && SUBJECTS.has(words[at + 1])) return { from: at + 1, to };
  return { from, to };
}
const SUBJECTS = wordSet('he', 'she', 'it', 'they', 'we', 'i', 'you');
const [FOR] = wordSet('for');

/** Without the "and" or "but" that leads over to the next cue, and the stop or comma at its end, unless a closing mark follows that. */
export function trimmed({ tokens }: Analysis, quoted: readonly QuotedRange[], { from, to }: TokenRange): TokenRange {
  const isEdge = (i: number): boolean =>
    tokens.tags[i] === CCONJ || (STOPS.has(tokens.words[i]) && !isMet({ from: i, to: i + 1 }, quoted));
  let end = to;
  while (end > from + 1 && isEdge(end - 1)) end--;
  if (!RELATIVE.has(tokens.words[end - 1]) || end - from < 3) return { from, to: end };
  // "it pays in two days, a condition that [Rask] [calls] mean": what the next one says is not in it.
  let comma = end - 2;
  while (comma > from && tokens.words[comma] !== COMMA) comma--;
  return { from, to: comma > from ? comma : end - 1 };
}
