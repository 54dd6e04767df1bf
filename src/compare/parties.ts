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
  /** Whether no report tells for whom it speaks. */
  readonly isOpen: boolean;
  /** Whether it is somebody with a name of his own. */
  readonly isPerson: boolean;
}

const NAME = /\p{Lu}[\p{L}\p{M}]{2,}(?:-[\p{L}\p{M}]+)*/gu;
const PLAIN = /[\p{L}\p{M}]{4,}/gu;
/** Letters that a group's words need in common: "Europe", "European". */
const BEGINNING = 5;

/**
 * For whom each statement speaks, in the order given. What one report tells of somebody holds in the whole story: his office, his state,
 * and whose words an agency passes on.
 */
export function voicesOf(carried: readonly Carried[]): readonly Voice[] {
  const behind = statesBehind(carried);
  const { byName, of } = peopleIn(carried);
  const bearers = bearersIn(carried);
  return carried.map(({ report, statement: { speaker, via, content }, party, debtors }) => {
    const parties = new Set<string>();
    const add = (name: string): void => {
      parties.add(name);
      for (const more of of.get(name) ?? []) parties.add(more);
    };
    for (const who of [speaker, via]) {
      if (!who?.name) continue;
      const name = who.name.toLowerCase();
      add(name);
      const [whole, owner, bearer] = [behind.get(name), ownerOf(name), bearers(report, name)];
      if (whole) parties.add(whole);
      if (owner) add(byName.get(owner) ?? owner);
      if (bearer) add(bearer);
      for (const department of departmentsOf(who)) parties.add(department);
    }
    if (party !== null) parties.add(party);
    if (speaker?.of) parties.add(speaker.of.toLowerCase());
    const before = speaker && BEFORE.exec(speaker.text)?.[1];
    if (before) add(byName.get(before.toLowerCase()) ?? before.toLowerCase());
    // What a president says that another state has promised is not that state's word.
    const side = speaker?.kind === 'person' ? (speaker.of ?? party)?.toLowerCase() : null;
    for (const debtor of speaker ? debtors : [])
      if (!side || side === debtor.toLowerCase() || parties.has(debtor.toLowerCase()))
        parties.add(debtor.toLowerCase());
    const isOpen = speaker !== null && speaker.kind !== 'state' && parties.size < 2;
    if (parties.size === 0 && speaker) parties.add(speaker.text.toLowerCase());
    return {
      isOpen,
      isPerson: speaker?.kind === 'person' && /^\p{Lu}/u.test(speaker.name ?? speaker.text),
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

/**
 * The department or body that somebody speaks for: of "foreign minister", "the Foreign Ministry" and "a Foreign Ministry spokesman" the
 * department of one state, of "chief of the harbour police" the harbour police.
 */
function departmentsOf({ name, kind, role, of }: Speaker): readonly string[] {
  const words = (kind === 'person' ? role : name)?.toLowerCase().replaceAll('defense', 'defence');
  if (!words) return [];
  const body = HEAD_OF.exec(words)?.[1];
  const [, before, after] = /(\p{L}+) minist(?:er|ry)|minist(?:er|ry) (?:of|for) (\p{L}+)/u.exec(words) ?? [];
  const department = before === 'of' || before === 'the' ? after : (before ?? after);
  const seated = kind === 'person' ? null : SEATED.exec(words)?.[1];
  return [
    ...[body, seated].flatMap((one) => one ?? []),
    ...(department && department !== 'prime' && department !== 'former'
      ? [`department ${department} ${of?.toLowerCase() ?? ''}`]
      : []),
  ];
}

/** "the harbour police in Nerivar" */
const SEATED = /^(.+?) in \p{L}+$/u;
const HEAD_OF =
  /^(?:chief|head|commander|director|leader|president|chairman|chair|chairwoman|spokes\p{L}+) (?:of|for) (?:the )?(.+)$/u;

/** Persons of the story: by the last word of their names, where only one has it; and the departments and bodies of each in any report. */
function peopleIn(carried: readonly Carried[]): {
  readonly byName: ReadonlyMap<string, string>;
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const byName = new Map<string, string>();
  const shared = new Set<string>();
  const of = new Map<string, Set<string>>();
  for (const { statement } of carried) {
    const { speaker } = statement;
    if (speaker?.kind !== 'person' || !speaker.name) continue;
    const name = speaker.name.toLowerCase();
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (byName.has(last) && byName.get(last) !== name) shared.add(last);
    byName.set(last, name);
    const known = of.get(name) ?? new Set<string>();
    for (const department of departmentsOf(speaker)) known.add(department);
    of.set(name, known);
  }
  for (const last of shared) byName.delete(last);
  return { byName, of };
}

/**
 * Who is called by an office alone, where one of those who bear it in the story is among the speakers of the report: "the prime minister".
 * Null where none or several are.
 */
function bearersIn(carried: readonly Carried[]): (report: string, office: string) => string | null {
  const bearers = new Map<string, Set<string>>();
  const here = new Map<string, Set<string>>();
  for (const { report, statement } of carried) {
    const { speaker } = statement;
    if (speaker?.kind !== 'person' || !speaker.name) continue;
    const name = speaker.name.toLowerCase();
    here.set(report, (here.get(report) ?? new Set()).add(name));
    const role = speaker.role?.toLowerCase();
    if (role) bearers.set(role, (bearers.get(role) ?? new Set()).add(name));
  }
  return (report, office) => {
    const all = [...(bearers.get(office) ?? [])].filter((name) => here.get(report)?.has(name));
    return all.length === 1 ? all[0] : null;
  };
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
