import type { Story } from '../story.ts';
import { type Counted, countOf, meet } from './counted.ts';
import type { Difference } from './difference.ts';
import words from './fate-words.json' with { type: 'json' };
import { FUNCTION } from './limits.ts';

/** "the Petrel", "the ferry Petrel", before what cannot be a noun of it: "the Coralian fleet" names no thing. */
const THING = /\b[Tt]he (?:\p{Ll}+ ){0,3}(\p{Lu}\p{L}{3,})(?:(?=['’]s\b|\W*$|[,.;:)])| (\p{Ll}+))/gu;
/** Where another clause or another count begins. */
const BREAK = /[,;:.]|\b(?:and|while|but)\b/u;
/** Counts that go on for days after what they count. */
const GOES_ON: ReadonlySet<string> = new Set(['killed', 'missing']);
const LASTING: ReadonlySet<string> = new Set(words.lasting);

/** A count of what does not change, and where it stands in its story. */
interface Lasting {
  readonly key: string;
  readonly count: Counted;
}

/**
 * Counts that no time between the reports explains: those whom one thing's accident hurt, and a ship's crew.
 *
 *   “Two members of the Petrel’s crew were hurt.” · weeks later: “three were hurt aboard the Petrel”
 *   “the Petrel and its crew of nine” · “It is about the Petrel. Her crew of eleven came home.”
 *   not: “five died aboard the Petrel”, three when it began; “nine were hurt in Lund”, where more may happen
 */
export function lastingNumbers(story: Story, counts: readonly Counted[]): readonly Difference[] {
  const all = counts.flatMap((count): Lasting[] => {
    const key = keyOf(story, count);
    return key === null ? [] : [{ key, count }];
  });
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((each) => {
    const told = Map.groupBy(each, ({ count }) => count.report);
    const have = (report: number, value: number): boolean =>
      told.get(report)?.some(({ count }) => countOf(count) === value) ?? false;
    return each.flatMap(({ count: a }, at) =>
      each.slice(at + 1).flatMap(({ count: b }): Difference[] => {
        if (a.report === b.report || meet(a, b) || have(a.report, countOf(b)) || have(b.report, countOf(a))) return [];
        if (a.fate !== null && GOES_ON.has(a.fate)) return [];
        return [{ kind: 'number', sides: [a, b], sure: 1 }];
      }),
    );
  });
}

/** What is counted, and of which thing; null where no thing is named or its number may change. */
function keyOf(story: Story, { fate, what, sentence, start, end }: Counted): string | null {
  const [from, to] = [start - sentence.start, end - sentence.start];
  const { text } = sentence;
  if (fate !== null) {
    const behind = text.slice(from).split(BREAK)[0];
    const before =
      text
        .slice(0, from)
        .split(/[,;:.]/u)
        .at(-1) ?? '';
    const thing = thingsIn(behind)[0] ?? thingsIn(before).at(-1);
    return thing === undefined ? null : `${fate} ${thing}`;
  }
  const noun = what.at(-1) ?? '';
  if (!LASTING.has(noun)) return null;
  const sentences = story.byReport[sentence.report];
  const place = sentences.indexOf(sentence);
  const thing = thingsIn(text.slice(0, to)).at(-1) ?? thingsIn(sentences[place - 1]?.text ?? '').at(-1);
  return thing === undefined ? null : `${noun} ${thing}`;
}

/** Names of things, with an article: a place has none. */
const thingsIn = (text: string): readonly string[] =>
  [...text.matchAll(THING)].flatMap(([, name, next]) => (next === undefined || FUNCTION.has(next) ? [name] : []));
