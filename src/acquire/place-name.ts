import { SMALL_PLACE_WORDS } from './place-words.ts';

const SMALL = new Set(SMALL_PLACE_WORDS);

function cased(word: string, first: boolean): string {
  if (/^(?:\p{Lu}\.)+$/u.test(word)) return word;
  return word
    .toLowerCase()
    .split(/(?<=[-’'])/u)
    .map((piece, at) => {
      const bare = piece.replace(/[-’']$/u, '');
      const joins = at > 0 && SMALL.has(bare);
      const opensWithArticle = at === 0 && !first && piece.endsWith('-') && SMALL.has(bare);
      return joins || opensWithArticle ? piece : piece.charAt(0).toUpperCase() + piece.slice(1);
    })
    .join('');
}

/**
 * The first part of a dateline's place in natural case: "CORVALE, Estmere" gives "Corvale", "LIRREN/STELLING" "Lirren",
 * "RIO DE JANEIRO" "Rio de Janeiro".
 * The rule: a place with a small letter is kept as written; in one of capitals alone each word, and each part after a hyphen or an
 * apostrophe, keeps its first capital and loses the others, save for small words ("de", "al", "am") that are not the first; initials stay.
 */
export function placeName(place: string): string {
  const part = place.split(/[,/]| and | & /u)[0]!.trim();
  if (/\p{Ll}/u.test(part)) return part;
  return part
    .split(/\s+/u)
    .map((word, at) => (at > 0 && SMALL.has(word.toLowerCase()) ? word.toLowerCase() : cased(word, at === 0)))
    .join(' ');
}
