import { wordCode } from '../../learn/hash.ts';
import { stem } from '../../text/stem.ts';
import type { Story, Told } from '../story.ts';
import type { Difference, Side } from './difference.ts';

/** "6,500 a year by 2035": a rate that a plan is to reach. */
const TARGET =
  /(?<![\p{N}.,$€£¥])(\p{N}+(?:[.,]\p{N}+)*)(?: (thousand|million|billion))?((?: [\p{L}-]+){0,4}?) (?:an?|per|every|each) (year|month|week|day),? (?:by|in|from|as of) ((?:19|20)\p{N}\p{N})\b/gu;
const LARGE: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
/** Sentences before a target in which its plan is named, and telling words that two plans which are one have in common. */
const [BEFORE, COMMON] = [3, 2];
/** Targets so many times another are of something else, and in so many of a hundred sentences of the story a word tells nothing. */
const [TIMES, OFTEN] = [3, 5];

interface Target extends Side {
  readonly value: number;
  readonly key: string;
  /** Stems of the sentences that name the plan. */
  readonly stems: ReadonlySet<number>;
  /** Of the noun; null where none stands there. */
  readonly noun: string | null;
}

/**
 * What one plan is to reach in one year, told with two numbers; the plan does not change with the day of the report.
 *
 *   “the harbour guard … is to grow to 900 men a year by 2041” · “the harbour guard, which trains 1,200 recruits a year by 2041”
 *   not: “40 ships a year by 2041”, “25 schools a year by 2041”
 */
export function plannedNumbers(story: Story): readonly Difference[] {
  const all = story.byReport.flatMap((sentences) =>
    sentences.flatMap((told, at) => targetsIn(story, sentences, told, at)),
  );
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((each) => {
    const known = new Set(each.map(({ report, value }) => `${report} ${value}`));
    return each.flatMap((a, at) =>
      each.slice(at + 1).flatMap((b): Difference[] => {
        if (a.report === b.report || a.value === b.value || Math.max(a.value / b.value, b.value / a.value) > TIMES)
          return [];
        if (known.has(`${a.report} ${b.value}`) || known.has(`${b.report} ${a.value}`)) return [];
        if (a.noun !== null && b.noun !== null && a.noun !== b.noun) return [];
        const shared = [...a.stems].filter((code) => b.stems.has(code)).length;
        return shared < COMMON ? [] : [{ kind: 'number', sides: [a, b], sure: 1 }];
      }),
    );
  });
}

function targetsIn(
  story: Story,
  sentences: readonly Told[],
  { report, start, text }: Told,
  at: number,
): readonly Target[] {
  return [...text.matchAll(TARGET)].map((match) => {
    const [whole, number, large, nouns, rate, year] = match;
    const noun = nouns.trim().split(' ').at(-1) ?? '';
    return {
      ...{ report, start: start + match.index, end: start + match.index + whole.length },
      value: Number(number.replaceAll(',', '')) * (LARGE.get(large) ?? 1),
      key: `${rate} ${year}`,
      noun: noun === '' ? null : stem(noun.toLowerCase()),
      stems: rareIn(
        story,
        sentences.slice(Math.max(0, at - BEFORE), at + 1),
        new Set([rate, year, number].map((word) => wordCode(stem(word)))),
      ),
    };
  });
}

/** Stems that few sentences of the story have. */
function rareIn(
  { words: { counts, statements } }: Story,
  sentences: readonly Told[],
  but: ReadonlySet<number>,
): ReadonlySet<number> {
  const most = Math.max(3, (statements * OFTEN) / 100);
  return new Set(
    sentences.flatMap(({ meaning }) =>
      [...meaning.stems].filter((code) => !but.has(code) && (counts.get(code) ?? 0) <= most),
    ),
  );
}
