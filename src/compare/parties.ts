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
  return carried.map(({ statement: { speaker, via, content }, debtors }) => {
    const parties = new Set<string>();
    for (const who of [speaker, via]) {
      if (!who) continue;
      if (who.name) parties.add(who.name.toLowerCase());
      if (who === speaker && who.of) parties.add(who.of.toLowerCase());
      const whole = who.name && behind.get(who.name.toLowerCase());
      if (whole) parties.add(whole);
    }
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
