import { formsOf, numbersOf } from '../../../grammar/inflect.ts';
import { ADV } from '../../../grammar/tags.ts';
import { wordCode } from '../../../learn/hash.ts';
import type { TokenRange, Tokens } from '../../../model/analysis.ts';
import type { ActType } from '../../../model/statement.ts';
import attitudes from './cue-attitudes.json' with { type: 'json' };
import nouns from './cue-nouns.json' with { type: 'json' };
import verbs from './cue-verbs.json' with { type: 'json' };

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

interface Entry {
  readonly sense: Sense;
  readonly kind: 'verb' | 'noun' | 'attitude';
  /** Codes of the words behind the first. */
  readonly rest: readonly number[];
}

/** An entry of the lexicon as it stands in a text. */
export interface FoundSense extends TokenRange {
  readonly sense: Sense;
  readonly kind: Entry['kind'];
}

const ENTRIES = new Map<number, readonly Entry[]>();

function enter(sense: Sense, kind: Entry['kind'], phrases: readonly string[], inflect: (word: string) => readonly string[]): void {
  for (const phrase of phrases) {
    const [first, ...rest] = phrase.split(' ');
    for (const form of inflect(first)) {
      const code = wordCode(form);
      const entry = { sense, kind, rest: rest.map(wordCode) };
      ENTRIES.set(code, [...(ENTRIES.get(code) ?? []), entry].sort((a, b) => b.rest.length - a.rest.length));
    }
  }
}

const { note: _verbs, ...verbClasses } = verbs;
const { note: _nouns, ...nounClasses } = nouns;
const { note: _attitudes, ...attitudeClasses } = attitudes;
for (const sense of keysOf(verbClasses)) enter(sense, 'verb', verbClasses[sense], formsOf);
for (const sense of keysOf(nounClasses)) enter(sense, 'noun', nounClasses[sense], numbersOf);
for (const sense of keysOf(attitudeClasses)) enter(sense, 'attitude', attitudeClasses[sense], (word) => [word]);

function keysOf<Key extends string>(classes: Readonly<Record<Key, unknown>>): readonly Key[] {
  const out: Key[] = [];
  for (const key in classes) out.push(key);
  return out;
}

/**
 * The longest entry that begins at a token, its other words within `end`; null where there is none. A word that may be a verb or a noun is
 * what `isVerb` says.
 */
export function senseAt(tokens: Tokens, token: number, end: number, isVerb: boolean): FoundSense | null {
  const entries = ENTRIES.get(tokens.words[token]);
  if (!entries) return null;
  for (const kindMatters of [true, false]) {
    for (const { sense, kind, rest } of entries) {
      if (kindMatters && kind !== 'attitude' && (kind === 'verb') !== isVerb) continue;
      const to = endOf(tokens, token + 1, end, rest);
      if (to >= 0) return { from: token, to, sense, kind };
    }
  }
  return null;
}

/** Where the words of a phrase end that begin at a token, adverbs between: "called [again] for"; -1 where they do not stand there. */
function endOf({ words, tags }: Tokens, from: number, end: number, rest: readonly number[]): number {
  let at = from;
  for (const code of rest) {
    if (at < end && tags[at] === ADV && words[at] !== code) at++;
    if (at >= end || words[at] !== code) return -1;
    at++;
  }
  return at;
}
