import type { Contested } from '../model/comparison.ts';
import { denies, isFact } from './contested.ts';
import { isTurned } from './discrepancies/polarity.ts';
import type { VoicedPair } from './discrepancies/voiced.ts';
import { sideOf } from './sides.ts';
import { likeness } from './similarity.ts';
import type { Said, Story } from './story.ts';

/** Share of meaning that a claim and its denial have in common, and of their words in the same order; words that both have, and that each needs. */
const [ALIKE, IN_ORDER, COMMON, TELLING] = [0.4, 0.35, 2, 3];

/**
 * A claim in one report that another side denies in another report, or says the contrary of.
 *
 *   one: The harbour office said that two barges had been sunk. · the other: The navy denied that any barge had been sunk.
 *   not: a denial of something else about the barges; nor what one side says twice
 */
export function contestedAcross(story: Story, pairs: readonly VoicedPair[]): readonly Contested[] {
  const found = new Map<Said, Said[]>();
  for (const { a, b, meet, laid } of pairs) {
    if (meet >= 0.9 || laid.common < COMMON || Math.min(a.meaning.stems.length, b.meaning.stems.length) < TELLING)
      continue;
    const [one, other] = [sideOf(a.statement.speaker), sideOf(b.statement.speaker)];
    if (one === null || other === null || one === other || !isFact(a.statement) || !isFact(b.statement)) continue;
    const denied = [a, b].filter(({ statement }) => denies(statement));
    const alike =
      denied.length === 1 &&
      laid.share >= IN_ORDER &&
      likeness(a.meaning, b.meaning, story.words, story.vectors).share >= ALIKE;
    if (!alike && !isTurned(story, a.statement, b.statement, laid)) continue;
    const against = denied[0] ?? b;
    const claim = against === a ? b : a;
    found.set(claim.statement, [...(found.get(claim.statement) ?? []), against.statement]);
  }
  return [...found].map(([claim, against]) => ({ claim: [claim.id], against: against.map(({ id }) => id) }));
}
