import { relationSet } from '../../grammar/dependents.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { clauseOf, type Finding } from './finding.ts';
import { BREACHES, BROKEN, OWN } from './lexicon.ts';
import { dependent, doerOf, holderOf } from './owners.ts';
import { told } from './told.ts';
import { undertakingFrom } from './undertakings.ts';

const [IN, OF] = ['in', 'of'].map(wordCode);
const COPULA = relationSet('cop');

/**
 * Somebody's broken promises:
 *
 *   Voters remember the party’s broken promises.   Dorane has a history of broken commitments.
 *   not: Broken promises cost votes.
 */
export function brokenUndertaking(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  if (!BROKEN.has(analysis.tokens.words[at - 1]) || at === sentence.from || !OWN.has(analysis.tokens.words[at]))
    return null;
  return violated(analysis, at, at, sentence, 'broken promises');
}

/**
 * Somebody's breach of an undertaking:
 *
 *   the army’s violation of the truce   In breach of the treaty, Dorane shelled the port.   Dorane is in violation of the accord.
 *   not: violations of human rights   no breach of the agreement   a breach of the dam
 */
export function breachOf(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { words } = analysis.tokens;
  if (words[at + 1] !== OF) return null;
  const undertaking = undertakingFrom(analysis.tokens, at + 2, sentence.to, 'both');
  return undertaking < 0 || !BREACHES.has(words[at]) ? null : violated(analysis, at, undertaking, sentence, 'a breach');
}

function violated(analysis: Analysis, at: number, last: number, sentence: TokenRange, rule: string): Finding | null {
  const state = told(analysis, at, sentence);
  if (state === 'open' || (state === 'not so' && hasCopula(analysis, at, sentence))) return null;
  const debtor = isPredicate(analysis, at, sentence)
    ? doerOf(
        analysis,
        analysis.heads[at] >= 0 && !hasCopula(analysis, at, sentence) ? analysis.heads[at] : at,
        sentence,
      )
    : holderOf(analysis, at, sentence);
  if (debtor < 0) return null;
  const clause = clauseOf(analysis, at, debtor, sentence);
  const ranges = [{ from: clause.from, to: Math.max(clause.to, last + 1) }];
  return { at, debtor, sentence, ranges, state: 'violated', rule };
}

/** Whether the clause's subject is the one in breach: "in breach of", "is a breach of". */
const isPredicate = (analysis: Analysis, at: number, sentence: TokenRange): boolean =>
  (at > sentence.from && analysis.tokens.words[at - 1] === IN) || hasCopula(analysis, at, sentence);

const hasCopula = (analysis: Analysis, at: number, sentence: TokenRange): boolean =>
  dependent(analysis, at, sentence, COPULA) >= 0;
