/** Letters that other alphabets' letters are written with, and what they sound like: one spelling for all. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|cz|tch|ch|ts|tz|zh|dzh|dj/g, 's'],
  [/ph/g, 'f'],
  [/kh|gh|ck|q|x|c/g, 'k'],
  [/w/g, 'v'],
  [/th|dh/g, 't'],
  [/z/g, 's'],
  [/g/g, 'k'],
];

/** The words of a name in lower case, without diacritics, apostrophes and full stops; hyphens part words. */
export const nameWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıŁłØøĐđ]/g, (letter) => LETTERS[letter])
    .toLowerCase()
    .replace(/['’ʼ`.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const LETTERS: Readonly<Record<string, string>> = { ı: 'i', Ł: 'L', ł: 'l', Ø: 'O', ø: 'o', Đ: 'D', đ: 'd' };

/**
 * The consonants of a word by their sound: the same for the spellings that transliteration gives one name.
 *
 *   Vasylenko, Vassilenko, Wasilenko: vslnk      not: Vasylenko, Basilenko
 */
export function soundKey(word: string): string {
  let key = word;
  for (const [letters, sound] of SOUNDS) key = key.replace(letters, sound);
  const first = /^[aeiouyj]/.test(key) ? 'a' : '';
  return first + key.replace(/[aeiouyjh]/g, '').replace(/(.)\1+/g, '$1');
}
