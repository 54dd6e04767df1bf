import { PUNCT } from '../grammar/tags.ts';
import { type Analysis, SHAPE, type TokenRange, type Tokens } from '../model/analysis.ts';
import { begins, CONTENT, CUE, partOf } from './roles.ts';

/** A run of tokens that is a source, a cue or a content (`SOURCE`, `CUE`, `CONTENT` of `roles.ts`). */
export interface Part extends TokenRange {
  readonly role: number;
}

/**
 * The parts that a label sequence marks, in reading order. An edge inside a hyphenated word moves before the word:
 * [dismissed] [short-lived truces], not [dismissed short][-lived truces]. Pictures at the edges of a source or cue are left out. Sources that touch are one, and contents
 * with no mark between them.
 */
export function partsOf(text: string, { tokens }: Analysis, labels: Uint8Array, { from, to }: TokenRange): Part[] {
  const parts: Part[] = [];
  const isMark = (i: number): boolean => tokens.tags[i] === PUNCT;
  let at = from;
  while (at < to) {
    const role = partOf(labels[at]);
    if (role === 0) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && partOf(labels[end]) === role && !begins(labels[end])) end++;
    let start = wordStart(text, tokens, at, parts.at(-1)?.to ?? from);
    let stop = end < to ? wordStart(text, tokens, end, start) : end;
    while (role !== CONTENT && start < stop && tokens.shapes[start] === SHAPE.sign) start++;
    while (role !== CONTENT && start < stop && tokens.shapes[stop - 1] === SHAPE.sign) stop--;
    const before = parts.at(-1);
    const touches = before?.role === role && before.to === start && stop > start;
    const isApart = role === CUE || (role === CONTENT && (isMark(start - 1) || isMark(start)));
    if (touches && !isApart) parts[parts.length - 1] = { ...before, to: stop };
    else if (stop > start) parts.push({ role, from: start, to: stop });
    at = end;
  }
  return parts;
}

const HYPHENS = new Set([...'-‐‑'].map((c) => c.charCodeAt(0)));

/** The first token of the hyphenated word that token `at` continues, not before `least`; `at` itself where it begins a word. */
function wordStart(text: string, tokens: Tokens, at: number, least: number): number {
  const isHyphen = (i: number): boolean => HYPHENS.has(text.charCodeAt(tokens.starts[i]));
  let start = at;
  while (start > least && tokens.ends[start - 1] === tokens.starts[start] && (isHyphen(start) || isHyphen(start - 1)))
    start--;
  return start;
}
