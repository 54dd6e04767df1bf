import { wordCode } from '../../learn/hash.ts';
import { stem } from '../../text/stem.ts';
import { inOrder } from '../in-order.ts';
import type { Meaning } from '../meaning.ts';
import { FOR_ANOTHER, speakersMeet } from '../sides.ts';
import { likeness } from '../similarity.ts';
import stopWords from '../stop-words.json' with { type: 'json' };
import { partsOf, type Said, type Story, within } from '../story.ts';
import { type Difference, distinct, holds, meets, plainWords } from './difference.ts';
import { nearPairs } from './near.ts';
import type { Quoted } from './quoted.ts';
import type { VoicedPair } from './voiced.ts';

/** From this share of words in the same order on, two quotations of one speaker, and of anybody, purport to be one. */
const [ALIKE, ALIKE_BY_ANYBODY] = [0.43, 0.65];
/** Telling words that a quotation needs to be known by itself, and those of them that both must have. */
const [MANY, COMMON] = [4, 2];
/** Of shorter ones: the share of words that both have, and of the words around them where both are what the speaker calls something. */
const [SHORT, SIMILAR, AROUND, AROUND_RARE, AROUND_ALL] = [0.4, 0.3, 0.18, 0.15, 0.35];
/** A quotation that is so much longer than the other is looked at part by part. */
const LONGER = 1.6;
/** Days between reports of one speech, and between those that may still quote it at length. */
const [DAYS, RETOLD] = [3, 10];
const MOST = 12;

/**
 * Two quotations that purport to be one and differ in their words: of each variant its nearest other one.
 *
 *   “the north dock has served its turn” · “the northern dock has done its work”
 *   not: “has done its work” · “the northern dock has done its work”, of which one holds the other
 */
export function wordings(story: Story, quoted: readonly Quoted[]): readonly Difference[] {
  const variants = firstOf(quoted);
  const placeOf = new Map(variants.map((variant, at) => [variant, at] as const));
  const pairs: Pair[] = [];
  for (const [one, other] of besides(variants)) {
    const sides = evened(story, one, other);
    const score = scoreOf(story, ...sides);
    if (score > 0) pairs.push({ a: placeOf.get(one)!, b: placeOf.get(other)!, sides, score });
  }
  // Variants of one quotation make a tree: each is set beside the one that it is most like, three each beside the others.
  const root = variants.map((_, at) => at);
  const rootOf = (at: number): number => (root[at] === at ? at : rootOf(root[at]));
  const taken = new Set<string>();
  const counterparts = new Map<number, number>();
  const found: Difference[] = [];
  for (const { a, b, sides, score } of pairs.sort((x, y) => y.score - x.score)) {
    const [one, other] = [rootOf(a), rootOf(b)];
    // A sentence has one counterpart in another report.
    const keys = [`${a} in ${variants[b].report}`, `${b} in ${variants[a].report}`];
    if (keys.some((key) => taken.has(key))) continue;
    const degrees = [a, b].map((at) => counterparts.get(at) ?? 0);
    if (one === other && Math.max(...degrees) > 1) continue;
    for (const key of keys) taken.add(key);
    for (const [at, each] of [a, b].entries()) counterparts.set(each, degrees[at] + 1);
    root[one] = other;
    found.push({ kind: 'wording', sides, sure: score });
  }
  return distinct(story, found, MOST);
}

/** Quotations that share telling words, and short ones that stand among the same words. */
function besides(variants: readonly Quoted[]): readonly (readonly [Quoted, Quoted])[] {
  const short = variants.flatMap((variant) =>
    variant.around && variant.meaning.stems.length <= MANY
      ? [{ ...variant.around, report: variant.report, variant }]
      : [],
  );
  const [told, framed] = [nearPairs(variants), nearPairs(short)];
  const known = new Set(told.map(([a, b]) => `${a.report} ${a.start} ${b.report} ${b.start}`));
  const others = framed
    .map(([a, b]) => [a.variant, b.variant] as const)
    .filter(([a, b]) => !known.has(`${a.report} ${a.start} ${b.report} ${b.start}`));
  return [...told, ...others];
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly sides: readonly [Quoted, Quoted];
  readonly score: number;
}

