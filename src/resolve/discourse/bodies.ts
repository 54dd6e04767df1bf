import type { Figure, Found } from '../figures.ts';
import { BODIES, MEDIA } from '../lexicon/words.ts';
import type { Describing } from './describing.ts';

/**
 * The organisation that "the" and a noun take up: one whose name has the word, else the last outlet, else the last organisation that
 * the sentences before speak of.
 *
 *   The Velm News Agency moved. [The agency] said …      Reuters moved. [The newswire] said …      not: [The government] said …
 */
export function bodyOf({ scene: { text, analysis }, discourse }: Describing, noun: number): Found | null {
  const { starts, ends, words } = analysis.tokens;
  const word = text.slice(starts[noun], ends[noun]).toLowerCase();
  const last = (fits: (figure: Figure) => boolean): Found | null =>
    discourse.mostSalient(
      noun,
      (figure) => (figure.named && figure.kind === 'organisation' && fits(figure) ? 1 : 0),
      [],
    );
  return (
    last(({ name }) => name.toLowerCase().split(' ').includes(word)) ??
    (MEDIA.has(words[noun]) ? last(({ entry }) => entry?.news ?? false) : null) ??
    (BODIES.has(words[noun]) ? last(({ entry }) => !entry?.news) : null)
  );
}
