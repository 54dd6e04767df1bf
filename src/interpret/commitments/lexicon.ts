import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import words from './words.json' with { type: 'json' };

/** Codes of the words of a phrase, in order. */
export type Phrase = readonly number[];

const phrases = (list: readonly string[]): readonly Phrase[] => list.map((phrase) => phrase.split(' ').map(wordCode));

export const OFFERS = phrases(words.offer);
export const REFUSALS = phrases(words.refuse);
export const NEGATED_REFUSALS = phrases(words.refuseNegated);
/** Cues of deeds that are done with the saying of them: nothing is left to be kept. */
export const DONE = wordSet(...words.done);
/** Cues of those who think that something will be, and do not bind themselves. */
export const GUESSING = wordSet(...words.guessing);
export const AGREEING = wordSet(...words.agreeing);
/** What one who does not speak to the press refuses: "to comment". */
export const PRESS = wordSet(...words.press);
/** What is offered and had at once: "prayers", "advice". */
export const COURTESIES = wordSet(...words.courtesies);
/** Adverbs of what somebody does again and again. */
export const HABITUAL = wordSet(...words.habitual);
/** Words of what is still to be done: "plans", "ready". */
export const AHEAD = wordSet(...words.ahead);
/** Nouns for what an office makes public that it will do; and, of those that end as such nouns do, those that are none. */
export const MEASURES = wordSet(...words.measures);
export const THINGS = wordSet(...words.things);
/** Cues that promise what will be and affirm what is: "assured that". */
export const ASSURING = wordSet(...words.assuring);
/** "to be named", "to give details": verbs and what makes them that. */
export const PRESS_LIGHT = wordSet(...words.pressLight);
export const PRESS_OBJECTS = wordSet(...words.pressObjects);
/** Adverbs of a guess. */
export const UNSURE = wordSet(...words.unsure);
/** Speakers who pass on what others do, and bind nobody. */
export const SOURCES = wordSet(...words.sources);
/** Verbs of taking back what was undertaken. */
export const WITHDRAWING = wordSet(...words.withdrawing);
/** Verbs of running out of time, and of letting somebody go from what he owes. */
export const EXPIRING = wordSet(...words.expiring);
export const RELEASING = wordSet(...words.releasing);
/** Verbs of what befalls one, or of what one feels and thinks: nobody undertakes it. */
export const UNWILLED = wordSet(...words.unwilled);
/** What an undertaking is that holds no longer: "off", "waste paper". */
export const VOIDED = phrases(words.voided);
/** What there will not be without what somebody insists on: "no deal". */
export const SETTLEMENTS = wordSet(...words.settlements);
/** What a thing does, where "it" may be one: "it will generate rain". */
export const EFFECTS = wordSet(...words.effects);
/** What somebody will do by saying so: "I'll be honest". */
export const IDLE = wordSet(...words.idle);
