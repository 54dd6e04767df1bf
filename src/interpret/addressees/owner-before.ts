import { relationSet } from '../../grammar/dependents.ts';
import { sentenceAt } from '../../grammar/ranges.ts';
import { NOUN, VERB } from '../../grammar/tags.ts';
import type { Addressee } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { ownerParty } from './party.ts';
import { phraseEndingAt, sideAt } from './phrases.ts';
import { stateOf } from './states.ts';
import { DEALING, ENCOUNTERS } from './words.ts';

const SUBJECT = relationSet('nsubj', 'obl:agent');
const VERB_UP = relationSet('obj', 'nsubj:pass', 'xcomp', 'ccomp', 'advcl', 'acl', 'acl:relcl', 'obl', 'nmod', 'conj');
/** Tokens looked back over: some six sentences. */
const BACK = 180;
/** Steps from a noun to the verb whose doing it is. */
const HIGHEST = 5;

/**
 * Whose a thing is, or who made it, where only what the report said of it before tells: by its owner there, the people's name before it, or
 * who does what is done with it.
 *
 *   Dorane’s crews have drawn up a list. … Rask demanded that [the list] be scrapped.      Dorane
 *   not: The list is long. … Rask demanded that [the list] be scrapped.
 */
export function ownerBefore(said: Said, noun: number): Addressee | null {
  const { tokens, sentences } = said.analysis;
  const { words, tags } = tokens;
  if (tags[noun] !== NOUN || DEALING.has(words[noun]) || ENCOUNTERS.has(words[noun])) return null;
  const phrase = phraseEndingAt(said, noun, said.sentence.from);
  if (phrase.owner >= 0) return null;
  for (let at = said.sentence.from - 1; at >= 0 && at >= said.sentence.from - BACK; at--) {
    if (words[at] !== words[noun] || tags[at] !== NOUN) continue;
    const from = sentenceAt(sentences, at)?.from ?? at;
    const named = phraseEndingAt(said, at, from);
    const state = stateOf(said, named);
    if (state === 'own') return null;
    const party = ownerParty(said, named, 'side') ?? (state ? inferred(state) : doerOf(said, at, from));
    // Of persons and bodies it is too little sure whether they made it.
    if (party?.id?.startsWith('state:')) return inferred(party);
  }
  return null;
}

/** Who does what is done with a thing: the subject of the verb over it. */
function doerOf(said: Said, noun: number, from: number): Addressee | null {
  const { tokens, heads, relations } = said.analysis;
  let at = noun;
  for (let steps = 0; steps < HIGHEST && at >= from; steps++) {
    if (tokens.tags[at] >= VERB)
      for (let subject = at - 1; subject >= from; subject--)
        if (SUBJECT.has(relations[subject]) && heads[subject] === at && subject !== noun)
          return sideAt(said, subject, from);
    if (!VERB_UP.has(relations[at])) return null;
    at = heads[at];
  }
  return null;
}

const inferred = ({ name, id, ...rest }: { name: string | null; id: string | null; text?: string }): Addressee => ({
  ...{ text: name ?? rest.text ?? '', span: null, name, id },
});
