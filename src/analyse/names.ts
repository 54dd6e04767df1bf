import { type Chain, decode, FORBIDDEN, newScratch } from '../learn/chain.ts';
import type { Scores } from '../learn/network/heads.ts';
import { NAME_KINDS, type Name, type TokenRange } from '../model/analysis.ts';
import { bestAt } from './best-of.ts';

/** Labels of the network's head for names: outside, then beginning and inside of each kind. */
const LABELS = 1 + 2 * NAME_KINDS.length;

/** A name goes on only as the kind that it began as. */
const CHAIN: Chain = {
  labels: LABELS,
  transitions: Float32Array.from({ length: LABELS * LABELS }, (_, at) => {
    const [to, from] = [Math.floor(at / LABELS), at % LABELS];
    return to === 0 || to % 2 === 1 || from === to || from === to - 1 ? 0 : FORBIDDEN;
  }),
  starts: Float32Array.from({ length: LABELS }, (_, label) => (label === 0 || label % 2 === 1 ? 0 : FORBIDDEN)),
};
const scratch = newScratch();

/**
 * Adds the names among the tokens of a sentence. `scores` are those of each label for each token from `first` on. Tokens that are most
 * likely in a name, and stand together, get their likeliest sequence of labels.
 */
export function namesIn({ data, stride }: Scores, first: number, { from, to }: TokenRange, found: Name[]): void {
  for (let i = from; i < to; i++) {
    const start = i;
    while (i < to && bestAt(data, (i - first) * stride, LABELS) > 0) i++;
    if (i === start) continue;
    const labels = new Uint8Array(i - start);
    decode(CHAIN, data.subarray((start - first) * stride), labels, scratch, stride);
    for (let at = 0; at < labels.length; ) {
      const label = labels[at];
      let end = at + 1;
      while (end < labels.length && labels[end] === label + 1) end++;
      if (label > 0) found.push({ from: start + at, to: start + end, kind: NAME_KINDS[(label - 1) >> 1] });
      at = end;
    }
  }
}
