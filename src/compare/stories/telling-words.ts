import type { Told } from '../../model/story.ts';
import stopWords from '../stop-words.json' with { type: 'json' };

/** A word of a report that tells something. */
export interface TellingWord {
  /** In lower case, without the 's of a genitive. */
  readonly word: string;
  readonly isName: boolean;
  /** How much it counts by its place. */
  readonly place: number;
}

const STOP: ReadonlySet<string> = new Set([...stopWords.words, ...stopWords.negations]);
const READ: ReadonlySet<string> = new Set(['headline', 'body', 'heading', 'list']);
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu;
/** Between two words, where the second begins a sentence, a line or a quotation, and is capital for that. */
const BEGINS = /[.!?:\n“"‘]/u;
/** The headline counts three times; the first words of the text, which news puts the matter into, twice. */
const IN_HEADLINE = 3;
const AT_FIRST = 2;
const FIRST_WORDS = 120;

/**
 * The words of a report that tell something, in reading order. A word is a name where the text has it with a capital inside sentences
 * more often than without one. Headlines do not say: they may be all capitals.
 *
 *   "… as Marisk left Lirren", later "Marisk’s guards": names
 *   not: "Guards left. The guards …"
 */
export function tellingWords({ title, text, paragraphs }: Told): readonly TellingWord[] {
  const read = paragraphs.filter(({ role }) => READ.has(role));
  const headline =
    title ?? read.filter(({ role }) => role === 'headline').map(({ start, end }) => text.slice(start, end));
  const below = read.filter(({ role }) => role !== 'headline').map(({ start, end }) => wordsOf(text.slice(start, end)));
  const body = below.flat();
  const capitals = new Map<string, number>();
  for (const { word, capital, begins } of body) {
    const vote = capital ? (begins ? 0 : 1) : -1;
    capitals.set(word, (capitals.get(word) ?? 0) + vote);
  }
  const told = (words: readonly Word[], placeOf: (at: number) => number): readonly TellingWord[] =>
    words.flatMap(({ word }, at) =>
      word.length < 2 || STOP.has(word) ? [] : [{ word, isName: (capitals.get(word) ?? 0) > 0, place: placeOf(at) }],
    );
  return [
    ...told([headline].flat().flatMap(wordsOf), () => IN_HEADLINE),
    ...told(body, (at) => (at < FIRST_WORDS ? AT_FIRST : 1)),
  ];
}

interface Word {
  readonly word: string;
  readonly capital: boolean;
  readonly begins: boolean;
}

function wordsOf(text: string): readonly Word[] {
  let end = 0;
  return Array.from(text.matchAll(WORD), ({ index, 0: written }) => {
    const begins = end === 0 || BEGINS.test(text.slice(end, index));
    end = index + written.length;
    return { word: plainOf(written), capital: isCapital(written), begins };
  });
}

function plainOf(written: string): string {
  const word = written.toLowerCase();
  return /['’]/u.test(word) ? word.replaceAll('’', "'").replace(/'s$/u, '') : word;
}

/** Most words begin with a letter of ASCII, which needs no expression. */
function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
}
