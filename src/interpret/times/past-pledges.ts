import { relationSet } from '../../grammar/dependents.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Act, ActType } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import verbs from './directions.json' with { type: 'json' };
import { lastDay } from './period.ts';
import type { Time } from './times-in.ts';

const COMMISSIVE: ReadonlySet<ActType> = new Set(['promise', 'offer', 'threaten', 'agree', 'refuse']);
const PLEDGING = wordSet(...verbs.pledging);
const RELATIVE = relationSet('acl:relcl');
/** Days before the report from which on what was pledged is a pledge of the past. */
const LONG_AGO = 60;

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
  return COMMISSIVE.has(type);
}

/** Whether a time stands with the noun that the clause of the cue is about. */
function datesDocument(
  { heads, relations }: Said['analysis'],
  { core }: Time,
  cue: { readonly from: number; readonly to: number },
): boolean {
  for (let at = cue.from; at < cue.to; at++) if (RELATIVE.has(relations[at]) && heads[at] === heads[core]) return true;
  return false;
}
