import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** Whose undertakings: one's own (a promise), joint ones (a treaty), or both. */
export type Of = 'own' | 'joint' | 'both';

/** A verb that says that an undertaking was kept or broken. */
export interface KeepingVerb {
  readonly keeps: boolean;
  /** What stands right behind the verb: "on", "up to"; empty where its object does. */
  readonly particles: readonly number[];
  /** Whether it takes one's own undertakings (a promise), joint ones (a treaty), or both. */
  readonly of: Of;
}

/** The verbs of keeping and breaking, by every form; of one form, those with more particles first. */
export const KEEPING_VERBS: ReadonlyMap<number, readonly KeepingVerb[]> = verbsByForm();

function verbsByForm(): Map<number, KeepingVerb[]> {
  const byForm = new Map<number, KeepingVerb[]>();
  for (const keeps of [true, false]) {
    for (const { of, with: particles, forms } of keeps ? lexicon.keeping : lexicon.breaking) {
      const verb = { keeps, particles: particles.split(' ').filter(Boolean).map(wordCode), of: ofNamed(of) };
      for (const form of new Set(forms.flatMap((all) => all.split(' ')))) {
        const code = wordCode(form);
        byForm.set(
          code,
          [...(byForm.get(code) ?? []), verb].sort((a, b) => b.particles.length - a.particles.length),
        );
      }
    }
  }
  return byForm;
}

function ofNamed(name: string): Of {
  return name === 'own' || name === 'joint' ? name : 'both';
}

export const OWN = wordSet(...lexicon.own);
/** Agreements that have no other meaning, and those that a verb of breaking makes one: "the convention". */
export const JOINT = wordSet(...lexicon.joint);
export const FORMAL = wordSet(...lexicon.formal);
export const TREATY_NAMES = wordSet(...lexicon.treatyNames);
export const BREACHES = wordSet(...lexicon.breaches);
export const BROKEN = wordSet(...lexicon.brokenWords);
export const HISTORIES = wordSet(...lexicon.histories);
export const PROMISING = wordSet(...lexicon.promising.flatMap((forms) => forms.split(' ')));
export const PROMISE_NOUNS = wordSet(...lexicon.promiseNouns);
export const FAILING = wordSet(...lexicon.failing);
export const MANAGING = wordSet(...lexicon.managing);
export const UNSURE = wordSet(...lexicon.unsure);
export const BLAMING = wordSet(...lexicon.blaming);
export const NOBODY = wordSet(...lexicon.nobody);
export const DEEDS = wordSet(...lexicon.deeds);
export const PLANS = wordSet(...lexicon.plans);
export const DENYING = wordSet(...lexicon.denying);
export const SHORTLY = wordSet(...lexicon.shortly);
export const AGENTS = wordSet(...lexicon.agents);
export const BACKTRACKING = wordSet(...lexicon.backtracking);
/** Of what was promised, with "never": it came, it happened, he did. */
export const COMING = wordSet(...lexicon.failingToCome);
export const TELLING_MAIN = wordSet(...lexicon.tellingMain);
/** Verbs that say too little to know an undertaking again by. */
export const LIGHT = wordSet(...lexicon.light);
/** Participles behind "as". */
export const AS_PROMISED = wordSet(...lexicon.asPromised);
/** How a thing is that was to be changed and was not: "still closed", "still in custody". */
export const UNFINISHED = wordSet(...lexicon.unfinished);
export const DEADLINES = wordSet(...lexicon.deadlines);
export const MISSING = wordSet(...lexicon.missing);
/** What was done to those who were promised otherwise: "were turned away". */
export const REBUFFED = wordSet(...lexicon.rebuffed);
/** Words that head what a reckoning lists. */
export const RECKONED = {
  kept: wordSet(...lexicon.reckoning.kept),
  broken: wordSet(...lexicon.reckoning.broken),
  owed: wordSet(...lexicon.reckoning.owed),
};
/** Participles behind "as … had": what was announced or threatened and then done. */
export const CARRIED_OUT = wordSet(...lexicon.carriedOut);
