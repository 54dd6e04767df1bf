import { wordCode } from '../learn/hash.ts';
import type { Actor, ActorKind } from '../model/actor.ts';
import type { ReportId } from '../model/report.ts';
import { editDistance } from '../text/edit-distance.ts';
import { nameWords, soundKey } from '../text/name-keys.ts';
import { isPersonName } from './lexicon/person-names.ts';
import { GIVEN_GENDERS } from './lexicon/words.ts';

/** The actors of one report. */
export interface ReportActors {
  readonly report: ReportId;
  /** ISO 8601; null when unknown. */
  readonly published: string | null;
  readonly actors: readonly Actor[];
}

/** What a report says that somebody is or was. */
export interface ReportedRole {
  readonly role: string | null;
  readonly of: string | null;
  readonly report: ReportId;
  readonly published: string | null;
}

/** One person, state, organisation or group as several reports have it. */
export interface Identity {
  readonly id: string;
  /** The commonest of the fullest names. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly wikidata: string | null;
  /** Name and id of what it speaks for: of the first report that says so; null when none does. */
  readonly of: string | null;
  readonly ofId: string | null;
  /** One a report that gives a role or affiliation, in the order of the reports: never merged. */
  readonly roles: readonly ReportedRole[];
}

/** Who is who across reports. */
export interface Identities {
  readonly all: readonly Identity[];
  /** The identity of an actor of a report, by its id there; null for an id that the report does not have. */
  readonly of: (report: ReportId, actor: string) => Identity | null;
}

interface Group {
  readonly id: string;
  readonly words: readonly string[];
  readonly members: { readonly actor: Actor; readonly report: ReportActors }[];
}

/**
 * Makes one identity of the actors of several reports that are one, in time that grows with their number: names are compared within
 * groups of like sound only.
 *
 *   Ilse Vasylenko, Ilse Vassilenko, I. M. Vasylenko; Vasylenko, where one alone is so called
 *   not: Mara Lind, Jon Lind; Tan Bo Un, Tan Bo Il; "a senior official" here and there
 */
export function acrossReports(reports: readonly ReportActors[]): Identities {
  const groups = new Map<string, Group>();
  const bySound = new Map<string, Group[]>();
  const byLast = new Map<string, Group[]>();
  const short: { readonly actor: Actor; readonly report: ReportActors; readonly words: readonly string[] }[] = [];
  const placed = new Map<string, Group>();
  const place = (group: Group, actor: Actor, report: ReportActors): void => {
    group.members.push({ actor, report });
    placed.set(`${report.report} ${actor.id}`, group);
  };
  const groupOf = (id: string, words: readonly string[]): Group => {
    const known = groups.get(id);
    if (known) return known;
    const group: Group = { id, words, members: [] };
    groups.set(id, group);
    return group;
  };
  for (const report of reports)
    for (const actor of report.actors) {
      if (actor.kind !== 'person') place(groupOf(actor.id, []), actor, report);
      else if (!isPersonName(actor.name)) place(groupOf(`${report.report} ${actor.id}`, []), actor, report);
      else {
        const words = partsOf(actor.name);
        if (words.length < 2) short.push({ actor, report, words });
        else place(personOf(actor, words, bySound, byLast, groupOf), actor, report);
      }
    }
  for (const { actor, report, words } of short) {
    const bearers = (byLast.get(soundKey(words[0] ?? '')) ?? []).filter((group) =>
      ends(group).some((end) => agree(end, words[0])),
    );
    const fitting = bearers.filter((group) => bearers.length === 1 || sharesState(group, actor));
    place(fitting.length === 1 ? fitting[0] : groupOf(actor.id, words), actor, report);
  }
  const identities = new Map([...groups.values()].map((group) => [group, identityOf(group)]));
  return {
    all: [...identities.values()],
    of: (report, actor) => identities.get(placed.get(`${report} ${actor}`) ?? NOBODY) ?? null,
  };
}

/** The words of a name that it may be cut down to. */
const ends = ({ words }: Group): readonly string[] => [words[0], words[words.length - 1]];

