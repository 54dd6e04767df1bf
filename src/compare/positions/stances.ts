import { wordCode } from '../../learn/hash.ts';
import type { Matter, StanceKind } from '../../model/commitment.ts';
import { stem } from '../../text/stem.ts';
import type { Parties } from '../spoken-for.ts';
import type { Story } from '../story.ts';
import generic from './generic-nouns.json' with { type: 'json' };
import type { Taken } from './taken.ts';

/** A thing that a stance is about, and where it is named so. */
export interface Thing {
  /** Code of the noun's stem; of the whole phrase where the noun by itself names nothing: "peace plan". */
  readonly noun: number;
  /** Codes of the stems of the nouns and adjectives before it. */
  readonly described: readonly number[];
  /** Place of the report in the story. */
  readonly report: number;
  readonly matter: Matter;
  /** Whether the noun is a deed: "withdrawal". */
  readonly isDeed: boolean;
  /** Whether the stance is about it, and not about what has to do with it. */
  readonly isCore: boolean;
  /** Code of the noun as it is written, for its meaning. */
  readonly word: number;
  /** Its verb: codes of the stem and of the word as it is written; null where it has none. */
  readonly deed: { readonly stem: number; readonly word: number } | null;
}

/** One stance of a party: a statement, by however many reports it is carried. */
export interface Held {
  /** At least one, the fullest first. */
  readonly members: readonly Taken[];
  readonly party: string;
  readonly kind: StanceKind;
  /** The earliest day of its members; null when none is known. */
  readonly on: string | null;
  readonly things: readonly Thing[];
  /** What its words stand for, "these demands"; empty where they say it themselves. */
  readonly answers: readonly Held[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;
export const codeOf = (word: string): number => wordCode(stem(word.toLowerCase().replace(/['’]s?$/u, '')));
const GENERIC: ReadonlySet<number> = new Set(generic.nouns.map(codeOf));
const DEMANDS: ReadonlySet<number> = new Set(generic.demands.map(codeOf));
/** "the publication of the orders" is about the orders. */
const DEEDS: ReadonlySet<number> = new Set(generic.deeds.map(codeOf));

/** The stances of a story in order of time; `same` are the groups of statements that are one, by their ids. */
export function stancesOf(
  story: Story,
  taken: readonly Taken[],
  parties: Parties,
  same: readonly (readonly string[])[],
): readonly Held[] {
  const names = namesIn(story, parties);
  const texts = story.reports.map(({ text }) => text);
  return gathered(taken, same)
    .map((members): Held => {
      const full = [...members].sort(
        (a, b) => b.said.content.text.length - a.said.content.text.length || (a.said.id < b.said.id ? -1 : 1),
      );
      const days = members.flatMap(({ on }) => on ?? []).sort();
      return {
        members: full,
        party: full[0].party,
        kind: full[0].position.stance,
        on: days[0] ?? null,
        answers: [],
        things: sharedThings(full.map((member) => thingsOf(member, names, texts))),
      };
    })
    .sort(inTime);
}

/** What the fullest statement is about, and what two others are: a third may say something else besides. */
function sharedThings([first, ...others]: readonly (readonly Thing[])[]): readonly Thing[] {
  const known = new Set(first.map(({ noun }) => noun));
  const counts = new Map<number, number>();
  for (const things of others)
    for (const noun of new Set(things.map(({ noun }) => noun))) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const more = others.flatMap((things) => things.filter(({ noun }) => known.has(noun) || (counts.get(noun) ?? 0) > 1));
  return [...first, ...more];
}

/** By day, what has none last; of one day by id. */
export const inTime = (a: Held, b: Held): number => {
  const [x, y] = [a.on ?? '~', b.on ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.members[0].said.id < b.members[0].said.id ? -1 : 1;
};

/** Statements of one party that are one statement go together. */
function gathered(taken: readonly Taken[], same: readonly (readonly string[])[]): readonly (readonly Taken[])[] {
  const of = new Map(taken.map((one) => [one.said.id, one]));
  const first = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = first.get(at); up !== undefined && up !== at; up = first.get(at)) at = up;
    return at;
  };
  for (const group of same) {
    for (const members of Map.groupBy(
      group.flatMap((id) => of.get(id) ?? []),
      ({ party }) => party,
    ).values())
      for (const { said } of members) {
        const [a, b] = [root(members[0].said.id), root(said.id)].sort();
        if (a !== b) first.set(b, a);
      }
  }
  return [...Map.groupBy(taken, ({ said }) => root(said.id)).values()].flatMap(byOccasion);
}

/** Days between two reports that carry one statement, at most: what is said in the same words later is said again. */
const ONE_OCCASION = 4;
const DAY = 86_400_000;

function byOccasion(members: readonly Taken[]): readonly (readonly Taken[])[] {
  const occasions: Taken[][] = [];
  let last: string | null = null;
  for (const member of members.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))) {
    const known = occasions.at(-1);
    const isNear =
      last === null || member.on === null || (Date.parse(member.on) - Date.parse(last)) / DAY <= ONE_OCCASION;
    if (known && isNear) known.push(member);
    else occasions.push([member]);
    last = member.on ?? last;
  }
  return occasions;
}

/** Words and beginnings of words by which a story names parties and persons, in lower case. */
interface Names {
  readonly words: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

/** Letters in which a people's name agrees with its state's. */
const BEGINNING = 5;

function namesIn({ reports }: Story, { written }: Parties): Names {
  // A capital that speaks for its state is no more an issue than the state.
  const called = reports.flatMap(({ statements }) =>
    statements.flatMap(({ speaker, to }) => [speaker, to].flatMap((one) => one?.text ?? [])),
  );
  const names = [...written.values(), ...called, ...reports.flatMap(({ people }) => people.map(({ name }) => name))];
  const words = new Set(
    names.flatMap((name) => name.match(WORD) ?? []).flatMap((word) => (isCapital(word) ? [word.toLowerCase()] : [])),
  );
  return {
    words,
    beginnings: new Set([...words].flatMap((word) => (word.length >= BEGINNING ? [word.slice(0, BEGINNING)] : []))),
  };
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

function thingsOf({ report, position }: Taken, names: Names, texts: readonly string[]): readonly Thing[] {
  const text = texts[report];
  return position.about.flatMap((matter): Thing[] => {
    const words = matter.text.match(WORD) ?? [];
    const head = words.at(-1);
    if (!head || head.length < 3 || /^\p{N}/u.test(head) || isName(head, names)) return [];
    const noun = codeOf(head);
    const { under } = matter;
    const above = under && text.slice(under.start, under.end);
    // "an application to join the alliance" is about the application, "a plan to send escorts" about the escorts.
    const inClause = under !== null && matter.deed !== null && matter.deed.start > under.start;
    const isCore =
      matter.isCore && (above === null || GENERIC.has(codeOf(above)) || (!inClause && DEEDS.has(codeOf(above))));
    const verb = matter.deed && text.slice(matter.deed.start, matter.deed.end);
    const deed = verb === null ? null : { stem: codeOf(verb), word: wordCode(verb.toLowerCase()) };
    const told = { report, matter, isCore, deed, isDeed: DEEDS.has(noun), word: wordCode(head.toLowerCase()) };
    const described = words.slice(0, -1).filter((word) => !isName(word, names));
    if (!GENERIC.has(noun)) return [{ noun, described: described.map(codeOf), ...told }];
    return described.length === 0 || DEMANDS.has(noun)
      ? []
      : [{ noun: codeOf(`${described.at(-1)} ${head}`), described: [], ...told }];
  });
}

function isName(word: string, { words, beginnings }: Names): boolean {
  if (!isCapital(word)) return false;
  const plain = word.toLowerCase().replace(/['’]s?$/u, '');
  return words.has(plain) || (plain.length >= BEGINNING && beginnings.has(plain.slice(0, BEGINNING)));
}
