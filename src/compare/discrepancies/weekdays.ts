import { inOrder } from '../in-order.ts';
import { alike, type Story, type Told, within } from '../story.ts';
import { type Difference, distinct } from './difference.ts';
import { nearPairs, type Telling } from './near.ts';

/** A weekday that a report looks back to. */
interface OnDay extends Telling {
  readonly told: Told;
  /** Days since 1970. */
  readonly day: number;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY =
  /(?:\b(?:early|late) )?\bon (Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b(?: (?:morning|afternoon|evening|night))?/gu;
/** Words that look ahead: then the weekday is the next one. */
const AHEAD =
  /\b(?:will|would|shall|to be|due|is to|are to|was to|were to|plans?|planned|expected|scheduled|next|until|by|before)\b/iu;
/** Share of the sentences' words in the same order, and how many both must have, from which on they tell one event. */
const [ALIKE, COMMON] = [0.5, 4];
/** The same of meaning, and how many, where each tells it among other things. */
const [LIKE, MANY] = [0.4, 6];
/** Days that two accounts of one event lie apart, at most, and the reports. */
const [APART, PUBLISHED] = [2, 3];
const MOST = 2;
const MILLISECONDS = 86_400_000;

/**
 * One event on two weekdays, counted back from the report's own day.
 *
 *   “the barges collided off Gull Rock late on Saturday” · “two barges collided off Gull Rock early on Sunday”
 *   not: “will meet on Monday” · “will meet on Tuesday”; two events; nor where one report has both days
 */
export function weekdays(story: Story): readonly Difference[] {
  const all = story.sentences.flatMap((told) => daysIn(story, told));
  const known = new Set(all.map(({ report, day }) => `${report} ${day}`));
  const once = [
    ...new Map(all.map((one) => [`${one.day} ${one.told.text}`, one] as const).reverse()).values(),
  ].reverse();
  const found = nearPairs(once, 2).flatMap(([a, b]): readonly Difference[] => {
    const apart = Math.abs(a.day - b.day);
    if (apart === 0 || apart > APART || !within(PUBLISHED, story.reports[a.report], story.reports[b.report])) return [];
    if (known.has(`${a.report} ${b.day}`) || known.has(`${b.report} ${a.day}`)) return [];
    const { share, common } = inOrder(a.meaning, b.meaning, story.vectors);
    const told = share >= ALIKE && common >= COMMON;
    const among = common >= MANY && alike(story, a.told, b.told).share >= LIKE;
    return told || among ? [{ kind: 'date', sides: [a, b], sure: share }] : [];
  });
  return distinct(story, found, MOST);
}

function daysIn({ reports }: Story, told: Told): readonly OnDay[] {
  const { published } = reports[told.report];
  const today = published === null ? Number.NaN : Math.floor(Date.parse(published.slice(0, 10)) / MILLISECONDS);
  if (Number.isNaN(today) || AHEAD.test(told.text)) return [];
  return [...told.text.matchAll(WEEKDAY)].map(({ 0: words, 1: name, index }) => {
    // Day 0, the first of 1970, was a Thursday.
    const back = (today + 4 - DAYS.indexOf(name.toLowerCase()) + 7) % 7;
    const start = told.start + index;
    return { report: told.report, start, end: start + words.length, meaning: told.meaning, told, day: today - back };
  });
}
