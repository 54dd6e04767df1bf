import { tagSet } from '../../grammar/tags.ts';
import { spanOf } from '../../grammar/token-ranges.ts';
import { POSSESSIVE, wordSet } from '../../grammar/words.ts';
import type { Actor } from '../../model/actor.ts';
import type { Addressee } from '../../model/statement.ts';
import { TIMES } from '../conditions/words.ts';
import type { Said } from '../said.ts';
import { actorAt, isOwn, isSomebody, isSpeaker, mentionAt } from './mentions.ts';
import type { Nominal } from './nominal.ts';
import { nearerThan, otherBefore } from './others.ts';
import { stateOf, wholeOf, wholeOfActor } from './states.ts';
import { FIRST_PERSON, NEWS, NOBODY, OCCASIONS, ORGANS, PEOPLE } from './words.ts';

/** How a party is meant: as the one that hears it, that is judged, or that must do, suffers or gains something. */
export type Part = 'hearer' | 'target' | 'side';

const [PRONOUN] = tagSet('PRON');
const [PROPER] = tagSet('PROPN');
const HIS = wordSet('his', 'her');
const [IT] = wordSet('it');

/**
 * Who is named by a noun phrase: the actor that resolution gives, or its words without article. What acts for a state stands for it where
 * it must do or suffers something. Null for things, occasions, the speaker himself and words that stand for nobody.
 *
 *   "Dorane’s troops must leave"   Dorane       "told the envoys"   envoys       not: told the {truth} · told a {rally}
 */
export function partyOf(said: Said, nominal: Nominal, part: Part): Addressee | null {
  const { analysis, report } = said;
  const { tokens } = analysis;
  const { head, owner, to } = nominal;
  const word = tokens.words[head];
  if (TIMES.has(word) || (NOBODY.has(word) && (tokens.tags[head] !== PRONOUN || !mentionAt(said, head)))) return null;
  if (FIRST_PERSON.has(word) || OCCASIONS.has(word) || (part === 'hearer' && isNews(said, nominal))) return null;
  if (part === 'side' && ORGANS.has(word)) {
    const state = stateOf(said, nominal);
    if (state) return state === 'own' ? null : partyFrom(said, nominal, state);
  }
  const whole = wholeOf(said, nominal);
  if (whole) return partyFrom(said, nominal, whole);
  if (part === 'target' && word === IT) return null;
  const actor = actorAt(said, head);
  if (actor && isSomebody(said, head, actor)) {
    const other = isOwn(said, actor) ? otherBefore(said, head) : (nearerThan(said, head, actor) ?? actor);
    return other && partyFrom(said, nominal, tokens.tags[head] === PRONOUN ? wholeOfActor(said, other) : other);
  }
  if (tokens.tags[head] === PRONOUN || FIRST_PERSON.has(tokens.words[owner])) return null;
  if (tokens.tags[head] !== PROPER && !PEOPLE.has(word)) return null;
  // A name that nobody bears in the report: mostly an outlet.
  if (isSpeaker(said, nominal) || (part === 'hearer' && !PEOPLE.has(word))) return null;
  const span = spanOf(tokens, { from: nominal.from, to });
  const text = report.text.slice(span.start, span.end);
  const name = cleaned(text);
  const state = said.resolution.actors.find((known) => known.kind === 'state' && isPartOf(name, known.name));
  if (state) return isOwn(said, state) ? null : partyFrom(said, nominal, state);
  return { text, span, name, id: null };
}

/**
 * Who owns what a noun phrase names: "[Dorane]’s suspension", "[his] remarks"; null where nobody does, or a pronoun that
 * most often is the speaker’s own, as "their".
 */
export function ownerParty(said: Said, { owner, from }: Nominal, part: Part): Addressee | null {
  const { tags, words } = said.analysis.tokens;
  if (owner < 0 || (POSSESSIVE.has(words[owner]) && !HIS.has(words[owner]))) return null;
  let start = owner;
  while (start > from && tags[start - 1] === PROPER) start--;
  return partyOf(said, { from: start, to: owner + 1, head: owner, owner: -1 }, part);
}

/** "the North" of a state whose name begins so, "the Emirates" of one whose name ends so. */
const isPartOf = (word: string, name: string): boolean => name.startsWith(`${word} `) || name.endsWith(` ${word}`);

const ARTICLES = /^(?:the|a|an|this|that|these|those|all|any|every|some)\s+/i;
const cleaned = (text: string): string =>
  text
    .replace(ARTICLES, '')
    .replace(/['’]s?$/, '')
    .replace(/\s+/g, ' ');

function partyFrom({ analysis: { tokens }, report }: Said, { from, to }: Nominal, { name, id }: Actor): Addressee {
  const span = spanOf(tokens, { from, to });
  return { text: report.text.slice(span.start, span.end), span, name, id };
}

/** Whether a phrase names those who report. */
function isNews(said: Said, { from, to, head }: Nominal): boolean {
  const { words } = said.analysis.tokens;
  for (let at = from; at < to; at++) if (NEWS.has(words[at])) return true;
  // A body by its name alone: mostly an outlet.
  const actor = actorAt(said, head);
  return actor?.kind === 'organisation' && !PEOPLE.has(words[head]);
}
