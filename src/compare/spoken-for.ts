import type { Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';

type Said = Pick<Statement, 'speaker' | 'via'>;

/** What a report tells of who speaks for whom. */
interface Telling {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly statements: readonly Said[];
}

/** For whom the speakers of a story speak. */
export interface Parties {
  /** In lower case; null where nobody is named. */
  of(report: Telling, said: Said): string | null;
  /** The party of somebody who is named, in lower case. */
  named(name: string): string;
  /** As the reports write it, by its name in lower case. */
  readonly written: ReadonlyMap<string, string>;
}

/** Who is in a state and does not speak for it. */
const APART =
  /\b(?:opposition|opponents?|critics?|rebels?|dissidents?|protesters?|relatives|famil(?:y|ies)|unions?|ex-|former|residents|voters|analysts?|experts?)\b/i;
const OWNER =
  /^(.+?)['’]s? (?:office|government|administration|cabinet|team|spokes\p{L}+|ministry|delegation|negotiators?)$/u;
/** "Coralia's foreign minister, Ilse Varga" */
const HELD_BY =
  /(\p{Lu}[\p{L}\p{M}]+)['’]s (?:\p{L}+,? ){1,4}?(?:\p{Lu}[\p{L}\p{M}]+ )*(\p{Lu}[\p{L}\p{M}]+ \p{Lu}[\p{L}\p{M}]+)/gu;
/** "President Ilse Varga of Coralia" */
const OFFICE_OF =
  /\b(?:President|Premier|Chancellor|King|Queen|Prime Minister|(?:\p{Lu}\p{Ll}+ )?Minister|Secretary of State) (\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)+) of (\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)*)/gu;
/** "the Coralian Wire, which is Coralia's state news agency" */
const AGENCY_OF =
  /((?!The )\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)*)(?: \(\p{Lu}+\))?, (?:which is )?(?:the )?(\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)*)['’]s (?:official|state|government)\b[^,.;]*?\b(?:agency|media|newspaper|broadcaster)\b/gu;
/** Who is not told, and whom a transcript tells by a letter. */
const UNNAMED = /^(?:\p{L}|he|she|it|they|we|i|you|one|who|that|this|those|some|others)$/iu;
/** "the foreign ministry in Nerivar" */
const SEAT = / in (\p{Lu}[\p{L}\p{M}-]+)$/u;
const OF_STATE = /^(\p{Lu}[\p{L}\p{M} ]+?)['’]s? /u;

/**
 * A speaker's party is the state or organisation that most reports of the story say he speaks for; where none does, himself. One report
 * names the minister's state, the next only the minister.
 *
 *   the foreign minister of Coralia, Coralian officials, Coralia: all Coralia     Coralia's main opposition party: itself
 */
export function partiesOf(reports: readonly Telling[]): Parties {
  const speakers = reports.flatMap(({ statements }) => statements.flatMap(({ speaker }) => speaker ?? []));
  const states = statesOf(speakers);
  const roles = rolesOf(speakers);
  const people = new Map(
    speakers.flatMap((one) => (one.kind === 'person' ? [[keyOf(one), one.name ?? one.text]] : [])),
  );
  const bySurname = surnamesOf([...people.keys()]);
  const votes = new Map<string, Map<string, number>>();
  const vote = (name: string, state: string): void => {
    const counts = votes.get(name) ?? new Map<string, number>();
    votes.set(name, counts.set(state, (counts.get(state) ?? 0) + 1));
  };
  const behind = (name: string): string | null => {
    const [first] = [...(votes.get(name) ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return first?.[0] ?? null;
  };
  for (const speaker of speakers) if (speaker.of && !isApart(speaker)) vote(keyOf(speaker), speaker.of);
  // An agency that passes on what one state's people say speaks for it.
  for (const { speaker, via } of reports.flatMap(({ statements }) => statements))
    if (via?.kind === 'organisation' && speaker?.of && !isApart(speaker)) vote(keyOf(via), speaker.of);
  for (const { text } of reports)
    for (const [, state, name] of text.matchAll(HELD_BY))
      if (states.has(state.toLowerCase()) && people.has(name.toLowerCase())) vote(name.toLowerCase(), state);

  for (const { text } of reports)
    for (const [, name, state] of text.matchAll(OFFICE_OF))
      if (people.has(name.toLowerCase())) vote(name.toLowerCase(), state);

  for (const { text } of reports)
    for (const [, agency, state] of text.matchAll(AGENCY_OF))
      if (states.has(state.toLowerCase())) vote(agency.toLowerCase(), state);

  for (const [city, states] of seatsOf(reports, people, (name) => behind(name)))
    for (const state of states) vote(city, state);

  const stateBefore = ({ text }: Speaker): string | null => {
    const state = OF_STATE.exec(text)?.[1];
    return (state && states.get(state.toLowerCase())) ?? null;
  };
  /** "Coralia's army" and then "the army". */
  const stateInReport = (statements: readonly Said[], { name }: Speaker): string | null => {
    const whose = statements.flatMap((other) =>
      other.speaker?.kind !== 'person' && other.speaker?.name === name ? (stateBefore(other.speaker) ?? []) : [],
    );
    return name !== null && new Set(whose).size === 1 ? whose[0] : null;
  };

  const written = new Map<string, string>();
  const write = (name: string): string => {
    const key = name.toLowerCase();
    if (!written.has(key) || (written.get(key) === key && name !== key)) written.set(key, name);
    return key;
  };
  const named = (name: string): string => {
    const key = name.toLowerCase();
    const owner = OWNER.exec(key)?.[1] ?? null;
    const person = owner === null ? key : (bySurname.get(owner) ?? owner);
    return write(behind(key) ?? behind(person) ?? (owner === null ? name : (people.get(person) ?? owner)));
  };
  return {
    written,
    named,
    of: ({ statements }, { speaker }) => {
      if (!speaker || UNNAMED.test(speaker.name ?? speaker.text)) return null;
      const name = speaker.name ?? speaker.text;
      if (isApart(speaker)) return write(name);
      if (speaker.kind !== 'person') {
        const state = stateBefore(speaker) ?? stateInReport(statements, speaker);
        if (state) return write(state);
        const seat = SEAT.exec(speaker.text)?.[1];
        if (seat && behind(seat.toLowerCase())) return named(seat);
      }
      return named(bearer(speaker, roles, statements) ?? name);
    },
  };
}

/**
 * Cities that speak, in lower case, with the state of each person who is told of in one sentence with "in" the city: a seat of government
 * that no list has speaks for the state whose people speak there most.
 *
 *   Nerivar says that 40 are there. … President Ilse Varga of Coralia, speaking in Nerivar, …: Coralia
 *   not: a person of the city's name; a city that does not speak
 */
function seatsOf(
  reports: readonly Telling[],
  people: ReadonlyMap<string, string>,
  stateOf: (name: string) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const surnames = new Set([...people.keys()].map((name) => / (\S+)$/u.exec(name)?.[1]));
  const cities = new Map<string, string[]>();
  for (const { statements } of reports)
    for (const { speaker } of statements)
      if (
        speaker?.of === null &&
        speaker.role === null &&
        speaker.kind !== 'state' &&
        CITY.test(speaker.name ?? speaker.text) &&
        !surnames.has(keyOf(speaker))
      )
        cities.set(keyOf(speaker), []);
  if (cities.size === 0) return cities;
  const known = [...people.values()].flatMap((name) => {
    const state = stateOf(name.toLowerCase());
    const last = name.slice(name.lastIndexOf(' ') + 1);
    return state === null || !isCapital(last) ? [] : [{ name: last, state }];
  });
  for (const { text, sentences } of reports)
    for (const { start, end } of sentences) {
      const sentence = text.slice(start, end);
      for (const [, city] of sentence.matchAll(IN_CITY)) {
        const states = cities.get(city.toLowerCase());
        states?.push(...new Set(known.flatMap(({ name, state }) => (sentence.includes(name) ? [state] : []))));
      }
    }
  return cities;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const CITY = /^\p{Lu}[\p{L}\p{M}-]+$/u;
const IN_CITY = /\bin (\p{Lu}[\p{L}\p{M}-]+)/gu;

/** States and the like that somebody speaks for in the story, by their names in lower case. */
const statesOf = (speakers: readonly Speaker[]): ReadonlyMap<string, string> =>
  new Map(
    speakers
      .flatMap(({ kind, name, of }) => [kind === 'state' ? name : null, of])
      .flatMap((name) => (name ? [[name.toLowerCase(), name] as const] : [])),
  );

/** Names by their last words, where only one of the story has it; who is called by it alone may be that one. */
function surnamesOf(names: readonly string[]): ReadonlyMap<string, string> {
  const full = names.filter((name) => name.includes(' '));
  const by = Map.groupBy(full, (name) => name.slice(name.lastIndexOf(' ') + 1));
  return new Map([...by].flatMap(([last, [name, ...more]]) => (more.length === 0 ? [[last, name]] : [])));
}

/** Who bears the role that a speaker is called by, where one of those who speak in the report alone does: "the prime minister". */
function bearer(
  { text }: Speaker,
  roles: ReadonlyMap<string, ReadonlySet<string>>,
  statements: readonly Said[],
): string | null {
  const bearers = roles.get(text.toLowerCase().replace(/^the /, ''));
  if (!bearers) return null;
  const here = new Set(
    statements.flatMap(({ speaker }) => (speaker?.name && bearers.has(speaker.name) ? [speaker.name] : [])),
  );
  return here.size === 1 ? [...here][0] : null;
}

/** Names of those whom the story gives a role, by the role in lower case. */
function rolesOf(speakers: readonly Speaker[]): ReadonlyMap<string, ReadonlySet<string>> {
  const roles = new Map<string, Set<string>>();
  for (const { name, role } of speakers) {
    if (!name || !role) continue;
    roles.set(role.toLowerCase(), (roles.get(role.toLowerCase()) ?? new Set()).add(name));
  }
  return roles;
}

const isApart = ({ text, name, role }: Speaker): boolean => APART.test(`${text} ${name ?? ''} ${role ?? ''}`);
const keyOf = ({ name, text }: Speaker): string => (name ?? text).toLowerCase();
