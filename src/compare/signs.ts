import type { ActType, ConditionKind } from '../model/statement.ts';
import { antecedentsOf } from './antecedents.ts';
import { candidatesOf } from './candidates.ts';
import type { Carried } from './carried.ts';
import { type Meaning, meaningOf, partsOfMeaning } from './meaning.ts';
import { type Tie, tieOf, voicesOf } from './parties.ts';
import { commonRun, likeness, type StoryWords, storyWordsOf } from './similarity.ts';
import type { WordVectors } from './word-vectors.ts';

/** What speaks for and against two statements being one. Each is 0 to 1, but `stand` -1 to 2. */
export interface Signs {
  /** How far the likeness stands out from what is usual for either statement in the story, in standard deviations halved. */
  readonly stand: number;
  /** The likeness of the two parts of the contents that are most alike. */
  readonly part: number;
  /** Telling words in a row in both: five or more are 1. */
  readonly run: number;
  /** How much is said in both, by weight: as much as three rare words is 1. */
  readonly mass: number;
  /** Whether they perform one act, and how rare that act is in the story. */
  readonly act: number;
  readonly rareAct: number;
  /** Whether their acts have nothing to do with each other: praise and a threat. */
  readonly clash: number;
  /** How near each is to being the likest statement of its report for the other. */
  readonly best: number;
  /** Nearly the same words, and one denies what the other affirms. */
  readonly turned: number;
  /** Nobody is named, or only one is told by the other. */
  readonly loose: number;
  /** Days between the reports, from the third on: a week is 1. None for words that are quoted, or told as said before. */
  readonly later: number;
}

/** Two statements of different reports, by place, and what speaks for their being one. */
export interface Compared {
  readonly a: number;
  readonly b: number;
  readonly signs: Signs;
}

/** Acts that may be one act in another's words. */
const FAMILIES: readonly (readonly ActType[])[] = [
  ['promise', 'offer', 'announce', 'agree'],
  ['deny', 'criticise', 'accuse', 'doubt'],
  ['demand', 'urge', 'propose'],
  ['threaten', 'warn'],
];
/** Acts that tell little: a weaker verb is enough for them. */
const GENERAL: ReadonlySet<ActType> = new Set(['assert', 'confirm', 'predict']);
/** Acts that may deny by the verb before the content: "denied that there was a fee", "said that there was no fee". */
const DENYING: ReadonlySet<ActType> = new Set(['deny', 'refuse']);
/** Acts that give something or keep it back, the kinds of condition without which nothing is given, and acts that ask. */
const GIVING: ReadonlySet<ActType> = new Set(['agree', 'offer', 'promise', 'refuse']);
const NECESSARY: ReadonlySet<ConditionKind> = new Set(['provided', 'only', 'unless', 'until', 'without']);
const DIRECTIVES: ReadonlySet<ActType> = new Set(['demand', 'urge', 'propose']);
/** Statements that no party joins are compared where both quote so many telling words in a row, or are so much alike. */
const QUOTED = 4;
const WORD_FOR_WORD = 0.9;
const LONG_RUN = 5;
const MUCH = 3;
const DAY = 86_400_000;
/** Likeness of the parts from which a denial is a denial of the same. */
const SAME_WORDS = 0.75;
/** Of what is usual for one statement, so many pairs are taken to be as in the story. */
const PRIOR = 5;

/** Every pair worth comparing with its signs. The order of `carried` matters only to the order of the pairs. */
export function signsOf(carried: readonly Carried[], vectors: WordVectors): readonly Compared[] {
  const wholes = carried.map(({ statement }) => meaningOf(statement.content.text, vectors));
  const antecedents = antecedentsOf(carried);
  const parts = carried.map(({ statement: { content } }, place) => {
    const said = partsOfMeaning(content.text, wholes[place], vectors);
    const antecedent = antecedents[place];
    return antecedent === null ? said : [...said, meaningOf(`${content.text} ${antecedent}`, vectors)];
  });
  const story = storyWordsOf(wholes);
  const voices = voicesOf(carried);
  const acts = actsOf(carried);
  const raw = candidatesOf(carried, wholes, voices, story).flatMap(({ a, b }) => {
    const tie = tieOf(voices[a], voices[b]);
    const run = commonRun(wholes[a].stems, wholes[b].stems);
    if (tie === null && run < QUOTED) return [];
    const likes = alike(wholes, parts, a, b, story, vectors);
    const quoted = carried[a].statement.form !== 'indirect' && carried[b].statement.form !== 'indirect';
    return tie === null && !quoted && likes.part < WORD_FOR_WORD ? [] : [{ a, b, tie, run, ...likes }];
  });
  const usual = usualOf(raw, carried.length);
  const likest = likestOf(raw, carried);
  return raw.map(({ a, b, tie, run, mean, part, mass, turned }): Compared => {
    const shared = acts.shared(a, b);
    const most = Math.max(likest(a, b), likest(b, a));
    return {
      a,
      b,
      signs: {
        stand: Math.max(-2, Math.min(4, (mean - Math.max(usual.of(a), usual.of(b))) / usual.deviation)) / 2,
        part,
        run: Math.min(1, run / LONG_RUN),
        mass: Math.min(1, mass / MUCH),
        act: shared.length > 0 ? 1 : 0,
        rareAct: Math.max(0, ...shared.map(acts.rarity)),
        clash: clash(acts.types[a], acts.types[b]) ? 1 : 0,
        best: most > 0 ? Math.min(1, mean / most) : 0,
        turned: turned && part >= SAME_WORDS && !shared.some((type) => DENYING.has(type)) ? 1 : 0,
        loose: tie === 'party' ? 0 : 1,
        later: run >= LONG_RUN ? 0 : laterBy(carried[a], carried[b]),
      },
    };
  });
}

