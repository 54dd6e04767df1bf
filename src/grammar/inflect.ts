import irregular from './irregular-verbs.json' with { type: 'json' };

const IRREGULAR = new Map(irregular.forms.map(([plain, past, participle]) => [plain, { past, participle }]));
const DOUBLED = new Set(irregular.doubled);
const VOWEL = /[aeiou]/;

/**
 * The forms of a verb given in its plain form: "carry" gives carry, carries, carried, carrying; "ban" doubles its last letter, "signal"
 * is given both ways, and "withdraw" takes its past from the list of irregular verbs. A word of no verb is inflected like one.
 */
export function formsOf(plain: string): readonly string[] {
  const known = IRREGULAR.get(plain);
  const past = known ? [known.past, known.participle] : pastOf(plain);
  return [...new Set([plain, thirdOf(plain), ...past, ...ingOf(plain)])];
}

/** A noun given in the singular, and its plural with -s. */
export const numbersOf = (singular: string): readonly string[] => [singular, thirdOf(singular)];

const endsInY = (word: string): boolean => word.endsWith('y') && !VOWEL.test(word.at(-2) ?? '');

function thirdOf(word: string): string {
  if (word === 'have') return 'has';
  if (endsInY(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
}

function pastOf(word: string): readonly string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (endsInY(word)) return [`${word.slice(0, -1)}ied`];
  return stemsOf(word).map((stem) => `${stem}ed`);
}

function ingOf(word: string): readonly string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (word.endsWith('e') && !/(ee|oe|ye)$/.test(word) && word !== 'be') return [`${word.slice(0, -1)}ing`];
  return stemsOf(word).map((stem) => `${stem}ing`);
}

/** What an ending with a vowel is put to: with the last letter doubled, and in American as in British spelling for an -l. */
function stemsOf(word: string): readonly string[] {
  const doubles = DOUBLED.has(word) || /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word);
  const doubled = `${word}${word.at(-1)}`;
  if (doubles && word.endsWith('l')) return [word, doubled];
  return doubles ? [doubled] : [word];
}
