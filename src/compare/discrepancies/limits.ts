import { stem } from '../../text/stem.ts';
import stopWords from '../stop-words.json' with { type: 'json' };
import counted from './count-words.json' with { type: 'json' };
import scopeWords from './scope-words.json' with { type: 'json' };

export const FUNCTION: ReadonlySet<string> = new Set([...stopWords.words, ...counted.ends]);
/** Which of several is meant: of these each report may have its own. */
const WHICH: ReadonlySet<string> = new Set(scopeWords.which);
const WHOLE: ReadonlySet<string> = new Set(scopeWords.whole);
const LIMITS: ReadonlySet<string> = new Set(scopeWords.limits);

/** What one content limits and the other does not, or otherwise: "intercontinental"; null where there is nothing. */
export function limited(a: Limits, b: Limits): string | null {
  for (const [noun, words] of a) {
    const others = b.get(noun);
    if (!others || (words.size === 0 && others.size === 0)) continue;
    const apart = [...words, ...others].filter((word) => words.has(word) !== others.has(word));
    if (apart.length < words.size + others.size) continue;
    // "a former site" says no less than "a site"; "the only site" is another than "a former site".
    // "all tests" says no more than "tests" in a shorter report.
    if (apart.every((word) => WHOLE.has(word))) continue;
    const which = apart.every((word) => WHICH.has(word));
    if (which !== (words.size === 0 || others.size === 0)) return apart.sort().join(' ');
  }
  return null;
}

/** Nouns by stem, with the words before each that limit it. */
export type Limits = ReadonlyMap<string, ReadonlySet<string>>;

const WORD = /\p{L}[\p{L}’'-]*|[^\s]/gu;

/** Of each run of words without a function word the last is its noun: "only known test site". */
export function limitsOf(text: string): Limits {
  const found = new Map<string, Set<string>>();
  let run: string[] = [];
  const end = (): void => {
    const noun = run.at(-1);
    if (noun !== undefined) {
      const known = found.get(stem(noun)) ?? new Set();
      for (const word of run.slice(0, -1)) if (LIMITS.has(word)) known.add(word);
      found.set(stem(noun), known);
    }
    run = [];
  };
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (!LIMITS.has(word) && (!/^\p{L}/u.test(word) || FUNCTION.has(word))) end();
    else run.push(word);
  }
  end();
  return found;
}
