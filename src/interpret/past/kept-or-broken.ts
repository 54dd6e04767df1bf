import { AUXILIARY, relationSet, SUBJECT } from '../../grammar/dependents.ts';
import { ADV, FINITE, NAMING, PRESENT, VERB } from '../../grammar/tags.ts';
import { BE, HAVE, TO, wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import { clauseOf, type Finding, trimmed } from './finding.ts';
import { BLAMING, KEEPING_VERBS, type KeepingVerb, type Of, PROMISING, TELLING_MAIN } from './lexicon.ts';
import { dependent, doerOf, holderOf } from './owners.ts';
import { told } from './told.ts';
import { isUndertaking, undertakingFrom } from './undertakings.ts';

const PASSIVE_SUBJECT = relationSet('nsubj:pass');
const PASSIVE = relationSet('aux:pass');
const RELATIVE_CLAUSE = relationSet('acl:relcl');
const ANAPHORS = wordSet('it', 'them', 'this', 'these', 'that', 'both');
/** Verbs whose object, where a pronoun, is what was undertaken, and not who was let down. */
const OF_WORDS = wordSet(
  ...['break', 'breaks', 'broke', 'broken', 'breaking', 'violate', 'violates', 'violated', 'violating', 'breached'],
  ...['breach', 'breaches', 'breaching', 'flouted', 'contravened', 'fulfilled', 'fulfils', 'fulfills', 'honored'],
  ...['honoured', 'upheld', 'renege', 'reneged', 'back', 'went'],
);
const NEVER = wordSet('not', "n't", 'never');
const OTHER = wordSet('other', 'another');
/** Words from a verb of blaming to whom it blames, at most. */
const NEAR = 4;
/** Words from an undertaking to the verb, or from an "if", at most. */
const FAR = 16;
const WOULD = wordSet('would', 'will');
const IF = wordSet('if', 'unless', 'whether', 'should', 'would', 'will', 'may', 'might', 'could');
/** Verbs that need no undertaking said behind them. */
const ALONE = wordSet('renege', 'reneges', 'reneged', 'reneging');

/**
 * A verb of keeping or breaking with an undertaking as its object, or a passive one's subject:
 *
 *   Dorane breached the 1994 memorandum.   The guild failed to live up to its promise.   The truce was broken by the militia.
 *   Both signed the accord. Each accuses the other of having broken it.   His pledge had been honoured.
 *   She said that the promise had not been broken.   (kept, by her account)
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
  const isDenied = state === 'not so' && !verb.keeps;
  if (state === 'open' || (isDenied && !isPerfect(tokens, at))) return null;
  const isKept = isDenied || (verb.keeps && state === 'so');
  if (isKept && tokens.tags[at] === PRESENT && dependent(analysis, at, sentence, AUXILIARY) < 0) return null;
  if (isKept && holdsWould(tokens.words, undertaking, sentence.to)) return null;
  const before = undertaking < sentence.from ? sentenceBefore(analysis, sentence) : null;
  const known = debtorOf(analysis, at, undertaking, sentence);
  const debtor = known < 0 && isDenied ? tellerOf(analysis, at, sentence) : known;
  if (debtor < 0) return null;
  const clause = clauseOf(analysis, at, debtor, sentence);
  const own = { from: clause.from, to: before ? clause.to : Math.max(clause.to, undertaking + 1) };
  return {
    ...{ at, debtor, sentence, ranges: before ? [trimmed(tokens.tags, before), own] : [own] },
    state: isKept ? 'satisfied' : 'violated',
    rule: 'a verb of keeping or breaking',
  };
}

/** The doer; of what was kept or broken by nobody named, its owner; of a charge that each makes against the other, each. */
function debtorOf(analysis: Analysis, at: number, undertaking: number, sentence: TokenRange): number {
  const { heads, tokens } = analysis;
  const doer = doerOf(analysis, at, sentence);
  if (doer >= 0) return doer;
  // The verb depends on that of blaming, or on whom it blames: "accuses the [other] of having broken it".
  const above = heads[at];
  const blaming = above >= 0 && OTHER.has(tokens.words[above]) ? heads[above] : above;
  if (blaming >= 0 && BLAMING.has(tokens.words[blaming]) && isMutual(tokens.words, blaming, at))
    return dependent(analysis, blaming, sentence, SUBJECT);
  const owned = dependent(analysis, at, sentence, PASSIVE) >= 0 && undertaking >= sentence.from && undertaking < at;
  return owned ? holderOf(analysis, undertaking, sentence) : -1;
}

/** "has not [broken]", "had not been [broken]": a denial of what others charge. */
function isPerfect({ words }: Tokens, verb: number): boolean {
  let at = verb - 1;
  while (BE.has(words[at]) || NEVER.has(words[at])) at--;
  return HAVE.has(words[at]) && at < verb - 1;
}

/** Who denies that "the promise" was broken: it is his own. */
function tellerOf(analysis: Analysis, verb: number, sentence: TokenRange): number {
  const telling = analysis.heads[verb];
  const isTold = telling >= sentence.from && TELLING_MAIN.has(analysis.tokens.words[telling]);
  return isTold ? dependent(analysis, telling, sentence, SUBJECT) : -1;
}

/** "each accuses the [other]", "accuse each [other]", "one [another]". */
function isMutual(words: Int32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(to, from + NEAR); i++) if (OTHER.has(words[i])) return true;
  return false;
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
  if (isPassive && of !== 'joint') {
    const named = undertakingBefore(tokens, at, sentence.from, of);
    if (named >= 0) return named;
  }
  if (
    ANAPHORS.has(tokens.words[behind]) &&
    OF_WORDS.has(tokens.words[at]) &&
    !isPassive &&
    isPlain(tokens, behind + 1) &&
    !isOpen(tokens, at, sentence)
  ) {
    const before = sentenceBefore(analysis, sentence);
    const named = before ? lastUndertaking(tokens, before, of) : -1;
    const own = named >= 0 ? named : lastUndertaking(tokens, { from: sentence.from, to: at - 1 }, of);
    if (own >= 0) return own;
  }
  const subject = dependent(analysis, at, sentence, isPassive ? SUBJECT : PASSIVE_SUBJECT);
  if (subject >= 0) return isUndertaking(tokens, subject, of) ? subject : -1;
  return RELATIVE_CLAUSE.has(relations[at]) && isUndertaking(tokens, heads[at], of) ? at : -1;
}

