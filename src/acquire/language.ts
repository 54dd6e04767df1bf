import { STOP_WORDS } from './stop-words.ts';

/** A language has to have this share of the words, and this lead over the next one. Set on short paragraphs in nine languages. */
const LEAST_SHARE = 0.12;
const LEAST_LEAD = 1.25;
const FEWEST_WORDS = 12;
const MOST_WORDS = 200;

const LANGUAGES = Object.keys(STOP_WORDS);

/** The places in `LANGUAGES` of those that each of the small words is of. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [language, words] of Object.values(STOP_WORDS).entries())
  for (const word of new Set(words)) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);

/** The language that a text's small words tell, as BCP 47; null when it is too short or none of the known ones stands out. */
export function guessLanguage(text: string): string | null {
  const words =
    text
      .slice(0, MOST_WORDS * 10)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) {
    const languages = LANGUAGES_OF.get(word);
    if (languages) for (const language of languages) hits[language]!++;
  }
  const [most, next] = [...hits].sort((a, b) => b - a);
  const stands = most! / words.length >= LEAST_SHARE && most! >= next! * LEAST_LEAD;
  return stands ? LANGUAGES[hits.indexOf(most!)]! : null;
}

/** A language tag in its standard form ("en_US" gives "en-US"); null when it is none. */
export function languageTag(value: string | null): string | null {
  const tag = value?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/iu.test(tag)) return null;
  return new Intl.Locale(tag).toString();
}