/** Share of two partly quoted statements, and telling words of the longer one, from and up to which they are one in other words. */
const [PARTLY, PARTLY_ON_CONDITION, LONGEST] = [0.31, 0.28, 16];

/**
 * Two reports of what somebody said, one of which quotes of it what the other has in other words.
 *
 *   “he would ‘gladly’ leave the table” · “he would ‘walk out of the room’”; “a ‘basis for an accord’” · “the basis for a treaty”
 */
export function paraphrases(
  story: Story,
  pairs: readonly VoicedPair[],
  found: readonly Difference[],
): readonly Difference[] {
  const differing = pairs.flatMap(({ a, b, meet, laid: { share, common } }): readonly Difference[] => {
    if (meet < 1 || common === 0 || (a.statement.form !== 'mixed' && b.statement.form !== 'mixed')) return [];
    if (a.statement.form === 'direct' || b.statement.form === 'direct') return [];
    if (Math.max(a.meaning.stems.length, b.meaning.stems.length) > LONGEST) return [];
    if (found.some(({ sides }) => [a, b].some((one) => sides.some((side) => meets(one, side))))) return [];
    const both = a.statement.condition !== null && b.statement.condition !== null;
    if (share < (both ? PARTLY_ON_CONDITION : PARTLY)) return [];
    if (!both && !hasRare(story, a.statement.content.text, a.meaning, b.meaning)) return [];
    return !quoteIsShared(a.statement, b.statement) ? [{ kind: 'wording', sides: [a, b], sure: share }] : [];
  });
  return distinct(story, differing, 4);
}

