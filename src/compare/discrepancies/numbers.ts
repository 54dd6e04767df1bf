import { wordCode } from '../../learn/hash.ts';
import type { Contested } from '../../model/comparison.ts';
import { stem } from '../../text/stem.ts';
import type { Parties } from '../spoken-for.ts';
import { alike, type Story, type StoryReport, within } from '../story.ts';
import { claimedNumbers } from './claimed.ts';
import words from './count-words.json' with { type: 'json' };
import { type Counted, countOf, meet } from './counted.ts';
import { type Difference, distinct } from './difference.ts';
import { disputedNumbers } from './disputed.ts';
import { lastingNumbers } from './lasting.ts';
import { nearPairs } from './near.ts';
import { plannedNumbers } from './planned.ts';
import { termsOfPapers } from './terms.ts';

/** Share of the sentences' meaning that must be common: for numbers that are nobody's by chance, for small ones, and for measures. */
const [MEAN, MEAN_OF_SMALL, MEAN_OF_MEASURES] = [0.18, 0.45, 0.55];
/** Numbers up to this one are often the same by chance, and numbers so many times another count other things. */
const [SMALL, TIMES] = [12, 3];
/** Days between reports from which on another number is a later one. */
const DAYS = 4;
/** Of a few reports so many, of more one for each so many. */
const [MOST, FEW] = [4, 2];

/**
 * The same things counted with another result: other values of one noun in sentences on one subject, none of which fits the other.
 *
 *   “41 Coralian-owned vessels are on the list” · “the list, with 46 of our vessels on it”
 *   not: “over 20 trawlers” · “23 trawlers”; “two ministers resigned” · “five ministers met”
 */
export function numbers(
  story: Story,
  all: readonly Counted[],
  contested: readonly Contested[],
  parties: Parties,
): readonly Difference[] {
  const known = new Set(all.map((count) => `${count.report} ${keyOf(count)} ${amountOf(count)}`));
  // What a wire story counts stands in many reports: once is enough.
  const once = new Map(
    all.map((count) => [`${keyOf(count)} ${amountOf(count)} ${count.sentence.text}`, count] as const).reverse(),
  );
  const best = new Map<string, Difference>();
  for (const [what, counts] of Map.groupBy([...once.values()].reverse(), keyOf))
    for (const [a, b] of nearPairs(counts.map((count) => ({ ...count, meaning: count.sentence.meaning })))) {
      if (known.has(`${a.report} ${what} ${amountOf(b)}`) || known.has(`${b.report} ${what} ${amountOf(a)}`)) continue;
      if (!mayDiffer(story, a, b) || !onOneSubject(a, b) || (isOneOfMany(a, counts) && isOneOfMany(b, counts)))
        continue;
      const sure = alike(story, a.sentence, b.sentence).share + 0.1 * qualified(a, b);
      const key = a.fate ? [what, a.report, b.report].join(' ') : `${what} ${[countOf(a), countOf(b)].sort()}`;
      if (sure < needed(a, b) || (best.get(key)?.sure ?? 0) >= sure) continue;
      best.set(key, { kind: 'number', sides: [a, b], sure });
    }
  const found = [
    ...best.values(),
    ...disputedNumbers(story, contested, all, parties),
    ...lastingNumbers(story, all),
    ...plannedNumbers(story),
    ...termsOfPapers(story, all),
    ...claimedNumbers(story, all, parties),
  ];
  return distinct(story, found, Math.max(MOST, story.reports.length / FEW));
}

/** What two numbers must both count: what became of people, or the noun. */
const keyOf = ({ fate, what }: Counted): string => fate ?? `${what.at(-1) ?? ''}.`;

const amountOf = ({ least, most }: Counted): string => `${least} ${most}`;

/** Whether two counts are of one time, of one order, and not to be brought together. */
const mayDiffer = ({ reports }: Story, a: Counted, b: Counted): boolean =>
  countOf(b) <= TIMES * countOf(a) &&
  countOf(a) <= TIMES * countOf(b) &&
  !meet(a, b) &&
  within(DAYS, reports[a.report], reports[b.report]) &&
  !(a.fate && isUpdate(reports[a.report], a, reports[b.report], b));

/** More victims in the later report: the count went on. */
function isUpdate({ published: a }: StoryReport, one: Counted, { published: b }: StoryReport, other: Counted): boolean {
  const [first, second] = [a?.slice(0, 10) ?? '', b?.slice(0, 10) ?? ''];
  if (first === '' || second === '' || first === second) return false;
  return first < second === countOf(one) < countOf(other);
}

function needed(a: Counted, b: Counted): number {
  if (a.fate !== null) return MEAN;
  if (MEASURES.has(a.what.at(-1) ?? '')) return MEAN_OF_MEASURES;
  return Math.max(countOf(a), countOf(b)) <= SMALL ? MEAN_OF_SMALL : MEAN;
}

/** "46 percent to 44": of several shares or sums in one sentence nothing tells which is the other report's. */
const isOneOfMany = (one: Counted, counts: readonly Counted[]): boolean =>
  UNITS.has(one.what.at(-1) ?? '') && counts.filter(({ sentence }) => sentence === one.sentence).length > 1;

const UNITS: ReadonlySet<string> = new Set(words.units);
const MEASURES: ReadonlySet<string> = new Set([...words.measures.map(stem), ...words.units]);

/** Whether the sentences have more in common than what is counted; of victims, what they are is enough. */
function onOneSubject({ sentence: a, what: one, fate }: Counted, { sentence: b, what: other }: Counted): boolean {
  const both = one.filter((word) => other.includes(word));
  if (fate !== null && both.length > 0) return true;
  const counted = new Set(both.map(wordCode));
  return a.meaning.stems.some((stem) => !counted.has(stem) && b.meaning.stems.includes(stem));
}

/** 1 where what is counted is told by the same words, less where one report says it more closely, -1 where they say otherwise. */
function qualified({ what: a }: Counted, { what: b }: Counted): number {
  const [one, other] = [a.slice(0, -1), b.slice(0, -1)];
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 0.5 : 0;
  return one.some((word) => other.includes(word)) ? 1 : -1;
}
