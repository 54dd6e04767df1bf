import { formsOf } from '../../../grammar/inflect.ts';
import { wordSet } from '../../../grammar/words.ts';
import lists from './rule-words.json' with { type: 'json' };

const { verbs, words } = lists;
const verbSet = (plain: readonly string[]): ReadonlySet<number> => wordSet(...plain.flatMap(formsOf));

/** Verbs, in all their forms, that single rules ask for. */
export const RULE_VERBS = {
  /** What "no one should" do who hopes in vain. */
  counting: verbSet(verbs.counting),
  /** What it denies nothing to say that one does not do. */
  knowing: verbSet(verbs.knowing),
  trusting: verbSet(verbs.trusting),
  opinion: verbSet(verbs.opinion),
  /** Verbs that harm with the noun behind them: "use force". */
  inflicting: verbSet(verbs.inflicting),
  /** Imperatives that ask for no deed: "look". */
  attending: verbSet(verbs.attending),
  ending: verbSet(verbs.ending),
  deserving: verbSet(verbs.deserving),
  wanting: verbSet(verbs.wanting),
  /** With "would". */
  liking: verbSet(verbs.liking),
  disagreeing: verbSet(verbs.disagreeing),
  refusing: verbSet(verbs.refusing),
  /** What makes no measure: "we are working". */
  working: verbSet(verbs.working),
  /** What may promise, and may tell a fact. */
  assuring: verbSet(verbs.assuring),
  undecided: verbSet(verbs.undecided),
  pointing: verbSet(verbs.pointing),
  repeating: verbSet(verbs.repeating),
  telling: verbSet(verbs.telling),
  /** What one will not be: "bullied". */
  submitting: verbSet(verbs.submitting),
  /** Verbs that blame with the noun behind them: "committed crimes". */
  perpetrating: verbSet(verbs.perpetrating),
  standing: verbSet(verbs.standing),
  recognising: verbSet(verbs.recognising),
  breaking: verbSet(verbs.breaking),
  /** What no threat announces. */
  helping: verbSet(verbs.helping),
  /** With "down" or "off". */
  felling: verbSet(verbs.felling),
  /** What somebody does who gives way. */
  yielding: verbSet(verbs.yielding),
  /** What one goes on with. */
  lasting: verbSet(verbs.lasting),
  /** What somebody does who will be answered. */
  breaching: verbSet(verbs.breaching),
  /** "They will find out". */
  learning: verbSet(verbs.learning),
  /** With "word" or an assurance. */
  giving: verbSet(verbs.giving),
  /** What happens on the day that an office has set: "the inquiry will report". */
  coming: verbSet(verbs.coming),
  /** How a thing is kept: "will stay open". */
  staying: verbSet(verbs.staying),
} as const;

/** Other words that single rules ask for. */
export const RULE_WORDS = {
  /** What one denies by "there is no". */
  evidence: wordSet(...words.evidence),
  /** What is not denied by "no": "no need". */
  lacking: wordSet(...words.lacking),
  outright: wordSet(...words.outright),
  risky: wordSet(...words.risky),
  credit: wordSet(...words.credit),
  trusted: wordSet(...words.trusted),
  convinced: wordSet(...words.convinced),
  /** What is broken by who breaks his word. */
  given: wordSet(...words.given),
  /** What is given by who binds himself. */
  pledged: wordSet(...words.pledged),
  punishing: wordSet(...words.punishing),
  /** What an enemy will pay or face. */
  price: wordSet(...words.price),
  /** What an act is "of" that is blamed. */
  hostile: wordSet(...words.hostile),
  /** How things are once what an office set about is done: "ready", "home". */
  done: wordSet(...words.done),
  /** How an office keeps things: "open", "in force". */
  kept: wordSet(...words.kept),
  /** What comes, whoever speaks of it: "winter", "the election". */
  unruled: wordSet(...words.unruled),
  /** Roles in which a person speaks for what he can see to; and words that take that from a role. */
  office: wordSet(...words.office),
  notInOffice: wordSet(...words.notInOffice),
} as const;

/** Negations that stand beside a verb. */
export const NOT = wordSet('not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'scarcely', 'nt');
/** Words that negate a noun, or are a noun negated. */
export const NO = wordSet('no', 'nobody', 'none', 'nothing', 'noone', 'neither', 'zero');
/** Words that begin what is asked. */
export const ASKING = wordSet('whether', 'if', 'how', 'why', 'who', 'which', 'where', 'what', 'when');
