import { wordSet } from '../../grammar/words.ts';
import words from './condition-words.json' with { type: 'json' };

export const WHETHER = wordSet(...words.whether);
export const SAY = wordSet(...words.sayBefore);
export const CONCESSIVE = wordSet(...words.concessive);
export const ASIDES = wordSet(...words.asides);
export const MODALS = wordSet(...words.modals);
export const BINDINGS = wordSet(...words.bindings);
/** Cues that ask. */
export const ASKED = wordSet(
  'ask',
  'asks',
  'asked',
  'asking',
  'wonder',
  'wonders',
  'wondered',
  'wondering',
  'quizzed',
  'inquired',
  'enquired',
);
export const REFUSALS = wordSet(...words.refusals);
export const LASTING = wordSet(...words.lasting);
export const NEGATIONS = wordSet(...words.negations);
export const HINDERED = wordSet(...words.hindered);
export const TIMES = wordSet(...words.times);
export const MANNERS = wordSet(...words.manners);
export const TRIPS = wordSet(...words.trips);
export const SUBORDINATE = wordSet(...words.subordinate);
export const HEARER_VERBS = wordSet(...words.hearerVerbs);
export const PROMISED = wordSet(...words.promised);
export const DENIALS = wordSet(...words.denials);
export const COMPLETED_BY_WITHOUT = wordSet(...words.without);
export const UNDERTAKINGS = wordSet(...words.undertakings);
export const SUBJECT_TO = wordSet(...words.subjectTo);

export const ONLY = wordSet('only', 'solely');
export const THEN = wordSet('then');
export const OPENING_MARKS = wordSet('“', '"', '‘', '``', "''", '(', '[', '«', '„');
export const CLOSERS = wordSet('”', '"', "''", '’', ')', ']', '»');
/** Marks that end a clause wherever they stand. */
export const HARD_MARKS = wordSet(';', ':', '—', '–', '--', '…', '...', '.', '!', '?');
export const JOINING = wordSet('and', 'or');
