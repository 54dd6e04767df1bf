import type { Paragraph, ParagraphRole } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { bylineOf, isCredit } from './byline.ts';
import { dateLineOf, datelineOf } from './dateline.ts';
import { BOILERPLATE, CAPTION, CAPTION_CLOSINGS, LIST_HEADINGS, RELATED, type RolePhrases } from './role-phrases.ts';
import { beginsListItem } from './split-paragraphs.ts';
import { isHeading, isHeadline } from './title-like.ts';

/** Longer paragraphs are the story itself; nothing else is looked for in them but a dateline. */
const LONGEST_APART = 300;
const LONGEST_HEADLINE = 220;
/** Bylines and datelines of their own stand among the first paragraphs. */
const HEAD = 8;

const byFirstWord = (phrases: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.split(' ')[0]!;
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
};

interface PhraseIndex {
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly openings: ReadonlyMap<string, readonly string[]>;
  /** Openings of one piece, which need no word end after them: "getty/", "©2". */
  readonly stems: readonly string[];
}

const indexed = ({ labels, openings }: RolePhrases): PhraseIndex => ({
  labels: byFirstWord(labels),
  openings: byFirstWord(openings.filter((opening) => opening.includes(' '))),
  stems: openings.filter((opening) => !opening.includes(' ')),
});

