/**
 * The agency that a report says it is from, in the form that names are compared in; null when it says none.
 *
 *   "PORT ANSELM (Quayside) — Crews …", "(QUAYSIDE)" at the foot, "From the Quayside News Agency", "Source: Quayside"
 *   not: "Crews (and their families) met", "additional reporting by Quayside"
 */
export function creditOf(text: string): string | null {
  const head = HEAD.exec(text.slice(0, HEAD_LENGTH));
  if (head) return nameKey(head[1]);
  const from = FROM.exec(text.slice(0, HEAD_LENGTH)) ?? FROM.exec(text.slice(-FOOT_LENGTH));
  if (from) return nameKey(from[1]);
  const foot = FOOT.exec(text.slice(-FOOT_LENGTH).trimEnd());
  return foot ? nameKey(foot[1]) : null;
}

/** A name of an outlet or agency without what may be left out: "The Quayside News Agency" is "quayside". */
export const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/gu, '')
    .replace(/^the /, '')
    .replace(/ (?:news )?(?:agency|wire|service|news)$/u, '')
    .trim();

/** Characters at the beginning and the end of a text in which a credit stands. */
const HEAD_LENGTH = 1500;
const FOOT_LENGTH = 240;
const HEAD = /(?:^|\n)\p{Lu}[\p{L}\p{M} .,'’-]{1,60}\((\p{Lu}[\p{L}\p{M}\p{N} .&-]{1,40})\)\s*[—–-]/u;
const FROM =
  /(?:^|\n)(?:From|Source|Via|Reporting by|Story by|Text)\s*:?\s+((?:the |The )?\p{Lu}[\p{L}\p{M}\p{N} .&-]{1,40}?)\.?(?=\n|$)/u;
const FOOT = /\n\s*[([—–-]\s*(\p{Lu}[\p{L}\p{M}\p{N} .&-]{1,40}?)\s*[)\]]?$/u;
