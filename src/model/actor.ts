import type { TokenRange } from './analysis.ts';

export type ActorKind = 'person' | 'state' | 'organisation' | 'group';

/** Whom a report speaks of: one entry, however often and however worded it is mentioned. */
export interface Actor {
  /** `state:` and the ISO 3166-1 alpha-3 code, or `person:`, `org:`, `group:` and the name in lower case with hyphens. */
  readonly id: string;
  /** The fullest name that the report gives, without titles; for a state the common English one; for a group without a name, its words. */
  readonly name: string;
  readonly kind: ActorKind;
  /** As the report words it: "president", "former defence minister"; null when it says none. */
  readonly role: string | null;
  /** Name and id of the state or organisation that it speaks for; null when the report does not say. */
  readonly of: string | null;
  readonly ofId: string | null;
  /** Wikidata's identifier, of states and well-known organisations; null otherwise. */
  readonly wikidata: string | null;
}

/** Tokens that stand for an actor. */
export interface Mention extends TokenRange {
  /** Place in `Resolution.actors`. */
  readonly actor: number;
  /** The rule of `resolve/` that decided it. */
  readonly rule: string;
}

/** Who is who in a report. */
export interface Resolution {
  readonly actors: readonly Actor[];
  /** In reading order; a longer one comes before those inside it. */
  readonly mentions: readonly Mention[];
}
