import { AUX, NOUN, VERB } from '../../grammar/tags.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { ActType } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { clauseAt } from './clause.ts';
import { hasWord } from './judgement.ts';
import { codeOf, EVENTS, type EventCode, type EventType, eventOfAct, NO_EVENT } from './lexicon/events.ts';

/** Acts that may tell of any event: what is announced, or told as a fact. */
const TELLING: ReadonlySet<ActType> = new Set<ActType>(['assert', 'confirm', 'announce']);

/** Acts whose cue may itself tell of the event: "signed", "suspended", "endorsed". */
const OF_DEEDS: ReadonlySet<ActType> = new Set<ActType>(['agree', 'announce', 'confirm']);

/**
 * The event that a statement is, or tells of, as PLOVER codes it: a demand is a REQUEST; "we have freed the crew" tells of YIELD; "we will
 * free them" is AGREE, being told of what is to come.
 */
export function eventOf(said: Said, type: ActType): EventCode {
  const { analysis, contents, cue } = said;
  const has = (set: ReadonlySet<number>): boolean =>
    contents.some((range) => hasWord(analysis, range, set)) || (cue !== null && hasWord(analysis, cue, set));
  const cued = cue && OF_DEEDS.has(type) ? eventTold(analysis, cue) : null;
  if (cued) return codeOf(cued, null, has);
  const own = eventOfAct(type);
  if (own) return codeOf(own.type, own.mode, has);
  if (!TELLING.has(type)) return NO_EVENT;
  const told = type === 'announce' ? eventTold(analysis, contents[0]) : eventOfHead(analysis, contents[0]);
  return told ? codeOf(told, null, has) : NO_EVENT;
}

/** The event that the verb tells of which heads a content, where it tells of something done: "they released two men". */
function eventOfHead(analysis: Analysis, range: TokenRange): EventType | null {
  const { tokens, heads } = analysis;
  for (let at = range.from; at < range.to; at++) {
    if (tokens.tags[at] < VERB || (heads[at] >= range.from && heads[at] < range.to)) continue;
    const { modal, negated } = clauseAt(analysis, at, range);
    const found = modal || negated ? null : EVENTS.at(tokens, at, range.to, true);
    return found?.kind === 'verb' ? found.sense : null;
  }
  return null;
}

/**
 * The event that words tell of: by the verb that the others depend on; where that tells of none, by the first verb that does, and else by
 * the first noun.
 *
 *   "Police arrested two men at the protest" COERCE      "The talks went on" CONSULT      "It rained" none
 */
export function eventTold(analysis: Analysis, range: TokenRange): EventType | null {
  const { tokens, heads } = analysis;
  let [verb, noun]: [EventType | null, EventType | null] = [null, null];
  for (let at = range.from; at < range.to; at++) {
    const tag = tokens.tags[at];
    const isVerb = tag >= VERB;
    if ((!isVerb && tag !== NOUN) || tag === AUX) continue;
    const found = EVENTS.at(tokens, at, range.to, isVerb);
    if (!found || (found.kind === 'verb') !== isVerb) continue;
    const isHead = heads[at] < range.from || heads[at] >= range.to;
    if (isVerb && isHead) return ahead(analysis, at, range) ? intended(found.sense) : found.sense;
    if (isVerb) verb ??= found.sense;
    else noun ??= found.sense;
  }
  return verb ?? noun;
}

/** Whether a verb tells of what is to come: "will visit". */
function ahead(analysis: Analysis, verb: number, range: TokenRange): boolean {
  const { modal } = clauseAt(analysis, verb, range);
  return modal === 'will' || modal === 'would';
}

/** What it is to announce a deed: good ones are agreed to, harm is threatened, and what is but words stays what it is. */
function intended(type: EventType): EventType {
  const { quad } = codeOf(type, null, () => false);
  if (quad === 4) return 'THREATEN';
  return quad === 3 ? type : 'AGREE';
}
