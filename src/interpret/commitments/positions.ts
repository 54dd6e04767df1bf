import { PUNCT, SCONJ } from '../../grammar/tags.ts';
import { spanOf } from '../../grammar/token-ranges.ts';
import { THAT } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Position, StanceKind } from '../../model/commitment.ts';
import type { Span } from '../../model/span.ts';
import type { ActType, Statement } from '../../model/statement.ts';
import { passageOf } from '../../text/passage.ts';
import type { Said } from '../said.ts';
import { idiomaticForce } from './idioms.ts';
import { mattersOf } from './matters.ts';
import { bindsState } from './office.ts';
import { behind } from './party.ts';

const STANCES: Partial<Record<ActType, StanceKind>> = {
  demand: 'demands',
  urge: 'urges',
  propose: 'proposes',
  threaten: 'threatens',
  offer: 'offers',
  promise: 'promises',
  agree: 'accepts',
  doubt: 'doubts',
  refuse: 'refuses',
};

/**
 * Demands, offers, promises, threats, doubts, refusals and acceptances as what a party holds on an issue, in the content's own words, without
 * its condition, and the things they are about. The party is the state behind a speaker whose office binds it, else the speaker. Requires acts.
 *
 *   Dorane demanded [that the strait be opened]     “[A sale of the port is out of the question],” said the minister.
 */
export function positionsOf(said: readonly Said[]): readonly Position[] {
  return said.flatMap((one): Position[] => {
    const { statement, resolution, report, analysis } = one;
    const stance =
      (takesBack(statement) ? 'withdraws' : stanceOf(statement)) ??
      (one.contents.some((content) => idiomaticForce(one, content, false)) ? 'refuses' : null);
    const { speaker } = statement;
    if (!stance || !speaker) return [];
    const party = bindsState(speaker)
      ? behind(speaker, resolution)
      : { text: speaker.text, span: speaker.spans[0], name: speaker.name, id: speaker.id };
    const spans = one.contents
      .flatMap((content) => issueIn(one, content))
      .map((range) => spanOf(analysis.tokens, range));
    if (spans.length === 0) return [];
    return [{ statement: statement.id, party, stance, issue: passageOf(report.text, spans), about: mattersOf(one) }];
  });
}

/** Of the act, or of another that the same words perform: a warning that also refuses. */
function stanceOf({ act }: Statement): StanceKind | null {
  if (!act) return null;
  const decided = STANCES[act.type];
  if (decided) return decided;
  return act.also.map((type) => STANCES[type]).find((stance) => stance !== undefined) ?? null;
}

const OWN_WORD =
  '(?:offer|demand|pledge|promise|guarantee|proposal|threat|objection|condition|request|bid|veto|commitment)s?';
const TAKEN_BACK = new RegExp(
  `\\b(?:withdr[ae]ws?|withdrawn|withdrawing|drop(?:s|ped|ping)?|retract\\w*|rescind\\w*|abandon\\w*|g[ai]ves? up|giv(?:en|ing) up|t[ao]kes? back|took back|shelv\\w+|waiv\\w+)\\s+(?:his|her|its|their|our|my|the)\\s+(?:[\\w’'-]+\\s+){0,3}${OWN_WORD}\\b`,
  'i',
);
const IS_OVER = new RegExp(
  `\\b(?:[Tt]he|[Mm]y|[Oo]ur|[Tt]h[ai]t|[Hh]is|[Hh]er|[Ii]ts)\\s+(?:[\\w’'-]+\\s+){0,2}${OWN_WORD}\\b[^.;!?]{0,60}?\\b(?:no longer (?:on the table|valid|stands?|holds?|applies)|off the table|(?:is|are|was|were|has been|have been) withdrawn)\\b`,
);

/**
 * Whether a statement takes back what its speaker had demanded or offered.
 *
 *   The firm [withdrew its offer] to pay     “[The offer] that we made [is no longer on the table],” she said
 *   not: He demanded that the firm withdraw its offer.
 */
const takesBack = ({ cue, content, act }: Statement): boolean =>
  (cue !== null && TAKEN_BACK.test(cue.text)) ||
  (act !== null && act.type !== 'demand' && act.type !== 'urge' && IS_OVER.test(content.text));

/** The parts of a content outside its condition, without marks and "that" at their ends. */
function issueIn({ analysis: { tokens }, statement: { condition } }: Said, content: TokenRange): TokenRange[] {
  const ranges = condition ? apart(tokens.starts, content, condition.span) : [content];
  return ranges.flatMap(({ from, to }): TokenRange[] => {
    let [first, end] = [from, to];
    const isThat = (at: number): boolean => tokens.words[at] === THAT && tokens.tags[at] === SCONJ;
    while (first < end && (tokens.tags[first] === PUNCT || isThat(first))) first++;
    while (end > first && tokens.tags[end - 1] === PUNCT) end--;
    return end > first ? [{ from: first, to: end }] : [];
  });
}

/** What of a range lies before a span, and behind it. */
function apart(starts: Uint32Array, { from, to }: TokenRange, { start, end }: Span): TokenRange[] {
  let cut = from;
  while (cut < to && starts[cut] < start) cut++;
  let behind = cut;
  while (behind < to && starts[behind] < end) behind++;
  return [
    { from, to: cut },
    { from: behind, to },
  ];
}
