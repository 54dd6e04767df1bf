import { wordCode } from '../../learn/hash.ts';
import type { Span } from '../../model/span.ts';
import { stem } from '../../text/stem.ts';
import { inOrder } from '../in-order.ts';
import { meaningOf } from '../meaning.ts';
import { likeness } from '../similarity.ts';
import type { Parties } from '../spoken-for.ts';
import { alike, type Said, type Story } from '../story.ts';
import { coveredOtherwise } from './covered.ts';
import { type Difference, distinct, type Side } from './difference.ts';
import { type Limits, limited, limitsOf } from './limits.ts';
import { nearPairs, type Telling } from './near.ts';
import { tells } from './speakers.ts';
import type { VoicedPair } from './voiced.ts';
import { shareMore, universal, whole } from './wholes.ts';

/** Share of meaning from which on two statements say one thing of more or less: of other things, and on another condition. */
const [ALIKE, ALIKE_ON_CONDITION] = [0.38, 0.28];
/** Share of words in the same order from which on a condition is missing from what is else the same. */
const ALIKE_WITHOUT = 0.5;
/** Telling words that a content needs. */
const TELLING = 3;
const MOST = 7;

/**
 * Two reports of what somebody said, one of which has it wider than the other: on another condition, or of other things of one kind.
 *
 *   “would walk out if they did not” · “would walk out if it was not useful”
 *   “suspend tests of missiles” · “suspend tests of intercontinental missiles”
 *   “open to every flag” · “open to all merchant ships”
 *   not: two statements on two subjects; a report that only says less of it
 */
export function scopes(
  story: Story,
  pairs: readonly VoicedPair[],
  found: readonly Difference[],
  parties: Parties,
): readonly Difference[] {
  const best = new Map<string, Difference>();
  const limits = new Map<Said, Limits>();
  const limitsIn = (statement: Said): Limits => {
    const known = limits.get(statement) ?? limitsOf(statement.content.text);
    limits.set(statement, known);
    return known;
  };
  for (const { a, b, meet, laid } of pairs) {
    if (laid.common === 0) continue;
    const tied = meet >= 0.9 || tells(a.statement, b.statement) || tells(b.statement, a.statement);
    if (!tied) continue;
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
    if (told(found, a, b)) continue;
    add(wider(story, a, b), [a, b], Math.max(sure, ALIKE_ON_CONDITION));
    if (sure < ALIKE_ON_CONDITION) continue;
    if (sure > ALIKE) add(limited(limitsIn(a.statement), limitsIn(b.statement)));
    if (laid.share >= ALIKE_WITHOUT && laid.common > 1 && outright(a.statement, b.statement)) add('no condition');
    const [one, other] = [a.statement.content.text, b.statement.content.text];
    add(universal(one, other));
  }
  for (const [a, b] of nearPairs(story.byReport.flatMap((sentences) => sentences.slice(0, 1)))) {
    const found = wider(story, a, b);
    const [key, sure] = [`headline ${found}`, alike(story, a, b).share];
    if (found !== null && (best.get(key)?.sure ?? 0) < sure) best.set(key, { kind: 'scope', sides: [a, b], sure });
  }
  return distinct(story, [...best.values(), ...coveredOtherwise(story, parties)], MOST);
}

/** The whole that one names where the other names a part, both telling more that is alike; null where neither does. */
function wider({ vectors, reports }: Story, a: Telling, b: Telling): string | null {
  const [one, other] = [a, b].map(({ report, start, end }) => reports[report].text.slice(start, end));
  const found = whole(one, other);
  if (found === null) return null;
  return shareMore(a.meaning, b.meaning, wordCode(stem(found.split(' ')[0])), vectors) ? found : null;
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

/** Whether one binds the speaker on a condition and the other binds him outright. */
const outright = (a: Said, b: Said): boolean =>
  (a.condition === null) !== (b.condition === null) && [a, b].every(({ act }) => act !== null && act.force !== null);
