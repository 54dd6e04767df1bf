import { PROPN, VERB } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Condition, Force, Party } from '../../model/statement.ts';
import type { Clause } from '../acts/clause.ts';
import { isSettled } from '../acts/clauses/settled.ts';
import { readCue } from '../acts/cue.ts';
import { isPerson, sideOf } from '../acts/sides.ts';
import { NOBODY, PROMISING } from '../past/lexicon.ts';
import { holderOf, isAgent } from '../past/owners.ts';
import { promiserOf } from '../past/promiser.ts';
import type { Said } from '../said.ts';
import { SOURCES } from './lexicon.ts';
import { bindsState, isHead } from './office.ts';
import { behind, mentionAt, partyAt, SELF, US } from './party.ts';
import type { Undertaking } from './undertaking.ts';

/** What is held out to others may speak of what they do: "you can call me", "their army will burn". */
const TOWARDS: ReadonlySet<Force> = new Set<Force>(['offer', 'threat', 'refusal']);
const HE = wordSet('he', 'she');
/** Of whom something is promised by another: "she promised that they would be free". */
const OTHERS = wordSet('they', 'these', 'those', 'you');
const PERSONAL = wordSet(
  ...[
    'resign',
    'quit',
    'retire',
    'step',
    'run',
    'stand',
    'testify',
    'marry',
    'vote',
    'write',
    'return',
    'die',
    'serve',
    'apologise',
    'apologize',
  ],
);
const POSSESSIVE = wordSet('his', 'her', 'our', 'their', 'its');
/**
 * Who is bound by what a statement undertakes; null where nobody is named.
 *
 *   "we will", "our army will", said of "Dorane" by its premier       the state of the speaker
 *   "I will", "he would"                                             the speaker himself
 *   nobody named ("to close the port")                               the state, where the speaker's office binds it; else the speaker
 *   "Tann has agreed to leave", said by others                       Tann
 */
export function debtorOf(said: Said, { clause, ofSubject, force, condition }: Undertaking): Party | null {
  const { statement, analysis, resolution } = said;
  const { speaker } = statement;
  const alone = said.speaker && said.speaker.to - said.speaker.from === 1 ? said.speaker.from : -1;
  if (alone >= 0 && NOBODY.has(analysis.tokens.words[alone])) return null;
  const self: Party | null = speaker && {
    text: speaker.text,
    span: speaker.spans[0],
    name: speaker.name,
    id: speaker.id,
  };
  const { words } = analysis.tokens;
  const named = clause?.subject ?? -1;
  const isTheirs =
    named >= 0 && !ofSubject && ((TOWARDS.has(force) && sideOf(said, named) !== 'own') || (clause?.passive ?? false));
  const isPromised = named >= 0 && !ofSubject && OTHERS.has(words[named]) && readCue(said).found?.sense === 'promise';
  const isBrought = clause !== null && named >= 0 && !ofSubject && isBroughtAbout(said, clause, condition);
  const subject = isTheirs || isPromised || isBrought ? -1 : named;
  if (subject >= 0 && !NOBODY.has(words[subject]) && isAgent(analysis, subject)) {
    const word = words[subject];
    if (US.has(word)) return speaker && behind(speaker, resolution);
    const party = partyAt(said, subject, sentenceOf(said, subject));
    if (ofSubject) return party.name !== null || !self ? party : self;
    const isSelf = SELF.has(word) || (HE.has(word) && (!party.id || party.id === speaker?.id));
    if (isSelf && speaker && isHead(speaker) && !isPersonal(said, clause)) return behind(speaker, resolution);
    if (isSelf) return self;
    if (HE.has(word)) return party;
    const mention = mentionAt(resolution, subject);
    if (mention && resolution.actors[mention.actor]) return party;
    const isOwn = sideOf(said, subject) === 'own';
    const owned = subject > 0 && POSSESSIVE.has(words[subject - 1]);
    if (speaker && (owned || (isOwn && party.id === null))) return behind(speaker, resolution);
    return party.name ? party : self;
  }
  const owner = named >= 0 && !TOWARDS.has(force) ? holderOf(analysis, named, sentenceOf(said, named)) : -1;
  if (owner >= 0 && isAgent(analysis, owner) && resolution.mentions.length > 0 && mentionAt(resolution, owner))
    return partyAt(said, owner, sentenceOf(said, owner));
  if (!speaker) return doerOfCue(said);
  if (isSource(said)) return null;
  return bindsState(speaker) ? behind(speaker, resolution) : self;
}

/** "The envoys would be home by Friday", said by the minister who sees to it: what happens to others, and what nobody by name does. */
const isBroughtAbout = (said: Said, clause: Clause, condition: Condition | null): boolean =>
  (clause.passive || said.analysis.tokens.tags[clause.subject] !== PROPN) &&
  sideOf(said, clause.subject) !== 'own' &&
  !isPerson(said, clause.subject) &&
  isSettled(said, clause, condition);

/** Who did what the cue says, where the statement has no speaker: "in the accord Dorane promised nets". */
function doerOfCue(said: Said): Party | null {
  const { analysis, cue, sentence } = said;
  for (let at = (cue?.to ?? 0) - 1; cue && at >= cue.from; at--) {
    if (!PROMISING.has(analysis.tokens.words[at]) || analysis.tokens.tags[at] <= VERB) continue;
    const doer = promiserOf(analysis, at, sentence);
    return doer >= 0 && isAgent(analysis, doer) ? partyAt(said, doer, sentence) : null;
  }
  return null;
}

/** "sources", "reports": who passes on what others will do. */
function isSource({ analysis: { tokens }, speaker }: Said): boolean {
  for (let at = speaker?.from ?? 0; at < (speaker?.to ?? 0); at++) if (SOURCES.has(tokens.words[at])) return true;
  return false;
}

/** What even a head of state does for himself: "I will resign", "he would run again". */
const isPersonal = ({ analysis: { tokens } }: Said, clause: Clause | null): boolean =>
  clause !== null && PERSONAL.has(tokens.words[clause.predicate]);

const sentenceOf = ({ analysis: { sentences } }: Said, token: number): TokenRange =>
  sentences.findLast(({ from }) => from <= token) ?? sentences[0];
