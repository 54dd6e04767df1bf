import { formsOf } from '../../grammar/inflect.ts';
import { wordSet } from '../../grammar/words.ts';
import frames from './frames.json' with { type: 'json' };
import parties from './parties.json' with { type: 'json' };

const forms = (verbs: readonly string[]): ReadonlySet<number> => wordSet(...verbs.flatMap(formsOf));

/** Verbs of cues, in all their forms, by what names the addressee: see `frames.json`. */
export const CUES = {
  hearers: forms(frames.hearers),
  objects: forms(frames.objects),
  /** Of `objects`, those that do so only before "to". */
  infinitives: forms(frames.infinitives),
  /** Of `objects`, those that what is given may follow instead. */
  ditransitive: forms(frames.ditransitive),
  targets: forms(frames.targets),
  judging: forms(frames.judging),
} as const;

/** Prepositions, with the verbs whose phrase with it names the addressee. */
export const PREPOSITIONS: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  (['to', 'on', 'upon', 'at', 'with', 'of', 'from', 'for', 'against'] as const).map((preposition) => {
    const [code] = wordSet(preposition);
    return [code, forms(frames[preposition])];
  }),
);

/** Words of contents that give to somebody, or deal with somebody. */
export const GIVING = new Set([...forms(frames.giving), ...wordSet(...frames.givingWords)]);
export const DEALING = new Set([...forms(frames.dealing), ...wordSet(...frames.dealingWords)]);
export const BENEFITS = forms(frames.benefits);
export const SUFFERING = forms(frames.suffering);
export const DOINGS = wordSet(...frames.doings);

export const ORGANS = wordSet(...parties.organs);
export const PEOPLE = wordSet(...parties.people, ...parties.roles);
/** Of these, what a person is, a name behind it being the same person's. */
export const PERSON_ROLES = wordSet(...parties.roles);
export const NEWS = wordSet(...parties.news);
export const OCCASIONS = wordSet(...parties.occasions);
export const GENERIC = wordSet(...parties.generic);
export const NOBODY = wordSet(...parties.nobody);
export const DEMANDS = wordSet(...parties.demands);
export const WISHES = forms(parties.wishes);
export const PLEDGES = wordSet(...parties.pledges);
export const ENCOUNTERS = wordSet(...parties.encounters);
/** Nouns that take up what another has said or done, by what that was. */
export const ANSWERED = {
  said: wordSet(...parties.answered.said),
  done: wordSet(...parties.answered.done),
  demanded: wordSet(...parties.answered.demanded),
  offered: wordSet(...parties.answered.offered),
  claimed: wordSet(...parties.answered.claimed),
  threatened: wordSet(...parties.answered.threatened),
} as const;
export const AVAILABLE = wordSet(...parties.available);
export const CHARGING = forms(parties.charging);
