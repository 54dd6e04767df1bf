import { NAME_KINDS, type Name, type TokenRange } from '../model/analysis.ts';

/** Labels of the network's head for names: outside, then beginning and inside of each kind. */
const LABELS = 1 + 2 * NAME_KINDS.length;

/**
 * Adds the names among the tokens of a sentence, from the best label of each; a name that goes on without a beginning begins where it
 * is found. `scores` has one number a label for each token from `first` on.
 */
export function namesIn(scores: Float32Array, first: number, { from, to }: TokenRange, found: Name[]): void {
  let kind = 0;
  let start = from;
  for (let i = from; i <= to; i++) {
    const label = i < to ? best(scores, (i - first) * LABELS) : 0;
    const here = (label + 1) >> 1;
    if (here === kind && label % 2 === 0) continue;
    if (kind > 0) found.push({ from: start, to: i, kind: NAME_KINDS[kind - 1] });
    kind = here;
    start = i;
  }
}

function best(scores: Float32Array, at: number): number {
  let label = 0;
  for (let l = 1; l < LABELS; l++) if (scores[at + l] > scores[at + label]) label = l;
  return label;
}
