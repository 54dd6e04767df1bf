import { ADV } from '../../../grammar/tags.ts';
import { wordCode } from '../../../learn/hash.ts';
import type { TokenRange, Tokens } from '../../../model/analysis.ts';

interface Entry<Sense> {
  readonly sense: Sense;
  readonly kind: WordKind;
  /** Codes of the words behind the first. */
  readonly rest: readonly number[];
}

export type WordKind = 'verb' | 'noun' | 'attitude';

/** An entry of a lexicon as it stands in a text. */
export interface FoundSense<Sense> extends TokenRange {
  readonly sense: Sense;
  readonly kind: WordKind;
}

/** Words and phrases by what they mean, to be looked up by the code of their first word. */
export class PhraseLexicon<Sense> {
  readonly #entries = new Map<number, readonly Entry<Sense>[]>();

  /** Adds phrases; `inflect` gives the forms of the first word of each, the others stand as they are. */
  add(sense: Sense, kind: WordKind, phrases: readonly string[], inflect: (word: string) => readonly string[]): void {
    for (const phrase of phrases) {
      const [first, ...words] = phrase.split(' ');
      const rest = words.map(wordCode);
      for (const form of inflect(first)) {
        const code = wordCode(form);
        const entries = [...(this.#entries.get(code) ?? []), { sense, kind, rest }];
        this.#entries.set(
          code,
          entries.sort((a, b) => b.rest.length - a.rest.length),
        );
      }
    }
  }

  /**
   * The longest entry that begins at a token, its other words before `end` with an adverb between at most: "called [again] for"; null where
   * there is none. A word that may be a verb or a noun is what `isVerb` says; one that is but in the lexicon as the other is that.
   */
  at(tokens: Tokens, token: number, end: number, isVerb: boolean): FoundSense<Sense> | null {
    const entries = this.#entries.get(tokens.words[token]);
    if (!entries) return null;
    let other: FoundSense<Sense> | null = null;
    for (const { sense, kind, rest } of entries) {
      const to = endOf(tokens, token + 1, end, rest);
      if (to < 0) continue;
      const found = { from: token, to, sense, kind };
      if (kind === 'attitude' || (kind === 'verb') === isVerb) return found;
      other ??= found;
    }
    return other;
  }
}

/** Where the words of a phrase end that begin at a token; -1 where they do not stand there. */
function endOf({ words, tags }: Tokens, from: number, end: number, rest: readonly number[]): number {
  let at = from;
  for (const code of rest) {
    if (at < end && tags[at] === ADV && words[at] !== code) at++;
    if (at >= end || words[at] !== code) return -1;
    at++;
  }
  return at;
}
