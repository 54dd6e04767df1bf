import type { Actor } from '../model/actor.ts';
import type { Commitment } from '../model/commitment.ts';
import type {
  CommitmentCorrections,
  PartyCorrection,
  SpeakerCorrection,
  StatementCorrections,
} from '../model/review.ts';
import type { Party, Speaker, Statement } from '../model/statement.ts';
import { eventCodeOf } from '../pipeline/event-of-act.ts';
import { slugOf } from '../resolve/lexicon/gazetteer.ts';

/**
 * Corrections with what follows of them: who is named otherwise has the id of that actor and not of the one before, an act of another type
 * has that type's event code. `standing`: the statement as it stands; null for one that is added.
 */
export function completedStatement(
  corrections: StatementCorrections,
  standing: Statement | null,
  actors: readonly Actor[],
): StatementCorrections {
  const { speaker, via, to, act } = corrections;
  return {
    ...corrections,
    ...(speaker && { speaker: withActor(speaker, standing?.speaker ?? null, actors) }),
    ...(via && { via: withActor(via, standing?.via ?? null, actors) }),
    ...(to && { to: withId(to, standing?.to ?? null, actors) }),
    ...(act?.type && act.type !== standing?.act?.type && { act: { code: eventCodeOf(act.type), ...act } }),
  };
}

export function completedCommitment(
  corrections: CommitmentCorrections,
  standing: Commitment | null,
  actors: readonly Actor[],
): CommitmentCorrections {
  const { debtor, creditor } = corrections;
  return {
    ...corrections,
    ...(debtor && { debtor: withId(debtor, standing?.debtor ?? null, actors) }),
    ...(creditor && { creditor: withId(creditor, standing?.creditor ?? null, actors) }),
  };
}

/** What is given goes before what is known of the actor; what was known of another one is not kept. */
function withActor(given: SpeakerCorrection, before: Speaker | null, actors: readonly Actor[]): SpeakerCorrection {
  const actor = actorOf(given, before, actors);
  if (actor === undefined) return given;
  if (actor !== null) {
    const { name, id, kind, role, of } = actor;
    return { name, id, kind, role, of, ...given };
  }
  const nobody = { name: null, id: null, kind: null, role: null, of: null, ...given };
  const id = given.id === undefined ? idOf(nobody) : given.id;
  return { ...nobody, id };
}

function withId(given: PartyCorrection, before: Party | null, actors: readonly Actor[]): PartyCorrection {
  const actor = actorOf(given, before, actors);
  if (actor === undefined) return given;
  return { name: actor?.name ?? null, id: actor?.id ?? null, ...given };
}

/** Who is meant by another id or name than before: null for somebody whom the report does not know, undefined where nobody else is meant. */
function actorOf(
  { id, name }: Pick<PartyCorrection, 'id' | 'name'>,
  before: Pick<Party, 'id' | 'name'> | null,
  actors: readonly Actor[],
): Actor | null | undefined {
  if (id != null) return id === before?.id ? undefined : (actors.find((actor) => actor.id === id) ?? null);
  if (name === undefined || name === before?.name) return undefined;
  const folded = name?.toLowerCase();
  return actors.find((actor) => actor.name.toLowerCase() === folded) ?? null;
}

/** Ids of states are in lists alone. */
const PREFIX = { person: 'person', organisation: 'org', group: 'group', state: null } as const;

function idOf({ name, kind }: Pick<SpeakerCorrection, 'name' | 'kind'>): string | null {
  const prefix = kind ? PREFIX[kind] : null;
  const slug = name ? slugOf(name) : '';
  return prefix === null || slug === '' ? null : `${prefix}:${slug}`;
}
