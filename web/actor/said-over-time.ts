import type { Statement } from '../../src/http/contract.ts';
import { dayOf } from '../reports/dates.ts';
import { daysAfter, daysBetween } from '../reports/due.ts';
import { type ActFamily, familyOf } from '../stories/act-family.ts';

/** The families in the order in which a bar stacks them, from below. */
export const FAMILIES = ['claim', 'ask', 'give', 'hold', 'tell'] as const satisfies readonly ActFamily[];

export const FAMILY_NAMES: Readonly<Record<ActFamily, string>> = {
  claim: 'Claims',
  ask: 'Demands',
  give: 'Gives word',
  hold: 'Stands in the way',
  tell: 'Tells',
};

export interface Period {
  /** `2031-09-11`, or `2031-09` where months are counted. */
  readonly key: string;
  readonly counts: Readonly<Record<ActFamily, number>>;
  readonly total: number;
}

export interface SaidOverTime {
  readonly unit: 'day' | 'month';
  /** From the first to the last, those without a statement too. */
  readonly periods: readonly Period[];
  /** Statements of reports without a day: in no period. */
  readonly undated: number;
}

/** Days that are counted one by one; a longer time is counted by month. */
const MOST_DAYS = 70;

/** Statements by day or by month of their report, and by family of act; one whose act was not decided tells. */
export function saidOverTime(statements: readonly Statement[]): SaidOverTime {
  const dated = statements.flatMap((statement) => {
    const day = dayOf(statement.report.published);
    return day === null ? [] : [{ day, family: familyOf(statement.act) ?? 'tell' }];
  });
  const days = dated.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  const undated = statements.length - dated.length;
  if (first === undefined || last === undefined) return { unit: 'day', periods: [], undated };
  const unit = daysBetween(first, last) < MOST_DAYS ? 'day' : 'month';
  const keys = unit === 'day' ? daysFrom(first, last) : monthsFrom(first, last);
  const groups = Map.groupBy(dated, ({ day }) => (unit === 'day' ? day : day.slice(0, 7)));
  return {
    unit,
    undated,
    periods: keys.map((key) => {
      const inside = groups.get(key) ?? [];
      const of = (family: ActFamily): number => inside.filter((one) => one.family === family).length;
      const counts = { claim: of('claim'), ask: of('ask'), give: of('give'), hold: of('hold'), tell: of('tell') };
      return { key, counts, total: inside.length };
    }),
  };
}

function daysFrom(first: string, last: string): readonly string[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => daysAfter(first, at));
}

function monthsFrom(first: string, last: string): readonly string[] {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, at) => {
    const month = number(first) + at;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
