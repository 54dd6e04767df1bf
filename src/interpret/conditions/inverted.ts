import { relationSet } from '../../grammar/dependents.ts';
import { AUX, PARTICIPLE, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { THAT, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Opening } from './opening.ts';

const [SHOULD, HAD, WERE, IT, A, QUESTION] = ['should', 'had', 'were', 'it', 'a', '?'].map(wordCode);
const VERBS = new Set([SHOULD, HAD, WERE]);
const PRONOUNS = wordSet(
  ...['i', 'you', 'he', 'she', 'it', 'we', 'they', 'there', 'anyone', 'anybody', 'someone', 'somebody', 'anything'],
);
const IN_SUBJECT = tagSet('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'PART', 'PRON');
const NAMES = tagSet('NOUN', 'PROPN');
const NOUN_ONLY = tagSet('NOUN');
const NOT = wordSet('not', "n't", 'n’t');
/** Words that a subject has, at most. */
const LONGEST = 8;

/**
 * A condition that begins with its verb, before the subject.
 *
 *   {Should the talks} fail, … · we would answer {should they} attack · {Had they} known, … · {Were Dorane to} leave, …
 *   not: The envoys {should} leave. · {Should they} leave? · the crews who {had} the boats
 */
export function invertedAt(analysis: Analysis, at: number, bounds: TokenRange): Opening | null {
  const { tokens } = analysis;
  const { words, tags } = tokens;
  const verb = words[at];
  if (!VERBS.has(verb)) return null;
  const before = at - 1;
  const opensClause = at === bounds.from || tags[before] === PUNCT || words[before] === THAT;
  const isBehind = verb === SHOULD && tags[before] !== AUX;
  if (!opensClause && !(isBehind && (PRONOUNS.has(words[at + 1]) || hasOwnSubject(analysis, at)))) return null;
  const behind = behindSubject(tokens, at + 1, Math.min(bounds.to, at + 1 + LONGEST));
  if (behind === null || !goesOn(tokens, at, behind, opensClause) || isQuestion(words, at, bounds.to)) return null;
  const kind = verb === WERE && NOT.has(words[behind]) ? 'without' : 'if';
  return { at, body: at + 1, kind, opens: 'clause', needs: null, isNegative: false, rule: 'condition: inverted' };
}

/** Whether the tree gives the verb of a "should" its subject behind it: "would march [should] the crews leave"; not "the crews should". */
function hasOwnSubject({ tokens, heads, relations }: Analysis, at: number): boolean {
  const verb = heads[at];
  // An auxiliary verb behind its verb is none of that verb's.
  if (verb >= 0 && verb < at) return tokens.tags[verb] >= VERB;
  if (verb > at + LONGEST) return false;
  for (let before = at - 1; before >= 0 && before > at - LONGEST && tokens.tags[before] !== PUNCT; before--)
    if (heads[before] === verb && SUBJECT.has(relations[before])) return false;
  for (let i = at + 1; i < verb; i++) if (heads[i] === verb && SUBJECT.has(relations[i])) return true;
  return false;
}
const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'expl');

/** The token behind the subject that begins at `from`; null where none does. */
function behindSubject({ words, tags }: Tokens, from: number, to: number): number | null {
  if (PRONOUNS.has(words[from]) && !NOUN_ONLY.has(tags[from + 1])) return from + 1;
  let end = from;
  while (end < to && IN_SUBJECT.has(tags[end]) && words[end] !== TO && !NOT.has(words[end])) end++;
  return end > from && NAMES.has(tags[end - 1]) ? end : null;
}

/** Whether what stands behind the subject is the rest of such a verb. */
function goesOn({ words, tags }: Tokens, at: number, behind: number, opensClause: boolean): boolean {
  switch (words[at]) {
    case SHOULD:
      return opensClause || tags[behind] === AUX || tags[behind] >= VERB || NOT.has(words[behind]);
    case HAD:
      return words[at + 1] !== A && (tags[behind] === PARTICIPLE || NOT.has(words[behind]));
    default:
      return words[behind] === TO || (words[at + 1] === IT && NOT.has(words[behind]));
  }
}

function isQuestion(words: Int32Array, from: number, to: number): boolean {
  for (let i = to - 1; i > from && i > to - 4; i--) if (words[i] === QUESTION) return true;
  return false;
}
