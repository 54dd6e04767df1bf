import { wordCode } from '../../learn/hash.ts';
import { stem } from '../../text/stem.ts';
import { alike, type Story, within } from '../story.ts';
import words from './count-words.json' with { type: 'json' };
import { type Counted, countedIn } from './counted.ts';
import { type Difference, distinct } from './difference.ts';

/** Share of the sentences' meaning that must be common: for numbers that are nobody's by chance, and for small ones and measures. */
const [MEAN, MEAN_OF_SMALL] = [0.18, 0.5];
/** Numbers up to this one are often the same by chance, and numbers so many times another count other things. */
const [SMALL, TIMES] = [12, 3];
/** Days between reports from which on another number is a later one. */
const DAYS = 4;
const MOST = 4;
/** A round number and an exact one near it are one count: "3,000" and "2,950". */
const NEAR = 0.05;

/**
 * The same things counted with another result: other values of one noun in sentences on one subject, none of which fits the other.
 *
 *   “41 Coralian-owned vessels are on the list” · “the list, with 46 of our vessels on it”
 *   not: “over 20 trawlers” · “23 trawlers”; “two ministers resigned” · “five ministers met”
 */
export function numbers(story: Story): readonly Difference[] {
  const byNoun = Map.groupBy(story.sentences.flatMap(countedIn), ({ what }) => what.at(-1) ?? '');
  const best = new Map<string, Difference>();
  for (const [noun, counts] of byNoun)
    for (const [at, a] of counts.entries())
      for (const b of counts.slice(at + 1)) {
        if (!mayDiffer(story, a, b) || answered(a, b, counts) || !onOneSubject(a, b)) continue;
        const sure = alike(story, a.sentence, b.sentence).share + 0.1 * qualified(a, b);
        const key = `${noun} ${[countOf(a), countOf(b)].sort()}`;
        if (sure < needed(a, b) || (best.get(key)?.sure ?? 0) >= sure) continue;
        best.set(key, { kind: 'number', sides: [a, b], sure });
      }
  return distinct(story, [...best.values()], MOST);
}

/** Whether two counts are of one time, of one order, and not to be brought together. */
const mayDiffer = ({ reports }: Story, a: Counted, b: Counted): boolean =>
  a.report !== b.report &&
  countOf(b) <= TIMES * countOf(a) &&
  countOf(a) <= TIMES * countOf(b) &&
  !meet(a, b) &&
  within(DAYS, reports[a.report], reports[b.report]);

const countOf = ({ least, most }: Counted): number => (least > 0 ? least : most);

const needed = (a: Counted, b: Counted): number =>
  Math.max(countOf(a), countOf(b)) <= SMALL || MEASURES.has(a.what.at(-1) ?? '') ? MEAN_OF_SMALL : MEAN;

const MEASURES: ReadonlySet<string> = new Set(words.measures.map(stem));

/** Whether there is a number that both may mean. */
function meet(a: Counted, b: Counted): boolean {
  if (a.least <= b.most && b.least <= a.most) return true;
  const [x, y] = [a.least, b.least];
  const round = x % 100 === 0 || y % 100 === 0;
  return round && Math.abs(x - y) <= NEAR * Math.max(x, y);
}

/** Whether one report has the other's number too, for the same noun: then they count two things. */
const answered = (a: Counted, b: Counted, counts: readonly Counted[]): boolean =>
  counts.some(
    (other) =>
      (other.report === a.report && other.least === b.least && other.most === b.most) ||
      (other.report === b.report && other.least === a.least && other.most === a.most),
  );

/** Whether the sentences have more in common than what is counted. */
function onOneSubject({ sentence: a, what: one }: Counted, { sentence: b, what: other }: Counted): boolean {
  const counted = new Set(one.filter((word) => other.includes(word)).map(wordCode));
  return a.meaning.stems.some((stem) => !counted.has(stem) && b.meaning.stems.includes(stem));
}

/** 1 where what is counted is told by the same words, less where one report says it more closely, -1 where they say otherwise. */
function qualified({ what: a }: Counted, { what: b }: Counted): number {
  const [one, other] = [a.slice(0, -1), b.slice(0, -1)];
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 0.5 : 0;
  return one.some((word) => other.includes(word)) ? 1 : -1;
}
