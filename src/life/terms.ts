import type { Meaning } from '../compare/meaning.ts';
import { meaningOf, rarityOf } from '../compare/meaning.ts';
import type { WordVectors } from '../compare/word-vectors.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Event, LifeReading } from './events.ts';
import { nameKeys, partyKeys, sidesOf } from './party-keys.ts';

/** Of one sentence, so many pairs of a name and a word are looked up at most. */
const MOST_PAIRS = 40;

/** A name's key with the code of a word's stem: what commitments are found by. */
const pairOf = (key: string, stem: number): string => `${key} ${stem}`;

/** What a commitment is found by. */
export interface Indexed {
  readonly commitment: string;
  /** Keys of its debtor, and of whom he speaks for. */
  readonly keys: readonly string[];
  readonly terms: readonly string[];
}

/** What each commitment of a report is kept by: everybody who owes, with each telling word of what is owed and of its condition. */
export function termsOf(
  { actors, commitments }: Pick<LifeReading, 'actors' | 'commitments'>,
  vectors: WordVectors,
): readonly Indexed[] {
  const sides = sidesOf(actors);
  return commitments.map((commitment) => {
    const keys = partyKeys(commitment.debtor, sides);
    const owed = cross(keys, meaningOf(commitment.consequent.text, vectors));
    const { antecedent } = commitment;
    const open = antecedent ? cross(conditionKeys(commitment), meaningOf(antecedent.text, vectors)) : [];
    return { commitment: commitment.id, keys, terms: [...new Set([...owed, ...open])] };
  });
}

/** The rarest words of what is owed, as they stand there, the rarest first. */
export function tellingWords({ consequent }: Commitment, vectors: WordVectors): readonly string[] {
  const words = [...new Set(consequent.text.match(/\p{L}{3,}/gu) ?? [])];
  return words
    .map((word) => ({ word, rarity: rarityOf(word.toLowerCase(), vectors) }))
    .sort((a, b) => b.rarity - a.rarity)
    .map(({ word }) => word);
}

/** Whose doing a condition may be: whom it names, and who is owed. */
export function conditionKeys({ antecedent, creditor }: Commitment): readonly string[] {
  return nameKeys(`${antecedent?.text ?? ''} ${creditor?.name ?? ''}`);
}

/** What to look commitments up by, of one event. */
export function lookupOf({ keys, meaning }: Event): readonly string[] {
  return cross(keys, meaning).slice(0, MOST_PAIRS);
}

/** Rare words first, for they tell most. */
function cross(keys: readonly string[], { stems, rarity }: Meaning): readonly string[] {
  if (keys.length === 0) return [];
  const first = new Map<number, number>();
  for (const [at, stem] of stems.entries()) if (!first.has(stem)) first.set(stem, rarity[at]);
  const order = [...first].sort(([, a], [, b]) => b - a);
  return order.flatMap(([stem]) => keys.map((key) => pairOf(key, stem)));
}
