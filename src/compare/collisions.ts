import type { Collision } from '../model/comparison.ts';
import type { ActType } from '../model/statement.ts';
import contraries from './contraries.json' with { type: 'json' };
import { inOrder } from './in-order.ts';
import { isOfSide, sideOf } from './sides.ts';
import { likeness } from './similarity.ts';
import { contentOf, type Said, type Story } from './story.ts';

const DEMANDS: ReadonlySet<ActType> = new Set(['demand', 'urge']);
const REFUSES: ReadonlySet<ActType> = new Set(['refuse', 'deny']);
/** What a refusal may call what was demanded. */
const DEMANDED = /\b(?:demands?|terms|conditions?|ultimatum|proposals?|calls?|requests?|appeals?)\b/i;
/** Share of meaning that a demand and its refusal have in common, where the one is made to who refuses and where it is not. */
const [TO_HIM, TO_NOBODY] = [0.15, 0.4];
const BEHIND = 600;
/** The same, of what goes on with what it is told to end, and of what only says so of "it". */
const GOES_ON_WITH = 0.25;
/** "stopped short of rejecting" rejects nothing. */
const SHORT_OF = /\b(?:short of|refrain|without|did not|didn['’]t|has not|have not|yet to|declined to)\b/i;

const oneOf = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
const [ENDS, GOES_ON] = [oneOf(contraries.ends), oneOf(contraries.goesOn)];
const IT = /\b(?:it|them|these|those|this|that)\b\W*$/i;
/** Acts of a side that says what it will do itself. */
const OWN: ReadonlySet<ActType> = new Set(['promise', 'announce', 'assert', 'predict', 'refuse', 'deny']);

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
  const refusals = all.filter(({ statement: { act, cue } }) => act !== null && !SHORT_OF.test(cue?.text ?? ''));
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
  const [a, b] = [contentOf(story, demand), contentOf(story, refusal)];
  const { share: shared } = likeness(a, b, story.words, story.vectors);
  const earlier = isEarlier(story.reports[other].published, story.reports[report].published);
  if (toHim && !earlier && goesOn(demand, refusal)) return shared >= GOES_ON_WITH || IT.test(refusal.content.text);
  const types = refusal.act ? [refusal.act.type, ...refusal.act.also] : [];
  if (!types.some((type) => REFUSES.has(type))) return false;
  const refuses = types.includes('refuse');
  const behind = report === other ? refusal.content.spans[0].start - demand.content.spans[0].start : -1;
  if (refuses && behind > 0 && behind < BEHIND && DEMANDED.test(refusal.content.text) && (toHim || demand.to === null))
    return true;
  if (demand.to !== null && !toHim) return false;
  const { common } = inOrder(a, b, story.vectors);
  return toHim && refuses && !earlier ? common > 0 && shared >= TO_HIM : common > 1 && shared >= TO_NOBODY;
}

/** By days; false where one is unknown. */
const isEarlier = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.slice(0, 10) < other.slice(0, 10);

/** "Coralia must give up its drones", "it is going to keep them": who says it goes on with what it is told to end. */
const goesOn = (demand: Said, refusal: Said): boolean =>
  refusal.act !== null &&
  OWN.has(refusal.act.type) &&
  GOES_ON.test(refusal.content.text) &&
  !ENDS.test(refusal.content.text.replace(GOES_ON, '')) &&
  ENDS.test(demand.content.text);
