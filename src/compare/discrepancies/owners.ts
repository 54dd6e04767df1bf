import type { Parties } from '../spoken-for.ts';
import { type Story, statementAt } from '../story.ts';
import type { Side } from './difference.ts';

const NAME = /\p{Lu}[\p{L}\p{M}-]+(?: \p{Lu}[\p{L}\p{M}-]+)*/gu;
/** Begins a clause and is no name. */
const NO_NAME = /^(?:We|They|He|She|It|You|The|An|This|That|There|Its|His|Her|Their|But|And)$/u;
const PRONOUN = /^(?:it|he|she|they|we|i|who|that|which)?$/iu;

/**
 * Party of the subject of a clause, by the words before its verb: whom they name last; for a pronoun, who says what stands at `side`; of anything
 * else the last word. Null where nobody is named and nobody says it.
 *
 *   "Velmere had", "“We have", "the ministry had"
 */
export function ownerOf({ reports }: Story, side: Side, before: string, parties: Parties): string | null {
  const clause = before
    .split(/[,;:“"‘]|\bthat\b/u)
    .at(-1)!
    .trim();
  const name = clause.match(NAME)?.findLast((each) => !NO_NAME.test(each));
  if (name !== undefined) return parties.named(name);
  const word = clause.toLowerCase().split(/\s+/u).at(-1) ?? '';
  if (!PRONOUN.test(word)) return word;
  const said = statementAt(reports[side.report], side);
  return said ? parties.of(reports[side.report], said) : null;
}
