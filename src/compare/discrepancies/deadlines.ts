import { inOrder } from '../in-order.ts';
import { type Story, within } from '../story.ts';
import { type Counted, countOf } from './counted.ts';
import type { Difference } from './difference.ts';
import { dayOf, type LastDay, lastDaysIn } from './last-days.ts';
import { nearPairs } from './near.ts';
import { isTerm, termsOfPapers } from './terms.ts';

/** Days by which a named day may miss the end of a term: it runs from the signing, from the report's day, or from the day after. */
const OFF = 4;
/** Days between two reports of one deadline, and telling words beside the time that both must have where no paper joins them. */
const [DAYS, COMMON] = [3, 3];
/** Units of text on either side of a time that tell the deed, and words of it that both must have. */
const [REACH, DEED] = [32, 2];
/** Share of the sentences' words in the same order. */
const ALIKE = 0.35;
/** What moves a deadline: then one of the two is the old one. */
const MOVED =
  /\b(?:exten(?:d|sion)|postpone|delay|push|brought forward|mov(?:ed|ing)|new deadline|original|initial|earlier|previous|first|instead)/iu;

/** "within 60 days of the vote": counted from another day than the report's. */
const FROM = /^\s+(?:of|after|from|following|since)\s+(?!(?:the |its |their )?(?:sign|today|now|yesterday))/iu;

/** A last day, and whether it was counted from a length of time. */
interface End extends LastDay {
  readonly counted: boolean;
}

/**
 * One deadline on two days: as the reports name it, or as it follows from the days that a paper gives, counted from the report's own.
 *
 *   “leave within 60 days … has until 2 January” · “the flag stays until February … ninety days to hand over”
 *   “must leave the lagoon by 2 July” · “has ninety days to leave the lagoon”, in May
 *   not: “by 2 July” · “within 60 days”, in May; a deadline that was moved; a report that names both
 */
export function deadlines(story: Story, counts: readonly Counted[]): readonly Difference[] {
  const named = story.sentences.flatMap((sentence) => lastDaysIn(story, sentence));
  const byReport = Map.groupBy(named, ({ report }) => report);
  const ofPapers = termsOfPapers(story, counts).flatMap(({ sides: [a, b] }): Difference[] => {
    const [one, other] = [a, b].map((side) => {
      const term = counts.find((count) => count.report === side.report && count.start === side.start);
      const end = term ? endOf(story, term) : null;
      return end ? byReport.get(side.report)?.find((day) => meet(day, end)) : undefined;
    });
    return one && other && !meet(one, other) ? [{ kind: 'date', sides: [one, other], sure: 1 }] : [];
  });
  const ends: readonly End[] = [
    ...named.map((day) => ({ ...day, counted: false })),
    ...counts.filter(isTerm).flatMap((term) => endOf(story, term) ?? []),
  ];
  const has = (report: number, end: LastDay): boolean => ends.some((one) => one.report === report && meet(one, end));
  const alike = nearPairs(
    ends.map((end) => ({ ...end, meaning: end.sentence.meaning })),
    COMMON,
  ).flatMap(([a, b]): Difference[] => {
    if (meet(a, b) || has(a.report, b) || has(b.report, a) || (a.counted && b.counted)) return [];
    if (!within(DAYS, story.reports[a.report], story.reports[b.report])) return [];
    if ([a, b].some(({ sentence }) => MOVED.test(sentence.text))) return [];
    const { share } = inOrder(a.meaning, b.meaning, story.vectors);
    return share >= ALIKE && sharedBeside(a, b) >= COMMON && sharedDeed(story, a, b) >= DEED
      ? [{ kind: 'date', sides: [a, b], sure: share }]
      : [];
  });
  return [...ofPapers, ...alike];
}

/** When a term ends that runs from the report's day; null where it runs from another or the report has none. */
function endOf({ reports }: Story, term: Counted): End | null {
  const today = dayOf(reports[term.report].published);
  const { sentence, report, start, end } = term;
  if (today === null || FROM.test(sentence.text.slice(end - sentence.start))) return null;
  const last = today + Math.round(countOf(term) / HOURS);
  return { report, start, end, sentence, stems: new Set(), from: last, to: last, counted: true };
}

const HOURS = 24;

const meet = (a: LastDay, b: LastDay): boolean => a.from - OFF <= b.to && b.from - OFF <= a.to;

/** Telling words that both sentences have beside those that name the time. */
function sharedBeside(a: LastDay, b: LastDay): number {
  const [one, other] = [a, b].map(({ sentence, stems }) => ({ stems: new Set(sentence.meaning.stems), but: stems }));
  return [...one.stems].filter((code) => other.stems.has(code) && !one.but.has(code) && !other.but.has(code)).length;
}

/** Telling words right around both times: what is to be done by then. */
function sharedDeed(story: Story, ...both: readonly [LastDay, LastDay]): number {
  const [one, other] = both.map(({ report, start, end, sentence }) => {
    const { text } = story.reports[report];
    const [from, to] = [Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH)];
    // A word that the reach cuts is none, a name no deed.
    const before = text.slice(from, start).replace(from > sentence.start ? /^\S+/u : '', '');
    const behind = text.slice(end, to).replace(to < sentence.end ? /\S+$/u : '', '');
    const words = `${before} ${behind}`;
    return new Set(story.read(words.replace(/\p{Lu}\p{L}+/gu, '')).stems);
  });
  return [...one].filter((code) => other.has(code)).length;
}
