import type { AttributionModel } from '../attribute/model.ts';
import { chainOf } from '../learn/chain.ts';
import { type Network, networkOf } from '../learn/network/network.ts';
import { rankerOf } from '../learn/ranker.ts';
import type { Weights } from '../learn/weights-file.ts';
import { ROLES } from '../model/analysis.ts';

/** The trained weights that the stages need, loaded. */
export interface Models {
  /** Names the weights, for the ledger: a change of weights changes it. */
  readonly version: string;
  /** Reads tokens. Its memory holds one text at a time: a thread needs its own. */
  readonly reader: Network;
  readonly attribution: AttributionModel;
}

/** Names the parts of the files of weights. Throws `bad-model` when a part is missing. */
export function modelsOf(reader: Weights, links: Weights, version: string): Models {
  return {
    version,
    reader: networkOf(reader),
    attribution: {
      chain: chainOf(reader, ROLES.length),
      source: rankerOf(links, 'source'),
      content: rankerOf(links, 'content'),
    },
  };
}
