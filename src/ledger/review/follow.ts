import type { Actor } from '../../model/actor.ts';
import type { Commitment, Position, StanceKind } from '../../model/commitment.ts';
import type { ActType, Party, Speaker, Statement } from '../../model/statement.ts';
import type { Found } from '../found.ts';

/** The statements of a report as the machine reads them and as they stand, by id. */
interface Told {
  readonly before: ReadonlyMap<string, Statement>;
  readonly after: ReadonlyMap<string, Statement>;
  readonly actors: readonly Actor[];
}

/**
 * A commitment after the statements that voice it: what it took over from a field of one of them becomes what a person says that field is.
 * Null where none of them stands any more, nobody says it, or it binds nobody.
 */
export function followed(commitment: Commitment, told: Told): Commitment | null {
  const statements = commitment.statements.filter((id) => told.after.has(id));
  if (statements.length === 0) return null;
  let now: Commitment = statements.length === commitment.statements.length ? commitment : { ...commitment, statements };
  for (const id of statements) {
    const [before, after] = [told.before.get(id), told.after.get(id)];
    if (!before || !after || before === after) continue;
    const next = followedOne(commitment, now, before, after, told.actors);
    if (next === null) return null;
    now = next;
  }
  return now;
}

function followedOne(
  read: Commitment,
  now: Commitment,
  before: Statement,
  after: Statement,
  actors: readonly Actor[],
): Commitment | null {
  let next = now;
  if (isOther(before.speaker, after.speaker)) {
    const debtor = partyAfter(read.debtor, before.speaker, after.speaker, actors);
    if (debtor === null) return null;
    next = { ...next, debtor };
  }
  if (before.act?.force !== after.act?.force && before.act?.force === read.force) {
    const force = after.act?.force ?? null;
    if (force === null) return null;
    next = { ...next, force };
  }
  if (isOther(before.to, after.to) && isSame(read.creditor, before.to)) next = { ...next, creditor: after.to };
  const [was, is] = [before.condition, after.condition];
  if (JSON.stringify(was) !== JSON.stringify(is) && was?.span.start === read.antecedent?.span.start) {
    next = { ...next, antecedent: is };
    if (next.state === 'conditional' || next.state === 'active')
      next = { ...next, state: is ? 'conditional' : 'active' };
  }
  if (before.when?.value !== after.when?.value && (before.when?.value ?? null) === read.due)
    next = { ...next, due: after.when?.value ?? null };
  const { text } = before.content;
  if (text !== after.content.text && read.consequent.text === text) next = { ...next, consequent: after.content };
  return next;
}

/** Positions, past commitments and actors after the statements that they stand in. */
export function followedFound(found: Found, told: Told): Found {
  const past = found.past.filter(({ statement }) => statement === null || told.after.has(statement));
  const positions = found.positions.flatMap((position): Position[] => {
    const [before, after] = [told.before.get(position.statement), told.after.get(position.statement)];
    if (!after) return [];
    if (!before || before === after) return [position];
    const party = isOther(before.speaker, after.speaker)
      ? partyAfter(position.party, before.speaker, after.speaker, told.actors)
      : position.party;
    const stance = before.act?.type === after.act?.type ? position.stance : after.act && STANCES[after.act.type];
    return party && stance ? [{ ...position, party, stance }] : [];
  });
  const changed = [...told.after.values()].filter((one) => told.before.get(one.id) !== one);
  const actors = withSpeakers(found.actors, changed);
  const isSameAs = past.length === found.past.length && actors === found.actors;
  return isSameAs &&
    positions.every((one, at) => one === found.positions[at]) &&
    positions.length === found.positions.length
    ? found
    : { actors, past, positions };
}

const STANCES: Readonly<Partial<Record<ActType, StanceKind>>> = {
  ...({ demand: 'demands', urge: 'urges', propose: 'proposes', threaten: 'threatens', offer: 'offers' } as const),
  ...({ promise: 'promises', agree: 'accepts', doubt: 'doubts', refuse: 'refuses' } as const),
};

/** Those whom a person named are actors of the report too. */
function withSpeakers(actors: readonly Actor[], statements: readonly Statement[]): readonly Actor[] {
  const known = new Set(actors.map(({ id }) => id));
  const named = statements
    .flatMap(({ speaker, via }) => [speaker, via])
    .flatMap((somebody): Actor[] => {
      if (!somebody || somebody.id === null || somebody.name === null || somebody.kind === null) return [];
      if (known.has(somebody.id)) return [];
      known.add(somebody.id);
      const { id, name, kind, role, of } = somebody;
      return [{ id, name, kind, role, of, ofId: null, wikidata: null }];
    });
  return named.length === 0 ? actors : [...actors, ...named];
}

/** Who it is after another speaker was named, where it was the speaker or who stands behind him; else who it was. Null for nobody. */
function partyAfter(party: Party, was: Speaker | null, is: Speaker | null, actors: readonly Actor[]): Party | null {
  const isBehind = was?.of != null && (party.name ?? party.text) === was.of;
  if (!isSame(party, was) && !isBehind) return party;
  if (is === null) return null;
  if (isBehind && is.of === was.of) return party;
  if (isBehind && is.of !== null) {
    const name = is.of;
    return { text: name, span: null, name, id: actors.find((actor) => actor.name === name)?.id ?? null };
  }
  return { text: is.text, span: is.spans[0] ?? null, name: is.name, id: is.id };
}

type Somebody = Pick<Party, 'id' | 'name' | 'text'> | null;

function isSame(a: Somebody, b: Somebody): boolean {
  if (a === null || b === null) return a === b;
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (a.name !== null && b.name !== null) return a.name === b.name;
  return a.text === b.text;
}

const isOther = (a: Somebody, b: Somebody): boolean => JSON.stringify(a) !== JSON.stringify(b);
