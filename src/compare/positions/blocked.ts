import type { Collision } from '../../model/comparison.ts';
import type { Parties } from '../spoken-for.ts';
import type { Issue } from './issues.ts';
import { thingIn } from './issues.ts';
import type { Held } from './stances.ts';

/**
 * The demands of an issue and the refusals of another party that block them: what the words answer ("these demands"), what the story's
 * collisions have, and refusals by those of whom it is demanded. One entry for each two parties.
 */
export function blockedIn(issue: Issue, known: readonly Collision[], parties: Parties): readonly Collision[] {
  const demands = issue.stances.filter((held) => held.kind === 'demands' || held.kind === 'urges');
  const refusals = issue.stances.filter((held) => !demands.includes(held));
  const found = new Map<string, { readonly demand: Set<Held>; readonly refusal: Set<Held> }>();
  for (const demand of demands)
    for (const refusal of refusals) {
      if (demand.party === refusal.party || !meets(issue, demand, refusal, known, parties)) continue;
      const key = `${demand.party} ~ ${refusal.party}`;
      const entry = found.get(key) ?? { demand: new Set(), refusal: new Set() };
      entry.demand.add(demand);
      entry.refusal.add(refusal);
      found.set(key, entry);
    }
  return [...found.values()].map(({ demand, refusal }) => ({ demand: idsOf(demand), refusal: idsOf(refusal) }));
}

const idsOf = (stances: ReadonlySet<Held>): readonly string[] =>
  [...stances].flatMap(({ members }) => members.map(({ said }) => said.id));

function meets(issue: Issue, demand: Held, refusal: Held, known: readonly Collision[], parties: Parties): boolean {
  const [asked, blocked] = [demand, refusal].map((held) => new Set(held.members.map(({ said }) => said.id)));
  if (known.some(({ demand: d, refusal: r }) => d.some((id) => asked.has(id)) && r.some((id) => blocked.has(id))))
    return true;
  if (refusal.kind !== 'refuses') return false;
  if (refusal.answers.length > 0) return refusal.answers.includes(demand);
  const isToHim = demand.members.some(
    ({ said: { to } }) => to !== null && parties.named(to.name ?? to.text) === refusal.party,
  );
  const things = [demand, refusal].map((held) => thingIn(issue, held));
  return isToHim && things.every((thing) => thing?.isCore === true && !thing.matter.inCondition);
}
