import { inOrder } from '../in-order.ts';
import { type Story, type Told, within } from '../story.ts';
import bearings from './bearings.json' with { type: 'json' };
import { type Difference, distinct, type Side } from './difference.ts';
import { spellings } from './names.ts';
import { nearPairs, type Telling } from './near.ts';

/** A place that a sentence tells of. */
interface Placed extends Telling {
  /** What is told of it: a landmark, or the preposition before a name. */
  readonly of: string;
  /** The side of the landmark, or the name. */
  readonly at: string;
  readonly sentence: Told;
}

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  bearings.opposites.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);
const NO_PLACE: ReadonlySet<string> = new Set(bearings.noPlace);
const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]+(?: (?:of |the )?\\p{Lu}[\\p{L}\\p{M}-]+){0,2}";
/** "north of Little Lantern", "on the southern side of the island". */
const BEARING = new RegExp(
  `\\b(?:(?:to|on|in|off) the )?(north|south|east|west|north-?east|north-?west|south-?east|south-?west|inside|outside|above|below|left|right)(?:ern)?(?: (?:side|coast|shore|bank|tip|end|part|edge))? of (?:the )?(${NAME}|\\p{Ll}{4,})`,
  'gu',
);
const IN = new RegExp(`\\b(in|at|near|outside|off) (${NAME})`, 'gu');
/** Telling words that sentences on one event have in common, the landmark left out; and the share of two that are versions of one. */
const [COMMON, VERSIONS, MANY] = [2, 0.6, 5];
/** Days between reports of one event. */
const DAYS = 3;
const MOST = 3;

/**
 * One event in two places: on opposite sides of a landmark, or under two names in sentences that else tell the same.
 *
 *   “collided north of Gull Rock” · “ran into it south of Gull Rock, in its own waters”
 *   “signed the accord in Tarvasko on Monday” · “signed the accord in Nemirs on Monday”
 *   not: two events; “in Tarvasko” · “in Velmere”, where a report has “Tarvasko, Velmere”; nor where one report has both
 */
export function places(story: Story): readonly Difference[] {
  return distinct(story, [...onTwoSides(story), ...underTwoNames(story)], MOST);
}

function onTwoSides(story: Story): readonly Difference[] {
  const all = story.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(BEARING)].map((match): Placed => {
      const [whole, side, landmark] = match;
      const at = side.toLowerCase().replace('-', '').replace(/ern$/, '');
      return { ...placed(sentence, match.index, whole), of: landmark.toLowerCase(), at };
    }),
  );
  const best = new Map<string, Difference>();
  for (const [landmark, each] of Map.groupBy(all, ({ of }) => of))
    for (const [a, b] of nearPairs(each)) {
      if (OPPOSITES.get(a.at) !== b.at || !ofOneTime(story, a, b)) continue;
      if (
        each.some((one) => (one.report === a.report && one.at === b.at) || (one.report === b.report && one.at === a.at))
      )
        continue;
      const named = landmark.split(' ').length;
      const shared = new Set([...a.meaning.stems].filter((stem) => b.meaning.stems.includes(stem))).size - named;
      const key = `${landmark} ${a.report} ${b.report}`;
      if (shared < COMMON || (best.get(key)?.sure ?? 0) >= shared) continue;
      best.set(key, { kind: 'place', sides: [a, b], sure: shared });
    }
  return [...best.values()];
}

function underTwoNames(story: Story): readonly Difference[] {
  const all = story.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(IN)].flatMap((match): readonly Placed[] => {
      const [whole, preposition, name] = match;
      if (NO_PLACE.has(name.split(' ')[0].toLowerCase())) return [];
      return [{ ...placed(sentence, match.index, whole), of: preposition, at: name }];
    }),
  );
  return nearPairs(all, 2).flatMap(([a, b]): readonly Difference[] => {
    if (a.at === b.at || !ofOneTime(story, a, b)) return [];
    const [one, other] = [a, b].map(({ report }) => story.reports[report].text);
    const [first, second] = [lastWord(a.at), lastWord(b.at)];
    if (one.includes(second) || other.includes(first)) return [];
    if (spellings(first.toLowerCase(), second.toLowerCase())) return [];
    const { share, common } = inOrder(a.meaning, b.meaning, story.vectors);
    if (share < VERSIONS || common < MANY || isPart(story, a.at, b.at)) return [];
    return [{ kind: 'place', sides: [a, b], sure: share }];
  });
}

const placed = (sentence: Told, index: number, words: string): Side & Pick<Placed, 'meaning' | 'sentence'> => ({
  ...{ report: sentence.report, start: sentence.start + index, end: sentence.start + index + words.length },
  ...{ meaning: sentence.meaning, sentence },
});

const ofOneTime = ({ reports }: Story, a: Side, b: Side): boolean => within(DAYS, reports[a.report], reports[b.report]);

/** Whether a report of the story says that one holds the other: "Tarvasko, Velmere". */
const isPart = ({ reports }: Story, a: string, b: string): boolean =>
  reports.some(
    ({ text }) => text.includes(`${a}, ${b}`) || text.includes(`${b}, ${a}`) || text.includes(`${a} in ${b}`),
  );

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
