import { formsOf } from '../../../grammar/inflect.ts';
import { wordSet } from '../../../grammar/words.ts';
import verbs from './content-verbs.json' with { type: 'json' };
import words from './content-words.json' with { type: 'json' };

const verbSet = (plain: readonly string[]): ReadonlySet<number> => wordSet(...plain.flatMap(formsOf));

/** Verbs, in all their forms, by what it means that somebody does them. */
export const VERBS = {
  harm: verbSet(verbs.harm),
  /** Harm where it depends on something: "we will leave, if …". */
  hostile: verbSet(verbs.hostile),
  stop: verbSet(verbs.stop),
  /** What one refuses by "we will not". */
  refused: verbSet(verbs.refused),
  /** What one assures of by "we will not". */
  assurance: verbSet(verbs.assurance),
  /** What an office makes public that it will do. */
  measure: verbSet(verbs.measure),
  /** What befalls somebody, whether he wants it or not. */
  passing: verbSet(verbs.passing),
  blame: verbSet(verbs.blame),
  danger: verbSet(verbs.danger),
  serving: verbSet(verbs.serving),
  saying: verbSet(verbs.saying),
} as const;

/** Nouns, adjectives and adverbs by what they say of a thing. */
export const WORDS = {
  harm: wordSet(...words.harm),
  positive: wordSet(...words.positive),
  negative: wordSet(...words.negative),
  /** Words that blame where they are negated: "not enough". */
  lacking: wordSet(...words.lacking),
  falsehood: wordSet(...words.falsehood),
  claim: wordSet(...words.claim),
  proposal: wordSet(...words.proposal),
  blame: wordSet(...words.blame),
  danger: wordSet(...words.danger),
  doubtful: wordSet(...words.doubtful),
  willing: wordSet(...words.willing),
  resolved: wordSet(...words.resolved),
  unwilling: wordSet(...words.unwilling),
  likely: wordSet(...words.likely),
  intention: wordSet(...words.intention),
  need: wordSet(...words.need),
  basis: wordSet(...words.basis),
  impossible: wordSet(...words.impossible),
  /** What the speaker of a state, a party or a firm calls it: "the country". */
  own: wordSet(...words.own),
  expert: wordSet(...words.expert),
  /** Of offices that speak for a state. */
  national: wordSet(...words.national),
  guaranteeing: wordSet(...words.guaranteeing),
  intending: wordSet(...words.intending),
} as const;
