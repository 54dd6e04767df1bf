import { GENITIVE, POSSESSIVE } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Found } from '../figures.ts';
import { type Scene, textOf } from '../scene.ts';
import { core } from './noun-phrase.ts';

/**
 * The name of one who has none: the words without articles and clauses, with the owner's full name for a short one or a pronoun.
 *
 *   "two officials who fled": two officials      "Ms. Varga’s office", "her office": Ilse Varga’s office
 */
export function wordedName(scene: Scene, range: TokenRange, mentionAt: (token: number) => Found | null): string {
  const { words } = scene.analysis.tokens;
  const short = core(scene, range);
  if (POSSESSIVE.has(words[short.from]) && short.to - short.from > 1) {
    const owner = mentionAt(short.from);
    const rest = textOf(scene, { from: short.from + 1, to: short.to });
    return owner?.figure.named ? `${owner.figure.name}’s ${rest}` : textOf(scene, short);
  }
  for (let at = short.from + 1; at < short.to - 1; at++) {
    if (!GENITIVE.has(words[at])) continue;
    const owner = mentionAt(at - 1);
    if (owner?.figure.kind !== 'person' || !owner.figure.named) break;
    return `${owner.figure.name}’s ${textOf(scene, { from: at + 1, to: short.to })}`;
  }
  return textOf(scene, short);
}
