import { formsOf, numbersOf } from '../../../grammar/inflect.ts';
import { ACT_TYPES, type ActType } from '../../../model/statement.ts';
import attitudes from './cue-attitudes.json' with { type: 'json' };
import nouns from './cue-nouns.json' with { type: 'json' };
import verbs from './cue-verbs.json' with { type: 'json' };
import { type FoundSense, PhraseLexicon } from './phrase-lexicon.ts';

/**
 * What a cue does: an act, or a class whose act its content decides.
 * `tell` says anything; `judge` calls somebody something; `deny-it`, `reject` and `dismiss` turn down what may be a claim or a proposal;
 * `endorse` takes the side of a person or of a plan; `want`, `hope` and `plan` are what somebody will do, or would have others do.
 */
export type Sense =
  | ActType
  | 'tell'
  | 'ask'
  | 'suggest'
  | 'judge'
  | 'deny-it'
  | 'reject'
  | 'dismiss'
  | 'endorse'
  | 'want'
  | 'hope'
  | 'plan';

const ACTS: ReadonlySet<string> = new Set(ACT_TYPES);

/** Whether a sense is an act, whatever is said. */
export const isActSense = (sense: Sense): sense is ActType => ACTS.has(sense);

export type FoundCue = FoundSense<Sense>;

/** What verbs, nouns and adjectives do in a cue, or in a clause of the first person. */
export const CUES = new PhraseLexicon<Sense>();

const { note: _verbs, ...verbClasses } = verbs;
const { note: _nouns, ...nounClasses } = nouns;
const { note: _attitudes, ...attitudeClasses } = attitudes;
for (const sense of keysOf(verbClasses)) CUES.add(sense, 'verb', verbClasses[sense], formsOf);
for (const sense of keysOf(nounClasses)) CUES.add(sense, 'noun', nounClasses[sense], numbersOf);
for (const sense of keysOf(attitudeClasses)) CUES.add(sense, 'attitude', attitudeClasses[sense], (word) => [word]);

function keysOf<Key extends string>(classes: Readonly<Record<Key, unknown>>): readonly Key[] {
  const out: Key[] = [];
  for (const key in classes) out.push(key);
  return out;
}
