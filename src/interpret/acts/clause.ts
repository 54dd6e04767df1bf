import { relationSet } from '../../grammar/dependents.ts';
import { AUX, FINITE, isIng, NAMING, NOUN, PARTICIPLE, PUNCT, SCONJ, tagSet, VERB } from '../../grammar/tags.ts';
import { BE, HAVE, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange, type Tokens } from '../../model/analysis.ts';
import { NO, NOT } from './lexicon/rule-words.ts';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'nsubj:outer');
const EXPLETIVE = relationSet('expl');
const AUXILIARY = relationSet('aux');
const PASSIVE = relationSet('aux:pass');
const COPULA = relationSet('cop');
const OBJECT = relationSet('obj', 'iobj');
const INFINITIVE = relationSet('xcomp');
const MARK = relationSet('mark');

/** Of "no longer", which the tree hangs on the verb by this word or by "no". */
const LONGER = wordCode('longer');
const PAST = TAGS.indexOf('VERB:past');
const HAD_OR_WOULD = wordSet("'d", '’d');
const PAST_AUX = wordSet('was', 'were', 'had', 'did');
const DO = wordSet('do', 'does', 'did');
const GOING = wordSet('going', 'gonna');
const OBLIGED = wordSet('have', 'has', 'need', 'needs', 'got', 'ought');
const MODALS = new Map<number, Modal>(
  (
    [
      ['will', ['will', "'ll", '’ll', 'wo', 'shall', 'gonna', 'going']],
      ['would', ['would', "'d", '’d']],
      ['must', ['must']],
      ['should', ['should', 'ought']],
      ['can', ['can', 'ca']],
      ['could', ['could']],
      ['may', ['may', 'might']],
    ] as const
  ).flatMap(([modal, forms]) => forms.map((form): [number, Modal] => [wordCode(form), modal])),
);

/** What only a clause has. */
const CLAUSAL = relationSet('nsubj', 'nsubj:pass', 'csubj', 'expl', 'aux', 'aux:pass', 'cop');
const JOINED = relationSet('conj', 'parataxis');
const CLAUSE = relationSet('ccomp');
/** Clauses of a content that are looked at, at most. */
const MOST = 6;
const BETWEEN = tagSet('ADV', 'PART', 'PUNCT');
/** Forms of verbs that have no subject of their own. */
export const SUBJECTLESS: ReadonlySet<string> = new Set(['infinitive', 'bare', 'gerund']);

export type Modal = 'will' | 'would' | 'must' | 'should' | 'can' | 'could' | 'may';
export type Tense = 'past' | 'perfect' | 'present' | 'progressive' | 'infinitive' | 'bare' | 'gerund' | 'none';

/** What a clause says of its subject, and how. */
export interface Clause {
  /** The verb, or what the copula joins to the subject: "is [ready]", "will [close]", "has to [go]". */
  readonly predicate: number;
  /** -1 where it has none of its own. */
  readonly subject: number;
  readonly modal: Modal | null;
  /** By "not", "never" or "no longer", or by "no" or "nobody" for the subject or object. */
  readonly negated: boolean;
  /** "No one", "no deal" for its subject. */
  readonly noSubject: boolean;
  readonly tense: Tense;
  readonly copular: boolean;
  readonly passive: boolean;
  /** Where what is said of the subject begins: its first auxiliary verb or copula, or the predicate. */
  readonly start: number;
  /** The content that it stands in, from the beginning of its sentence to its end. */
  readonly range: TokenRange;
}

/**
 * Reads the clause that a token heads, from its dependents within `range`.
 *
 *   "The port will not close"     predicate close, subject port, will, negated
 *   "has to go"                   predicate go, must; but in "has to his name", none
 */
