import { tagSet } from '../../grammar/tags.ts';
import { GENITIVE, POSSESSIVE } from '../../grammar/words.ts';
import type { TokenRange, Tokens } from '../../model/analysis.ts';
import { PEOPLE, PERSON_ROLES } from './words.ts';

const LEADING = tagSet('DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'VERB:participle', 'SYM');
const NAMES = tagSet('NOUN', 'PROPN');
const PRONOUN = tagSet('PRON');
const [PROPER] = tagSet('PROPN');

/** A noun with what stands before it, or a pronoun. */
export interface Nominal extends TokenRange {
  readonly head: number;
  /** The last word of what owns it, before its ending, or "its"; -1 where nothing does. */
  readonly owner: number;
}

/**
 * The noun phrase that begins at a token, up to its noun: by tags alone, so that it holds where the tree does not.
 *
 *   [the Dorane government] in exile · [Tann’s fleet]: owner Tann · [Rask] of fraud · [them]       not: quickly
 */
export function nominalAt({ words, tags }: Tokens, from: number, to: number): Nominal | null {
  let [at, head, owner] = [from, -1, -1];
  for (; at < to; at++) {
    if (GENITIVE.has(words[at]) && head === at - 1) {
      owner = head;
      head = -1;
    } else if (POSSESSIVE.has(words[at]) && head < 0) owner = at;
    else if (PRONOUN.has(tags[at])) {
      if (at === from) head = at;
      break;
    } else if (!LEADING.has(tags[at]) || (head >= 0 && !NAMES.has(tags[at]))) break;
    // "told lawmakers Dorane …": a name begins behind a common noun that ends in -s; "Tann envoys" goes on.
    else if (
      head >= 0 &&
      tags[at] === PROPER &&
      tags[head] !== PROPER &&
      PEOPLE.has(words[head]) &&
      !PERSON_ROLES.has(words[head])
    )
      break;
    else if (NAMES.has(tags[at])) head = at;
  }
  if (head < 0) {
    if (owner < 0) return null;
    // "of Dorane’s": nothing follows.
    head = owner;
    owner = -1;
  }
  return { from, to: head + 1, head, owner };
}
