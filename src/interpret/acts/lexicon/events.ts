import { formsOf, numbersOf } from '../../../grammar/inflect.ts';
import { wordSet } from '../../../grammar/words.ts';
import type { Act, ActType } from '../../../model/statement.ts';
import words from './event-words.json' with { type: 'json' };
import { PhraseLexicon } from './phrase-lexicon.ts';
import plover from './plover.json' with { type: 'json' };

/** PLOVER's event types that a statement may have. Source: https://osf.io/preprints/socarxiv/rm5dw */
export type EventType = keyof typeof plover.types;

export interface EventCode extends Pick<Act, 'plover' | 'mode' | 'cameo' | 'quad'> {
  readonly plover: EventType | null;
}

export const NO_EVENT: EventCode = { plover: null, mode: null, cameo: null, quad: null };

/** Verbs and nouns by the event that they tell of. */
export const EVENTS = new PhraseLexicon<EventType>();
for (const type of eventTypes()) {
  EVENTS.add(type, 'verb', words.verbs[type], formsOf);
  EVENTS.add(type, 'noun', words.nouns[type], numbersOf);
}

interface TypeFacts {
  readonly cameo: string;
  readonly quad: Act['quad'];
  readonly modes: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A number of the data file as a quad class. */
function quadOf(quad: number): Act['quad'] {
  return quad === 1 || quad === 2 || quad === 3 || quad === 4 ? quad : null;
}

const FACTS = new Map<EventType, TypeFacts>();
for (const type of eventTypes()) {
  const { cameo, quad, modes } = plover.types[type];
  const byMode = Object.entries<readonly string[]>(modes).map(([mode, told]): [string, ReadonlySet<number>] => [
    mode,
    wordSet(...told.flatMap(formsOf)),
  ]);
  FACTS.set(type, { cameo, quad: quadOf(quad), modes: new Map(byMode) });
}
const CAMEO_OF_MODE = new Map(Object.entries(plover.cameoOfMode));

interface OfAct {
  readonly type: EventType;
  readonly mode: string | null;
}

const OF_ACT = new Map<string, OfAct>();
for (const [act, of] of Object.entries<{ readonly type: string; readonly mode?: string }>(plover.acts)) {
  const type = eventTypes().find((name) => name === of.type);
  if (type) OF_ACT.set(act, { type, mode: of.mode ?? null });
}

/** The event that an act is by itself: a demand is a request. Null for those that may tell of any event. */
export const eventOfAct = (act: ActType): OfAct | null => OF_ACT.get(act) ?? null;

/** The full code of a type. `has` says whether the words at hand hold one of a set. */
export function codeOf(type: EventType, known: string | null, has: (set: ReadonlySet<number>) => boolean): EventCode {
  const facts = FACTS.get(type);
  if (!facts) return NO_EVENT;
  let mode = known;
  for (const [name, told] of facts.modes) {
    if (!has(told)) continue;
    mode = name;
    break;
  }
  return { plover: type, mode, cameo: CAMEO_OF_MODE.get(`${type} ${mode}`) ?? facts.cameo, quad: facts.quad };
}

function eventTypes(): readonly EventType[] {
  const out: EventType[] = [];
  let type: EventType;
  for (type in plover.types) out.push(type);
  return out;
}
