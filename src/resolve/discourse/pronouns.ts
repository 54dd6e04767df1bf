import type { TokenRange } from '../../model/analysis.ts';
import type { Figure, Found } from '../figures.ts';
import { HE, IT, SHE, THEY } from '../lexicon/pronouns.ts';
import type { Gender } from '../lexicon/words.ts';
import type { Discourse } from './discourse.ts';

/** Someone whose gender the report does not tell stands behind one of whom it does. */
const UNTOLD = 0.75;
/** "They" is seldom a state. */
const STATES = 0.5;

/**
 * Whom a pronoun of the third person takes up: the one who stands out most of those that agree with it, not within `apart` (what a
 * speaker says names others).
 *
 *   Varga met Lind. [She] warned …: Varga, a woman      The ministry sent a note. [It] said …: the ministry
 *   not: "Lind is wrong," [he] said.
 */
export function pronounAt(discourse: Discourse, word: number, at: number, apart: readonly TokenRange[]): Found | null {
  const gender: Gender | null = HE.has(word) ? 'male' : SHE.has(word) ? 'female' : null;
  const fits = gender ? person(gender) : IT.has(word) ? thing : THEY.has(word) ? several : null;
  const antecedent = fits && discourse.mostSalient(at, fits, apart);
  if (!antecedent) return null;
  if (gender) antecedent.figure.gender ??= gender;
  const range = { from: at, to: at + 1 };
  return { ...range, figure: antecedent.figure, head: at, rivals: [], rule: 'pronoun', basis: antecedent };
}

const person =
  (gender: Gender) =>
  (figure: Figure): number =>
    figure.kind !== 'person' || figure.plural ? 0 : figure.gender === gender ? 1 : figure.gender ? 0 : UNTOLD;
const thing = ({ kind, plural, entry }: Figure): number =>
  plural || kind === 'person' ? 0 : kind === 'group' ? (entry ? STATES : 0) : kind === 'state' ? UNTOLD : 1;
/** "They" is also one of whom nobody tells whether it is a man or a woman: "a source". */
const several = ({ kind, plural, named, gender }: Figure): number => {
  if (plural || kind === 'group') return 1;
  if (kind === 'organisation') return STATES;
  return kind === 'state' || (!named && !gender) ? STATES : 0;
};