export function clauseAt(analysis: Analysis, head: number, range: TokenRange): Clause {
  const { tokens, heads, relations } = analysis;
  const { words, tags } = tokens;
  let [predicate, subject, expletive, modal]: [number, number, number, Modal | null] = [head, -1, -1, null];
  let [negated, noSubject, copular, passive, perfect, marked, done] = [false, false, false, false, false, false, false];
  let past = tags[head] === PAST;
  let progressive = false;
  let start = head;
  for (let at = range.from; at < range.to; at++) {
    if (heads[at] !== head && heads[at] !== predicate) continue;
    const [relation, word] = [relations[at], words[at]];
    const isBefore = at < head || predicate !== head;
    if (SUBJECT.has(relation)) {
      if (at < head || subject < 0) subject = at;
    } else if (EXPLETIVE.has(relation)) expletive = at;
    else if (isBefore && (AUXILIARY.has(relation) || (tags[at] === AUX && MODALS.has(word)))) {
      if (HAD_OR_WOULD.has(word) && (tags[head] === PARTICIPLE || tags[head] === PAST)) perfect = true;
      else modal ??= MODALS.get(word) ?? null;
      start = Math.min(start, at);
      if (HAVE.has(word)) perfect = true;
      if (DO.has(word)) done = true;
      if (PAST_AUX.has(word)) past = true;
      if (BE.has(word)) progressive = true;
    } else if (PASSIVE.has(relation)) {
      passive = true;
      start = Math.min(start, at);
      if (PAST_AUX.has(word)) past = true;
    } else if (COPULA.has(relation)) {
      copular = true;
      start = Math.min(start, at);
      if (PAST_AUX.has(word)) past = true;
    } else if (MARK.has(relation) && word === TO && at < head) marked = true;
    else if (INFINITIVE.has(relation) && at > head && predicate === head) {
      if (GOING.has(words[head]) && words[head + 1] === TO) [modal, predicate] = ['will', at];
      else if (OBLIGED.has(words[head]) && words[head + 1] === TO) [modal, predicate] = ['must', at];
    }
    if ((NOT.has(word) || words[at + 1] === LONGER) && at < Math.max(head, predicate)) negated = true;
    if (OBJECT.has(relation) && (NO.has(word) || isNone(analysis, at, range))) negated = true;
  }
  if ((copular && isNone(analysis, head, range)) || NO.has(words[head + 1])) negated = true;
  if (tags[head] === NOUN && predicate === head && !copular && subject >= 0)
    predicate = verbBetween(tags, subject, head);
  if (subject < 0) subject = expletive;
  if (subject >= 0 && (NO.has(words[subject]) || isNone(analysis, subject, range))) [negated, noSubject] = [true, true];
  const tense = (): Tense => {
    if (modal) return 'none';
    if (marked) return 'infinitive';
    if (perfect) return past && !passive && !HAVE.has(words[head]) ? 'past' : 'perfect';
    if (past) return 'past';
    if (isIng(tokens, head)) return progressive || subject >= 0 ? 'progressive' : 'gerund';
    if (tags[head] === VERB && subject < 0 && !done) return 'bare';
    return tags[head] === PARTICIPLE && !passive && !copular ? 'past' : 'present';
  };
  const how = tense();
  if (subject < 0 && !SUBJECTLESS.has(how)) subject = nounBefore(tokens, start, range.from);
  return { predicate, subject, modal, negated, noSubject, tense: how, copular, passive, start, range };
}

/** The verb before its object that the tree takes for the head of both: "had [committed] crimes"; the object where there is none. */
function verbBetween(tags: Uint8Array, subject: number, object: number): number {
  for (let at = object - 1; at > subject; at--) if (tags[at] >= VERB) return at;
  return object;
}

/** What stands before a verb that the tree gives no subject: a noun or pronoun, adverbs between; -1 where there is none. */
function nounBefore({ tags }: Tokens, verb: number, from: number): number {
  let at = verb - 1;
  while (at >= from && BETWEEN.has(tags[at])) at--;
  return at >= from && NAMING.has(tags[at]) ? at : -1;
}

/** Whether a noun has "no" before it. */
function isNone({ tokens: { words }, heads }: Analysis, noun: number, { from }: TokenRange): boolean {
  for (let at = noun - 1; at >= from && at >= noun - 4; at--)
    if (NO.has(words[at]) && (heads[at] === noun || at === noun - 1)) return true;
  return false;
}

/**
 * The tokens that head the main clauses of a content, in reading order, and the clauses joined to these that have a subject or an auxiliary
 * verb of their own. Where there is no clause, the one token that heads it.
 *
 *   "we are few and must wait"    few, wait
 */
export function clauseHeads(
  { tokens: { tags }, heads, relations }: Analysis,
  { from, to }: TokenRange,
): readonly number[] {
  const isTop = (at: number): boolean => heads[at] < from || heads[at] >= to || tags[heads[at]] === PUNCT;
  const found = new Set<number>();
  let first = -1;
  for (let at = from; at < to; at++) {
    if (tags[at] === PUNCT) continue;
    const head = heads[at];
    if (isTop(at)) {
      if (first < 0) first = at;
      if (tags[at] >= VERB) found.add(at);
    } else if (CLAUSAL.has(relations[at])) {
      if (isTop(head) || (JOINED.has(relations[head]) && !NAMING.has(tags[head]))) found.add(head);
    }
  }
  for (const head of [...found]) {
    const main = mainBefore({ heads, relations, tags }, head, from);
    if (main !== null) {
      found.delete(head);
      found.add(main);
    }
  }
  if (found.size === 0) return first < 0 ? [] : [finiteWithin(tags, { from, to }) ?? first];
  return [...found].sort((a, b) => a - b).slice(0, MOST);
}

/**
 * The clause that stands before a "because" whose clause the tree takes for the main one: "the move [was not enough] because it [left] out the ships";
 * null where the tree is right.
 */
function mainBefore(
  { heads, relations, tags }: { readonly heads: Int32Array; readonly relations: Uint8Array; readonly tags: Uint8Array },
  head: number,
  from: number,
): number | null {
  let mark = head - 1;
  while (mark >= from && !(heads[mark] === head && MARK.has(relations[mark]) && tags[mark] === SCONJ)) mark--;
  for (let at = mark - 1; at >= from; at--) {
    const clause = heads[at];
    if (CLAUSAL.has(relations[at]) && clause > from && clause < mark && heads[clause] === head) return clause;
  }
  return null;
}

/** The first finite verb of a content that the tree takes for a phrase; null where it has none. */
function finiteWithin(tags: Uint8Array, { from, to }: TokenRange): number | null {
  for (let at = from; at < to; at++) if (FINITE.has(tags[at])) return at;
  return null;
}

/** The clause under "I think", "they say that"; null where there is none. */
export function clauseUnder({ heads, relations }: Analysis, verb: number, { from, to }: TokenRange): number | null {
  for (let at = from; at < to; at++) if (heads[at] === verb && CLAUSE.has(relations[at])) return at;
  return null;
}
