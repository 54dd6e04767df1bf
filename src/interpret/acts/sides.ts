import { NOUN } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE, type Tokens } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import { VERBS, WORDS } from './lexicon/words.ts';

/** Whose doing a clause is: the speaker's own side, whoever is spoken to, or somebody else. */
export type Side = 'own' | 'addressee' | 'other';

const FIRST = wordSet('i', 'we', 'us', 'me', 'ourselves', 'myself');
const FIRST_OWNER = wordSet('my', 'our', 'mine', 'ours');
const OWNERS = wordSet('mine', 'ours', 'his', 'hers', 'theirs');
const [OF] = wordSet('of');
const SECOND = wordSet('you', 'your', 'yourself', 'ye');
const THIRD = wordSet('he', 'she', 'it', 'they');
const THIRD_OWNER = wordSet('his', 'her', 'its', 'their', 'hers', 'theirs');
const COUNTRY = wordSet('country', 'nation', 'government', 'kingdom', 'republic');
const HE = wordSet('he', 'she');
const PLURAL = wordSet(
  'ers',
  'als',
  'ans',
  'sts',
  'ors',
  'nts',
  'ats',
  'ves',
  'rts',
  'ics',
  'lls',
  'ies',
  'rds',
  'nds',
  'cks',
);
const [PERCENT] = wordSet('percent');
const DEFINITE = wordSet('the', 'this');

/**
 * Whose side a token names, in a statement of the speaker:
 *
 *   "We will", "our army will", said "he would", "his country would"     own
 *   the Velmoran premier said "Velmora will", "the country will"         own
 *   "he will", within quotation marks                                    other
 */
export function sideOf(said: Said, token: number): Side {
  const { analysis, statement } = said;
  const { words, shapes } = analysis.tokens;
  const word = words[token];
  if (FIRST.has(word)) return 'own';
  if (SECOND.has(word)) return 'addressee';
  const outlets = statement.form === 'indirect' || !isQuoted(said, token);
  if (THIRD.has(word) && !outlets) return 'other';
  const owner = ownerOf(said, token);
  if (owner >= 0 && FIRST_OWNER.has(words[owner])) return 'own';
  if (owner >= 0 && SECOND.has(words[owner])) return 'addressee';
  const named = sideOfMention(said, token) ?? (owner >= 0 ? sideOfMention(said, owner) : null);
  if (named) return named;
  if (isOfOwnState(said, token)) return 'own';
  if (outlets && ((THIRD.has(word) && mayMeanSpeaker(said, word)) || (owner >= 0 && THIRD_OWNER.has(words[owner]))))
    return 'own';
  if (isExpert(said)) return 'other';
  if (token > 0 && DEFINITE.has(words[token - 1]) && mayCallOwn(said, word)) return 'own';
  return shapes[token] !== SHAPE.lower && sharesName(said, token) ? 'own' : 'other';
}

/** Whether somebody calls his own side so: anybody the country, who speaks for a firm or a ministry that. */
function mayCallOwn({ statement: { speaker } }: Said, word: number): boolean {
  if (COUNTRY.has(word)) return true;
  return WORDS.own.has(word) && speaker !== null && (speaker.of !== null || speaker.kind !== 'person');
}

/** Whether a pronoun agrees with the speaker: "she" with a minister, "it" with a ministry, "they" with voters. */
function mayMeanSpeaker({ analysis: { tokens }, statement, speaker }: Said, pronoun: number): boolean {
  const kind = statement.speaker?.kind ?? null;
  const isOne = HE.has(pronoun);
  if (kind === 'person') return isOne || statement.speaker?.of !== null;
  if (kind === 'state' || kind === 'organisation') return !isOne;
  const last = speaker ? speaker.to - 1 : -1;
  const areMany = kind === 'group' || (last >= 0 && tokens.tags[last] === NOUN && isPlural(tokens, last));
  return areMany ? !isOne : true;
}

/** What the resolution says of a token: null where it knows neither the speaker nor the token. */
function sideOfMention(said: Said, token: number): Side | null {
  const { resolution, statement } = said;
  const { speaker } = statement;
  if (!speaker?.name) return null;
  const mention = resolution.mentions.findLast(({ from, to }) => from <= token && token < to);
  const actor = mention && resolution.actors[mention.actor];
  if (!actor) return null;
  if (actor.id === speaker.id || actor.name === speaker.name) return 'own';
  if (speaker.of === null) return actor.kind === 'state' && isOwnByOffice(said, token) ? 'own' : null;
  return actor.name === speaker.of || (actor.of === speaker.of && actor.kind !== 'person') ? 'own' : 'other';
}

