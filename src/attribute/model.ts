import type { Chain } from '../learn/chain.ts';
import type { Ranker } from '../learn/ranker.ts';

/** The weights of attribution: how parts follow each other, and two rankers that join them. */
export interface AttributionModel {
  /** Of the labels `ROLES`. */
  readonly chain: Chain;
  /** Chooses the source of a cue. */
  readonly source: Ranker;
  /** Chooses the cue of a content. */
  readonly content: Ranker;
}
