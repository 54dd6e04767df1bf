import { shareConcept } from '../concepts.ts';
import { isLike } from '../in-order.ts';
import type { Story, StoryReport, Told } from '../story.ts';
import type { Difference } from './difference.ts';
import { nearPairs } from './near.ts';

/** "has not asked", "have never signed": nobody did so up to then. */
const NEVER = /\b(?:has|have|had)(?:n['’]t| not| never) (\p{L}{3,}(?:ed|en|wn|ne|ld|nt|de|ught))\b/iu;
/** Share of the words of a denial that the other sentence must have or have the like of, and how many it must have. */
const [COVERED, COMMON] = [0.7, 4];
/** Shorter denials are of anything. */
const SHORTEST = 5;
/** Before a verb, what keeps it from having happened. */
const UNREAL =
  /\b(?:not|never|n['’]t|nobody|no one|if|unless|whether|would|could|should|might|may|to be|yet to)\b[^,;.]{0,30}$/iu;

/**
 * What one report says was done and another, by a later day, says was not: the perfect denies all that was before it.
 *
 *   “The pilots confirmed on Monday that half of the buoys have gone.” · days later: “The pilots have not confirmed that half of the buoys are gone.”
 *   “The port has not asked Velmere for a tug.” · “He admitted that the port had asked Velmere for a tug.”
 *   not: “has not signed the treaty” · a day later: “signed the treaty”
 */
export function perfects(story: Story): readonly Difference[] {
  const once = [...new Map(story.sentences.map((told) => [told.text, told] as const).reverse()).values()].reverse();
  const denials = new Map(
    once.flatMap((told) => {
      const verb = NEVER.exec(told.text)?.[1].toLowerCase();
      return verb === undefined || told.meaning.stems.length < SHORTEST ? [] : [[told, verb] as const];
    }),
  );
  const verbs = new Set(denials.values());
  const near = once.filter(
    (told) =>
      denials.has(told) ||
      told.text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => verbs.has(word)),
  );
  return nearPairs(near, 2).flatMap(([a, b]) => {
    const pair = turned(story, denials, a, b) ?? turned(story, denials, b, a);
    return pair ? [{ kind: 'polarity', sides: [a, b], sure: pair } as const] : [];
  });
}

/** How much of a denial the other sentence affirms; null where it does not, or may since have become true. */
function turned(story: Story, denials: ReadonlyMap<Told, string>, denial: Told, other: Told): number | null {
  const verb = denials.get(denial);
  if (verb === undefined || denials.has(other)) return null;
  const at = new RegExp(`(?<!\\p{L})${verb}(?!\\p{L})`, 'iu').exec(other.text)?.index ?? -1;
  if (at < 0) return null;
  const before = other.text.slice(0, at);
  if (UNREAL.test(before)) return null;
  if (!/\bhad $/.test(before) && !isEarlier(story.reports[other.report], story.reports[denial.report])) return null;
  const [one, two] = [denial.meaning, other.meaning];
  let [like, common] = [0, 0];
  for (let i = 0; i < one.stems.length; i++) {
    if (two.stems.includes(one.stems[i])) common++;
    if (
      two.stems.some((_, j) => isLike(one, i, two, j, story.vectors) || shareConcept(one.concepts[i], two.concepts[j]))
    )
      like++;
  }
  const share = like / one.stems.length;
  return common >= COMMON && share >= COVERED ? share : null;
}

/** By days; false where one is unknown. */
const isEarlier = ({ published: a }: StoryReport, { published: b }: StoryReport): boolean =>
  a !== null && b !== null && a.slice(0, 10) < b.slice(0, 10);
