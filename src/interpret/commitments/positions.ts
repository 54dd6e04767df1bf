import { PUNCT, SCONJ } from '../../grammar/tags.ts';
import { spanOf } from '../../grammar/token-ranges.ts';
import { THAT } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Position } from '../../model/commitment.ts';
import type { Span } from '../../model/span.ts';
import type { ActType, Statement } from '../../model/statement.ts';
import { passageOf } from '../../text/passage.ts';
import type { Said } from '../said.ts';
import { idiomaticForce } from './idioms.ts';
import { bindsState } from './office.ts';
import { behind } from './party.ts';

const STANCES: Partial<Record<ActType, Position['stance']>> = {
  demand: 'demands',
  offer: 'offers',
  refuse: 'refuses',
  agree: 'accepts',
};

/**
 * Demands, offers, refusals and acceptances as what a party holds on an issue, in the content's own words, without its condition. The party
 * is the state behind a speaker whose office binds it, else the speaker. Requires acts.
 *
 *   Dorane demanded [that the strait be opened]     “[A sale of the port is out of the question],” said the minister.
 */
export function positionsOf(said: readonly Said[]): readonly Position[] {
  return said.flatMap((one): Position[] => {
    const { statement, resolution, report, analysis } = one;
    const stance =
      stanceOf(statement) ?? (one.contents.some((content) => idiomaticForce(one, content, false)) ? 'refuses' : null);
    const { speaker } = statement;
    if (!stance || !speaker) return [];
    const party = bindsState(speaker)
      ? behind(speaker, resolution)
      : { text: speaker.text, span: speaker.spans[0], name: speaker.name, id: speaker.id };
    const spans = one.contents
      .flatMap((content) => issueIn(one, content))
      .map((range) => spanOf(analysis.tokens, range));
    return spans.length > 0 ? [{ statement: statement.id, party, stance, issue: passageOf(report.text, spans) }] : [];
  });
}

/** Of the act, or of another that the same words perform: a warning that also refuses. */
function stanceOf({ act }: Statement): Position['stance'] | null {
  if (!act) return null;
  const decided = STANCES[act.type];
  if (decided) return decided;
  return act.also.map((type) => STANCES[type]).find((stance) => stance !== undefined) ?? null;
}

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
