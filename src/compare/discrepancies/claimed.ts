import type { Parties } from '../spoken-for.ts';
import { type Story, type Told, within } from '../story.ts';
import words from './claim-words.json' with { type: 'json' };
import { type Counted, countOf } from './counted.ts';
import type { Difference, Side } from './difference.ts';
import { boundBefore, isDate, isOrdinal, numberAt, tokensOf } from './numerals.ts';
import { ownerOf } from './owners.ts';

const [GIVEN, INSTEAD, BEFORE] = [words.given, words.instead, words.before].map((list) => list.join('|'));
/** "Velmere had maintained until last week that at least", right before a number. */
const HAD_GIVEN = new RegExp(
  `(?:^|[.,;:]\\s+|\\b(?:and|but|that)\\s+)([^.,;:]{1,60}?)\\s+(?:had|has|have)\\s+(?:(?:${BEFORE})\\s+)?(?:${GIVEN})\\b[^.;:]{0,60}$`,
  'iu',
);
/** "and not the", right before a number, and "of which he had spoken" behind it. */
const NOT = new RegExp(`\\b(?:${INSTEAD})\\s+(?:the|its|his|her|their|some|about|nearly|almost|over|\\s)*$`, 'iu');
const OF_WHICH = new RegExp(
  `^(?:\\s+\\p{L}+){0,3}?\\s+(?:(?:of which|of whom|that|which)\\s+)?((?:\\p{L}+\\s+){1,4}?)had\\s+(?:(?:${BEFORE})\\s+)?(?:${GIVEN})\\b`,
  'iu',
);
/** Days between two reports that correct one number; by how much of it two figures may differ as the rounding of one; numbers so many times another are of something else. */
const [DAYS, ROUND, TIMES] = [7, 0.1, 3];

/** A figure that somebody gave before, with the number that it is set against. */
interface Claimed extends Side {
  readonly value: number;
  /** The number that now holds. */
  readonly held: Counted;
  /** Party of who gave it; null where nobody is told. */
  readonly by: string | null;
}

/**
 * What one party is said to have claimed before, told with two figures: both reports set them against the same number.
 *
 *   “43 houses burned, Velmere admitted, and not the 60 of which it had spoken” · “43 houses burned. Velmere had maintained that 75 had.”
 *   not: “not the 60 of which it had spoken” · “had maintained that about 60 had burned”; what two parties had claimed
 */
export function claimedNumbers(story: Story, counts: readonly Counted[], parties: Parties): readonly Difference[] {
  const countsOf = Map.groupBy(counts, ({ sentence }) => sentence);
  const all = story.byReport.flatMap((sentences) =>
    sentences.flatMap((told, at) => {
      const before = sentences[at - 1];
      const held = [...(before ? (countsOf.get(before) ?? []) : []), ...(countsOf.get(told) ?? [])];
      return claimedIn(story, told, held, parties);
    }),
  );
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b): Difference[] => {
      if (a.report === b.report || a.by === null || a.by !== b.by || !isSame(a.held, b.held)) return [];
      if (Math.abs(a.value - b.value) <= ROUND * Math.max(a.value, b.value)) return [];
      if (!within(DAYS, story.reports[a.report], story.reports[b.report])) return [];
      return [{ kind: 'number', sides: [a, b], sure: 1 }];
    }),
  );
}

const isSame = (a: Counted, b: Counted): boolean => countOf(a) === countOf(b) && a.what.at(-1) === b.what.at(-1);

function claimedIn(story: Story, told: Told, held: readonly Counted[], parties: Parties): readonly Claimed[] {
  const tokens = tokensOf(told.text);
  return tokens.flatMap((_, at): readonly Claimed[] => {
    const number = numberAt(tokens, at);
    if (!number || isOrdinal(tokens, at) || isDate(tokens, at, number)) return [];
    const { from } = boundBefore(told.text, tokens, at);
    const end = tokens[number.to - 1].end;
    const before = told.text.slice(0, from);
    const behind = NOT.test(before) ? OF_WHICH.exec(told.text.slice(end)) : null;
    const given = behind ? null : HAD_GIVEN.exec(before);
    const owner = behind?.[1] ?? given?.[1];
    const starts = given ? from - given[0].trimStart().length + given[0].trimStart().indexOf(given[1]) : from;
    const side = {
      report: told.report,
      start: told.start + starts,
      end: told.start + end + (behind?.[0].length ?? 0),
    };
    const against = held.findLast(
      (count) =>
        countOf(count) !== number.value && count.end <= told.start + from && isNear(countOf(count), number.value),
    );
    if (owner === undefined || !against) return [];
    return [{ ...side, value: number.value, held: against, by: ownerOf(story, side, owner, parties) }];
  });
}

const isNear = (a: number, b: number): boolean => a <= TIMES * b && b <= TIMES * a;
