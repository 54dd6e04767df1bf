import type { StanceKind } from '../../model/commitment.ts';
import type { Collision } from '../../model/comparison.ts';
import type { Parties } from '../spoken-for.ts';
import generic from './generic-nouns.json' with { type: 'json' };
import { type Held, inTime, type Thing } from './stances.ts';
import type { Taken } from './taken.ts';

const [DEMANDS, OFFERS, EITHER, PLANS] = [generic.demands, generic.offers, generic.either, generic.plans].map(
  (nouns): ReadonlySet<string> => new Set(nouns.flatMap((noun) => [noun, `${noun}s`])),
);
const ASKS: readonly StanceKind[] = ['demands', 'urges', 'threatens'];
const GIVES: readonly StanceKind[] = ['offers', 'promises'];
const SUGGESTED: readonly StanceKind[] = ['proposes', 'offers', 'promises', 'demands', 'urges'];
/** Whose words it is about: the own ones, or another's. */
const OWN: ReadonlySet<StanceKind> = new Set(['withdraws', 'promises', 'offers']);
const ANSWERS: ReadonlySet<StanceKind> = new Set(['refuses', 'accepts', 'doubts', 'withdraws', 'promises']);
/** "these demands", "the offer", "which"; more words say by themselves what they are about. */
const STILL = /\b(?:stands?|holds?|remains?)\b/i;
const STAND_IN =
  /^["“‘']*(?:(?:that|to|we|i|they|he|she|it|will|cannot|not|never|refuse|reject|accept|refuses|rejects|accepts)\s+){0,4}(?:(?:the|these|those|such|this|that|his|her|its|their|my|our|all|both|a|an|any|[\p{Lu}][\p{L}-]+['’]s?)\s+)+(?:[\p{L}-]+\s+){0,2}?([\p{L}]+)\b(?!\s+(?:of|to|for|on|that|over)\b)/iu;
/** Days from what is said to what answers it in another report, at most. */
const LATEST = 21;
const DAY = 86_400_000;

/**
 * Stances with what their words stand for, and the things that these are about: the demand or offer told last before it in the report,
 * else the latest that another report has of those who are spoken to; where the words name nothing ("it will keep them"),
 * what the story's collisions set it against.
 *
 *   Coralia must open the port, said Estmere. Coralia rejected [these demands].     not: Coralia rejected the demand for a tunnel.
 */
export function withStandIns(
  stances: readonly Held[],
  parties: Parties,
  collisions: readonly Collision[],
): readonly Held[] {
  const byReport = Map.groupBy(
    stances.flatMap((held) => held.members.map((member) => ({ held, member }))),
    ({ member }) => member.report,
  );
  for (const list of byReport.values()) list.sort((a, b) => startOf(a.member) - startOf(b.member));
  const answered = new Map<Held, readonly Held[]>();
  for (const held of stances) {
    if (!ANSWERS.has(held.kind)) continue;
    for (const member of held.members) {
      const noun = standInOf(member);
      // "My offer stands" is about the offer, "an assurance that" about what follows.
      if (noun === null || (GIVES.includes(held.kind) && !STILL.test(member.said.content.text))) continue;
      const found = targets(held, member, noun, stances, byReport.get(member.report) ?? [], parties);
      if (found.length === 0) continue;
      answered.set(held, found);
      break;
    }
  }
  const held = new Map(stances.flatMap((one) => one.members.map(({ said }) => [said.id, one] as const)));
  for (const { demand, refusal } of collisions) {
    const blocked = [...new Set(demand.flatMap((id) => held.get(id) ?? []))].sort(inTime);
    for (const one of refusal.flatMap((id) => held.get(id) ?? []))
      if (!answered.has(one) && !one.things.some(({ isCore }) => isCore) && blocked.length > 0)
        answered.set(one, blocked);
  }
  return stances.map((held) => {
    const answers = answered.get(held);
    if (!answers) return held;
    return {
      ...held,
      answers,
      things: [...held.things, ...answers.flatMap(askedIn)],
    };
  });
}

/** What is asked or offered: of a threat, what would avert it. */
const askedIn = ({ kind, things }: Held): readonly Thing[] =>
  things.filter(({ isCore, matter }) => isCore && matter.inCondition === (kind === 'threatens'));

const startOf = ({ said }: Taken): number => said.content.spans[0].start;

/** The noun that stands for what was said, in the singular or plural; null where the words say it themselves. */
function standInOf({ said: { content } }: Taken): string | null {
  const noun = STAND_IN.exec(content.text)?.[1]?.toLowerCase() ?? null;
  if (noun === null) return null;
  return [DEMANDS, OFFERS, EITHER, PLANS].some((nouns) => nouns.has(noun)) ? noun : null;
}

function kindsFor(noun: string): readonly StanceKind[] {
  if (DEMANDS.has(noun)) return ASKS;
  if (OFFERS.has(noun)) return GIVES;
  return PLANS.has(noun) ? ['proposes'] : SUGGESTED;
}

function targets(
  { party, kind, on }: Held,
  member: Taken,
  noun: string,
  stances: readonly Held[],
  here: readonly { readonly held: Held; readonly member: Taken }[],
  parties: Parties,
): readonly Held[] {
  const isPlural = noun.endsWith('s');
  const kinds = kindsFor(noun);
  const isCondition = noun.startsWith('condition');
  const { to } = member.said;
  const whom = to && parties.named(to.name ?? to.text);
  const fits = (other: Held): boolean => {
    if (OWN.has(kind)) return other.party === party && kinds.includes(other.kind);
    if (other.party === party || (whom !== null && whom !== party && other.party !== whom)) return false;
    return kinds.includes(other.kind) || (isCondition && other.members.some(({ said }) => said.condition !== null));
  };
  const before = here.filter(({ held, member: other }) => startOf(other) < startOf(member) && fits(held)).reverse();
  if (before.length > 0)
    return isPlural
      ? [...new Set(before.flatMap(({ held }) => (held.party === before[0].held.party ? [held] : [])))]
      : [before[0].held];
  if (on === null) return [];
  const earlier = stances
    .filter((other) => other.on !== null && other.on < on && days(other.on, on) <= LATEST && fits(other))
    .filter((other) => OWN.has(kind) || whom !== null || isTo(other, party, parties))
    .sort(inTime);
  const last = earlier.at(-1);
  if (!last) return [];
  return earlier.filter((other) => other.party === last.party && (isPlural ? other.on === last.on : other === last));
}

const isTo = ({ members }: Held, party: string, parties: Parties): boolean =>
  members.some(({ said: { to } }) => to !== null && parties.named(to.name ?? to.text) === party);

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
