import { rarityOf } from '../meaning.ts';
import { speakersMeet } from '../sides.ts';
import { type Said, type Story, type Told, within } from '../story.ts';
import { type Difference, plainWords } from './difference.ts';
import { nearPairs } from './near.ts';
import { markedIn } from './quoted.ts';
import words from './season-words.json' with { type: 'json' };

const TIMES: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(words.times));
const BOUND = new RegExp(
  `\\b(${[...words.beginning, ...words.end].join('|')}) (?:the )?(?:(end|middle) of )?(?:the )?(?:next |coming |whole |entire )?(${Object.keys(words.times).join('|')})\\b(?! \\d)`,
  'iu',
);
const END: ReadonlySet<string> = new Set(words.end);
/** Months of a year; months by which two bounds may be apart and be one; and which part of its length is the middle. */
const [YEAR, OFF, HALF] = [12, 0.5, 0.5];
/** Days between two reports of one speech, paragraphs' worth of text between a speaker and words of his that nobody is said to say, and how rare a word is that makes them his. */
const [DAYS, REACH, RARE] = [1, 700, 0.6];

/** A quotation that lasts to some time of the year: its place in it, in months from its first day. */
interface Bounded extends Told {
  readonly month: number;
  readonly by: Said;
  /** The words that tell the time. */
  readonly bound: string;
}

/**
 * One time of the year in other words, and another one, in what purports to be one quotation.
 *
 *   “we shall keep the lamp through the winter” · “trim that lamp until the spring”
 *   not: she said that the lamp would be kept through the winter · she said that it would be kept until the spring
 */
export function seasons(story: Story): readonly Difference[] {
  const all = markedIn(story).flatMap(({ told, statement }) => {
    const match = BOUND.exec(told.text);
    const by = statement ?? lastBefore(story, told);
    return match && by ? [{ ...told, month: monthOf(match), by, bound: match[0].toLowerCase() }] : [];
  });
  return nearPairs(all).flatMap((pair): readonly Difference[] => {
    const [a, b] = pair;
    if (a.bound === b.bound || !within(DAYS, story.reports[a.report], story.reports[b.report])) return [];
    if (speakersMeet(a.by.speaker, b.by.speaker) < 1 || !sharesRare(story, ...pair)) return [];
    const off = Math.abs(a.month - b.month);
    const same = Math.min(off, YEAR - off) <= OFF;
    return [{ kind: same ? 'wording' : 'date', sides: [a, b], sure: same ? 0.5 : 0.4 }];
  });
}

/** "through the winter" and "until the spring" both end with February. */
function monthOf([, word, part, time]: RegExpExecArray): number {
  const [start, length] = TIMES.get(time.toLowerCase()) ?? [0, 0];
  const share = part === 'middle' ? HALF : part === 'end' || END.has(word.toLowerCase()) ? 1 : 0;
  return (start + share * length) % YEAR;
}

/** The statement right before words between marks that nobody is said to say: they are most likely of the same speaker. */
function lastBefore({ reports }: Story, { report, start }: Told): Said | null {
  const ends = ({ content: { spans } }: Said): number => spans[spans.length - 1].end;
  const before = reports[report].statements.filter((said) => ends(said) <= start && start - ends(said) <= REACH);
  return before.reduce<Said | null>((last, said) => (last && ends(last) >= ends(said) ? last : said), null);
}

/** Whether both have a rare word that tells no time. */
function sharesRare({ vectors }: Story, a: Bounded, b: Bounded): boolean {
  const [one, other] = [a, b].map(({ text, bound }) => plainWords(text.toLowerCase().replace(bound, ' ')));
  return one.some((word) => other.includes(word) && word.length > 3 && rarityOf(word, vectors) >= RARE);
}
