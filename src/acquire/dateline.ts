import { dateAt, type WrittenDate } from './dates.ts';
import { placeName } from './place-name.ts';
import { SMALL_PLACE_WORDS } from './place-words.ts';
import { NOT_PLACES, SENTENCE_OPENERS } from './role-phrases.ts';

/** The words before a report's first sentence that say where, when and by whom it was filed. */
export interface Dateline {
  /** First part, in natural case; null when the dateline names none. */
  readonly place: string | null;
  readonly date: WrittenDate | null;
  /** Who publishes, where the dateline says so ("TheHarbourPost.com | November 29, 2031:"); a wire in brackets is not the outlet. */
  readonly outlet: string | null;
  /** Offset in the paragraph where the story begins. */
  readonly end: number;
}

const LONGEST = 160;
const small = SMALL_PLACE_WORDS.join('|');
const word = `[\\p{Lu}][\\p{L}\\p{M}'’.-]{0,24}`;
const PLACE = new RegExp(`${word}(?:[ /](?:(?:${small}) ){0,2}${word}){0,4}`, 'uy');
const AGENCY = /\s{0,2}(?:\([\p{Lu}][\p{L}\p{M}\d .&/'’-]{1,40}\)|\/[\p{Lu}][\p{L} ]{1,20}\/)/uy;
const DASH = /\s{0,3}(?:[—–―]|--|(?<=\s)-(?=\s))\s{0,3}/uy;
const STOP = /:\s{1,3}|\.\s{1,3}/uy;
const OUTLET = /([\p{L}\d][\p{L}\p{M}\d.'’& -]{1,60}?) ?\| ?/uy;
const STORY = /["“”„«‘'(]{0,2}[\p{Lu}\p{Lo}\p{N}]/uy;
const OPENERS = new Set(SENTENCE_OPENERS);
const NO_PLACES = new Set(NOT_PLACES);

function at(form: RegExp, text: string, offset: number): string | null {
  form.lastIndex = offset;
  return form.exec(text)?.[0] ?? null;
}

/** A name that can be a place: no sentence opener first, no label such as BREAKING. */
function plausible(name: string): boolean {
  const first = name.split(/[ /]/u)[0]!.toLowerCase();
  return !OPENERS.has(first) && !NO_PLACES.has(name.toLowerCase().replace(/\.$/u, ''));
}

/**
 * Without a date or an agency a dash alone has to carry the reading: "CORVALE, Estmere — The envoy …" is a dateline,
 * "Ferris Dall — who resigned in May — was there" and "Old Friends – The Return – is out" are none.
 */
function standsAlone(text: string, name: string, regions: number, end: number): boolean {
  if (at(STORY, text, end) === null || /['’]s\b/iu.test(name) || name.split(/[ -]/u).length > 4) return false;
  if (!/\p{Ll}/u.test(name)) return name.replace(/\P{L}/gu, '').length >= 4 || regions > 0;
  if (regions > 0) return true;
  return (
    name.split(' ').length <= 3 &&
    text.length - end >= 60 &&
    !/[—–―]|--| - /u.test(text.slice(end, end + 100).split(/[.!?] /u)[0]!)
  );
}

/** The dateline that a paragraph begins with; null when it begins with none. Looks at the first 160 characters. */
export function datelineOf(paragraph: string): Dateline | null {
  const text = paragraph.slice(0, LONGEST);
  return outletDateline(text) ?? wireDateline(text, paragraph);
}

function outletDateline(text: string): Dateline | null {
  if (!text.includes('|')) return null;
  OUTLET.lastIndex = 0;
  const outlet = OUTLET.exec(text);
  if (outlet === null) return null;
  const date = dateAt(text, outlet[0].length);
  if (date === null) return null;
  const rest = text.slice(date.end).match(/^\s*(?:[:—–-]\s*|$)/u);
  return rest === null ? null : { place: null, date, outlet: outlet[1]!.trim(), end: date.end + rest[0].length };
}

function wireDateline(text: string, whole: string): Dateline | null {
  let end = 0;
  let name: string | null = null;
  let regions = 0;
  let date = dateAt(text, 0);
  if (date === null) {
    name = at(PLACE, text, 0);
    if (name !== null && !plausible(name)) return null;
    end = name?.length ?? 0;
    while (name !== null && date === null && regions < 3 && text.startsWith(', ', end)) {
      date = dateAt(text, end + 2);
      if (date !== null) break;
      const region = at(PLACE, text, end + 2);
      if (region === null) return null;
      regions += 1;
      end += 2 + region.length;
    }
  }
  if (date !== null) end = date.end;
  if (name?.endsWith('.') === true && regions === 0 && date === null && end === name.length) {
    const dated = text.startsWith(' ', end) ? dateAt(text, end + 1) : null;
    if (dated !== null) {
      date = dated;
      end = dated.end;
    }
  }
  const tass = text.startsWith('. /', end) ? 1 : 0;
  const agency = /[(/]/u.test(text) ? at(AGENCY, text, end + tass) : null;
  if (agency !== null) end += tass + agency.length;
  const dash = at(DASH, text, end);
  const sure = agency !== null || (date !== null && name !== null);
  if (dash === null) {
    const stop = at(STOP, text, end);
    if (stop === null || !sure || (date === null && stop.startsWith('.') && !/^\s?\//u.test(agency ?? ''))) return null;
    return { place: name === null ? null : placeName(name), date, outlet: null, end: end + stop.length };
  }
  end += dash.length;
  if (name !== null && date === null) {
    const dated = dateAt(text, end);
    const again = dated === null ? null : (at(DASH, text, dated.end) ?? at(STOP, text, dated.end));
    if (dated !== null && again !== null) {
      return { place: placeName(name), date: dated, outlet: null, end: dated.end + again.length };
    }
  }
  if (name === null && agency === null) return null;
  if (!sure && (name === null || !standsAlone(whole.slice(0, 600), name, regions, end))) return null;
  return { place: name === null ? null : placeName(name), date, outlet: null, end };
}

/** A line that is a dateline and nothing more: "Port Ambrey, 4 May 2031", "Published: 4 May 2031". */
export interface DateLine {
  readonly place: string | null;
  readonly date: WrittenDate;
  readonly kind: 'published' | 'updated';
}

const LABEL =
  /(?:first |originally )?(published|posted|updated|last updated|last modified|modified|date)(?: on| at)?\s?:?\s{0,3}/iuy;

/** Reads a short paragraph that holds a date and no story; null for any other. */
export function dateLineOf(paragraph: string): DateLine | null {
  const text = paragraph.trim();
  if (text.length > 120) return null;
  const label = at(LABEL, text, 0);
  const start = label?.length ?? 0;
  const date = dateAt(text, start);
  if (date !== null && (label !== null || date.year !== null)) {
    const rest = text.slice(date.end);
    const onlyTime = /^[\s.,|–-]*(?:(?:at )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)? ?\p{Lu}{0,4})?[\s.]*$/iu.test(rest);
    const again = /^[\s.,|/–-]*(?:last )?(?:updated|modified)/iu.test(rest);
    if (!onlyTime && !again) return null;
    return { place: null, date, kind: label !== null && /updated|modified/iu.test(label) ? 'updated' : 'published' };
  }
  if (label !== null) return null;
  const name = at(PLACE, text, 0);
  if (name === null || !plausible(name)) return null;
  const tail = text.slice(name.length).match(/^(?:, [\p{Lu}][\p{L} .-]{1,30}?)?(?:,|\s[—–|-]) ?(?=[\p{L}\d])/u);
  if (tail === null) return null;
  const dated = dateAt(text, name.length + tail[0].length);
  return dated !== null && /^[\s.:—–-]*$/u.test(text.slice(dated.end))
    ? { place: placeName(name), date: dated, kind: 'published' }
    : null;
}
