import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { ADV, AUX, CCONJ, FINITE, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { COMMA, RELATIVE, THAT, wordSet } from '../../grammar/words.ts';
import type { Analysis } from '../../model/analysis.ts';
import { isModal } from './modals.ts';
import type { Opening } from './opening.ts';
import { ONLY, SUBORDINATE, THEN } from './words.ts';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'expl', 'csubj');
const HEADS_A_SUBJECT = tagSet('PRON', 'PROPN', 'NOUN', 'DET', 'ADJ', 'NUM');
const NOMINAL = tagSet('PRON', 'PROPN', 'NOUN', 'DET');
/** What may end a clause before the subject of another. */
const ENDS_CLAUSE = tagSet('NOUN', 'PROPN', 'PRON', 'ADJ', 'ADV', 'NUM', 'VERB:participle');
/** Pronouns that are subjects alone. */
const NOMINATIVE = wordSet('i', 'we', 'he', 'she', 'they');

/** At the first comma or "then" behind the verb that a clause with a verb of its own follows; without one, before its subject. */
export function frontedEnd(analysis: Analysis, { at, body, opens }: Opening, head: number, limit: number): number {
  const { tokens, heads, relations } = analysis;
  const { words } = tokens;
  let firstComma = -1;
  const isOnly = ONLY.has(words[at]);
  for (let i = body; i < limit; i++) {
    if ((i > head && THEN.has(words[i])) || (isOnly && i > body && isInverted(tokens, i))) return i;
    if (words[i] !== COMMA) continue;
    if (opensMain(analysis, i + 1, limit)) return i;
    if (firstComma < 0) firstComma = i;
  }
  if (opens === 'phrase' && firstComma >= 0) return firstComma;
  const last = firstComma < 0 ? limit : firstComma;
  // "if elected he would": a subject by its form, and a verb that looks ahead.
  for (let i = body + 1; i < last; i++)
    if (NOMINATIVE.has(words[i]) && isModal(tokens, i + 1) && ENDS_CLAUSE.has(tokens.tags[i - 1])) return i;
  if (firstComma >= 0) return limit;
  for (let i = head + 1; i < limit; i++) {
    const verb = heads[i];
    if (SUBJECT.has(relations[i]) && verb > i && verb < limit && !dependsOn(heads, verb, head))
      return startOfPhrase(analysis, i, head + 1);
  }
  return limit;
}

/** "Only when they leave will we talk": the verb before its subject. */
const isInverted = ({ tags }: Analysis['tokens'], at: number): boolean => tags[at] === AUX && NOMINAL.has(tags[at + 1]);

/** Whether a clause of its own begins at a token: with a subject and a finite verb, or an imperative; no "and", no relative. */
function opensMain({ tokens: { words, tags } }: Analysis, from: number, limit: number): boolean {
  let i = from;
  while (i < limit && (tags[i] === ADV || tags[i] === PUNCT)) i++;
  if (i < limit - 1 && words[i] === THAT && FINITE.has(tags[i + 1])) return true;
  if (i < limit && NOMINATIVE.has(words[i])) return true;
  if (i >= limit || tags[i] === CCONJ || RELATIVE.has(words[i]) || SUBORDINATE.has(words[i])) return false;
  if (tags[i] === VERB) return true;
  if (!HEADS_A_SUBJECT.has(tags[i])) return false;
  // Behind a comma only a list goes on to its verb: "the army, the navy and the guards will".
  let isList = true;
  for (let j = i + 1; j < limit; j++) {
    if (FINITE.has(tags[j])) return isList;
    if (words[j] === COMMA) isList = false;
    if (tags[j] === CCONJ) isList = true;
    if (RELATIVE.has(words[j]) || SUBORDINATE.has(words[j])) return false;
  }
  return false;
}

function startOfPhrase({ heads }: Analysis, noun: number, from: number): number {
  let start = noun;
  while (start > from && dependsOn(heads, start - 1, noun)) start--;
  return start;
}
