import { type Analysis, RELATIONS, type TokenRange } from '../model/analysis.ts';

export const relationSet = (...names: (typeof RELATIONS)[number][]): ReadonlySet<number> =>
  new Set(names.map((name) => RELATIONS.indexOf(name)));

/** Subjects of a verb, whether it does or is done to. */
export const SUBJECT = relationSet('nsubj', 'nsubj:pass');
/** Auxiliaries of a verb. */
export const AUXILIARY = relationSet('aux', 'aux:pass');
/** Steps up a tree, at most: deeper ones are found in no sentence that people write. */
const HIGHEST = 40;

/** Whether a token is another one, depends on it, or on one that does. */
export function dependsOn(heads: Int32Array, token: number, on: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (at === on) return true;
    at = heads[at];
  }
  return false;
}

/** The subject within `before` of a verb behind it, with all that depends on it; null where it has none. */
export function subjectOf({ heads, relations }: Analysis, verb: number, before: TokenRange): TokenRange | null {
  for (let subject = before.to - 1; subject >= before.from; subject--) {
    if (heads[subject] !== verb || !SUBJECT.has(relations[subject])) continue;
    let from = subject;
    let to = subject + 1;
    while (from > before.from && dependsOn(heads, from - 1, subject)) from--;
    while (to < before.to && dependsOn(heads, to, subject)) to++;
    return { from, to };
  }
  return null;
}
