import type { Paragraph } from './report.ts';

/** What a report tells, as terms and how much each of them tells of it. Two reports are laid beside each other by these alone. */
export interface StoryKeys {
  readonly names: TermWeights;
  readonly words: TermWeights;
  /** The terms that tell most: two reports that share too few of them are not compared. */
  readonly leading: Int32Array;
}

/** A direction in the space of terms: codes ascending, and weights whose squares add up to 1, or none at all. */
export interface TermWeights {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** How reports gather into stories: the ledger keeps them, and asks this what belongs together. */
export interface Gathering {
  /** Names the rules and weights that draw the keys: keys of another version are drawn again. */
  readonly version: string;
  /** Days that a report and the one it goes on from are apart, at most. */
  readonly days: number;
  /** Leading terms that two reports share, at least, before they are compared. */
  readonly shared: number;
  /** From this likeness on, a report goes on from another. */
  readonly least: number;
  keysOf(report: Told): StoryKeys;
  /** 0 to 1, the same either way round, and of the two reports alone. `days` between them, 0 or more. */
  likeness(a: StoryKeys, b: StoryKeys, days: number): number;
}

/** What keys are drawn from. */
export interface Told {
  readonly title: string | null;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}