/** The noun for an undertaking that a passive verb stands behind, with no other finite verb between: "her [pledge] to stay had been kept". */
function undertakingBefore(tokens: Tokens, verb: number, from: number, of: Of): number {
  const { words, tags } = tokens;
  let at = verb - 1;
  while (at > from && (BE.has(words[at]) || tags[at] === ADV || FINITE.has(tags[at]))) at--;
  for (let steps = 0; at >= from && steps < FAR && !FINITE.has(tags[at]); at--, steps++)
    if (isUndertaking(tokens, at, of) && words[at + 1] === TO) return at;
  return -1;
}

/** Whether an "if" stands before the verb. */
function isOpen({ words }: Tokens, verb: number, { from }: TokenRange): boolean {
  for (let at = verb - 1; at >= from && at > verb - FAR; at--) if (IF.has(words[at])) return true;
  return false;
}

/** "stood by his pledge that they would be paid": what is still to come is not yet kept. */
function holdsWould(words: Int32Array, from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to, from + FAR); at++) if (WOULD.has(words[at])) return true;
  return false;
}

/** Whether no noun follows that a pronoun would only stand before. */
const isPlain = ({ tags }: Tokens, at: number): boolean => !NAMING.has(tags[at]);

function sentenceBefore({ sentences }: Analysis, { from }: TokenRange): TokenRange | null {
  return sentences.find(({ to }) => to === from) ?? null;
}

/** The last noun for an undertaking, or verb of promising with what is promised, in a range; -1 for none. */
function lastUndertaking(tokens: Tokens, { from, to }: TokenRange, of: Of): number {
  for (let i = to - 1; i >= from; i--) {
    if (isUndertaking(tokens, i, of)) return i;
    if (PROMISING.has(tokens.words[i]) && tokens.tags[i] > VERB && tokens.words[i + 1] === TO) return i;
  }
  return -1;
}

/** Where the words begin behind a verb and its particles; -1 where these are missing. */
function behindParticles({ words, tags }: Tokens, verb: number, particles: readonly number[]): number {
  let at = verb + 1;
  if (particles.length > 0) while (tags[at] === ADV && words[at] !== particles[0]) at++;
  for (const particle of particles) if (words[at++] !== particle) return -1;
  return at;
}
