import { wordCode } from '../learn/hash.ts';
import { type Analysis, RELATIONS, type TokenRange } from '../model/analysis.ts';
import { overlaps } from './quoted-ranges.ts';
import tellingVerbs from './telling-verbs.json' with { type: 'json' };

const TELLING: ReadonlySet<number> = new Set(tellingVerbs.forms.flat().map(wordCode));
const NSUBJ = RELATIONS.indexOf('nsubj');
/** Steps up a tree: more than any real one has. */
const HIGHEST = 50;

/**
 * The subject of a telling verb in the cue, with all that depends on it, where it stands before the cue and none of `parts` lies in it;
 * null otherwise. Of other verbs the subject is too often nobody who says something.
 *
 *   [Bishops on both sides of the lake] [welcomed] [the verdict]
 */
export function tellerOf(
  analysis: Analysis,
  cue: TokenRange,
  sentence: TokenRange,
  parts: readonly TokenRange[],
): TokenRange | null {
  const { tokens, heads, relations } = analysis;
  for (let subject = cue.from - 1; subject >= sentence.from; subject--) {
    const verb = heads[subject];
    if (relations[subject] !== NSUBJ || verb < cue.from || verb >= cue.to || !TELLING.has(tokens.words[verb])) continue;
    let from = subject;
    let to = subject + 1;
    while (from > sentence.from && dependsOn(heads, from - 1, subject)) from--;
    while (to < cue.from && dependsOn(heads, to, subject)) to++;
    return parts.some((part) => overlaps(part, { from, to })) ? null : { from, to };
  }
  return null;
}

function dependsOn(heads: Int32Array, token: number, on: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (at === on) return true;
    at = heads[at];
  }
  return false;
}
