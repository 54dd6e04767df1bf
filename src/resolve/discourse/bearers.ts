import type { Figure, Role } from '../figures.ts';
import { alikeRoles, CHIEFS, DEPUTIES, FORMER, HEADS, LEADERS, OFFICES, RELATIONS_OF } from '../lexicon/words.ts';
import type { Describing, Description } from './describing.ts';

const DEPUTY = /\b(vice|deputy|assistant|under)\b/i;
const NO_MORE = /\b(former|ex|late|then)\b/i;

/** Who bears a role, and the role. */
export interface Bearer {
  readonly figure: Figure;
  readonly role: Role;
}

/**
 * The person of whom the report gives the role that a description names: with its state before those of whom it gives none, by the same
 * noun before like ones; of several, the one who stands out most.
 *
 *   President Ilse Varga … [the president]      Senator Jonas Lind … [the lawmaker]      Velmoran King Bo … [the Velmoran leader]
 *   not: President Ilse Varga … the vice president, the Estmeran president, her president
 */
export function bearerOf({ scene, discourse, people }: Describing, description: Description): Bearer | null {
  const { range, noun, word, of, isOwned } = description;
  if (RELATIONS_OF.has(word) || (isOwned && (!OFFICES.has(word) || !of))) return null;
  const modifiers = scene.analysis.tokens.words.subarray(range.from, noun);
  const isDeputy = modifiers.some((modifier) => DEPUTIES.has(modifier));
  const isFormer = modifiers.some((modifier) => FORMER.has(modifier));
  const isOf = ({ of: own }: Figure): boolean =>
    of !== null && own !== null && (own.id ?? own.name) === (of.id ?? of.name);
  const isLike = (role: Role): boolean =>
    role.noun === word ||
    alikeRoles(role.noun, word) ||
    (LEADERS.has(word) && HEADS.has(role.noun)) ||
    (CHIEFS.has(word) && CHIEFS.has(role.noun) && of !== null && role.of?.name === of.name);
  const roleOf = (figure: Figure): Role | undefined =>
    of && figure.of && !isOf(figure)
      ? undefined
      : figure.roles.find(
          (role) => isLike(role) && isDeputy === DEPUTY.test(role.text) && (!isFormer || NO_MORE.test(role.text)),
        );
  let bearers = people.flatMap((figure): Bearer[] => {
    const role = roleOf(figure);
    return role ? [{ figure, role }] : [];
  });
  for (const isBetter of [({ figure }: Bearer) => isOf(figure), ({ role }: Bearer) => role.noun === word]) {
    const better = bearers.filter(isBetter);
    if (better.length > 0) bearers = better;
  }
  if (bearers.length === 0) return null;
  const salient = discourse.mostSalient(noun, (figure) => (bearers.some((b) => b.figure === figure) ? 1 : 0), []);
  if (salient) return bearers.find(({ figure }) => figure === salient.figure) ?? null;
  const [only] = bearers;
  const isSure = discourse.last(only.figure) >= 0 || (isOf(only.figure) && only.role.noun === word);
  return bearers.length === 1 && isSure ? only : null;
}
