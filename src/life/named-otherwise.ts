import type { Coverage } from '../compare/discrepancies/covered.ts';
import { limitsOf } from '../compare/discrepancies/limits.ts';
import type { Meaning } from '../compare/meaning.ts';
import type { WordVectors } from '../compare/word-vectors.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Event } from './events.ts';
import { toldOf } from './owed-words.ts';

/** Whether what an undertaking is said to cover is less than what was promised: "covers armed vessels", after vessels without more. */
export function covers({ consequent }: Commitment, coverage: Coverage | null): boolean {
  if (coverage === null) return false;
  const owed = limitsOf(consequent.text).get(coverage.noun);
  return owed !== undefined && ![...coverage.limits].some((word) => owed.has(word));
}

/** Telling words that what is taken back must have. */
const OBJECT_WORDS = 2;
const NOUN = '(?:promise|pledge|offer|guarantee|threat|undertaking|commitment|assurance|proposal)';
const GIVEN = '(?:gave|given|made|offered|promised|pledged|announced|issued|voiced|set out)';
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.?';
/** "the guarantee that I offered on September 9", "his offer of 9 September". */
const GIVEN_ON = new RegExp(
  `\\b${NOUN}\\b(?:[^.,;]{0,40}?\\b${GIVEN}\\b[^.,;]{0,20}?\\bon| of) (?:(\\d{1,2}) )?${MONTH}(?: (\\d{1,2})(?!\\d))?`,
  'u',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Whether what a sentence takes back is what is owed, by its words or by the day on which it was given. `voiced` is an ISO 8601 date; null
 * where the day proves nothing.
 *
 *   "calling off its naval escorts"; "The guarantee that I offered on September 9 is no longer on the table"
 *   not: "calling off the strike", of a promise to send escorts; "the guarantee, which he withdrew on September 9"
 */
export function isTakenBack(
  { object, text }: Event,
  owed: Meaning,
  voiced: string | null,
  vectors: WordVectors,
): boolean {
  const given = GIVEN_ON.exec(text);
  if (given && voiced !== null) {
    const [, before, month, behind] = given;
    const day = `${MONTHS.indexOf(month.toLowerCase()) + 1}-${Number(before ?? behind)}`;
    if (day === `${Number(voiced.slice(5, 7))}-${Number(voiced.slice(8, 10))}`) return true;
  }
  if (object === null || object.stems.length < OBJECT_WORDS) return false;
  return toldOf(object, owed, vectors).common === object.stems.length;
}
