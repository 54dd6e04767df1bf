import { AUXILIARY, relationSet } from '../../grammar/dependents.ts';
import { NOUN, PARTICIPLE, VERB } from '../../grammar/tags.ts';
import { BE, POSSESSIVE, TO, wordSet } from '../../grammar/words.ts';
import { type Analysis, TAGS, type TokenRange } from '../../model/analysis.ts';
import { phraseAt } from '../commitments/party.ts';
import type { Finding } from './finding.ts';
import { LIGHT, PROMISING } from './lexicon.ts';
import { dependent, doerOf } from './owners.ts';
import { told } from './told.ts';

const OBJECT = relationSet('obj');
const PAST = TAGS.indexOf('VERB:past');
const KNOWN = new Set([...POSSESSIVE, ...wordSet('the', 'this', 'these', 'that')]);
const JOINED = relationSet('conj');
/** Words from "agreed" to "to", from a verb to its object, and sentences apart, at most. */
const NEAR = 6;
const REACH = 14;
const APART = 12;
/** A pledge and what is looked for to know it again by. */
interface Pledge {
  readonly at: number;
  readonly verb: number;
  readonly noun: number;
  readonly sentence: TokenRange;
  readonly number: number;
}

/**
 * Pledges of which another sentence of the report tells that they were done, by the same verb with the same object:
 *
 *   In March the sides agreed to install a beacon. … On Friday they installed the beacon.   kept
 *   not: They agreed to hold talks. They held talks in May.   (what many sentences say of many things)
 */
export function fulfilmentsIn(analysis: Analysis, text: string): Finding[] {
  const pledges = pledgesIn(analysis);
  return pledges.flatMap((pledge): Finding[] => {
    const done = deedOf(analysis, text, pledge);
    if (done < 0) return [];
    const debtor = doerOf(analysis, pledge.at, pledge.sentence);
    if (debtor < 0) return [];
    const { from } = debtor < pledge.at ? phraseAt(analysis, debtor, pledge.sentence) : { from: pledge.at };
    return [
      {
        ...{ at: pledge.at, debtor, sentence: pledge.sentence, state: 'satisfied', rule: 'done by another sentence' },
        ranges: [{ from, to: pledge.noun + 1 }],
      },
    ];
  });
}

/** Verbs of promising in the past with an infinitive, its verb, and the noun that is its object. */
function pledgesIn(analysis: Analysis): Pledge[] {
  const { tokens, heads, relations } = analysis;
  const { words, tags } = tokens;
  const found: Pledge[] = [];
  analysis.sentences.forEach((sentence, number) => {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (
        !PROMISING.has(words[at]) ||
        (tags[at] !== PAST && !(tags[at] === PARTICIPLE && !isHelped(analysis, at, sentence)))
      )
        continue;
      let to = at + 1;
      while (to < at + NEAR && words[to] !== TO) to++;
      if (words[to] !== TO || tags[to + 1] !== VERB || told(analysis, at, sentence) !== 'so') continue;
      const first = to + 1;
      for (let verb = first; verb < sentence.to; verb++) {
        if (verb !== first && !(heads[verb] === first && JOINED.has(relations[verb]) && tags[verb] === VERB)) continue;
        if (LIGHT.has(words[verb]) || tokens.ends[verb] - tokens.starts[verb] < LEAST) continue;
        const noun = objectOf(analysis, verb, sentence);
        if (noun >= 0 && isKnown(tokens, verb, noun)) found.push({ at, verb, noun, sentence, number });
      }
    }
  });
  return found;
}

const isHelped = (analysis: Analysis, verb: number, sentence: TokenRange): boolean =>
  dependent(analysis, verb, sentence, AUXILIARY) >= 0;

/** Whether an object is one that is spoken of: "the beacon", "its camp"; not "further measures". */
function isKnown({ words }: Analysis['tokens'], verb: number, noun: number): boolean {
  for (let at = verb + 1; at < noun; at++) if (KNOWN.has(words[at])) return true;
  return false;
}

/** Letters of a verb that can be known again. */
const LEAST = 4;

function objectOf({ tokens, heads, relations }: Analysis, verb: number, { to }: TokenRange): number {
  for (let at = verb + 1; at < Math.min(to, verb + REACH); at++)
    if (heads[at] === verb && OBJECT.has(relations[at])) return tokens.tags[at] === NOUN ? at : -1;
  return -1;
}

/** The verb of another sentence near that tells that the pledge was done; -1 for none. */
function deedOf(analysis: Analysis, text: string, pledge: Pledge): number {
  const { tokens, sentences } = analysis;
  const { words, tags, prefixes3, starts } = tokens;
  const stem = text.slice(starts[pledge.verb], tokens.ends[pledge.verb]).toLowerCase().replace(/e$/, '');
  for (let s = Math.max(0, pledge.number - APART); s < Math.min(sentences.length, pledge.number + APART); s++) {
    if (s === pledge.number) continue;
    const sentence = sentences[s];
    for (let at = sentence.from; at < sentence.to; at++) {
      if (prefixes3[at] !== prefixes3[pledge.verb] || tags[at] <= VERB || words[at] === words[pledge.verb]) continue;
      const word = text.slice(starts[at], tokens.ends[at]).toLowerCase();
      if (!(word.startsWith(stem) && word.endsWith('ed')) || told(analysis, at, sentence) !== 'so') continue;
      if (names(analysis, pledge.noun, at, sentence)) return at;
    }
  }
  return -1;
}

/** Whether the noun stands behind the verb, or before a passive one. */
function names({ tokens: { words } }: Analysis, noun: number, verb: number, { from, to }: TokenRange): boolean {
  for (let at = verb + 1; at < Math.min(to, verb + REACH); at++) if (words[at] === words[noun]) return true;
  const isPassive = verb > from && BE.has(words[verb - 1]);
  for (let at = verb - 1; isPassive && at >= from && at > verb - NEAR; at--) if (words[at] === words[noun]) return true;
  return false;
}
