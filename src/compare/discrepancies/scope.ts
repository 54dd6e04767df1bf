import type { Span } from '../../model/span.ts';
import { stem } from '../../text/stem.ts';
import { inOrder } from '../in-order.ts';
import { meaningOf } from '../meaning.ts';
import { likeness } from '../similarity.ts';
import stopWords from '../stop-words.json' with { type: 'json' };
import type { Said, Story } from '../story.ts';
import counted from './count-words.json' with { type: 'json' };
import { type Difference, distinct, type Side } from './difference.ts';
import scopeWords from './scope-words.json' with { type: 'json' };
import type { VoicedPair } from './voiced.ts';

const FUNCTION: ReadonlySet<string> = new Set([...stopWords.words, ...counted.ends]);
/** Which of several is meant: of these each report may have its own. */
const WHICH: ReadonlySet<string> = new Set(scopeWords.which);
const WHOLE: ReadonlySet<string> = new Set(scopeWords.whole);
const LIMITS: ReadonlySet<string> = new Set(scopeWords.limits);
/** Share of meaning from which on two statements say one thing of more or less: of other things, and on another condition. */
const [ALIKE, ALIKE_ON_CONDITION] = [0.5, 0.32];
/** Share of words in the same order from which on a condition is missing from what is else the same. */
const ALIKE_WITHOUT = 0.5;
/** Telling words that a content needs. */
const TELLING = 3;
const MOST = 3;

/**
 * Two reports of what somebody said, one of which has it wider than the other: on another condition, or of other things of one kind.
 *
 *   “would walk out if they did not” · “would walk out if it was not useful”
 *   “suspend tests of missiles” · “suspend tests of intercontinental missiles”
 *   “open to every flag” · “open to all merchant ships”
 *   not: two statements on two subjects; a report that only says less of it
 */
export function scopes(story: Story, pairs: readonly VoicedPair[], found: readonly Difference[]): readonly Difference[] {
  const best = new Map<string, Difference>();
  const limits = new Map<Said, Limits>();
  const limitsIn = (statement: Said): Limits => {
    const known = limits.get(statement) ?? limitsOf(statement.content.text);
    limits.set(statement, known);
    return known;
  };
  for (const { a, b, meet, laid } of pairs) {
    if (meet < 0.9 || laid.common === 0) continue;
    if (Math.min(a.meaning.stems.length, b.meaning.stems.length) < TELLING) continue;
    const { share: sure } = likeness(a.meaning, b.meaning, story.words, story.vectors);
    const add = (key: string | null, sides: readonly [Side, Side] = [a, b], so = sure): void => {
      if (key !== null && (best.get(key)?.sure ?? 0) < so) best.set(key, { kind: 'scope', sides, sure: so });
    };
    const conditions = otherwise(story, a.statement, b.statement);
    if (conditions && laid.share >= ALIKE_ON_CONDITION)
      add(
        'condition',
        [
          { report: a.report, ...conditions[0] },
          { report: b.report, ...conditions[1] },
        ],
        (1 + laid.share) / 2,
      );
    if (sure < ALIKE_ON_CONDITION || told(found, a, b)) continue;
    if (sure > ALIKE) add(limited(limitsIn(a.statement), limitsIn(b.statement)));
    else if (laid.share >= ALIKE_WITHOUT && laid.common > 1 && outright(a.statement, b.statement)) add('no condition');
    add(universal(a.statement.content.text, b.statement.content.text));
  }
  return distinct(story, [...best.values()], MOST);
}

/** Whether a difference of the same words has been found. */
const told = (found: readonly Difference[], a: Side, b: Side): boolean =>
  found.some(({ sides }) => [a, b].every((side) => sides.some((other) => within(other, side) || within(side, other))));

const within = (a: Side, b: Side): boolean => a.report === b.report && b.start <= a.start && a.end <= b.end;

/** The conditions of two statements that hold on one each, and each on another: of somebody else, in no word the same. */
function otherwise(
  { words, vectors }: Story,
  { condition: a }: Said,
  { condition: b }: Said,
): readonly [Span, Span] | null {
  if (!a || !b || a.polarity !== b.polarity || subjectOf(a.text) === subjectOf(b.text)) return null;
  const [one, other] = [meaningOf(a.text, vectors), meaningOf(b.text, vectors)];
  const apart = inOrder(one, other, vectors).common === 0 && likeness(one, other, words, vectors).share < 0.4;
  return apart ? [a.span, b.span] : null;
}

/** The first word behind "if". */
const subjectOf = (condition: string): string => /^\S+\s+(\p{L}+)/u.exec(condition.toLowerCase())?.[1] ?? '';

/** "to every flag", "to all merchant ships": all of two kinds, behind one word; null where it is of one. */
function universal(a: string, b: string): string | null {
  for (const { 1: before, 2: one } of a.toLowerCase().matchAll(ALL))
    for (const { 1: also, 2: other } of b.toLowerCase().matchAll(ALL)) {
      if (before !== also) continue;
      const [first, second] = [one, other].map((words) => words.split(/\s+/).filter((word) => !FUNCTION.has(word)));
      const stems = new Set(first.map((word) => stem(word)));
      if (first.length > 0 && second.length > 0 && !second.some((word) => stems.has(stem(word)))) return `all ${one} ${other}`;
    }
  return null;
}

const ALL = /(\p{L}+),? (?:every|all|any|each) ((?:\p{L}[\p{L}-]*)(?: \p{L}[\p{L}-]*)?)/gu;

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
    // "all tests" says no more than "tests" in a shorter report.
    if (apart.every((word) => WHOLE.has(word))) continue;
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
