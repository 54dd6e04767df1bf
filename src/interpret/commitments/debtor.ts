import { wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Party } from '../../model/statement.ts';
import { sideOf } from '../acts/sides.ts';
import { NOBODY } from '../past/lexicon.ts';
import { isAgent } from '../past/owners.ts';
import type { Said } from '../said.ts';
import { behind, mentionAt, partyAt, SELF, US } from './party.ts';
import type { Undertaking } from './undertaking.ts';

const HE = wordSet('he', 'she');
const POSSESSIVE = wordSet('his', 'her', 'our', 'their', 'its');
/** Roles whose holder binds the state that he speaks for. */
const HEADS =
  /\b(?:president|premier|prime minister|chancellor|leader|dictator|king|queen|emperor|emir|sultan|ruler|monarch|minister|secretary|ambassador|spokes\w+|envoy|chief of staff|negotiator|diplomat|government|ministry)\b/i;
const FORMER = /\b(?:former|ex-?|late|candidate|nominee|vice)\b/i;

/**
 * Who is bound by what a statement undertakes; null where nobody is named.
 *
 *   "we will", "our army will", said of "Dorane" by its premier       the state of the speaker
 *   "I will", "he would"                                             the speaker himself
 *   nobody named ("to close the port")                               the state, where the speaker's office binds it; else the speaker
 *   "Tann has agreed to leave", said by others                       Tann
 */
export function debtorOf(said: Said, { clause, ofSubject }: Undertaking): Party | null {
  const { statement, analysis, resolution } = said;
  const { speaker } = statement;
  const self: Party | null = speaker && {
    text: speaker.text,
    span: speaker.spans[0],
    name: speaker.name,
    id: speaker.id,
  };
  const subject = clause?.subject ?? -1;
  const { words } = analysis.tokens;
  if (subject >= 0 && !NOBODY.has(words[subject]) && isAgent(analysis, subject)) {
    const word = words[subject];
    if (SELF.has(word)) return self;
    if (US.has(word)) return speaker && behind(speaker, resolution);
    const party = partyAt(said, subject, sentenceOf(said, subject));
    if (ofSubject) return party.name !== null || !self ? party : self;
    if (HE.has(word)) return party.name ? party : self;
    const mention = mentionAt(resolution, subject);
    if (mention && resolution.actors[mention.actor]) return party;
    const isOwn = sideOf(said, subject) === 'own';
    const owned = subject > 0 && POSSESSIVE.has(words[subject - 1]);
    if (speaker && (owned || (isOwn && party.id === null))) return behind(speaker, resolution);
    return party.name ? party : self;
  }
  if (!speaker) return null;
  const role = speaker.role ?? '';
  return HEADS.test(role) && !FORMER.test(role) ? behind(speaker, resolution) : self;
}

const sentenceOf = ({ analysis: { sentences } }: Said, token: number): TokenRange =>
  sentences.findLast(({ from }) => from <= token) ?? sentences[0];
