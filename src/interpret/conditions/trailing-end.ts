import { relationSet } from '../../grammar/dependents.ts';
import { CCONJ } from '../../grammar/tags.ts';
import { COMMA, TO } from '../../grammar/words.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Opening } from './opening.ts';
import { opensQuotation } from './quotation-marks.ts';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'expl', 'csubj');

/** Before the comma that another clause follows, or the "and" that joins one with a subject of its own. */
export function trailingEnd(analysis: Analysis, { body, at }: Opening, head: number, limit: number): number {
  const { tokens, heads, relations } = analysis;
  const { words, tags } = tokens;
  for (let i = body; i < limit; i++) {
    if (words[i] === COMMA && i > head) {
      const next = opensQuotation(tokens, i + 1) ? i + 2 : i + 1;
      if (next >= limit) return i;
      const joins = tags[next] === CCONJ;
      if (!joins && !belongs(analysis, next, at, i)) return i;
      if (joins && !belongs(analysis, next + 1, at, i)) return i;
      // "offered to stay provided that they paid, and to leave": what is offered goes on.
      if (joins && words[next + 1] === TO && !hasTo(words, body, i)) return i;
    }
    if (tags[i] === CCONJ && i > head && i + 1 < limit) {
      const verb = heads[i];
      const hasSubject = SUBJECT.has(relations[i + 1]) || SUBJECT.has(relations[Math.min(i + 2, limit - 1)]);
      if (verb > i && hasSubject && !belongs(analysis, verb, at, i)) return i;
    }
  }
  return limit;
}

function hasTo(words: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i] === TO) return true;
  return false;
}

/** Whether a token depends on one of the condition's, from its marker to `to`. */
function belongs({ heads }: Analysis, token: number, from: number, to: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    if (at >= from && at < to) return true;
    at = heads[at];
  }
  return false;
}
