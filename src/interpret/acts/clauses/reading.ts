import { wordSet } from '../../../grammar/words.ts';
import type { TokenRange } from '../../../model/analysis.ts';
import type { ActType, Condition } from '../../../model/statement.ts';
import type { Said } from '../../said.ts';
import type { Clause } from '../clause.ts';
import { hasWord } from '../judgement.ts';
import type { Side } from '../sides.ts';

/** A clause of a content with what the rules ask of it. */
export interface Reading {
  readonly said: Said;
  readonly clause: Clause;
  readonly condition: Condition | null;
  /** Of the subject. */
  readonly side: Side;
  /** Analysts, critics, polls: who watches and does not do. */
  readonly isExpert: boolean;
  /** Whether the clause stands in the speaker's own words. */
  readonly isQuoted: boolean;
  /** Whether the subject is "I" or "we", or stands in for the speaker as "he" or "they" do. */
  readonly isPersonal: boolean;
}

/** What a rule makes of a clause: the act, and others that it performs too. */
export type Verdict = readonly [ActType, ...ActType[]];

/** A rule by its name, which `grounds` give. Null where it does not hold. */
export interface ContentRule {
  readonly name: string;
  readonly read: (reading: Reading) => Verdict | null;
}

type WordSet = ReadonlySet<number>;

const HAVE = wordSet('have', "'ve", '’ve');
const WHOLE_PREDICATE = 14;

/** Whether the predicate is one of a set. */
export const isDoing = ({ said, clause }: Reading, set: WordSet): boolean =>
  set.has(said.analysis.tokens.words[clause.predicate]);

/** Whether the clause has a word of a set. */
export const hasAny = ({ said, clause }: Reading, set: WordSet): boolean => hasWord(said.analysis, clause.range, set);

/** Whether one of the first words has it. */
export const beginsWith = ({ said, clause: { range } }: Reading, set: WordSet, words: number): boolean =>
  hasWord(said.analysis, { from: range.from, to: Math.min(range.to, range.from + words) }, set);

/** Whether the predicate, or one of the words behind it, has it. */
export const goesOnWith = (
  { said, clause: { predicate, range } }: Reading,
  set: WordSet,
  words: number = WHOLE_PREDICATE,
): boolean => hasWord(said.analysis, { from: predicate, to: Math.min(range.to, predicate + words) }, set);

/** "must have rained": what is said of the past. */
export const isModalPerfect = ({ said, clause: { predicate, range } }: Reading): boolean =>
  hasWord(said.analysis, { from: Math.max(range.from, predicate - 3), to: predicate }, HAVE);

/** What a copula joins to its subject, with what stands before it. */
export const predicateRange = ({ start, predicate }: Clause): TokenRange => ({
  from: Math.max(start, predicate - 4),
  to: predicate + 1,
});
