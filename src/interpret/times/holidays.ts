import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import { easterOf } from './calendar.ts';
import holidays from './holidays.json' with { type: 'json' };
import { dayOfYear, type Meaning, yearly } from './meaning.ts';
import { type Reach, type Spot, spot, wordAt } from './spot.ts';

interface Holiday {
  readonly words: readonly number[];
  readonly meaning: Meaning;
}

const codes = (phrase: string | number): number[] => String(phrase).split(' ').map(wordCode);

const ALL: readonly Holiday[] = [
  ...holidays.fixed.map(([phrase, month, day]) => ({
    words: codes(phrase),
    meaning: dayOfYear(Number(month), Number(day)),
  })),
  ...holidays.easter.map(([phrase, after]) => ({
    words: codes(phrase),
    meaning: yearly((year) => easterOf(year) + Number(after)),
  })),
];

/** Holidays by their first word, longer ones first. */
export const HOLIDAYS: ReadonlyMap<number, readonly Holiday[]> = Map.groupBy(ALL, ({ words }) => words[0]);

/** "by Christmas", "on New Year's Eve"; not "the new year" in small letters. */
export function holidayAt(reach: Reach, at: number, holidays: readonly Holiday[]): Spot | null {
  if (reach.tokens.shapes[at] === SHAPE.lower) return null;
  const found = holidays.find(({ words }) => words.every((word, i) => wordAt(reach, at + i) === word));
  return found
    ? spot({ from: at, to: at + found.words.length, core: at + found.words.length - 1, meaning: found.meaning })
    : null;
}
