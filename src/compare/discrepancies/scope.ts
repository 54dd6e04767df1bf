import type { Span } from '../../model/span.ts';
import { stem } from '../../text/stem.ts';
import { inOrder } from '../in-order.ts';
import { meaningOf } from '../meaning.ts';
import { speakersMeet } from '../sides.ts';
import { likeness } from '../similarity.ts';
import stopWords from '../stop-words.json' with { type: 'json' };
import { contentOf, type Said, type Story } from '../story.ts';
import counted from './count-words.json' with { type: 'json' };
import { type Difference, distinct, type Side } from './difference.ts';
import scopeWords from './scope-words.json' with { type: 'json' };

const FUNCTION: ReadonlySet<string> = new Set([...stopWords.words, ...counted.ends]);
/** Which of several is meant: of these each report may have its own. */
const WHICH: ReadonlySet<string> = new Set(scopeWords.which);
const LIMITS: ReadonlySet<string> = new Set(scopeWords.limits);
/** Share of meaning from which on two statements say one thing of more or less: of other things, and on another condition. */
const [ALIKE, ALIKE_ON_CONDITION] = [0.5, 0.32];
/** Share of words in the same order from which on a condition is missing from what is else the same. */
const ALIKE_WITHOUT = 0.5;
/** Telling words that a content needs. */
const TELLING = 3;
const MOST = 3;

interface Own extends Side {
  readonly statement: Said;
}

/**
 * Two reports of what somebody said, one of which has it wider than the other: on another condition, or of other things of one kind.
 *
 *   “would walk out if they did not” · “would walk out if it was not useful”
 *   “suspend tests of missiles” · “suspend tests of intercontinental missiles”
 * *   not: two statements on two subjects; a report that only says less of it
 */
export function scopes(story: Story, found: readonly Difference[]): readonly Difference[] {
  const all: readonly Own[] = story.reports.flatMap(({ statements }, report) =>
    statements.map((statement) => ({ ...hullOf(statement), report, statement })),
  );
  const meanings = all.map(({ statement }) => contentOf(story, statement));
  const limits = all.map(({ statement }) => limitsOf(statement.content.text));
  const best = new Map<string, Difference>();
  for (const [i, a] of all.entries())
    for (let j = i + 1; j < all.length; j++) {
      const b = all[j];
      if (a.report === b.report || speakersMeet(a.statement.speaker, b.statement.speaker) < 0.9) continue;
      if (Math.min(meanings[i].stems.length, meanings[j].stems.length) < TELLING) continue;
      const { share: sure } = likeness(meanings[i], meanings[j], story.words, story.vectors);
      if (sure < ALIKE_ON_CONDITION || told(found, a, b)) continue;
      const { share, common } = inOrder(meanings[i], meanings[j], story.vectors);
      const key =
        sure > ALIKE && common > 0
          ? limited(limits[i], limits[j])
          : common > 0 && otherwise(story, a.statement, b.statement)
            ? 'condition'
            : share >= ALIKE_WITHOUT && common > 1 && outright(a.statement, b.statement)
              ? 'no condition'
              : null;
      if (key !== null && (best.get(key)?.sure ?? 0) < sure) best.set(key, { kind: 'scope', sides: [a, b], sure });
    }
  return distinct(story, [...best.values()], MOST);
}

function hullOf({ content: { spans } }: Said): Span {
  return { start: spans[0].start, end: spans[spans.length - 1].end };
}

/** Whether a difference of the same words has been found: a condition in other words is no other condition. */
const told = (found: readonly Difference[], a: Side, b: Side): boolean =>
  found.some(({ sides }) => [a, b].every((side) => sides.some((other) => within(other, side) || within(side, other))));

const within = (a: Side, b: Side): boolean => a.report === b.report && b.start <= a.start && a.end <= b.end;

/** Whether both hold on a condition, and each on another. */
function otherwise({ words, vectors }: Story, { condition: a }: Said, { condition: b }: Said): boolean {
  if (!a || !b) return false;
  const [one, other] = [meaningOf(a.text, vectors), meaningOf(b.text, vectors)];
  return inOrder(one, other, vectors).common === 0 && likeness(one, other, words, vectors).share < 0.4;
}

/** Whether one binds the speaker on a condition and the other binds him outright. */
const outright = (a: Said, b: Said): boolean =>
  (a.condition === null) !== (b.condition === null) && [a, b].every(({ act }) => act !== null && act.force !== null);

/** What one content limits and the other does not, or otherwise: "intercontinental"; null where there is nothing. */
function limited(a: Limits, b: Limits): string | null {
  for (const [noun, words] of a) {
    const others = b.get(noun);
    if (!others || (words.size === 0 && others.size === 0)) continue;
    const apart = [...words, ...others].filter((word) => words.has(word) !== others.has(word));
    if (apart.length < words.size + others.size) continue;
    // "a former site" says no less than "a site"; "the only site" is another than "a former site".
    const which = apart.every((word) => WHICH.has(word));
    if (which !== (words.size === 0 || others.size === 0)) return apart.sort().join(' ');
  }
  return null;
}

/** Nouns by stem, with the words before each that limit it. */
type Limits = ReadonlyMap<string, ReadonlySet<string>>;

const WORD = /\p{L}[\p{L}’'-]*|[^\s]/gu;

/** Of each run of words without a function word the last is its noun: "only known test site". */
function limitsOf(text: string): Limits {
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
