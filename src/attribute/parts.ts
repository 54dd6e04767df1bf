import type { TokenRange } from '../model/analysis.ts';
import { begins, partOf } from './roles.ts';

/** A run of tokens that is a source, a cue or a content (`SOURCE`, `CUE`, `CONTENT` of `roles.ts`). */
export interface Part extends TokenRange {
  readonly role: number;
}

/** The parts that a label sequence marks, in reading order. */
export function partsOf(labels: Uint8Array, { from, to }: TokenRange): Part[] {
  const parts: Part[] = [];
  let at = from;
  while (at < to) {
    const role = partOf(labels[at]);
    if (role === 0) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && partOf(labels[end]) === role && !begins(labels[end])) end++;
    parts.push({ role, from: at, to: end });
    at = end;
  }
  return parts;
}