/**
 * Whether a state is that of a minister or a ministry of whom the report does not say whose: what he says that it does is his own side's,
 * unless that is harm. "Foreign Minister Tann said [Dorane] would open the port"; not "Tann said [Dorane] would attack"
 */
function isOwnByOffice({ analysis: { tokens }, statement: { speaker } }: Said, token: number): boolean {
  const office = speaker?.role ?? (speaker?.kind === 'organisation' ? speaker.name : null);
  if (!office?.split(' ').some((word) => WORDS.national.has(wordCode(word.toLowerCase())))) return false;
  for (let at = token + 1; at <= token + AHEAD; at++) if (VERBS.harm.has(tokens.words[at])) return false;
  return true;
}
/** Words behind a subject among which its verb stands. */
const AHEAD = 4;

/** "[Doranese] ships": whether a people's name before a noun is of the state that the speaker speaks for; persons aside. */
function isOfOwnState(said: Said, noun: number): boolean {
  const { analysis, statement } = said;
  const of = statement.speaker?.of ?? (statement.speaker?.kind === 'state' ? statement.speaker.name : null);
  if (!of) return false;
  const { shapes, starts, ends } = analysis.tokens;
  for (let at = noun - 1; at >= 0 && at >= noun - IN_PHRASE; at--) {
    if (analysis.heads[at] !== noun) break;
    if (shapes[at] === SHAPE.lower || ends[at] - starts[at] < STEM) continue;
    if (of.startsWith(said.report.text.slice(starts[at], starts[at] + STEM))) return !isPerson(said, noun);
  }
  return false;
}
/** Letters that a people's name shares with its state's. */
const STEM = 4;
const IN_PHRASE = 3;

/** By its last letters: "-ers", "-cials"; "percent" too, which counts people. */
const isPlural = ({ suffixes3, words }: Tokens, noun: number): boolean =>
  PLURAL.has(suffixes3[noun]) || words[noun] === PERCENT;

/** The word that names an owner of a noun, "[our] envoy", "no envoy of [ours]"; -1 where there is none. */
function ownerOf({ analysis: { tokens, heads } }: Said, noun: number): number {
  if (tokens.words[noun + 1] === OF && OWNERS.has(tokens.words[noun + 2])) return noun + 2;
  for (let at = noun - 1; at >= 0 && at >= noun - 5; at--) {
    const word = tokens.words[at];
    if (heads[at] === noun && (FIRST_OWNER.has(word) || SECOND.has(word) || THIRD_OWNER.has(word))) return at;
  }
  return -1;
}

/** "Russian" and "Russia": names that begin alike, of which one stands in the words for the speaker. */
function sharesName({ analysis: { tokens }, speaker }: Said, token: number): boolean {
  if (!speaker) return false;
  const { prefixes3, shapes } = tokens;
  for (let at = speaker.from; at < speaker.to; at++)
    if (prefixes3[at] === prefixes3[token] && shapes[at] !== SHAPE.lower) return true;
  return false;
}

/** Whether the speaker speaks of others' doings as one who watches: analysts, critics, a poll. */
export function isExpert({ analysis: { tokens }, speaker }: Said): boolean {
  if (!speaker) return false;
  for (let at = speaker.from; at < speaker.to; at++) if (WORDS.expert.has(tokens.words[at])) return true;
  return false;
}

/** Whether a token stands within quotation marks. */
export function isQuoted({ analysis: { tokens, quotations }, statement }: Said, token: number): boolean {
  if (statement.form !== 'mixed') return statement.form === 'direct';
  const at = tokens.starts[token];
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle].start <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && quotations[low - 1].end > at;
}

/** Whether a token is "he" or "she", or in the name of a person. */
export function isPerson({ analysis: { tokens, names }, resolution }: Said, token: number): boolean {
  if (HE.has(tokens.words[token])) return true;
  const mention = resolution.mentions.findLast(({ from, to }) => from <= token && token < to);
  if (mention) return resolution.actors[mention.actor].kind === 'person';
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle].to <= token) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name !== undefined && name.from <= token && name.kind === 'person';
}
