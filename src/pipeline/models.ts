import type { AttributionModel } from '../attribute/model.ts';
import type { LinearChain } from '../learn/linear-chain.ts';
import type { Ranker } from '../learn/ranker.ts';
import type { Weights } from '../learn/weights-file.ts';
import { OnRecordError } from '../model/error.ts';

/** The trained weights that the stages need, loaded. */
export interface Models {
  /** Names the weights, for the ledger: a change of weights changes it. */
  readonly version: string;
  readonly tagger: LinearChain;
  readonly attribution: AttributionModel;
}

/** Names the parts of the files of weights. Throws `bad-model` when a part is missing. */
export function modelsOf(tagger: Weights, attribution: Weights, version: string): Models {
  return {
    version,
    tagger: chain(tagger, 'tagger'),
    attribution: {
      first: chain(attribution, 'first'),
      second: chain(attribution, 'second'),
      source: ranker(attribution, 'source'),
      content: ranker(attribution, 'content'),
    },
  };
}

function chain(weights: Weights, name: string): LinearChain {
  const part = weights[name];
  if (part && 'labels' in part) return part;
  throw new OnRecordError('bad-model', name, `The weights have no part “${name}”; install the package again.`);
}

function ranker(weights: Weights, name: string): Ranker {
  const part = weights[name];
  if (part && !('labels' in part)) return part;
  throw new OnRecordError('bad-model', name, `The weights have no part “${name}”; install the package again.`);
}