interface Raw {
  readonly a: number;
  readonly b: number;
  readonly tie: Tie;
  /** Likeness: of the wholes and of the best parts, and the mean of both. */
  readonly mean: number;
}

function alike(
  wholes: readonly Meaning[],
  parts: readonly (readonly Meaning[])[],
  a: number,
  b: number,
  story: StoryWords,
  vectors: WordVectors,
): { readonly mean: number; readonly part: number; readonly mass: number; readonly turned: boolean } {
  const whole = likeness(wholes[a], wholes[b], story, vectors);
  let best = whole;
  if (parts[a].length > 1 || parts[b].length > 1) {
    for (const one of parts[a])
      for (const other of parts[b]) {
        const each = likeness(one, other, story, vectors);
        if (each.share > best.share) best = each;
      }
  }
  return { mean: (whole.share + best.share) / 2, part: best.share, mass: best.mass, turned: best.turned };
}

/** What is usual in the story, and for each of its statements. */
function usualOf(raw: readonly Raw[], statements: number) {
  const sums = new Float64Array(statements);
  const counts = new Float64Array(statements);
  let [sum, squares, count] = [0, 0, 0];
  for (const { a, b, tie, mean } of raw) {
    if (tie === null) continue;
    for (const place of [a, b]) {
      sums[place] += mean;
      counts[place]++;
    }
    sum += mean;
    squares += mean * mean;
    count++;
  }
  const mean = count > 0 ? sum / count : 0;
  return {
    deviation: Math.max(0.05, Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean))),
    of: (place: number): number => (sums[place] + PRIOR * mean) / (counts[place] + PRIOR),
  };
}

/** The greatest likeness that a statement has with any of the other's report. */
function likestOf(raw: readonly Raw[], carried: readonly Carried[]): (of: number, to: number) => number {
  const reports = new Map<string, number>();
  for (const { report } of carried) if (!reports.has(report)) reports.set(report, reports.size);
  const reportOf = carried.map(({ report }) => reports.get(report) ?? 0);
  const greatest = new Map<number, number>();
  const key = (of: number, to: number): number => of * reports.size + reportOf[to];
  for (const { a, b, tie, mean } of raw) {
    if (tie === null) continue;
    for (const at of [key(a, b), key(b, a)]) if ((greatest.get(at) ?? 0) < mean) greatest.set(at, mean);
  }
  return (of, to) => greatest.get(key(of, to)) ?? 0;
}

function actsOf(carried: readonly Carried[]) {
  const types = carried.map(({ statement: { act } }): readonly ActType[] => (act ? [act.type, ...act.also] : []));
  const counts = new Map<ActType, number>();
  for (const each of types) for (const type of each) counts.set(type, (counts.get(type) ?? 0) + 1);
  const all = Math.log(carried.length + 1);
  const asked = carried.map(({ statement }) => isAsked(statement));
  const asking = (place: number): readonly ActType[] => types[place].filter((type) => DIRECTIVES.has(type));
  return {
    types,
    shared: (a: number, b: number): readonly ActType[] => [
      ...types[a].filter((type) => types[b].includes(type)),
      ...(asked[a] ? asking(b) : []),
      ...(asked[b] ? asking(a) : []),
    ],
    rarity: (type: ActType): number => 1 - Math.log((counts.get(type) ?? 0) + 1) / all,
  };
}

/**
 * Whether a statement asks for what it makes its condition: one report gives what somebody agreed to and on what condition, the next what
 * he asked for.
 *
 *   Tirrany agreed to talks on condition that the barge is returned by Friday. · “I asked for it to be here on Friday,” Varga said.
 *   not: talks if the barge is returned, which leaves open what happens otherwise
 */
const isAsked = ({ act, condition }: Carried['statement']): boolean =>
  act !== null && condition !== null && GIVING.has(act.type) && NECESSARY.has(condition.kind);

function clash(a: readonly ActType[], b: readonly ActType[]): boolean {
  if (a.length === 0 || b.length === 0 || GENERAL.has(a[0]) || GENERAL.has(b[0])) return false;
  if (a.includes(b[0]) || b.includes(a[0])) return false;
  return !FAMILIES.some((family) => family.includes(a[0]) && family.includes(b[0]));
}

/** 0 up to two days, 1 from a week on; 0 where a time is unknown, and where the later one tells it as said before. */
function laterBy({ published: one, ...a }: Carried, { published: other, ...b }: Carried): number {
  if (one === null || other === null || (one < other ? b : a).retold) return 0;
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / DAY;
  return Number.isNaN(days) ? 0 : Math.max(0, Math.min(1, (days - 2) / 5));
}
