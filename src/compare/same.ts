import type { Statement } from '../model/statement.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { likeness, type StoryWords, storyWordsOf } from './similarity.ts';
import { speakersMeet } from './speakers.ts';
import type { WordVectors } from './word-vectors.ts';

/** A statement of a story, and the report that carries it. */
export interface Carried {
  readonly report: string;
  readonly statement: Omit<Statement, 'grounds'>;
}

/** Two statements that are one, and how sure that is. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** From this score on two statements are one. */
const SAME = 0.55;
/** What it adds that both perform the same act, and what it takes that one denies what the other affirms. */
const SAME_ACT = 0.2;
const TURNED = 0.1;

/**
 * Groups of statements, by their places in `carried`, that are one statement as several reports carry it: the same speaker, act and
 * content, across paraphrase, translation and partial quotation. Each group has two reports or more.
 */
export function sameStatements(carried: readonly Carried[], vectors: WordVectors): readonly (readonly number[])[] {
  const meanings = carried.map(({ statement }) => meaningOf(statement.content.text, vectors));
  const story = storyWordsOf(meanings);
  const pairs: Pair[] = [];
  for (let a = 0; a < carried.length; a++) {
    for (let b = a + 1; b < carried.length; b++) {
      if (carried[a].report === carried[b].report) continue;
      const score = scoreOf(carried[a], meanings[a], carried[b], meanings[b], story, vectors);
      if (score >= SAME) pairs.push({ a, b, score });
    }
  }
  return grouped(pairs);
}

function scoreOf(
  a: Carried,
  one: Meaning,
  b: Carried,
  other: Meaning,
  story: StoryWords,
  vectors: WordVectors,
): number {
  const meet = speakersMeet(a.statement.speaker, b.statement.speaker);
  if (meet === 0) return 0;
  const { least, most } = likeness(one, other, story, vectors);
  const act = actsMeet(a, b) ? SAME_ACT : 0;
  const turned = (one.negations - other.negations) % 2 === 0 ? 0 : TURNED;
  return (0.6 * least + 0.4 * most + act - turned) * (0.5 + 0.5 * meet);
}

function actsMeet({ statement: { act: a } }: Carried, { statement: { act: b } }: Carried): boolean {
  if (!a || !b) return false;
  const types = [a.type, ...a.also];
  return [b.type, ...b.also].some((type) => types.includes(type));
}

/** Joins the surest pairs first; a statement joins a group that it is like in the mean. */
function grouped(pairs: readonly Pair[]): readonly (readonly number[])[] {
  const scores = new Map(pairs.map(({ a, b, score }) => [`${a} ${b}`, score]));
  const scored = (a: number, b: number): number => scores.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0;
  const groupOf = new Map<number, number[]>();
  const membersOf = (at: number): number[] => groupOf.get(at) ?? [at];
  for (const { a, b } of [...pairs].sort((x, y) => y.score - x.score)) {
    const [first, second] = [membersOf(a), membersOf(b)];
    if (first === second) continue;
    let [sum, count] = [0, 0];
    for (const x of first) for (const y of second) [sum, count] = [sum + scored(x, y), count + 1];
    if (sum / count < SAME * 0.6) continue;
    const joined = [...first, ...second].sort((x, y) => x - y);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())];
}