/** Whether what one quotes the other has word for word. */
function quoteIsShared(a: Said, b: Said): boolean {
  const [one, other] = [a, b].map(({ content }) => plainWords(content.text));
  const quotes = [a, b].flatMap(({ content }) => content.text.match(/["“‘][^"”’]+["”’]/gu) ?? []);
  return quotes.some((quote) =>
    [one, other].every((words) => ` ${words.join(' ')} `.includes(` ${plainWords(quote).join(' ')} `)),
  );
}

const isRare = ({ words: { counts }, reports }: Story, stem: number): boolean =>
  (counts.get(stem) ?? 0) <= Math.min(RARE * reports.length, RARE_AT_MOST);

/** Of a quotation that is much longer than the other, the part that is most like it. */
function evened(story: Story, a: Quoted, b: Quoted): readonly [Quoted, Quoted] {
  if (a.meaning.stems.length > LONGER * b.meaning.stems.length) return [nearest(story, a, b), b];
  if (b.meaning.stems.length > LONGER * a.meaning.stems.length) return [a, nearest(story, b, a)];
  return [a, b];
}

function nearest(story: Story, long: Quoted, short: Quoted): Quoted {
  if (short.meaning.stems.length < MANY) return long;
  const shares = partsOf(story, long).map((part) => ({
    part,
    share: inOrder(part.meaning, short.meaning, story.vectors).share,
  }));
  const best = shares.reduce((most, each) => (each.share > most.share ? each : most));
  return { ...long, ...best.part, words: plainWords(best.part.text) };
}

/** One of each wording, a report's own repetitions and copies of another report left out. */
function firstOf(quoted: readonly Quoted[]): readonly Quoted[] {
  const seen = new Map<string, Quoted>();
  for (const each of quoted) {
    const key = plainWords(each.text).join(' ');
    if (key !== '' && !seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}

/** 0 where they are not two wordings of one quotation. */
function scoreOf(story: Story, a: Quoted, b: Quoted): number {
  if (!within(RETOLD, story.reports[a.report], story.reports[b.report])) return 0;
  const meet = voicesMeet(story, a, b);
  if (meet < FOR_ANOTHER && !sharesStems(a, b, COMMON)) return 0;
  if (holds(a.words, b.words) || tellsAlike(a, b)) return 0;
  const { share, common } = inOrder(a.meaning, b.meaning, story.vectors);
  const telling = Math.min(a.meaning.stems.length, b.meaning.stems.length);
  if (telling >= MANY) return common >= COMMON && share >= (meet >= FOR_ANOTHER ? ALIKE : ALIKE_BY_ANYBODY) ? share : 0;
  if (meet < 1 || Math.max(a.meaning.stems.length, b.meaning.stems.length) > MANY) return 0;
  if (!within(DAYS, story.reports[a.report], story.reports[b.report])) return 0;
  const [one, other] = [isCalled(story, a), isCalled(story, b)];
  const context = contextOf(story, a, b);
  if (one !== other) return 0;
  if (!one) return common > 0 && share > ALIKE && context >= AROUND_ALL ? share : 0;
  if (common > 0 && share >= SHORT) return share;
  const enough = sharesRare(story, a, b) ? AROUND_RARE : share >= SIMILAR ? AROUND : 1;
  return context >= enough ? (share + context) / 2 : 0;
}

/** As `speakersMeet`; two that speak for one, as a state's agency for it, meet like a president and his state. */
function voicesMeet({ parties, reports }: Story, a: Quoted, b: Quoted): number {
  const meet = speakersMeet(a.statement.speaker, b.statement.speaker);
  if (meet >= FOR_ANOTHER) return meet;
  const [one, other] = [a, b].map(({ report, statement }) => parties.of(reports[report], statement));
  return one !== null && one === other ? FOR_ANOTHER : meet;
}

/** “We’ve got to go”, “We have got to go”: the same telling words. */
const tellsAlike = (a: Quoted, b: Quoted): boolean =>
  a.meaning.negations === b.meaning.negations && bare(a.text) !== '' && bare(a.text) === bare(b.text);

const bare = (text: string): string =>
  plainWords(text.replace(CONTRACTED, ''))
    .filter((word) => !STOP.has(word))
    .map(stem)
    .join(' ');

const STOP: ReadonlySet<string> = new Set(stopWords.words);
const CONTRACTED = /['’](?:ve|re|ll|d|m)\b/giu;

/** Whether the words around both have one that few sentences of the story have, and that is nobody's name. */
const sharesRare = (story: Story, { around: a }: Quoted, { around: b }: Quoted): boolean =>
  a !== null && b !== null && hasRare(story, a.text, a.meaning, b.meaning);

function hasRare(story: Story, text: string, a: Meaning, b: Meaning): boolean {
  const names = new Set((text.match(NAME) ?? []).map((word) => wordCode(stem(word.toLowerCase()))));
  return a.stems.some((code) => !names.has(code) && isRare(story, code) && b.stems.includes(code));
}

const NAME = /\p{Lu}[\p{L}\p{M}]+/gu;

/** Sentences of each report, in the mean, that have a rare word. */
const [RARE, RARE_AT_MOST] = [1, 6];

function sharesStems({ meaning: a }: Quoted, { meaning: b }: Quoted, least: number): boolean {
  let shared = 0;
  for (const stem of a.stems) if (b.stems.includes(stem) && ++shared >= least) return true;
  return false;
}

function contextOf({ vectors, words }: Story, { around: a }: Quoted, { around: b }: Quoted): number {
  if (!a || !b) return 0;
  return likeness(a.meaning, b.meaning, words, vectors).share;
}

/** Whether it is what the speaker says that something is: "dismissed them as “…”", "the reports were “…”", "which he called “…”". */
function isCalled({ reports }: Story, { report, start }: Quoted): boolean {
  return CALLED.test(reports[report].text.slice(Math.max(0, start - 60), start));
}

const CALLED =
  /\b(?:as|is|are|was|were|be|been|being|it|them|him|this|that|call(?:s|ed|ing)?|so-called|dubbed|branded|labell?ed|termed)(?: an?)?\s+(?:["“‘'«][^"”’»]*["”’'»],? and\s+(?:an?\s+)?)?["“”‘'«]$/u;
