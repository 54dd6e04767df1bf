import { ADP, AUX, isIng, NUM, PARTICIPLE, PUNCT, VERB } from '../../grammar/tags.ts';
import { COMMA, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { ConditionKind } from '../../model/statement.ts';
import { invertedAt } from './inverted.ts';
import { type Marker, markerAt } from './markers.ts';
import { ASIDES, CONCESSIVE, MANNERS, NEGATIONS, ONLY, SAY, SUBJECT_TO, TIMES, WHETHER } from './words.ts';

/** Where a condition may begin, before it is known what it governs. */
export interface Opening {
  readonly at: number;
  /** The first token behind the marker: of its clause or phrase. */
  readonly body: number;
  readonly kind: ConditionKind;
  readonly opens: Marker['opens'];
  readonly needs: Marker['needs'];
  readonly isNegative: boolean;
  /** By which rule, for the ground. */
  readonly rule: string;
}

const [IF, WHEN, ONCE, UNTIL, WITHOUT, BEFORE, SUBJECT, OF] = [
  ...['if', 'when', 'once', 'until', 'without', 'before', 'subject', 'of'],
].map(wordCode);
const ASSUMED = wordSet('assuming', 'supposing', 'suppose', 'providing', 'provided', 'lacking', 'failing', 'pending');
const NO_CLAUSE = wordSet('of', 'for', 'to', 'by', 'with', 'in', 'on', 'at');
const ANONYMOUS = wordSet('anonymity', 'confidentiality', 'secrecy', 'background');
const ABOUT_NOW = wordSet('more', 'again', 'upon');
const PRONOUN_OBJECTS = wordSet('him', 'her', 'them', 'me', 'us', 'you', 'it', 'himself', 'herself', 'themselves');
/** Words looked back at for the verb that asks: "asked the two envoys if". */
const FARTHEST = 6;

/**
 * The condition that may begin at a token; null where its words set none.
 *
 *   {If} the ice holds · {unless} Dorane pays · {Should} they refuse · {only after} a vote
 *   not: asked {if} the ice held · even {if} it breaks · {if} anything · {provided} the boats · on {condition of} anonymity
 */
export function openingAt(analysis: Analysis, at: number, bounds: TokenRange): Opening | null {
  const { tokens } = analysis;
  const { words, tags } = tokens;
  const marker = markerAt(tokens, at, bounds.to);
  if (!marker) return invertedAt(analysis, at, bounds);
  const body = at + marker.words.length;
  const [before, next] = [at > bounds.from ? words[at - 1] : 0, words[body]];
  if (CONCESSIVE.has(before) || (ONLY.has(words[at]) && NEGATIONS.has(before))) return null;
  const first = marker.words[0];
  const last = words[body - 1];
  if (
    last === IF &&
    marker.kind === 'if' &&
    (ASIDES.has(next) ? !isElliptic(analysis, body, bounds) : isAsked(analysis, at, bounds))
  )
    return null;
  if ((last === WHEN || last === ONCE) && isAsked(analysis, at, bounds)) return null;
  if (last === ONCE && (ABOUT_NOW.has(next) || tags[body] === PUNCT)) return null;
  if (ASSUMED.has(first) && !isAside(analysis, at, body, bounds)) return null;
  if (marker.kind === 'provided' && ANONYMOUS.has(words[body])) return null;
  if (first === SUBJECT && !nearly(body, bounds, (i) => SUBJECT_TO.has(words[i]))) return null;
  if (marker.kind === 'as long as' && (tags[body] === NUM || nearly2(body, bounds, (i) => TIMES.has(words[i]))))
    return null;
  if ((first === WITHOUT || marker.kind === 'without') && nearly(body, bounds, (i) => MANNERS.has(words[i])))
    return null;
  if ((last === UNTIL || first === BEFORE || marker.kind === 'until') && isTime(analysis, body, bounds)) return null;
  if (marker.opens === 'clause' && NO_CLAUSE.has(next) && next !== TO) return null;
  return {
    ...{ at, body, kind: marker.kind, opens: marker.opens, needs: marker.needs, isNegative: marker.isNegative },
    rule: `condition: ${marker.kind}`,
  };
}

/** "if not": alone or with a clause behind it, and not what is barely less: "hard, if not impossible". */
function isElliptic({ tokens: { words, tags } }: Analysis, body: number, bounds: TokenRange): boolean {
  return NEGATIONS.has(words[body]) && body + 1 < bounds.to && (tags[body + 1] === PUNCT || words[body + 1] === COMMA);
}

/** Whether the words before are a verb that asks, its object between them at most. */
function isAsked({ tokens: { words, tags } }: Analysis, at: number, { from }: TokenRange): boolean {
  let back = at - 1;
  if (back < from || tags[back] === PUNCT) return false;
  if (WHETHER.has(words[back])) return !SAY.has(words[back]) || isUnsaid(words, back, from);
  // "asked the two envoys if", "asked him if"
  if (PRONOUN_OBJECTS.has(words[back])) return WHETHER.has(words[back - 1]) && !SAY.has(words[back - 1]);
  for (const first = Math.max(from, at - FARTHEST); back >= first; back--) {
    if (tags[back] === PUNCT || tags[back] === ADP || tags[back] === AUX) return false;
    if (tags[back] >= VERB) return ASKED.has(words[back]);
  }
  return false;
}
const ASKED = wordSet('ask', 'asks', 'asked', 'asking', 'quizzed', 'questioned');

/** "would not say if", "declined to tell". */
const UNSAYING = wordSet('to', 'not', "n't", 'n’t', 'cannot', 'never', 'without');
const isUnsaid = (words: Int32Array, verb: number, from: number): boolean =>
  verb > from && UNSAYING.has(words[verb - 1]);

/** Words that may be a verb or a participle set a condition at the head of a clause, or behind one, before what is assumed. */
function isAside({ tokens }: Analysis, at: number, body: number, { from }: TokenRange): boolean {
  const { tags, words } = tokens;
  const opensClause = at === from || tags[at - 1] === PUNCT || words[body - 1] === THAT_CODE;
  return opensClause || (isIng(tokens, at) === false && tags[at] !== PARTICIPLE && tags[at] !== AUX && tags[at] < VERB);
}
const THAT_CODE = wordCode('that');

/** Whether what follows names a time: "until next Friday", "before 2030". */
function isTime({ tokens: { words, tags } }: Analysis, body: number, bounds: TokenRange): boolean {
  for (let i = body; i < bounds.to && i < body + 5; i++) {
    if (tags[i] === PUNCT || tags[i] >= VERB || tags[i] === AUX) return false;
    if (TIMES.has(words[i]) || tags[i] === NUM) return true;
    if (words[i] === OF) return false;
  }
  return false;
}

/** Whether one of the first words of a phrase is such a word. */
const nearly = (body: number, { to }: TokenRange, is: (at: number) => boolean): boolean => {
  for (let i = body; i < to && i < body + 4; i++) if (is(i)) return true;
  return false;
};
const nearly2 = (body: number, { to }: TokenRange, is: (at: number) => boolean): boolean => {
  for (let i = body; i < to && i < body + 2; i++) if (is(i)) return true;
  return false;
};
