import { MONTHS, WEEKDAYS } from './calendar-words.ts';
import { dateAt, type WrittenDate } from './dates.ts';
import { placeName } from './place-name.ts';
import { CREDIT_OPENINGS, CREDIT_WORDS, SENTENCE_OPENERS } from './role-phrases.ts';

/** A line that says who wrote the report. */
export interface Byline {
  /** As worded, "By" and functions left out; null when it names an agency or a desk alone. */
  readonly author: string | null;
  /** "By Jane Doe in Port Ambrey": the place, in natural case. */
  readonly place: string | null;
  readonly date: WrittenDate | null;
}

const given = `[\\p{Lu}][\\p{L}\\p{M}'’.-]{0,24}`;
const particle = '(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|of|the|for|y|e)';
const name = `${given}(?: (?:${particle} ){0,2}${given}){0,4}`;
const fullName = `${given}(?: (?:${particle} ){0,2}${given}){1,4}`;
const several = `${name}(?:(?:(?:, and| and| &) ${name})|(?:, ${fullName})){0,4}`;
const BY = new RegExp(`(?:[Bb][Yy]:?|BYLINE:|Byline:) (${several})`, 'uy');
const IN = new RegExp(`(?:,? in|, at) (${name})`, 'uy');
const FUNCTION = /(?:, | \| | [–—-] |, for )(?:[\p{L}\p{M}'’.&/ -]{2,60})/uy;
const BARE = new RegExp(`^(${name})(?:, | \\| | [–—-] )(?:[Tt]he )?((?:[\\p{L}]+ ){0,4}[\\p{L}]+)\\.?$`, 'u');
const DESK = /\b(?:staff|correspondent|reporter|writer|editor|bureau|contributor|columnist)\b/iu;
const FROM =
  /^from (?:the|our|a) [\p{L}\p{M}'’ -]{2,60}(?:agency|agencies|correspondent|correspondents|staff|service|services|bureau|desk|wires?)\.?$/iu;
const NOT_NAMES = new Set(
  [...SENTENCE_OPENERS, 'the', ...MONTHS.flat(), ...WEEKDAYS].map((each) => each.toLowerCase()),
);

function unshouted(text: string): string {
  return /\p{Ll}/u.test(text.replace(/\b(?:and|de|van|von)\b/gu, ''))
    ? text
    : text.replace(/\p{L}[\p{L}\p{M}]*/gu, (each) =>
        each === 'and' || each === 'AND' ? 'and' : each.charAt(0) + each.slice(1).toLowerCase(),
      );
}

function sticky(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** Reads a short line such as "By JANE DOE, Staff writer | 4 May 2031" or "Jane Doe, Staff"; null for any other. */
export function bylineOf(paragraph: string): Byline | null {
  const text = paragraph.trim().replace(/\s+/gu, ' ');
  if (text.length > 160) return null;
  if (/^from /iu.test(text) && FROM.test(text)) return { author: null, place: null, date: null };
  const by = /^by(?:line)?:? /iu.test(text) ? sticky(BY, text, 0) : null;
  if (by === null) {
    // Most lines name no function: the long form is not even compiled for them.
    const bare = text.length > 90 || !DESK.test(text) ? null : BARE.exec(text);
    return bare !== null && DESK.test(bare[2]!) && isName(bare[1]!)
      ? { author: unshouted(bare[1]!), place: null, date: null }
      : null;
  }
  if (!/^\p{Lu}/u.test(by[1]!) || !isName(by[1]!)) return null;
  let end = by[0].length;
  const where = sticky(IN, text, end);
  if (where !== null) end += where[0].length;
  const more = where === null ? null : /^(?: and |, )[\p{Lu}][\p{L} .'’-]{1,40}/u.exec(text.slice(end));
  end += more?.[0].length ?? 0;
  for (let tries = 0; tries < 3 && end < text.length; tries++) {
    const parted = /^(?:, ?| ?\| ?| ?[–—-] | ?• | )/u.exec(text.slice(end));
    const date = parted === null ? null : dateAt(text, end + parted[0].length);
    if (date !== null) {
      return /^[\s.,|\d:apmAPM–-]*(?:\p{Lu}{2,4})?$/u.test(text.slice(date.end))
        ? { author: unshouted(by[1]!), place: place(where), date }
        : null;
    }
    const role = sticky(FUNCTION, text, end);
    if (role === null) break;
    end += role[0].length;
  }
  return /^[.\s]*$/u.test(text.slice(end)) ? { author: unshouted(by[1]!), place: place(where), date: null } : null;
}

function place(where: RegExpExecArray | null): string | null {
  return where === null ? null : placeName(where[1]!);
}

/** Two words or more, none of them a weekday, a month or a sentence opener: "By Friday Talks Stall" names nobody. */
function isName(text: string): boolean {
  const words = text.split(/[ ,]+/u);
  return (
    words.length >= 2 &&
    words.length <= 20 &&
    !words
      .slice(0, 3)
      .some((each) => each !== 'and' && NOT_NAMES.has(each.toLowerCase().replace('.', '')) && !/^\p{Lu}\.$/u.test(each))
  );
}

/** A line on who else worked on it: "Jane Doe contributed reporting from Port Ambrey." At most 300 characters. */
export function isCredit(paragraph: string): boolean {
  if (paragraph.length > 300) return false;
  const lower = paragraph.trimStart().toLowerCase();
  return (
    CREDIT_OPENINGS.some((opening) => lower.startsWith(opening)) ||
    (/^["“‘(]?\p{Lu}/u.test(paragraph.trimStart()) &&
      !/["“”]/u.test(paragraph) &&
      CREDIT_WORDS.some((words) => lower.includes(words)))
  );
}
