import { relationSet } from '../../grammar/dependents.ts';
import { ADV, PRESENT, VERB } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import { clauseOf, type Finding } from './finding.ts';
import { KEEPING_VERBS, type KeepingVerb } from './lexicon.ts';
import { dependent, doerOf } from './owners.ts';
import { told } from './told.ts';
import { isUndertaking, undertakingFrom } from './undertakings.ts';

const PASSIVE_SUBJECT = relationSet('nsubj:pass');
const SUBJECT = relationSet('nsubj', 'nsubj:pass');
const PASSIVE = relationSet('aux:pass');
const RELATIVE_CLAUSE = relationSet('acl:relcl');
const HELPER = relationSet('aux', 'aux:pass');
/** Verbs that need no undertaking said behind them. */
const ALONE = wordSet('renege', 'reneges', 'reneged', 'reneging');

/**
 * A verb of keeping or breaking with an undertaking as its object, or a passive one's subject:
 *
 *   Dorane breached the 1994 memorandum.   The guild failed to live up to its promise.   The truce was broken by the militia.
 *   not: They broke the law.   If they break the truce …   Parties keep promises.   The act violates rights.
 */
export function keptOrBroken(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { tokens } = analysis;
  if (tokens.tags[at] < VERB) return null;
  let undertaking = -1;
  const verb = KEEPING_VERBS.get(tokens.words[at])?.find((verb) => {
    undertaking = undertakingOf(analysis, at, sentence, verb);
    return undertaking >= 0;
  });
  if (!verb) return null;
  const state = told(analysis, at, sentence);
  if (state === 'open' || (state === 'not so' && !verb.keeps)) return null;
  const isKept = verb.keeps && state === 'so';
  if (isKept && tokens.tags[at] === PRESENT && dependent(analysis, at, sentence, HELPER) < 0) return null;
  const debtor = doerOf(analysis, at, sentence);
  if (debtor < 0) return null;
  const clause = clauseOf(analysis, at, debtor, sentence);
  return {
    ...{ at, debtor, sentence, ranges: [{ from: clause.from, to: Math.max(clause.to, undertaking + 1) }] },
    state: isKept ? 'satisfied' : 'violated',
    rule: 'a verb of keeping or breaking',
  };
}

/** The noun for what was kept or broken, or the verb where it needs none; -1 for none. */
function undertakingOf(analysis: Analysis, at: number, sentence: TokenRange, { particles, of }: KeepingVerb): number {
  const { tokens, heads, relations } = analysis;
  const behind = behindParticles(tokens, at, particles);
  if (ALONE.has(tokens.words[at])) return at;
  if (behind < 0) return -1;
  const object = undertakingFrom(tokens, behind, sentence.to, of);
  if (object >= 0) return object;
  const isPassive = dependent(analysis, at, sentence, PASSIVE) >= 0;
  const subject = dependent(analysis, at, sentence, isPassive ? SUBJECT : PASSIVE_SUBJECT);
  if (subject >= 0) return isUndertaking(tokens, subject, of) ? subject : -1;
  return RELATIVE_CLAUSE.has(relations[at]) && isUndertaking(tokens, heads[at], of) ? at : -1;
}

/** Where the words begin behind a verb and its particles; -1 where these are missing. */
function behindParticles({ words, tags }: Tokens, verb: number, particles: readonly number[]): number {
  let at = verb + 1;
  if (particles.length > 0) while (tags[at] === ADV && words[at] !== particles[0]) at++;
  for (const particle of particles) if (words[at++] !== particle) return -1;
  return at;
}
