import { relationSet } from '../../grammar/dependents.ts';
import { PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { BE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Commitment, CommitmentState } from '../../model/commitment.ts';
import type { Force, Party } from '../../model/statement.ts';
import { dependent, doerOf, holderOf } from '../past/owners.ts';
import { told } from '../past/told.ts';
import { EXPIRING, RELEASING, WITHDRAWING } from './lexicon.ts';
import { NAMED } from './named.ts';
import { partyAt, type Reading } from './party.ts';

const [FROM, BY, BOUND, LONGER] = ['from', 'by', 'bound', 'longer'].map(wordCode);
const OWN = wordSet('his', 'her', 'its', 'their', 'the', 'that', 'this', 'an', 'a', 'earlier', 'back', 'off');
const DESCRIBING = tagSet('ADJ', 'NUM', 'NOUN', 'PUNCT', 'DET', 'PRON', 'ADV', 'VERB:participle');
const OBJECT = relationSet('obj', 'nsubj:pass');
/** Words from the verb to the noun, at most. */
const NEAR = 8;

/** What a sentence says became of undertakings that others name. */
interface End {
  /** Whose they were; null where the sentence does not say. */
  readonly party: Party | null;
  readonly forces: readonly Force[];
  readonly state: Extract<CommitmentState, 'cancelled' | 'expired' | 'released'>;
  /** Offset of the verb, in UTF-16 units. */
  readonly at: number;
}

/**
 * Commitments with what another sentence of the report says became of them: taken back by who made them (cancelled), out of time (expired),
 * or let go by whom they were owed to (released).
 *
 *   The firm offered to pay the crews. … On Monday it withdrew its offer.   Its offer expired at noon.   They released the firm from its pledge.
 *   not: It may withdraw its offer.   The offer of help came late.
 */
export function withdrawn(reading: Reading, commitments: readonly Commitment[]): readonly Commitment[] {
  const ends = endsIn(reading);
  if (ends.length === 0) return commitments;
  return commitments.map((commitment) => {
    const end = ends.find((one) => isEnd(one, commitment, commitments));
    return end ? { ...commitment, state: end.state } : commitment;
  });
}

const isOpen = ({ state }: Commitment): boolean => state === 'active' || state === 'conditional' || state === 'unclear';

/** Whether an end is that of a commitment: of the same party; where no party is named, of the only one of its kind. */
function isEnd({ party, forces, at }: End, commitment: Commitment, all: readonly Commitment[]): boolean {
  const { force, consequent, debtor } = commitment;
  if (!isOpen(commitment) || !forces.includes(force) || consequent.spans[0].start >= at) return false;
  if (party) return isOne(party, debtor);
  return all.filter((other) => forces.includes(other.force) && other.consequent.spans[0].start < at).length === 1;
}

function endsIn(reading: Reading): End[] {
  const { tokens, sentences } = reading.analysis;
  const { words, tags } = tokens;
  const found: End[] = [];
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const isVerb = tags[at] > VERB;
      const end =
        isVerb && WITHDRAWING.has(words[at])
          ? takenBack(reading, at, sentence)
          : isVerb && EXPIRING.has(words[at])
            ? expired(reading, at, sentence)
            : (isVerb && RELEASING.has(words[at])) || words[at] === BOUND
              ? released(reading, at, sentence)
              : null;
      if (end && told(reading.analysis, at, sentence) === 'so') found.push(end);
    }
  }
  return found;
}

function takenBack(reading: Reading, verb: number, sentence: TokenRange): End | null {
  const forces = forcesBehind(reading, verb, sentence);
  const doer = forces ? doerOf(reading.analysis, verb, sentence) : -1;
  if (!forces || doer < 0) return null;
  return {
    party: partyAt(reading, doer, sentence),
    forces,
    state: 'cancelled',
    at: reading.analysis.tokens.starts[verb],
  };
}

/** The forces of the noun behind a verb: "withdrew [his five-week-old offer]". */
function forcesBehind({ analysis: { tokens } }: Reading, verb: number, { to }: TokenRange): readonly Force[] | null {
  const { words, tags } = tokens;
  if (tags[verb + 1] === PUNCT) return null;
  for (let at = verb + 1; at < Math.min(to, verb + NEAR); at++) {
    const forces = NAMED.get(words[at]);
    if (forces) return forces;
    if (!OWN.has(words[at]) && !DESCRIBING.has(tags[at])) return null;
  }
  return null;
}

/** "Tann's ultimatum expired", "the offer has lapsed". */
function expired({ analysis, ...rest }: Reading, verb: number, sentence: TokenRange): End | null {
  const { words, tags, starts } = analysis.tokens;
  for (let at = verb - 1; at >= sentence.from && at > verb - NEAR; at--) {
    if (tags[at] === PUNCT) return null;
    const forces = NAMED.get(words[at]);
    if (!forces) continue;
    const owner = holderOf(analysis, at, sentence);
    const party = owner >= 0 ? partyAt({ analysis, ...rest }, owner, sentence) : null;
    return { party, forces, state: 'expired', at: starts[verb] };
  }
  return null;
}

const PLEDGES: readonly Force[] = ['promise', 'guarantee', 'offer'];

/** "released [the firm] from its pledge", "[the firm] is no longer bound by its pledge". */
function released(reading: Reading, at: number, sentence: TokenRange): End | null {
  const { analysis } = reading;
  const { words, starts } = analysis.tokens;
  const isBound = words[at] === BOUND;
  if (isBound && !(words[at - 1] === LONGER && words[at + 1] === BY && BE.has(words[at - 3]))) return null;
  let noun = at + 1;
  while (noun < Math.min(sentence.to, at + NEAR) && !NAMED.has(words[noun])) noun++;
  const isFrom = isBound || words.subarray(at, noun).includes(FROM);
  if (!NAMED.has(words[noun]) || !isFrom) return null;
  const debtor = isBound ? doerOf(analysis, at, sentence) : dependent(analysis, at, sentence, OBJECT);
  const party = debtor >= 0 ? partyAt(reading, debtor, sentence) : null;
  return party && { party, forces: PLEDGES, state: 'released', at: starts[at] };
}

const isOne = (a: Party, b: Party): boolean => (a.id ?? a.name) !== null && (a.id ?? a.name) === (b.id ?? b.name);
