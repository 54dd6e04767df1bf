import type { Speaker } from '../model/statement.ts';
import type { Carried } from './carried.ts';

/**
 * How two statements are joined by who speaks: `party` where both speak for one (the same actor, a president and his state, a state's
 * agency and its leader), `told` where one tells what the other's speaker said, `unsure` where nobody is named or a group is worded
 * otherwise, null where they have nothing to do with each other.
 */
export type Tie = 'party' | 'told' | 'unsure' | null;

export interface Voice {
  /** For whom it speaks: names in lower case. Empty where nobody is named. */
  readonly parties: ReadonlySet<string>;
  /** Names in the content that may be a speaker's: words that begin with a capital, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The same of the speaker's own name and of his state. */
  readonly own: readonly string[];
  /** Words of an unnamed group: "senior officials". */
  readonly group: readonly string[];
}

const NAME = /\p{Lu}[\p{L}\p{M}]{2,}(?:-[\p{L}\p{M}]+)*/gu;
const PLAIN = /[\p{L}\p{M}]{4,}/gu;
/** Letters that a group's words need in common: "Europe", "European". */
const BEGINNING = 5;

/** For whom each statement speaks, in the order given. An agency that passes on a state's words speaks for it in the whole story. */
export function voicesOf(carried: readonly Carried[]): readonly Voice[] {
  const behind = statesBehind(carried);
  const people = peopleByName(carried);
  return carried.map(({ statement: { speaker, via, content }, debtors }) => {
    const parties = new Set<string>();
    for (const who of [speaker, via]) {
      if (!who?.name) continue;
      const name = who.name.toLowerCase();
      parties.add(name);
      const [whole, owner, department] = [behind.get(name), ownerOf(name), departmentOf(who)];
      if (whole) parties.add(whole);
      if (owner) parties.add(people.get(owner) ?? owner);
      if (department) parties.add(department);
    }
    if (speaker?.of) parties.add(speaker.of.toLowerCase());
    const before = speaker && BEFORE.exec(speaker.text)?.[1];
    if (before) parties.add(people.get(before.toLowerCase()) ?? before.toLowerCase());
    if (speaker) for (const debtor of debtors) parties.add(debtor.toLowerCase());
    if (parties.size === 0 && speaker) parties.add(speaker.text.toLowerCase());
    return {
      parties,
      names: new Set((content.text.match(NAME) ?? []).map((name) => name.toLowerCase())),
      own: speaker ? ownNames(speaker) : [],
      group: speaker?.kind === 'group' ? wordsOf(speaker.name ?? speaker.text) : [],
    };
  });
}

/** "Ilse Varga's office", "Varga’s government" speak for her; "Varga's critics" do not. */
const ownerOf = (name: string): string | null =>
  /^(.+?)['’]s? (?:office|government|administration|cabinet|team|spokes\p{L}+|ministry)$/u.exec(name)?.[1] ?? null;

/** Whose a body is, as the words before it say: "Dorane's defence ministry", "President Varga’s office"; not "Varga’s critics". */
const BEFORE =
  /(\p{Lu}[\p{L}\p{M}-]+)['’]s? (?:\p{L}+ ){0,3}(?:ministry|minister|government|army|navy|office|cabinet|president|leader|leaders|parliament|general staff|spokes\p{L}+|delegation)\b/iu;

/** "foreign minister", "the Foreign Ministry", "a Foreign Ministry spokesman" speak for one department of one state. */
function departmentOf({ name, kind, role, of }: Speaker): string | null {
  const words = (kind === 'person' ? role : name)?.toLowerCase().replaceAll('defense', 'defence');
  const [, before, after] = words
    ? (/(\p{L}+) minist(?:er|ry)|minist(?:er|ry) (?:of|for) (\p{L}+)/u.exec(words) ?? [])
    : [];
  const department = before === 'of' || before === 'the' ? after : (before ?? after);
  if (!department || department === 'prime' || department === 'former') return null;
  return `department ${department} ${of?.toLowerCase() ?? ''}`;
}

/** Persons by the last word of their names, where only one of the story has it. */
function peopleByName(carried: readonly Carried[]): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  const shared = new Set<string>();
  for (const { statement } of carried) {
    const { speaker } = statement;
    if (speaker?.kind !== 'person' || !speaker.name) continue;
    const name = speaker.name.toLowerCase();
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (people.has(last) && people.get(last) !== name) shared.add(last);
    people.set(last, name);
  }
  for (const last of shared) people.delete(last);
  return people;
}

export function tieOf(a: Voice, b: Voice): Tie {
  for (const party of a.parties) if (b.parties.has(party)) return 'party';
  if (a.parties.size === 0 || b.parties.size === 0) return 'unsure';
  if (a.own.some((name) => b.names.has(name)) || b.own.some((name) => a.names.has(name))) return 'told';
  return a.group.some((word) => b.group.includes(word)) ? 'unsure' : null;
}

/** The state whose words an organisation gives most often in the story: what it commits to, or whose leader it passes on. */
function statesBehind(carried: readonly Carried[]): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const vote = ({ name, kind }: Speaker, whole: string): void => {
    if (kind !== 'organisation' || !name) return;
    const counts = votes.get(name.toLowerCase()) ?? new Map<string, number>();
    votes.set(name.toLowerCase(), counts.set(whole.toLowerCase(), (counts.get(whole.toLowerCase()) ?? 0) + 1));
  };
  for (const { statement, debtors } of carried) {
    const { speaker, via } = statement;
    if (speaker) for (const debtor of debtors) vote(speaker, debtor);
    if (via && speaker?.of) vote(via, speaker.of);
  }
  const behind = new Map<string, string>();
  for (const [name, counts] of votes) {
    const [[first, most], second] = [...counts].sort(([, x], [, y]) => y - x);
    if (!second || most > second[1]) behind.set(name, first);
  }
  return behind;
}

function ownNames({ name, of }: Speaker): readonly string[] {
  return `${name ?? ''} ${of ?? ''}`.match(NAME)?.map((one) => one.toLowerCase()) ?? [];
}

const wordsOf = (name: string): readonly string[] =>
  (name.toLowerCase().match(PLAIN) ?? []).map((word) => word.slice(0, BEGINNING));
