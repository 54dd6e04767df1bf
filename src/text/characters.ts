/** What a UTF-16 code unit is, as far as tokens and quotation marks care. */
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** A letter without case, or a combining mark. */
export const LETTER = 4;
export const DIGIT = 5;
export const APOSTROPHE = 6;
export const HYPHEN = 7;
const MARK = 8;
/** Half of a surrogate pair, a joiner or a variation selector: parts of one visible sign. */
export const PART = 9;

const classes = new Uint8Array(65536);
const lowered = new Uint16Array(65536);

const JOINERS = /[\u200d\ufe00-\ufe0f]/;
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cc}]/u;

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return PART;
  const c = String.fromCharCode(unit);
  if (/\s/.test(c) || INVISIBLE.test(c)) return SPACE;
  if (JOINERS.test(c)) return PART;
  if (c === "'" || c === '’' || c === 'ʼ' || c === '＇') return APOSTROPHE;
  if (c === '-' || c === '‐' || c === '‑') return HYPHEN;
  if (/\p{Lu}|\p{Lt}/u.test(c)) return UPPER;
  if (/\p{Ll}/u.test(c)) return LOWER;
  if (/\p{L}|\p{M}/u.test(c) || c === '_') return LETTER;
  if (/\p{N}/u.test(c)) return DIGIT;
  return MARK;
}

/** The class of a code unit; looked up once and kept. Invisible directional marks count as white space. */
export function classOf(unit: number): number {
  const known = classes[unit];
  if (known !== 0) return known;
  classes[unit] = classify(unit);
  return classes[unit];
}

/** The lower-case form of a code unit where it is one unit, else the unit itself. Typographic apostrophes become straight. */
export function lowerUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  const known = lowered[unit];
  if (known) return known;
  const low = unit === 0x2019 || unit === 0x02bc ? "'" : String.fromCharCode(unit).toLowerCase();
  lowered[unit] = low.length === 1 ? low.charCodeAt(0) : unit;
  return lowered[unit];
}

/** Letters, digits and marks that belong to a word. */
export const isWordClass = (cls: number): boolean => cls >= LOWER && cls <= DIGIT;
