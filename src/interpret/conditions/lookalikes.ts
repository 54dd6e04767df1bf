import { ADP, AUX, DET, FINITE, isIng, NUM, PARTICIPLE, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { RELATIVE, THAT, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Opening } from './opening.ts';
import {
  ASIDES,
  COMPLETED_BY_WITHOUT,
  CONCESSIVE,
  HEARER_VERBS,
  MANNERS,
  NEGATIONS,
  ONLY,
  OPENING_MARKS,
  SAY,
  SUBJECT_TO,
  TIMES,
  WHETHER,
} from './words.ts';

type Candidate = Pick<Opening, 'at' | 'body' | 'kind' | 'opens'>;
type Test = (analysis: Analysis, candidate: Candidate, bounds: TokenRange) => boolean;

const [IF, WHEN, ONCE, SUBJECT, THE, YOU, IT] = ['if', 'when', 'once', 'subject', 'the', 'you', 'it'].map(wordCode);
const THING = wordSet('anything', 'nothing');
const WHILE = wordCode('while');
/** Prepositions: what follows is no clause. */
const NO_CLAUSE = wordSet('of', 'for', 'by', 'with', 'in', 'on', 'at', 'as');
const ANONYMOUS = wordSet('anonymity', 'confidentiality', 'secrecy', 'background');
const NO_ONCE = wordSet('more', 'again', 'upon', 'and', 'a', 'every');
const OBJECTS = wordSet('him', 'her', 'them', 'me', 'us', 'you', 'it', 'himself', 'herself', 'themselves');
const ASKED = wordSet('ask', 'asks', 'asked', 'asking', 'quizzed', 'questioned');
/** "would not say if", "declined to tell if". */
const UNSAYING = wordSet('to', 'not', "n't", 'n’t', 'cannot', 'never', 'without');
const FIRST_WORDS = 4;
/** Words looked back at for the verb that asks: "asked the two envoys if". */
const FARTHEST = 6;

/**
 * Whether the words of a marker set no condition here:
 *
 *   asked if the ice held · even if it breaks · if anything · if you look at the lake · the provided boats · on condition of anonymity
 *   until Friday · without delay · as long as ten days · when asked · once more        not: if the ice holds · until the crews leave
 */
export const setsNone: Test = (analysis, candidate, bounds) => TESTS.some((test) => test(analysis, candidate, bounds));

const TESTS: readonly Test[] = [
  // "even if", "as if"; "not only when"
  ({ tokens: { words } }, { at }, { from }) =>
    at > from && (CONCESSIVE.has(words[at - 1]) || (ONLY.has(words[at]) && NEGATIONS.has(words[at - 1]))),
  // "if anything", "if not impossible"; not "if anything happens"
  ({ tokens: { words, tags } }, { body, kind }, { to }) =>
    kind === 'if' &&
    words[body - 1] === IF &&
    ASIDES.has(words[body]) &&
    !(THING.has(words[body]) && tags[body + 1] >= VERB) &&
    !(NEGATIONS.has(words[body]) && body + 1 < to && tags[body + 1] === PUNCT),
  ({ tokens }, { at, body }, bounds) => ASKABLE.has(tokens.words[body - 1]) && isAsked(tokens, at, bounds),
  // "if you look at the figures"
  ({ tokens: { words } }, { body }) => words[body] === YOU && HEARER_VERBS.has(words[body + 1]),
  // "once more"
  ({ tokens: { words, tags } }, { at, body }) =>
    words[at] === ONCE && (NO_ONCE.has(words[body]) || tags[body] === PUNCT),
  ({ tokens }, { at, body }) => tokens.words[at] === WHEN && isLoose(tokens, body),
  // "never seen before, but"
  ({ tokens: { words, tags } }, { body, kind }) =>
    kind !== 'if' && kind !== 'unless' && tags[body] === PUNCT && !OPENING_MARKS.has(words[body]),
  // "for as long as anybody can remember"
  ({ tokens: { words } }, { body, kind }, { to }) => kind === 'as long as' && isAmong(words, REMEMBER, body, to),
  // "the provided boats", "by providing boats", "while assuming command"
  ({ tokens }, { at, body, kind }, bounds) =>
    PARTICIPLES.has(tokens.words[at]) && !opensAssumption(tokens, at, body, kind, bounds),
  ({ tokens: { words } }, { body, kind }) => kind === 'provided' && ANONYMOUS.has(words[body]),
  ({ tokens: { words } }, { at, body }, bounds) =>
    words[at] === SUBJECT && !isAmong(words, SUBJECT_TO, body, bounds.to),
  ({ tokens: { words, tags } }, { body, kind }, bounds) =>
    kind === 'as long as' &&
    words[body - 1] !== WHILE &&
    (tags[body] === NUM || isAmong(words, TIMES, body, Math.min(bounds.to, body + 2))),
  // "without delay"; "go without food"
  ({ tokens: { words } }, { at, body, kind }, bounds) =>
    kind === 'without' &&
    (isAmong(words, MANNERS, body, bounds.to) ||
      (at > bounds.from && (COMPLETED_BY_WITHOUT.has(words[at - 1]) || NEGATIONS.has(words[at - 1])))),
  ({ tokens }, { body, kind }, bounds) => kind === 'until' && isTime(tokens, body, bounds),
  ({ tokens: { words } }, { body, opens }) => opens === 'sentence' && NO_CLAUSE.has(words[body]),
  // "without which"
  ({ tokens: { words } }, { body, opens }) => opens === 'phrase' && RELATIVE.has(words[body]),
  // "at the moment"
  ({ tokens: { tags, words } }, { at }, { from }) => words[at] === THE && at > from && tags[at - 1] === ADP,
];
const COMES = wordSet('comes', 'came');
const ASKABLE = wordSet('if', 'when', 'once');
const REMEMBER = wordSet('remember', 'recall', 'possible', 'necessary');
const PARTICIPLES = wordSet(
  ...[
    'assuming',
    'supposing',
    'suppose',
    'providing',
    'provided',
    'lacking',
    'failing',
    'pending',
    'barring',
    'absent',
  ],
);

/** Whether the words before are a verb that asks, its object between them at most. */
function isAsked({ words, tags }: Tokens, at: number, { from }: TokenRange): boolean {
  let back = at - 1;
  if (back < 0 || tags[back] === PUNCT) return false;
  if (WHETHER.has(words[back])) return !SAY.has(words[back]) || (back > from && UNSAYING.has(words[back - 1]));
  if (OBJECTS.has(words[back])) return WHETHER.has(words[back - 1]) && !SAY.has(words[back - 1]);
  for (const first = Math.max(from, at - FARTHEST); back >= first; back--) {
    if (tags[back] === PUNCT || tags[back] === ADP || tags[back] === AUX) return false;
    if (tags[back] >= VERB) return ASKED.has(words[back]);
  }
  return false;
}

/** "when asked", "when you", "when voting": a time that comes again, or the moment of the saying. */
const isLoose = ({ words, tags }: Tokens, body: number): boolean =>
  words[body] === YOU ||
  (words[body] === IT && COMES.has(words[body + 1])) ||
  tags[body] === PARTICIPLE ||
  tags[body] === ADP ||
  tags[body] >= VERB ||
  tags[body] === AUX;

/** Whether a participle stands alone at the head of a clause or behind one, "that" or a clause following it. */
function opensAssumption(tokens: Tokens, at: number, body: number, kind: string, { from, to }: TokenRange): boolean {
  const { tags, words } = tokens;
  const before = at > from ? at - 1 : -1;
  if (before >= 0 && tags[before] === ADP) return false;
  const hasThat = words[body - 1] === THAT;
  if (kind === 'unless' || kind === 'without' || kind === 'until')
    return before < 0 || tags[before] === PUNCT || (kind === 'until' && tags[before] !== DET && tags[before] !== AUX);
  if (before >= 0 && tags[before] !== PUNCT && !hasThat && isIng(tokens, at)) return false;
  if (before >= 0 && (tags[before] === AUX || OBJECTS.has(words[before]))) return hasThat;
  return hasThat || hasSubjectAndVerb(tokens, body, to);
}

/** Whether a clause follows: a noun phrase, and then a finite verb; "the view you get" is none. */
function hasSubjectAndVerb({ tags }: Tokens, body: number, to: number): boolean {
  let i = body;
  while (i < to && IN_PHRASE.has(tags[i])) i++;
  return i > body && i < to && FINITE.has(tags[i]) && !(i > body + 1 && PRONOUN.has(tags[i - 1]));
}
const IN_PHRASE = tagSet('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'ADP');
const PRONOUN = tagSet('PRON');

/** Words of a phrase among which its time stands: "until the guild’s assembly in July". */
const WITHIN = 7;

/** Whether what follows names a time: "until next Friday", "before 2030". */
function isTime({ words, tags }: Tokens, body: number, { to }: TokenRange): boolean {
  for (let i = body; i < to && i < body + WITHIN; i++) {
    if (tags[i] === PUNCT || tags[i] >= VERB || tags[i] === AUX) return false;
    if (TIMES.has(words[i]) || (tags[i] === NUM && i < body + 2)) return true;
  }
  return false;
}

/** Whether one of the first words of a phrase is such a word. */
function isAmong(words: Int32Array, set: ReadonlySet<number>, body: number, to: number): boolean {
  for (let i = body; i < to && i < body + FIRST_WORDS; i++) if (set.has(words[i])) return true;
  return false;
}
