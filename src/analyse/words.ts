import { classOf, DIGIT, HYPHEN, isWordClass, LOWER, lowerUnit, SPACE, UPPER } from '../text/characters.ts';
import affixes from './affixes.json' with { type: 'json' };
import contractions from './contractions.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

const EVERYWHERE: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(contractions.everywhere));
const LOWER_ONLY: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(contractions.lower));
const IT_IS = new Set(contractions.itIs);
const WONT = new Set(contractions.noun);
const PREFIXES = new Set(affixes.prefixes);
const SUFFIXES = new Set(affixes.suffixes);
const UNITS = new Set(units.units);
const SLASHED = new Set(units.slashed);
/** Length of the longest contraction, prefix, unit. */
const LONGEST = 8;
const NONE: readonly number[] = [];

/** Length, first and last two letters: tells nearly all words from contractions without a copy of them. */
function keyOf(text: string, start: number, at: number): number {
  const first = lowerUnit(text.charCodeAt(start)) & 127;
  const end = ((lowerUnit(text.charCodeAt(at - 2)) & 127) << 7) | (lowerUnit(text.charCodeAt(at - 1)) & 127);
  return ((at - start) << 21) | (first << 14) | end;
}

const KEYS = new Set([...EVERYWHERE.keys(), ...LOWER_ONLY.keys(), 'its'].map((form) => keyOf(form, 0, form.length)));

/** The word after `at`, in lower case; '' where a mark or the end is next. */
function wordAfter(text: string, at: number, end: number): string {
  if (classOf(text.charCodeAt(at)) !== SPACE) return '';
  let to = at + 1;
  while (to < end && to < at + 12 && isWordClass(classOf(text.charCodeAt(to)))) to++;
  return classOf(text.charCodeAt(to)) <= SPACE || to >= end ? text.slice(at + 1, to).toLowerCase() : '';
}

function wordBefore(text: string, start: number): string {
  let from = start - 1;
  while (from > 0 && from > start - 8 && isWordClass(classOf(text.charCodeAt(from - 1)))) from--;
  return from < 0 ? '' : text.slice(from, start - 1).toLowerCase();
}

/**
 * Lengths of all parts but the last of an informal contraction: "dont" is "do nt"; none for other words.
 *
 *   is one:  Im sure its a boat.
 *   is not:  Im Jong-su of IM Ltd. left its boat, as was his wont.
 */
export function contracted(text: string, start: number, at: number, end: number): readonly number[] {
  const length = at - start;
  if (length < 2 || length > LONGEST) return NONE;
  if (!KEYS.has(keyOf(text, start, at))) return NONE;
  const form = text.slice(start, at);
  const lower = form.toLowerCase();
  const always = EVERYWHERE.get(lower);
  if (always) return always;
  if (lower === 'its') return form !== 'ITS' && IT_IS.has(wordAfter(text, at, end)) ? [2] : NONE;
  const known = LOWER_ONLY.get(lower);
  if (!known || (lower === 'wont' && WONT.has(wordBefore(text, start)))) return NONE;
  if (form === lower) return known;
  const next = classOf(text.charCodeAt(at)) === SPACE ? classOf(text.charCodeAt(at + 1)) : SPACE;
  return classOf(text.charCodeAt(start + 1)) === LOWER && next === LOWER ? known : NONE;
}

/** A capitalised word behind another. */
function isNamePart(text: string, start: number): boolean {
  if (start < 2 || classOf(text.charCodeAt(start)) !== UPPER) return false;
  let from = start - 1;
  while (from > 0 && from > start - 20 && isWordClass(classOf(text.charCodeAt(from - 1)))) from--;
  return from < start - 1 && classOf(text.charCodeAt(from)) === UPPER;
}

/**
 * Whether the hyphen at `at` joins: after a prefix or before a suffix that the treebank leaves joined.
 *
 *   joins:     pro-harbour · the Trans-Strait line · mid-1980s
 *   does not:  year-over-year · the Dorane Post-NBK poll
 */
export function joinsHyphen(text: string, start: number, at: number, end: number): boolean {
  const after = classOf(text.charCodeAt(at + 1));
  if (at - start < LONGEST && PREFIXES.has(text.slice(start, at).toLowerCase())) {
    if (after === DIGIT) return at - start > 2;
    const inside = start > 0 && classOf(text.charCodeAt(start - 1)) === HYPHEN;
    return !inside && !(after === UPPER && isNamePart(text, start));
  }
  let to = at + 1;
  while (to < end && to - at <= LONGEST && isWordClass(classOf(text.charCodeAt(to)))) to++;
  return SUFFIXES.has(text.slice(at + 1, to));
}

/** Whether the stroke at `at` joins an abbreviation such as "w/o". */
export function joinsStroke(text: string, start: number, at: number, end: number): boolean {
  if (at - start > 1) return false;
  let to = at + 1;
  while (to < end && to - at <= 4 && isWordClass(classOf(text.charCodeAt(to)))) to++;
  return SLASHED.has(text.slice(start, to).toLowerCase());
}

/** Where the unit begins in `text[start, at)`, a number and letters ("35mm", "7:30pm", "5.2bn"); 0 where it has none. */
export function unitStart(text: string, start: number, at: number): number {
  let from = at;
  while (from > start && at - from <= LONGEST && classOf(text.charCodeAt(from - 1)) !== DIGIT) from--;
  if (from === at || from === start || at - from > LONGEST || classOf(text.charCodeAt(start)) !== DIGIT) return 0;
  for (let i = start; i < from; i++) {
    const cls = classOf(text.charCodeAt(i));
    if (cls >= LOWER && cls < DIGIT) return 0;
  }
  const form = text.slice(from, at);
  return UNITS.has(form) || (form.length > 1 && UNITS.has(form.toLowerCase())) ? from : 0;
}

/** Whether the stroke at `at` is that of a date ("9/11", "8/16/2000") rather than of a fraction or range ("1/2", "24/7", "1774/76"). */
export function isDateStroke(text: string, start: number, at: number, end: number): boolean {
  if (at - start > 5 || text.indexOf('/', start) < at) return true;
  let to = at + 1;
  while (to < end && classOf(text.charCodeAt(to)) === DIGIT) to++;
  if (text.charCodeAt(to) === 47 && classOf(text.charCodeAt(to + 1)) === DIGIT) return true;
  return at - start <= 2 && to - at === 3;
}
