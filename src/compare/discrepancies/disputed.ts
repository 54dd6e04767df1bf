import type { Contested } from '../../model/comparison.ts';
import type { Parties } from '../spoken-for.ts';
import { type Said, type Story, sentenceOf, type Told, within } from '../story.ts';
import { type Counted, countOf } from './counted.ts';
import type { Difference, Side } from './difference.ts';

/** Numbers up to this one are often the same by chance. */
const SMALL = 20;
/** A word that more of a hundred sentences have tells nothing. */
const OFTEN = 3;

/** Days between a dispute and a third's count. */
const DAYS = 14;

/** A number that one side gives, where a report sets another side's against it. */
interface Given extends Side {
  readonly value: number;
  readonly unit: string | null;
  readonly sentence: Told;
  readonly said: Said;
}

/**
 * A number that a report sets against another, where a second report has the one alone: however late, for it is the same account.
 *
 *   “The port says 310 guards are there. The union puts the number at 450.” · weeks later: “the 450 guards at the port”
 *   not: a report that has both numbers; 450 of something else
 *
 * And a number of one side that a second report has from a third, who counted: there the other side stands against more than a word.
 *
 *   “Ostrava puts the guards at 450. Velmere says 310.” · “‘We counted 310,’ the pilots’ head said. Ostrava said that 450 were there.”
 *   not: a second report that has 310 from Velmere too
 */
export function disputedNumbers(
  story: Story,
  contested: readonly Contested[],
  counts: readonly Counted[],
  parties: Parties,
): readonly Difference[] {
  const places = new Map(
    story.reports.flatMap(({ statements }, report) => statements.map((said) => [said.id, { report, said }] as const)),
  );
  const givenIn = (ids: readonly string[]): readonly Given[] =>
    ids.flatMap((id) => {
      const place = places.get(id);
      return place ? numbersIn(story, place.report, place.said) : [];
    });
  const found = new Map<string, Difference>();
  for (const { claim, against: answers } of contested)
    for (const a of givenIn(claim))
      for (const b of givenIn(answers)) {
        if (a.value === b.value || (a.unit !== null && b.unit !== null && a.unit !== b.unit)) continue;
        for (const [one, other] of [
          [a, b],
          [b, a],
        ]) {
          const alone: Side | undefined = counts.find((count) => isAlone(story, count, one, other));
          const key = [one.value, other.value].sort((x, y) => x - y).join(' ');
          const against = alone ?? countedByThird(story, one, other, parties);
          if (against && !found.has(key))
            found.set(key, {
              kind: 'number',
              sides: one.report < against.report ? [one, against] : [against, one],
              sure: 1,
            });
        }
      }
  return [...found.values()];
}

function numbersIn(story: Story, report: number, said: Said): readonly Given[] {
  return said.quantities.flatMap(({ value, unit, currency, span }): Given[] => {
    const sentence = sentenceOf(story, report, span.start);
    // Shares of two polls are often the same by chance.
    if (!sentence || value <= SMALL || currency !== null || unit === 'percent' || !Number.isInteger(value)) return [];
    return [{ report, start: span.start, end: span.end, value, unit, sentence, said }];
  });
}

/** Whether another report counts as many as the other side says, of the like, and has not the one's number. */
function isAlone({ reports, words }: Story, count: Counted, one: Given, other: Given): boolean {
  if (count.report === one.report || countOf(count) !== other.value || count.what.length === 0) return false;
  if (new RegExp(`(?<![\\p{N}.,])${one.value}(?![\\p{N}]|[.,]\\p{N})`, 'u').test(reports[count.report].text))
    return false;
  const most = Math.max(2, (words.statements * OFTEN) / 100);
  return [one, other].some(({ sentence }) =>
    count.sentence.meaning.stems.some(
      (code, at) =>
        sentence.meaning.stems.includes(code) &&
        count.sentence.meaning.rows[at] >= 0 &&
        (words.counts.get(code) ?? 0) <= most,
    ),
  );
}

/** Where another report has the other side's number from a third party, and the one's from that one itself. */
function countedByThird(story: Story, one: Given, other: Given, parties: Parties): Side | undefined {
  const { reports } = story;
  const by = ({ report, said }: Given): string | null => parties.of(reports[report], said);
  const [own, theirs] = [by(one), by(other)];
  if (own === null || theirs === null || own === theirs) return undefined;
  return reports
    .flatMap((report, at) => {
      if (at === one.report || !within(DAYS, report, reports[one.report])) return [];
      const given = report.statements.flatMap((said) => numbersIn(story, at, said));
      if (!given.some((each) => each.value === one.value && by(each) === own)) return [];
      const same = given.filter((each) => each.value === other.value);
      return same.some((each) => by(each) === theirs)
        ? []
        : same.filter((each) => by(each) !== own && by(each) !== null);
    })
    .map(({ sentence: { report, start, end } }) => ({ report, start, end }))
    .at(0);
}
