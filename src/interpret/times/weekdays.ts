import { ADP, NOUN, PROPN, tagSet } from '../../grammar/tags.ts';
import { COMMA, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import { isPartOfName, monthAt, yearAt } from './dates.ts';
import { CORES, DAY_PARTS, NOT_DATED, PARTS, WHICH } from './lexicon.ts';
import {
  fixed,
  type Meaning,
  monthsOfYear,
  offset,
  seasonFromNamed,
  shifted,
  type Which,
  weekday,
  weekdayIn,
} from './meaning.ts';
import { months } from './period.ts';
import { type Reach, type Spot, spot, textOf, wordAt } from './spot.ts';

const [OF, THE, DAY, BEFORE, AFTER, LOCAL, TIME, WEEK, TOMORROW, YESTERDAY, FALL, NIGHT] = [
  'of',
  'the',
  'day',
  'before',
  'after',
  'local',
  'time',
  'week',
  'tomorrow',
  'yesterday',
  'fall',
  'night',
].map(wordCode);

/** Behind a weekday, of any such day: "Friday nights". */
const PARTS_OF_DAYS = wordSet('mornings', 'afternoons', 'evenings', 'nights');

/** The "next", "this" or "last" before a token, and where the expression begins with it. */
function whichBefore(reach: Reach, at: number): { which: Which; from: number } {
  let from = at;
  let which: Which = null;
  for (; from > reach.from; from--) {
    const found = WHICH.get(wordAt(reach, from - 1));
    if (found !== 'this' && found !== 'next' && found !== 'last') break;
    // "this coming Friday" is the first to come.
    which = found === 'this' || which === null ? found : which;
  }
  return { which, from };
}

/**
 * A day of the week, with the date or the week behind it.
 *
 *   next Friday · early Saturday morning · Monday of last week · Tuesday, 4 March 2025
 *   not: every Friday · Friday nights · the Sunday Lantern
 */
export function weekdayAt(reach: Reach, at: number, number: number): Spot | null {
  if (reach.tokens.shapes[at] === SHAPE.lower || isPartOfName(reach, at) || PARTS_OF_DAYS.has(wordAt(reach, at + 1)))
    return null;
  const date = dateBehind(reach, at);
  if (date) return { ...date, from: at };
  const { which, from } = whichBefore(reach, at);
  if (NOT_DATED.has(wordAt(reach, from - 1))) return null;
  const early = PARTS.get(wordAt(reach, from - 1));
  const start = early === 'early' || early === 'late' ? from - 1 : from;
  let to = at + 1;
  if (DAY_PARTS.has(wordAt(reach, to))) to++;
  const local = wordAt(reach, to) === LOCAL && wordAt(reach, to + 1) === TIME;
  if (local) to += 2;
  const week = weekBehind(reach, to);
  if (week) return spot({ from: start, to: week.to, core: at, meaning: weekdayIn(number, week.meaning) });
  return spot({
    from: start,
    to,
    core: at,
    meaning: weekday(number, which, local || early === 'early'),
    side: sideOf(which),
  });
}

const sideOf = (which: Which): 'back' | 'ahead' | null =>
  which === 'next' ? 'ahead' : which === 'last' ? 'back' : null;

function dateBehind(reach: Reach, at: number): Spot | null {
  const next = wordAt(reach, at + 1) === COMMA ? at + 2 : at + 1;
  for (const token of [next, next + 1, next + 2]) {
    const core = CORES.get(wordAt(reach, token));
    const date = core?.kind === 'month' ? monthAt({ ...reach, from: at + 1 }, token, core.value) : null;
    if (date && date.from <= next) return date;
  }
  return null;
}

/** "next week", "of last week" behind a weekday. */
function weekBehind(reach: Reach, at: number): { meaning: Meaning; to: number } | null {
  const next = wordAt(reach, at) === OF ? at + 1 : at;
  const which = WHICH.get(wordAt(reach, next));
  if (wordAt(reach, next + 1) !== WEEK || (which !== 'this' && which !== 'next' && which !== 'last')) return null;
  return { meaning: shifted('week', which === 'next' ? 1 : which === 'last' ? -1 : 0), to: next + 2 };
}

const NOUN_BEFORE = tagSet('ADJ', 'DET');

/** "today", "tomorrow morning", "the day after tomorrow"; null for "a brighter tomorrow". */
export function deicticAt(reach: Reach, at: number, shift: number): Spot | null {
  if (at > reach.from && NOUN_BEFORE.has(reach.tokens.tags[at - 1])) return null;
  const side = wordAt(reach, at - 1);
  const further =
    wordAt(reach, at - 2) === DAY &&
    ((side === AFTER && wordAt(reach, at) === TOMORROW) || (side === BEFORE && wordAt(reach, at) === YESTERDAY));
  const from = further ? (wordAt(reach, at - 3) === THE ? at - 3 : at - 2) : at;
  const to = DAY_PARTS.has(wordAt(reach, at + 1)) ? at + 2 : at + 1;
  return spot({
    from,
    to,
    core: at,
    meaning: offset('day', further ? shift * 2 : shift),
    side: shift < 0 ? 'back' : shift > 0 ? 'ahead' : null,
  });
}

/** "this morning", "last night"; null for "one morning". */
export function dayPartAt(reach: Reach, at: number): Spot | null {
  const which = WHICH.get(wordAt(reach, at - 1));
  const night = wordAt(reach, at) === NIGHT;
  if (which !== 'this' && !(which === 'last' && night)) return null;
  return spot({
    from: at - 1,
    to: at + 1,
    core: at,
    meaning: offset('day', which === 'last' ? -1 : 0),
    side: which === 'last' ? 'back' : null,
  });
}

/**
 * A season of the north, as three months.
 *
 *   this spring · the summer of 2030 · in the autumn        not: The wind will fall.
 */
export function seasonAt(reach: Reach, at: number, month: number): Spot | null {
  const { tags } = reach.tokens;
  if (tags[at] !== NOUN && tags[at] !== PROPN) return null;
  const pointer = WHICH.get(wordAt(reach, at - 1));
  if (pointer === 'after' || pointer === 'before' || pointer === 'same') {
    const meaning = seasonFromNamed(month, pointer === 'after' ? 1 : pointer === 'before' ? -1 : 0);
    return spot({ from: at - 1, to: at + 1, core: at, meaning });
  }
  const { which, from } = whichBefore(reach, at);
  const yearToken = wordAt(reach, at + 1) === OF ? at + 2 : at + 1;
  const year = yearAt(reach, yearToken);
  if (year !== null) {
    const period = months(year * 12 + month, year * 12 + month + 2);
    return spot({ from, to: yearToken + 1, core: at, meaning: fixed(period), fixed: true });
  }
  const before = wordAt(reach, from - 1);
  const article = before === THE;
  const preposition = article ? from - 2 : from - 1;
  const inPhrase = preposition >= reach.from && tags[preposition] === ADP;
  if (which === null && (!inPhrase || wordAt(reach, at) === FALL || wordAt(reach, at + 1) === OF)) return null;
  return spot({
    from: article ? from - 1 : from,
    to: at + 1,
    core: at,
    meaning: monthsOfYear(month, 3, which),
    side: sideOf(which),
  });
}

/** "Q2 2031", "Q2"; null for "Q9". */
export function quarterAt(reach: Reach, at: number): Spot | null {
  const found = /^q([1-4])$/i.exec(textOf(reach, at));
  if (!found) return null;
  const month = (Number(found[1]) - 1) * 3;
  const year = yearAt(reach, at + 1);
  if (year === null) return spot({ from: at, to: at + 1, core: at, meaning: monthsOfYear(month, 3, null) });
  const first = year * 12 + month;
  return spot({ from: at, to: at + 2, core: at, meaning: fixed(months(first, first + 2)), fixed: true });
}
