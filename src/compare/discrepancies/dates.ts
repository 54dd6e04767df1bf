import { inOrder } from '../in-order.ts';
import { type Meaning, meaningOf } from '../meaning.ts';
import type { Story, Told } from '../story.ts';
import type { Counted } from './counted.ts';
import { deadlines } from './deadlines.ts';
import { type Difference, distinct, type Side } from './difference.ts';
import { nearPairs } from './near.ts';

/** A date in figures, with the words around it in its sentence. */
interface Dated extends Side {
  readonly day: number;
  readonly month: string;
  /** Null where only day and month are given. */
  readonly year: string | null;
  /** Around it. */
  readonly words: string;
  readonly meaning: Meaning;
}

const MONTH =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sep(?:tember|t\\.?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const DATE = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})|(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?)(?!\\d)(?:,?\\s+(\\d{4})\\b)?`,
  'g',
);
/** Units of text before and behind a date that tell what happened then. */
const REACH = 70;
/** Telling words that both must have around their dates, and the share of all. */
const [COMMON, ALIKE] = [2, 0.35];
/** Of a few reports so many, of more one for each so many. */
const [MOST, FEW] = [2, 6];

/**
 * One event on two days.
 *
 *   “the accord, signed on 11 June 2009” · “who signed the accord on 11 May 2009”
 *   not: “signed on 11 June” · “came into force on 1 July”; nor where one report has both dates
 */
export function dates(story: Story, counts: readonly Counted[]): readonly Difference[] {
  const all = story.sentences.flatMap((sentence) => datedIn(story, sentence));
  const known = new Set(all.map((date) => `${date.report} ${keyOf(date)}`));
  const once = new Map(all.map((date) => [`${keyOf(date)} ${date.words}`, date] as const).reverse());
  const found = nearPairs([...once.values()].reverse()).flatMap(([a, b]): readonly Difference[] => {
    if (apart(a, b) !== 1) return [];
    if (known.has(`${a.report} ${keyOf(b)}`) || known.has(`${b.report} ${keyOf(a)}`)) return [];
    const { share, common } = inOrder(a.meaning, b.meaning, story.vectors);
    const shared = [...a.meaning.stems].filter((stem) => b.meaning.stems.includes(stem)).length;
    // Day and year are nobody's by chance: then the same words in any order will do.
    const full = a.year !== null && a.year === b.year && shared >= COMMON;
    return full || (common >= COMMON && share >= ALIKE) ? [{ kind: 'date', sides: [a, b], sure: share }] : [];
  });
  return distinct(story, [...found, ...deadlines(story, counts)], Math.max(MOST, story.reports.length / FEW));
}

/** In how many of day, month and year two dates differ: a slip, or another account, changes one of them. */
const apart = (a: Dated, b: Dated): number =>
  Number(a.day !== b.day) +
  Number(a.month !== b.month) +
  Number(a.year !== null && b.year !== null && a.year !== b.year);

const keyOf = ({ day, month, year }: Dated): string => `${day} ${month} ${year ?? ''}`;

function datedIn({ vectors }: Story, { report, start, text }: Told): readonly Dated[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [whole, day, month, monthBefore, dayBehind, year] = match;
    const [from, to] = [match.index, match.index + whole.length];
    const words = `${text.slice(Math.max(0, from - REACH), from)} ${text.slice(to, to + REACH)}`;
    return {
      ...{ report, start: start + from, end: start + to, words, meaning: meaningOf(words, vectors) },
      ...{ day: Number(day ?? dayBehind), month: (month ?? monthBefore).slice(0, 3), year: year ?? null },
    };
  });
}
