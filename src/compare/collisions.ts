import type { Collision } from '../model/comparison.ts';
import type { ActType } from '../model/statement.ts';
import { meaningOf } from './meaning.ts';
import { isOfSide, sideOf } from './parties.ts';
import { likeness } from './similarity.ts';
import type { Said, Story } from './story.ts';

const DEMANDS: ReadonlySet<ActType> = new Set(['demand', 'urge']);
const REFUSES: ReadonlySet<ActType> = new Set(['refuse', 'deny']);
/** What a refusal may call what was demanded. */
const DEMANDED = /\b(?:demands?|terms|conditions?|ultimatum|proposals?|calls?|requests?|appeals?)\b/i;
/** Share of meaning that a demand and its refusal have in common, where the one is made to who refuses and where it is not. */
const [TO_HIM, TO_NOBODY] = [0.15, 0.4];
const BEHIND = 600;

interface Own {
  readonly report: number;
  readonly statement: Said;
}

/**
 * Demands of one side and the refusals of another that block them, one entry for each two sides whose demands and refusals hang together.
 *
 *   Coralia must withdraw, said Estmere. · Coralia rejected these demands.
 *   not: a demand to one, and another's refusal of something else
 */
export function collisionsIn(story: Story): readonly Collision[] {
  const all: readonly Own[] = story.reports.flatMap(({ statements }, report) =>
    statements.map((statement) => ({ report, statement })),
  );
  const demands = all.filter(({ statement: { act } }) => act !== null && DEMANDS.has(act.type));
  const refusals = all.filter(
    ({ statement: { act } }) => act !== null && [act.type, ...act.also].some((type) => REFUSES.has(type)),
  );
  const found = new Map<string, { readonly demand: Set<string>; readonly refusal: Set<string> }>();
  for (const demand of demands)
    for (const refusal of refusals) {
      if (!collide(story, demand, refusal)) continue;
      const key = `${sideOf(demand.statement.speaker)} ~ ${sideOf(refusal.statement.speaker)}`;
      const entry = found.get(key) ?? { demand: new Set(), refusal: new Set() };
      entry.demand.add(demand.statement.id);
      entry.refusal.add(refusal.statement.id);
      found.set(key, entry);
    }
  return [...found.values()].map(({ demand, refusal }) => ({ demand: [...demand], refusal: [...refusal] }));
}

function collide(
  story: Story,
  { report, statement: demand }: Own,
  { report: other, statement: refusal }: Own,
): boolean {
  const [one, two] = [sideOf(demand.speaker), sideOf(refusal.speaker)];
  if (one === null || two === null || one === two) return false;
  const toHim = isOfSide(demand.to, refusal.speaker);
  const [a, b] = [demand, refusal].map(({ content }) => meaningOf(content.text, story.vectors));
  const { least, most } = likeness(a, b, story.words, story.vectors);
  const shared = (least + most) / 2;
  const refuses = refusal.act?.type === 'refuse';
  const behind = report === other ? refusal.content.spans[0].start - demand.content.spans[0].start : -1;
  if (refuses && behind > 0 && behind < BEHIND && DEMANDED.test(refusal.content.text) && (toHim || demand.to === null))
    return true;
  if (demand.to !== null && !toHim) return false;
  return shared >= (toHim && refuses ? TO_HIM : TO_NOBODY);
}
