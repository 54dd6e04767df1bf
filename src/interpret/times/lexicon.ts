import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Unit } from './meaning.ts';
import type { Part } from './period.ts';
import words from './time-words.json' with { type: 'json' };

/** What a word that a time can be built around stands for. */
export type Core =
  | { readonly kind: 'month' | 'weekday' | 'season' | 'deictic'; readonly value: number }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly plural: boolean }
  | { readonly kind: 'day part' };

const PLURALS = new Set<string>(words.plurals);

const UNITS: readonly (readonly [Unit, readonly string[]])[] = [
  ['minute', words.units.minute],
  ['hour', words.units.hour],
  ['day', words.units.day],
  ['week', words.units.week],
  ['weekend', words.units.weekend],
  ['month', words.units.month],
  ['quarter', words.units.quarter],
  ['year', words.units.year],
  ['decade', words.units.decade],
  ['century', words.units.century],
];

const numbered = (kind: 'month' | 'weekday', lists: readonly (readonly string[])[]): [number, Core][] =>
  lists.flatMap((forms, value) => forms.map((form): [number, Core] => [wordCode(form), { kind, value }]));

const valued = (kind: 'season' | 'deictic', of: Readonly<Record<string, number>>): [number, Core][] =>
  Object.entries(of).map(([word, value]) => [wordCode(word), { kind, value }]);

/** Words that a time is built around, by code. */
export const CORES: ReadonlyMap<number, Core> = new Map([
  ...numbered('month', words.months),
  ...numbered('weekday', words.weekdays),
  ...valued('season', words.seasons),
  ...valued('deictic', words.deictics),
  ...UNITS.flatMap(([unit, forms]) =>
    forms.map((form): [number, Core] => [wordCode(form), { kind: 'unit', unit, plural: PLURALS.has(form) }]),
  ),
  ...words.dayParts.map((word): [number, Core] => [wordCode(word), { kind: 'day part' }]),
]);

/** The month of the year of "mid-May", from its letters; null for other words. */
export function monthNamed(name: string): number | null {
  const core = CORES.get(wordCode(name));
  return core?.kind === 'month' ? core.value : null;
}

const named = <Name extends string>(of: readonly (readonly [Name, readonly string[]])[]): ReadonlyMap<number, Name> =>
  new Map(of.flatMap(([name, forms]) => forms.map((form) => [wordCode(form), name] as const)));

/** "This", "next", "last", and those that are counted from what was named before. */
export const WHICH = named([
  ['this', words.which.this],
  ['next', words.which.next],
  ['last', words.which.last],
  ['after', words.which.after],
  ['before', words.which.before],
  ['same', words.which.same],
]);

export const PARTS: ReadonlyMap<number, Part> = named([
  ['start', words.parts.start],
  ['end', words.parts.end],
  ['middle', words.parts.middle],
  ['rest', words.parts.rest],
  ['early', words.parts.early],
  ['late', words.parts.late],
  ['later', words.parts.later],
  ['earlier', words.parts.earlier],
]);

/** Which end of what is said the time marks: "by", "until", "before", "after", "since", "from", "within"; null where it is the time itself. */
export type Bound = 'by' | 'until' | 'before' | 'after' | 'since' | 'from' | 'within' | null;

export const BOUNDS: ReadonlyMap<number, Exclude<Bound, null>> = named([
  ['by', words.bounds.by],
  ['until', words.bounds.until],
  ['before', words.bounds.before],
  ['after', words.bounds.after],
  ['since', words.bounds.since],
  ['from', words.bounds.from],
  ['within', words.bounds.within],
]);

const numbers = (of: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(of).map(([word, value]) => [wordCode(word), value]));

/** "first", "4th", of quarters; and of halves. */
export const ORDINALS = numbers(words.ordinals);
export const HALVES = numbers(words.halves);

export const AHEAD = wordSet(...words.ahead);
export const BACK = wordSet(...words.back);
export const APPROXIMATE = wordSet(...words.approximate);
export const FEW = wordSet(...words.few);
export const YEAR_BEFORE = wordSet(...words.yearBefore);
export const NOT_DATED = wordSet(...words.notDated);
export const CONNECTORS = wordSet(...words.connectors);
export const DAY_PARTS = wordSet(...words.dayParts);