const INDEX = { related: indexed(RELATED), caption: indexed(CAPTION), boilerplate: indexed(BOILERPLATE) };
/** "…, who denies the charge. Photograph: Jane Doe/Harbour Post" */
const CREDITED = /[.!?”"] (?:photo|photograph|picture|image)s?(?: credit)?: [^.!?:]{3,60}$/u;
/** "Related", "More on this story:": headlines follow. */
const HEADLINE_LIKE = /^.{10,150}[^.!?:;,"”'’)\]]$|^.{10,150}\?$/su;
const AFTER_LABEL = /^\s?(?:[:|»›→>]|[–—-]{1,2}\s)/u;

/** Lower case, straight apostrophes, single spaces, nothing invisible: the form of the phrase lists. */
function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim();
}

function matches(line: string, { labels, openings, stems }: PhraseIndex): boolean {
  const first = line.split(' ', 1)[0]!;
  for (const label of labels.get(first.replace(/[:|»›→>–—.]+$/u, '')) ?? []) {
    if (!line.startsWith(label)) continue;
    const rest = line.slice(label.length);
    if (/^[\s.:»›→>…]*$/u.test(rest) || AFTER_LABEL.test(rest)) return true;
  }
  return (
    (openings.get(first) ?? []).some((opening) => line.startsWith(opening)) ||
    stems.some((stem) => line.startsWith(stem))
  );
}

/** What a short paragraph is by its words alone, wherever it stands; null when its words do not tell. */
export function roleByWords(paragraph: string): ParagraphRole | null {
  if (paragraph.length > LONGEST_APART) return null;
  if (!/[\p{L}\p{N}]/u.test(paragraph)) return 'boilerplate';
  if (isCredit(paragraph)) return 'byline';
  const line = plain(paragraph);
  if (matches(line, INDEX.caption)) return 'caption';
  const close = line.slice(-60);
  if (CAPTION_CLOSINGS.some((closing) => close.includes(closing)) || CREDITED.test(line)) return 'caption';
  if (matches(line, INDEX.related)) return 'related';
  if (matches(line, INDEX.boilerplate)) return 'boilerplate';
  return null;
}

const bareHeading = (line: string): string => plain(line).replace(/^#{1,6} |[:.]$/gu, '');
const LIST_TITLES = new Set(LIST_HEADINGS);
const RELATED_TITLES = new Set(RELATED.labels);
const unmarked = (line: string): string => line.replace(/^#{1,6}\s+/u, '');

function isListItem(text: string, span: Span): boolean {
  return (
    beginsListItem(text, span.start) &&
    /[\p{L}\p{N}]/u.test(text.slice(span.start, Math.min(span.end, span.start + 80))) &&
    !/^[-–]\s?[\p{Lu}][\p{L}.]+(?: [\p{Lu}][\p{L}.]+){0,2}$/u.test(
      text.slice(span.start, Math.min(span.end, span.start + 80)),
    )
  );
}

/** Who speaks in a turn of a transcript, which comes again: "Interviewer: ", "HARBOUR POST: ". */
const TURN_LABEL = /^\p{Lu}[\p{L}\p{M} .'’-]{0,40}: /u;

/** Where the headline stands: first, or, after a summary, second; -1 when there is none. */
function headlineAt(text: string, spans: readonly Span[]): number {
  if (spans.length < 2) return -1;
  const line = (at: number): string => text.slice(spans[at]!.start, Math.min(spans[at]!.end, spans[at]!.start + 400));
  for (let at = 0; at < Math.min(3, spans.length - 1); at++) {
    const here = line(at);
    if (here.length > LONGEST_HEADLINE || datelineOf(here) !== null) break;
    if (roleByWords(here) !== null || dateLineOf(here) !== null || bylineOf(here) !== null) continue;
    const label = TURN_LABEL.exec(here)?.[0];
    if (label !== undefined && spans.some(({ start }, other) => other > at && text.startsWith(label, start))) break;
    const following = line(at + 1) + (at + 2 < spans.length ? ` ${line(at + 2)}` : '');
    if (!beginsListItem(text, spans[at]!.start) && isHeadline(unmarked(here), following)) return at;
    break;
  }
  return spans.length > 2 && isSummary(line(0)) && isLateHeadline(line(1)) ? 1 : -1;
}

/** Of a longer line there are but the first 400 units. */
const isSummary = (line: string): boolean =>
  line.length > 100 && (line.length >= 400 || /[.!?]["”’)]?$/u.test(line)) && datelineOf(line) === null;

/** Stricter than first of all: five words at least, no stop, no quotation, no heading of a list. */
function isLateHeadline(line: string): boolean {
  const bare = unmarked(line);
  if (bare.length > 160 || bare.split(/\s+/u).length < 5 || /[.!?:;,…]["”’]?$|^["“‘]/u.test(bare)) return false;
  return (
    isHeadline(bare, '') && roleByWords(line) === null && bylineOf(line) === null && !LIST_TITLES.has(bareHeading(line))
  );
}

/**
 * Gives each paragraph of plain text its role. In doubt a paragraph is body: body that is taken for something else is lost to the
 * record, a heading that is taken for body is only read.
 */
export function assignRoles(text: string, spans: readonly Span[]): Paragraph[] {
  const headline = headlineAt(text, spans);
  const paragraphs: Paragraph[] = [];
  let listed = false;
  let related = false;
  for (const [at, span] of spans.entries()) {
    const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST_APART));
    const byPlace: ParagraphRole = related && HEADLINE_LIKE.test(line) ? 'related' : roleAt(text, spans, at, listed);
    const role: ParagraphRole = at === headline ? 'headline' : byPlace;
    related = role === 'related' && (related || RELATED_TITLES.has(bareHeading(line)));
    if (role === 'heading') listed = LIST_TITLES.has(bareHeading(text.slice(span.start, span.end)));
    else if (span.end - span.start > LONGEST_APART) listed = false;
    paragraphs.push({ start: span.start, end: span.end, role });
  }
  return paragraphs;
}

function roleAt(text: string, spans: readonly Span[], at: number, listed: boolean): ParagraphRole {
  const { start, end } = spans[at]!;
  if (isListItem(text, spans[at]!))
    return end - start <= LONGEST_APART && isCredit(text.slice(start, end)) ? 'byline' : 'list';
  if (end - start > LONGEST_APART || spans.length === 1) return 'body';
  const line = text.slice(start, end);
  const byWords = roleByWords(line);
  if (byWords !== null) return byWords;
  if (at < HEAD) {
    if (dateLineOf(line) !== null) return 'dateline';
    if (bylineOf(line) !== null) return 'byline';
    const dateline = datelineOf(line);
    if (dateline !== null) return dateline.end >= line.length ? 'dateline' : 'body';
  }
  if (LIST_TITLES.has(bareHeading(line)) && at + 1 < spans.length) return 'heading';
  if (/^#{1,6}\s+\S/u.test(line) && at + 1 < spans.length) return 'heading';
  if (at > 0 && at + 1 < spans.length && isHeading(line) && carriesOn(text, spans, at + 1)) return 'heading';
  return listed ? 'list' : 'body';
}

/** A heading stands over a story, not over the next line of a poem or a table. */
function carriesOn(text: string, spans: readonly Span[], next: number): boolean {
  const { start, end } = spans[next]!;
  return end - start >= 60 || isListItem(text, spans[next]!) || /[.!?:][)"'”’]{0,2}$/u.test(text.slice(start, end));
}
