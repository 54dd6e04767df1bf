import { ING, tagSet, VERB } from '../../grammar/tags.ts';
import { GENITIVE, POSSESSIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE, type Tokens } from '../../model/analysis.ts';
import { FORMAL, JOINT, type Of, OWN, TREATY_NAMES } from './lexicon.ts';

const IN_PHRASE = tagSet(
  'DET',
  'ADJ',
  'NUM',
  'PROPN',
  'NOUN',
  'PRON',
  'ADV',
  'VERB:participle',
  'VERB:ing',
  'SYM',
  'X',
);
const INSIDE = new Set([...wordSet('and', 'or', '“', '‘', '"', "'", '-', '–', 'at', 'than'), ...GENITIVE]);
/** Parts of an agreement, and what links them to it. */
const PARTS = wordSet('terms', 'side', 'part', 'end', 'spirit', 'letter', 'provisions', 'conditions', 'half', 'share');
const LINKS = wordSet('of', 'under', 'in', 'to');
const [WORD, OF, PROMISE] = ['word', 'of', 'promise'].map(wordCode);
/** Words of a phrase, at most. */
const LONGEST = 10;

/**
 * The noun for an undertaking in the phrase that begins at `from`; -1 for none.
 *
 *   the 1994 Orrisport [memorandum]    its [word]    a campaign [promise]    the terms of the [truce]
 *   not: the law    human rights    the word of the year    the promise of spring
 */
export function undertakingFrom(tokens: Tokens, from: number, to: number, of: Of): number {
  const { words, tags } = tokens;
  const end = Math.min(to, from + LONGEST);
  let part = false;
  for (let i = from; i < end; i++) {
    const word = words[i];
    if (isUndertaking(tokens, i, part ? 'both' : of)) return i;
    part ||= PARTS.has(word);
    if (LINKS.has(word) ? !part : !INSIDE.has(word) && !IN_PHRASE.has(tags[i])) return -1;
  }
  return -1;
}

/** Whether a token names what one or several have undertaken: "promise", "accord", "the Orris Convention", "the NPT". */
export function isUndertaking({ words, tags, shapes }: Tokens, i: number, of: Of): boolean {
  const word = words[i];
  if (of !== 'joint') {
    if (OWN.has(word))
      return !(word === PROMISE && words[i + 1] === OF && tags[i + 2] !== ING && !POSSESSIVE.has(words[i + 2]));
    if (word === WORD && i > 0) return POSSESSIVE.has(words[i - 1]) || GENITIVE.has(words[i - 1]);
  }
  if (of === 'own') return false;
  if (FORMAL.has(word)) return shapes[i] !== SHAPE.lower;
  return JOINT.has(word) || (TREATY_NAMES.has(word) && shapes[i] === SHAPE.upper && tags[i] !== VERB);
}
