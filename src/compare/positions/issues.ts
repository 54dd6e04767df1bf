import { conceptsOf, shareConcept } from '../concepts.ts';
import { likeness, weightOf } from '../similarity.ts';
import { contentOf, type Story } from '../story.ts';
import { cosine, type WordVectors } from '../word-vectors.ts';
import generic from './generic-nouns.json' with { type: 'json' };
import { codeOf, type Held, inTime, type Thing } from './stances.ts';

/** What several stances are about. */
export interface Issue {
  /** Codes of the nouns that stand for it. */
  readonly nouns: ReadonlySet<number>;
  /** In order of time. */
  readonly stances: readonly Held[];
}

/** From this cosine on, two nouns to which the like is done may stand for one thing, and two verbs for one deed. */
const [ONE_THING, ONE_DEED] = [0.62, 0.5];
/** The same of words of one idea. */
const ONE_IDEA = 0.3;
/** From this one on, two nouns may do so whatever is done to them: "truce", "ceasefire". */
const SYNONYMS = 0.84;
/** Nouns compared with each other, at most: the most frequent. */
const MOST_NOUNS = 240;
/** Issues that a stance may be part of: a demand with two objects. What answers others is wherever they are. */
const MOST_ISSUES = 3;
/** Of what one issue's stances share with another's, this much makes them one. */
const ONE_ISSUE = 0.66;

/**
 * Groups stances by the nouns that they share, the most telling first: nouns of many parties and times that are rare in the story and in
 * news. Each has two parties, or one at two times; a stance is in two at most.
 */
export function issuesOf(story: Story, stances: readonly Held[]): readonly Issue[] {
  const byNoun = new Map<number, Set<Held>>();
  for (const held of stances)
    for (const { noun, described } of held.things)
      for (const code of [noun, ...described]) byNoun.set(code, (byNoun.get(code) ?? new Set()).add(held));
  const core = stances.flatMap(({ things }) => things.filter(({ isCore }) => isCore));
  const plain = new Set(core.flatMap(({ noun, isDeed }) => (isDeed ? [] : [noun])));
  // "troop withdrawal" is about the troops, where others speak of troops.
  const done = core.filter(({ isDeed, described }) => isDeed && !described.some((code) => plain.has(code)));
  const heads = new Set([...plain, ...done.map(({ noun }) => noun)]);
  const candidates = classesOf(story, [...heads], byNoun)
    .flatMap((nouns) => {
      const codes = new Set(nouns);
      const members = membersOf(
        story,
        codes,
        [...new Set(nouns.flatMap((noun) => [...(byNoun.get(noun) ?? [])]))].sort(inTime),
      );
      return members.length < 2 ? [] : [{ nouns, members, score: scoreOf(story, nouns, members) }];
    })
    .filter(({ members }) => isIssue(members))
    .sort((a, b) => b.score - a.score || a.nouns[0] - b.nouns[0]);
  const taken = new Map<Held, number>();
  const found: { readonly nouns: Set<number>; readonly stances: Set<Held> }[] = [];
  for (const { nouns, members } of candidates) {
    const like = found.find(({ stances: known }) => shared(members, known) >= ONE_ISSUE);
    if (like) {
      for (const held of members) if (held.answers.length > 0) like.stances.add(held);
      if (shared([...like.stances], new Set(members)) >= ONE_ISSUE) for (const noun of nouns) like.nouns.add(noun);
      continue;
    }
    const free = members.filter((held) => held.answers.length > 0 || (taken.get(held) ?? 0) < MOST_ISSUES);
    if (!isIssue(free)) continue;
    for (const held of free) taken.set(held, (taken.get(held) ?? 0) + 1);
    found.push({ nouns: new Set(nouns), stances: new Set(free) });
  }
  return found.map(({ nouns, stances: members }) => ({ nouns, stances: stances.filter((held) => members.has(held)) }));
}

/** Share of meaning that a stance has in common with another of an issue that names the same thing only by the way. */
const BY_THE_WAY = 0.45;
/** The same, of two stances that alone make an issue. */
const ALONE = 0.2;

/** What names a thing by the way is compared with so many of those that are about it. */
const MOST_COMPARED = 12;

/** Those that are about one of the nouns, and those that name it and say much the same as one of these. */
function membersOf(story: Story, nouns: ReadonlySet<number>, stances: readonly Held[]): readonly Held[] {
  const isAbout = ({ things }: Held): boolean => things.some(({ noun, isCore }) => isCore && nouns.has(noun));
  const core = stances.filter(isAbout);
  const told = core.slice(0, MOST_COMPARED);
  const members = stances.filter(
    (held) => isAbout(held) || told.some((one) => alikeness(story, one, held) >= BY_THE_WAY),
  );
  const isThin =
    members.length === 2 &&
    members.every(({ answers }) => answers.length === 0) &&
    alikeness(story, members[0], members[1]) < ALONE;
  return core.length < 2 || isThin ? [] : members;
}

const alikeness = (story: Story, a: Held, b: Held): number =>
  likeness(contentOf(story, a.members[0].said), contentOf(story, b.members[0].said), story.words, story.vectors).share;

/** Two parties, or one at two times. */
function isIssue(stances: readonly Held[]): boolean {
  const [first] = stances;
  return stances.some(
    ({ party, on }) => party !== first.party || (on !== null && first.on !== null && on !== first.on),
  );
}

