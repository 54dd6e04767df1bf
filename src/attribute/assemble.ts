import { wordCode } from '../learn/hash.ts';
import { type Analysis, SHAPE, TAGS, type TokenRange } from '../model/analysis.ts';
import type { Issue } from '../model/issue.ts';
import type { ParagraphRole, Report } from '../model/report.ts';
import { type Reached, reachOver } from './across-paragraphs.ts';
import { grow } from './grow.ts';
import { firstToken, type Growing, merged } from './growing.ts';
import { introducedBy } from './introductions.ts';
import type { Passages } from './mark-parts.ts';
import { type Paragraphed, partsOfLinks } from './paragraphed.ts';
import { overlaps, type QuotedRange } from './quoted-ranges.ts';
import { restOfSentence } from './rest-of-sentence.ts';

/** A statement's parts as tokens. Contents are in reading order and do not touch. */
export interface Attribution {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly contents: readonly TokenRange[];
  /** True where the layout says that these are the speaker's own words, marks or none. */
  readonly verbatim: boolean;
}

/** Words that a quotation needs to stand as a statement without a cue. */
const STANDS_ALONE = 5;
const STOPS: ReadonlySet<number> = new Set(['.', ',', '!', '?', '…', '...'].map(wordCode));
const [COLON, THAT] = [':', 'that'].map(wordCode);
const RELATIVE: ReadonlySet<number> = new Set(['that', 'what', 'which', 'who', 'whom'].map(wordCode));
const ADP = TAGS.indexOf('ADP');

/**
 * Turns the links of each paragraph into attributions over the whole report:
 *
 * - a content that cuts into a quotation takes the whole of it, unless another part lies there;
 * - a quotation without a cue goes on from the statement before it: “No,” he said. “Never.”
 * - a statement may reach over into the next paragraph (`reachOver`);
 * - what the layout settles stands as it is;
 * - a content of nothing but a relative pronoun is none.
 */
export function assemble(
  report: Report,
  analysis: Analysis,
  paragraphs: readonly Paragraphed[],
): { readonly attributions: readonly Attribution[]; readonly issues: readonly Issue[] } {
  const done: Growing[] = [];
  const issues: Issue[] = [];
  /** A cue that waits for what the next paragraph begins with. */
  let waiting: Growing | null = null;
  const starts = startsOf(report, analysis, paragraphs);
  paragraphs.forEach((paragraph, p) => {
    const { passage, quoted, forms } = paragraph;
    const start = starts[p];
    const next = starts[p + 1];
    const own = grow(analysis, paragraph, start.role);
    const here = reachOver(report, analysis, done, own, start, starts[p - 1], waiting);
    if (!start.isListItem) waiting = null;
    for (const { link } of forms) if (link) done.push({ ...link, contents: [...link.contents], verbatim: true });
    const introduces = analysis.tokens.words[passage.to - 1] === COLON && (next?.opening || next?.isListItem);
    for (const growing of here) {
      if (growing.cue === null) goOn(analysis, done, growing, paragraph);
      else if (growing.contents.length > 0) done.push(growing);
      else if (!introduces) {
        const rest = restOfSentence(report, analysis, passage, growing, partsOfLinks(paragraph.links));
        if (rest) done.push({ ...growing, contents: [rest] });
      }
    }
    const last = here.findLast((growing) => growing.cue !== null);
    if (introduces && last && (next.opening ? isInLastSentence(passage, last) : endsOpen(analysis, passage, last)))
      waiting = last;
    else if (introduces && next.opening) waiting = introduced(analysis, passage);
    if (quoted.at(-1)?.quotation.open && !next?.quoted[0]?.quotation.continues) {
      const message = 'A quotation mark opens here and never closes.';
      issues.push({ code: 'quotation-never-closed', message, span: quoted.at(-1)?.quotation ?? null });
    }
  });
  const attributions = done
    .map((g) => ({ ...g, contents: merged(g.contents) }))
    .filter(({ contents: [first, ...more] }) => more.length > 0 || !isRelative(analysis, first));
  return { attributions: attributions.sort((a, b) => firstToken(a) - firstToken(b)), issues };
}

/** A pronoun that stands for words outside of the sentence's grasp says nothing by itself: "[what] [he] [calls] peace". */
const isRelative = ({ tokens }: Analysis, { from, to }: TokenRange): boolean =>
  to - from === 1 && RELATIVE.has(tokens.words[from]);

const isInLastSentence = ({ sentences }: Passages, { cue }: Growing): boolean =>
  cue !== null && cue.from >= (sentences.at(-1)?.from ?? 0);

/** The attribution that a paragraph's last sentence begins, where its words alone tell it. */
function introduced(analysis: Analysis, { sentences }: Passages): Growing | null {
  const last = sentences.at(-1);
  const found = last ? introducedBy(analysis, last) : null;
  return found && { ...found, contents: [], verbatim: false };
}

/** Whether a cue stands right before the colon that ends its paragraph, with nothing but "that" and no preposition in between. */
function endsOpen({ tokens }: Analysis, { to }: Passages, { cue, contents: [first, ...more] }: Growing): boolean {
  if (!cue || tokens.tags[to - 2] === ADP) return false;
  if (!first) return cue.to >= to - 1;
  return more.length === 0 && cue.to === first.from && first.to === to - 1 && tokens.words[first.from] === THAT;
}

/** How each paragraph begins, and what it is for. */
function startsOf(
  report: Report,
  { tokens }: Analysis,
  paragraphs: readonly Paragraphed[],
): (Reached & { readonly role: ParagraphRole })[] {
  let at = 0;
  return paragraphs.map(({ passage, quoted, forms }) => {
    while (report.paragraphs[at].end <= tokens.starts[passage.from]) at++;
    const { role } = report.paragraphs[at];
    const leads = quoted[0]?.from === passage.from && !forms.some((f) => overlaps(f, quoted[0]));
    return { passage, quoted, opening: leads ? quoted[0] : null, isListItem: role === 'list', role };
  });
}

/** A quotation without a cue goes on from the statement before it in the paragraph, or stands alone; other words are left. */
function goOn(analysis: Analysis, done: Growing[], growing: Growing, { passage, quoted }: Paragraphed): void {
  if (!growing.contents.some((c) => quoted.some((q) => overlaps(c, q)))) return;
  const before = done.at(-1);
  const last = before?.contents.at(-1);
  const spoken = last && last.from >= passage.from && quoted.some((q) => overlaps(q, last));
  if (before && spoken) before.contents.push(...growing.contents);
  else if (growing.contents.every((c) => standsAlone(analysis, quoted, c))) done.push(growing);
}

/** Whether words say something without a cue: all quoted, long enough, and with a stop at their end and small words, unlike a heading. */
function standsAlone({ tokens }: Analysis, quoted: readonly QuotedRange[], { from, to }: TokenRange): boolean {
  if (to - from < STANDS_ALONE || !quoted.some((q) => q.from <= from && to <= q.to)) return false;
  let stops = 0;
  let words = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (STOPS.has(tokens.words[i])) stops++;
    if (tokens.shapes[i] >= SHAPE.mark) continue;
    words++;
    if (tokens.shapes[i] !== SHAPE.lower) capitals++;
  }
  return stops > 0 && capitals * 2 < words + 2;
}
