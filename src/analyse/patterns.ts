import { classOf, isWordClass } from '../text/characters.ts';

/** A web address; what closes a sentence behind it is no part of it. */
export const URL = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’'»]/iy;
/** A name on a social network, or a tag. */
export const HANDLE = /@[\p{L}\p{N}_]+(?:\.\p{Ll}[\p{L}\p{N}]*)*|#[\p{L}_][\p{L}\p{N}_]*/uy;
/** The last part of a file's name or of a host's, with its dot. */
export const EXTENSION =
  /\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|zip|html?|php|jpe?g|png|gif|mp[34]|exe|com|net|org|edu|gov)(?![\p{L}\p{N}])/iuy;
/** A telephone number, a date of numbers, or a longer number parted by hyphens. */
const HYPHENATED = /(?:\d{3}\/\d{3}-\d{4}|\d{1,5}-\d{2,5}(?:-\d{2,5})+|(?:\d|\d{3}|\d{5})-\d{4})(?![\p{L}\p{N}-])/uy;
const MAIL =
  /[\p{L}\p{N}_+&-]{1,80}(?:\.[\p{L}\p{N}_+&-]{1,80}){0,8}(?:\.{3})?@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy;
const FILE =
  /[\p{L}\p{N}_.#&+-]{1,100}\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|zip|html?|php|jpe?g|png|gif|mp[34]|exe|com|net|org|edu|gov)(?![\p{L}\p{N}@-])/iuy;
/** Eyes, nose and mouth; faces that look the other way; ^_^ and -_-. A mouth that is a letter or a stroke ends the word. */
const EMOTICON =
  />?[:;=]['’]?[-o^~]?(?:[)(\][]+(?![\p{L}\p{N}])|[DPpOo3/\\|*](?![^\s.,!?)]))|\([-o^]?[:;=](?!\S)|\^[_.-]*\^|-_+-|<3(?!\S)/uy;

/** The end of the match of a sticky pattern at `at`, not beyond `end`; 0 where there is none. */
export function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : 0;
}

/** Characters ahead that are searched for the "@" or the ending of an address or a file's name. */
const AHEAD = 80;

/**
 * The end of the e-mail address or file name that begins with the word at `start` and has a joining mark at `at`; 0 where there is none.
 *
 *   is one:     a.b@example.org · Rask@HARBOUR · tide-2.pdf
 *   is not:     and.or · well-made
 */
export function addressEnd(text: string, start: number, at: number, end: number): number {
  if (at - start > AHEAD) return 0;
  const limit = Math.min(end, at + AHEAD);
  let mail = false;
  let dot = false;
  for (let i = at; i < limit && !mail; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 64) mail = true;
    else if (unit === 46) dot = true;
    else if (!isWordClass(classOf(unit)) && unit !== 45 && unit !== 43 && unit !== 38 && unit !== 35) break;
  }
  if (mail) {
    const to = matchEnd(MAIL, text, start, end);
    if (to > at) return to;
  }
  const to = dot ? matchEnd(FILE, text, start, end) : 0;
  return to > at ? to : 0;
}

/** The end of the emoticon at `at`, else 0. Those that begin with a colon, as lists do, stand behind white space, a letter or a mark. */
export function emoticonEnd(text: string, at: number, end: number): number {
  const to = matchEnd(EMOTICON, text, at, end);
  if (to === 0 || at === 0) return to;
  const before = text.charCodeAt(at - 1);
  if (before <= 32) return to;
  const letter = isWordClass(classOf(before));
  const mouth = text.charCodeAt(to - 1);
  if (letter)
    return (mouth === 41 || mouth === 40) && (before < 48 || before > 57) && text.charCodeAt(at) !== 40 ? to : 0;
  return before === 46 || before === 33 || before === 63 || before === 44 ? to : 0;
}

/** The end of the numbers with hyphens that begin at `at` and are one name, else 0: "555-0134", "2004-11-17"; not "10-15". */
export function hyphenatedEnd(text: string, at: number, end: number): number {
  return matchEnd(HYPHENATED, text, at, end);
}

/** Whether `text[start, end)` is an emoticon. */
export function isEmoticon(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 5) return false;
  const unit = text.charCodeAt(start);
  // : ; = > ( ^ begin one; "-_-" and "<3" say too little of where sentences end.
  if (unit !== 58 && unit !== 59 && unit !== 61 && unit !== 62 && unit !== 40 && unit !== 94) return false;
  return matchEnd(EMOTICON, text, start, end) === end;
}
