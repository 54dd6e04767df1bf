import type { LinearChain } from '../learn/linear-chain.ts';
import type { Ranker } from '../learn/ranker.ts';

/** The weights of attribution: two passes that mark parts, and two rankers that join them. */
export interface AttributionModel {
  /** Marks sources, cues and contents from words, tags and marks. */
  readonly first: LinearChain;
  /** Marks them again, seeing what the first pass found in the whole report. */
  readonly second: LinearChain;
  /** Chooses the source of a cue. */
  readonly source: Ranker;
  /** Chooses the cue of a content. */
  readonly content: Ranker;
}