const NOBODY: Group = { id: '', words: [], members: [] };

/** The group of a full name: one of like sound whose parts agree, or a new one. */
function personOf(
  actor: Actor,
  words: readonly string[],
  bySound: Map<string, Group[]>,
  byLast: Map<string, Group[]>,
  groupOf: (id: string, words: readonly string[]) => Group,
): Group {
  const [first, last] = [words[0], words[words.length - 1]];
  const key = `${soundKey(first)[0]} ${soundKey(last)}`;
  const alike = bySound.get(key) ?? [];
  const known = alike.find((group) => areOne(group.words, words));
  if (known) return known;
  const group = groupOf(actor.id, words);
  if (alike.includes(group)) return group;
  pushTo(bySound, key, group);
  for (const word of new Set([soundKey(last), soundKey(first)])) pushTo(byLast, word, group);
  return group;
}

const pushTo = (lists: Map<string, Group[]>, key: string, group: Group): void => {
  const list = lists.get(key);
  if (list) list.push(group);
  else lists.set(key, [group]);
};

/** Whether two full names of like sound are one person's: their first and last words agree, and those between, where both have them. */
function areOne(a: readonly string[], b: readonly string[]): boolean {
  if (!agree(a[0], b[0]) || !agree(a[a.length - 1], b[b.length - 1])) return false;
  if (JUNIOR.test(a.join(' ')) !== JUNIOR.test(b.join(' '))) return false;
  const [ma, mb] = [a.slice(1, -1), b.slice(1, -1)];
  return ma.length === 0 || mb.length === 0 || ma.some((word) => mb.some((other) => agree(word, other)));
}

const JUNIOR = /\b(jr|sr|ii|iii)\b/;
/** Share of the longer word that may be changed, between spellings of one name; words of fewer letters than these are spelt alike. */
const [CHANGED, LONG, KNOWN_LONG] = [0.35, 5, 6];

/** Whether two words are spellings of one, or one is the other's initial: "Vasylenko", "Vassilenko"; not "Mara", "Maria", nor "Lind", "Lund". */
function agree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const length = Math.max(a.length, b.length);
  const genders = [a, b].map((word) => GIVEN_GENDERS.get(wordCode(word)));
  if (length < (genders[0] && genders[1] ? KNOWN_LONG : LONG)) return false;
  if (genders[0] && genders[1] && genders[0] !== genders[1]) return false;
  return soundKey(a) === soundKey(b) && editDistance(a, b) <= Math.max(1, CHANGED * length);
}

/** The words of a name, without initials between the others. */
const partsOf = (name: string): string[] =>
  nameWords(name).filter((word, i, all) => word.length > 1 || i === 0 || i === all.length - 1);

const sharesState = ({ members }: Group, { ofId }: Actor): boolean =>
  ofId !== null && members.some(({ actor }) => actor.ofId === ofId);

function identityOf({ id, members }: Group): Identity {
  const names = new Map<string, number>();
  for (const { actor } of members) names.set(actor.name, (names.get(actor.name) ?? 0) + 1);
  const [first] = members;
  const fullest = Math.max(...members.map(({ actor }) => Math.min(2, partsOf(actor.name).length)));
  const [name] = [...names]
    .filter(([text]) => Math.min(2, partsOf(text).length) === fullest)
    .sort(([a, x], [b, y]) => y - x || nameWords(a).length - nameWords(b).length)[0];
  const affiliated = members.find(({ actor }) => actor.ofId !== null) ?? members.find(({ actor }) => actor.of !== null);
  return {
    ...{ id, name, kind: first.actor.kind },
    wikidata: members.find(({ actor }) => actor.wikidata !== null)?.actor.wikidata ?? null,
    of: affiliated?.actor.of ?? null,
    ofId: affiliated?.actor.ofId ?? null,
    roles: members
      .filter(({ actor }) => actor.role !== null || actor.of !== null)
      .map(({ actor: { role, of }, report: { report, published } }) => ({ role, of, report, published })),
  };
}
