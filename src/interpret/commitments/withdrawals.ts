import { VERB } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Commitment } from '../../model/commitment.ts';
import type { Force, Party } from '../../model/statement.ts';
import { doerOf } from '../past/owners.ts';
import { told } from '../past/told.ts';
import { WITHDRAWING } from './lexicon.ts';
import { partyAt, type Reading } from './party.ts';

/** What nouns for an undertaking name. */
const NAMED = new Map<number, readonly Force[]>(
  (
    [
      [['offer', 'offers', 'invitation', 'proposal'], ['offer']],
      [['threat', 'threats', 'ultimatum'], ['threat']],
      [
        ['pledge', 'pledges', 'promise', 'promises', 'vow', 'commitment', 'guarantee', 'assurance'],
        ['promise', 'guarantee'],
      ],
      [
        ['plan', 'plans', 'decision', 'announcement'],
        ['intention', 'promise'],
      ],
    ] as const
  ).flatMap(([nouns, forces]) => nouns.map((noun): [number, readonly Force[]] => [wordCode(noun), forces])),
);
const OWN = wordSet('his', 'her', 'its', 'their', 'the', 'that', 'this', 'an', 'earlier', 'back', 'off');
/** Words from the verb to the noun, at most. */
const NEAR = 5;

/**
 * Commitments that another sentence of the report says were taken back by who made them: these are cancelled.
 *
 *   The firm offered to pay the crews. … On Monday it withdrew its offer.      not: It may withdraw its offer.
 */
export function withdrawn(reading: Reading, commitments: readonly Commitment[]): readonly Commitment[] {
  const taken = takenBack(reading);
  if (taken.length === 0) return commitments;
  return commitments.map((commitment) => {
    const { state, debtor, force, consequent } = commitment;
    const isOpen = state === 'active' || state === 'conditional';
    const back = taken.some(
      ({ party, forces, at }) => consequent.spans[0].start < at && forces.includes(force) && isOne(party, debtor),
    );
    return isOpen && back ? { ...commitment, state: 'cancelled' } : commitment;
  });
}

interface TakenBack {
  readonly party: Party;
  readonly forces: readonly Force[];
  /** Offset of the verb, in UTF-16 units. */
  readonly at: number;
}

function takenBack(reading: Reading): TakenBack[] {
  const { tokens, sentences } = reading.analysis;
  const { words, tags } = tokens;
  const found: TakenBack[] = [];
  for (const sentence of sentences) {
    for (let verb = sentence.from; verb < sentence.to; verb++) {
      if (!WITHDRAWING.has(words[verb]) || tags[verb] <= VERB) continue;
      let noun = verb + 1;
      while (noun < Math.min(sentence.to, verb + NEAR) && !NAMED.has(words[noun]) && OWN.has(words[noun])) noun++;
      const forces = NAMED.get(words[noun]);
      if (!forces || told(reading.analysis, verb, sentence) !== 'so') continue;
      const doer = doerOf(reading.analysis, verb, sentence);
      if (doer >= 0) found.push({ party: partyAt(reading, doer, sentence), forces, at: tokens.starts[verb] });
    }
  }
  return found;
}

const isOne = (a: Party, b: Party): boolean => (a.id ?? a.name) !== null && (a.id ?? a.name) === (b.id ?? b.name);
