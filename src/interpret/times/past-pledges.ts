import { ADP, PUNCT, VERB } from '../../grammar/tags.ts';
import { COMMA, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Act } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import verbs from './directions.json' with { type: 'json' };
import { lastDay } from './period.ts';
import type { Time } from './times-in.ts';

const PLEDGING = wordSet(...verbs.pledging);
const RELATIVE_WORDS = wordSet('which', 'where', 'whereby', 'when');
/** Tokens between a cue and its pronoun, and between that and the time, at most. */
const WITHIN = 9;
/** Days before the report from which on what was pledged is a pledge of the past. */
const LONG_AGO = 365;

/**
 * When somebody bound himself, where that is long past and said with the pledge or with the document that holds it:
 *
 *   [In 1997] the state pledged to open the road.        the [1997] accord, in which it pledged to open the road
 *   not: She pledged on Monday to open the road.
 */
export function pledgedAt(
  said: Said,
  act: Act,
  times: readonly Time[],
  own: readonly Time[],
  today: number | null,
): Time | null {
  const { analysis, cue } = said;
  if (!cue || !isPledge(said, cue.from, cue.to, act)) return null;
  const past = (time: Time): boolean =>
    time.period !== null && (today === null ? time.spot.fixed : lastDay(time.period) < today - LONG_AGO);
  return own.find(past) ?? times.find((time) => past(time) && datesDocument(analysis, time, cue)) ?? null;
}

function isPledge({ analysis }: Said, from: number, to: number, { type }: Act): boolean {
  for (let at = from; at < to; at++) if (PLEDGING.has(analysis.tokens.words[at])) return true;
  return type === 'promise';
}

/** Whether a time stands with the noun that the clause of the cue is about: "the 1997 accord, in which it pledged". */
function datesDocument({ tokens }: Said['analysis'], { core }: Time, cue: TokenRange): boolean {
  const { words, tags } = tokens;
  let at = cue.from - 1;
  while (at > core && cue.from - at < WITHIN && !RELATIVE_WORDS.has(words[at])) at--;
  if (!RELATIVE_WORDS.has(words[at]) || at - core > WITHIN) return false;
  // Between the time and the pronoun: the noun with what belongs to it, a comma, a preposition.
  let commas = 0;
  for (let k = core + 1; k < at; k++) {
    if (words[k] === COMMA) commas++;
    else if (tags[k] >= VERB || tags[k] === PUNCT || (commas > 0 && tags[k] !== ADP)) return false;
  }
  return commas < 2;
}
