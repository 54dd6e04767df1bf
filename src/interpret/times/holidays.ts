import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import { dayNumber, easterOf } from './calendar.ts';
import holidays from './holidays.json' with { type: 'json' };
import { fixed, yearly } from './meaning.ts';
import { days } from './period.ts';
import { type Reach, type Spot, spot, wordAt } from './spot.ts';
import { yearAt } from './years.ts';

interface Holiday {
  readonly words: readonly number[];
  readonly dayIn: (year: number) => number;
}

const codes = (phrase: string | number): number[] => String(phrase).split(' ').map(wordCode);

const ALL: readonly Holiday[] = [
  ...holidays.fixed.map(([phrase, month, day]) => ({
    words: codes(phrase),
    dayIn: (year: number) => dayNumber(year, Number(month), Number(day)),
  })),
  ...holidays.easter.map(([phrase, after]) => ({
    words: codes(phrase),
    dayIn: (year: number) => easterOf(year) + Number(after),
  })),
];

/** Holidays by their first word, longer ones first. */
export const HOLIDAYS: ReadonlyMap<number, readonly Holiday[]> = Map.groupBy(ALL, ({ words }) => words[0]);

/** "by Christmas", "on New Year's Eve", "Easter 2032"; not "the new year" in small letters. */
export function holidayAt(reach: Reach, at: number, holidays: readonly Holiday[]): Spot | null {
  if (reach.tokens.shapes[at] === SHAPE.lower) return null;
  const found = holidays.find(({ words }) => words.every((word, i) => wordAt(reach, at + i) === word));
  if (!found) return null;
  const to = at + found.words.length;
  const year = yearAt(reach, to);
  if (year === null) return spot({ from: at, to, core: to - 1, meaning: yearly(found.dayIn) });
  return spot({ from: at, to: to + 1, core: to - 1, meaning: fixed(days(found.dayIn(year))), fixed: true });
}