/** Of stances that say themselves what they are about, the share that an issue has. */
function shared(stances: readonly Held[], known: ReadonlySet<Held>): number {
  const own = stances.filter(({ answers }) => answers.length === 0);
  return own.length === 0 ? 0 : own.filter((held) => known.has(held)).length / own.length;
}

function scoreOf({ words, vectors }: Story, nouns: readonly number[], stances: readonly Held[]): number {
  const last = Math.log(vectors.rows.size + 2);
  let weight = 0;
  for (const { things } of stances)
    for (const { noun, word } of things) {
      if (!nouns.includes(noun)) continue;
      const row = vectors.rows.get(word);
      weight = Math.max(weight, weightOf(noun, row === undefined ? 1 : Math.log(row + 2) / last, words));
    }
  const parties = new Set(stances.map(({ party }) => party)).size;
  // What a stance is first about counts in full, what it is also about by half.
  const central = stances.reduce((sum, { things }) => sum + (isFirst(things, nouns) ? 1 : 0.5), 0);
  const asked = stances.filter(({ kind }) => kind === 'demands' || kind === 'refuses' || kind === 'urges').length;
  return (EVEN + weight) * (central + parties + asked / 2);
}

/** How much the most frequent noun counts beside the rarest. */
const EVEN = 0.4;
/** Of the things of a stance, those that it is about first. */
const FIRST = 2;

const isFirst = (things: readonly Thing[], nouns: readonly number[]): boolean =>
  things
    .filter(({ isCore }) => isCore)
    .slice(0, FIRST)
    .some(({ noun }) => nouns.includes(noun));

/** Nouns that stand for one thing, in classes: alike, and what is done to them is alike. */
function classesOf(
  { vectors }: Story,
  nouns: readonly number[],
  byNoun: ReadonlyMap<number, ReadonlySet<Held>>,
): readonly (readonly number[])[] {
  const sizeOf = (noun: number): number => byNoun.get(noun)?.size ?? 0;
  const ranked = [...nouns].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  const known = new Map(ranked.slice(0, MOST_NOUNS).map((noun) => [noun, usesOf(noun, byNoun, vectors)]));
  const areOne = (a: Uses, b: Uses): boolean =>
    similar(a.rows, b.rows, vectors) >= SYNONYMS ||
    (areAlike(a, b, ONE_THING, vectors) &&
      a.deeds.some((one) => b.deeds.some((other) => areAlike(one, other, ONE_DEED, vectors))));
  const classes: number[][] = [];
  for (const [noun, uses] of known) {
    const like = classes.find((members) => members.every((member) => areOne(uses, known.get(member) ?? uses)));
    if (like) like.push(noun);
    else classes.push([noun]);
  }
  return [...classes, ...ranked.slice(MOST_NOUNS).map((noun) => [noun])];
}

/** Verbs that tell little of what is done. */
const LIGHT: ReadonlySet<number> = new Set(generic.lightVerbs.map(codeOf));

/** A word by its stem, and the rows of the forms in which a story has it. */
interface Word {
  readonly stem: number;
  readonly rows: readonly number[];
}

/** A noun, and what is done to what it names. */
interface Uses extends Word {
  readonly deeds: readonly Word[];
}

function usesOf(stem: number, byNoun: ReadonlyMap<number, ReadonlySet<Held>>, vectors: WordVectors): Uses {
  const things = [...(byNoun.get(stem) ?? [])].flatMap(({ things }) => things.filter(({ noun }) => noun === stem));
  const deeds = Map.groupBy(
    things.flatMap(({ deed }) => (deed && !LIGHT.has(deed.stem) ? [deed] : [])),
    (deed) => deed.stem,
  );
  return {
    stem,
    rows: rowsOf(
      things.map(({ word }) => word),
      vectors,
    ),
    deeds: [...deeds].map(([verb, forms]) => ({
      stem: verb,
      rows: rowsOf(
        forms.map(({ word }) => word),
        vectors,
      ),
    })),
  };
}

const rowsOf = (words: readonly number[], { rows }: WordVectors): readonly number[] =>
  [...new Set(words)].flatMap((word) => rows.get(word) ?? []);

/** The greatest cosine of the forms of two words; -1 where one has no vector. */
function similar(a: readonly number[], b: readonly number[], vectors: WordVectors): number {
  let best = -1;
  for (const x of a) for (const y of b) best = Math.max(best, cosine(vectors, x, y));
  return best;
}

function areAlike(a: Word, b: Word, least: number, vectors: WordVectors): boolean {
  if (a.stem === b.stem) return true;
  const alike = similar(a.rows, b.rows, vectors);
  return alike >= least || (alike >= ONE_IDEA && shareConcept(conceptsOf(a.stem), conceptsOf(b.stem)));
}

/** The thing of a stance that makes it part of an issue: one outside its condition before one inside; null where it is in by another's words. */
export function thingIn({ nouns }: Issue, { things }: Held): Thing | null {
  const fit = things.filter(({ noun, described }) => nouns.has(noun) || described.some((code) => nouns.has(code)));
  return (
    fit.find(({ matter, isCore }) => isCore && !matter.inCondition) ??
    fit.find(({ isCore }) => isCore) ??
    fit[0] ??
    null
  );
}
