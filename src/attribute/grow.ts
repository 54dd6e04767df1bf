import type { Analysis } from '../model/analysis.ts';
import { type Attribution, firstToken, type Rule } from './attribution.ts';
import { leaveOutAddressees } from './contents/addressees.ts';
import { endAsides, endJoined, endNounCues, endSubjects } from './contents/end-contents.ts';
import { fillClauses } from './contents/fill-clauses.ts';
import { joinClauses } from './contents/joined-clauses.ts';
import { shapeContents } from './contents/shape-contents.ts';
import { addAttitudes } from './cues/attitudes.ts';
import { endCues } from './cues/end-cues.ts';
import { splitJoinedVerbs } from './cues/joined-verbs.ts';
import { addPerformatives } from './cues/performatives.ts';
import { addPutSo } from './cues/put-so.ts';
import { addTellingNouns } from './cues/telling-nouns.ts';
import { leaveOutUndertakings } from './cues/undertakings.ts';
import { addQuotations } from './cues/unmarked-quotations.ts';
import { addWithin } from './cues/within-contents.ts';
import { mendLinks } from './mend-links.ts';
import type { Paragraphed } from './paragraph.ts';
import { findSubjects } from './speakers/find-subjects.ts';
import { introduceQuotations } from './speakers/introductions.ts';
import { mendRelatives, mendSpeakers } from './speakers/mend-speakers.ts';
import { giveSubjects, quoteSubjects, tellByAgents } from './speakers/passives.ts';

/** What holds on any text, in this order: each rule sees what those before it have made. */
const RULES: readonly Rule[] = [
  mendSpeakers,
  quoteSubjects,
  tellByAgents,
  shapeContents,
  leaveOutAddressees,
  mendRelatives,
  splitJoinedVerbs,
  addTellingNouns,
  endNounCues,
  endAsides,
  endSubjects,
  endJoined,
  fillClauses,
  joinClauses,
  findSubjects,
  giveSubjects,
  introduceQuotations,
  addAttitudes,
  addPutSo,
  addQuotations,
  leaveOutUndertakings,
  addPerformatives,
  addWithin,
  endCues,
];

/** The attributions of one paragraph by itself, in reading order, and its quotations without a cue. */
export function grow(analysis: Analysis, paragraph: Paragraphed): Attribution[] {
  const linked = mendLinks(analysis, paragraph);
  const grown = RULES.reduce<readonly Attribution[]>((found, rule) => rule(analysis, paragraph, found), linked);
  return [...grown].sort((a, b) => firstToken(a) - firstToken(b));
}
