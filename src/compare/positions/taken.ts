import type { Position } from '../../model/commitment.ts';
import type { Said, Story, StoryReport } from '../story.ts';

/** A statement as what a party holds. */
export interface Taken {
  /** Place in `Story.reports`. */
  readonly report: number;
  readonly said: Said;
  readonly position: Position;
  /** For whom it speaks, in lower case. */
  readonly party: string;
  /** ISO 8601 date at which it was said; null when unknown. */
  readonly on: string | null;
}

/** "had demanded", "once promised": told of another day than the report's. */
const LONG_AGO = /^(?:had|previously|earlier|once|originally|initially|repeatedly|has long|have long|long)\b/i;

/** "stopped short of rejecting" rejects nothing. */
const SHORT_OF = /\b(?:short of|refrain\w*|did not|didn['’]t|has not|have not|yet to|neither)\b/i;

/** What each party holds, in reading order; `held` are the positions of each report of the story. */
export function takenIn(story: Story, held: readonly (readonly Position[])[]): readonly Taken[] {
  return story.reports.flatMap((report, at) => {
    const positions = new Map((held[at] ?? []).map((position) => [position.statement, position]));
    return report.statements.flatMap((said): Taken[] => {
      const position = positions.get(said.id);
      const party = position ? story.parties.of(report, said) : null;
      if (isOfOld(report, said)) return [];
      return position && party && !SHORT_OF.test(said.cue?.text ?? '')
        ? [{ report: at, said, position, party, on: dayOf(report, said) }]
        : [];
    });
  });
}

/** The day of the report; null where it tells of an earlier one that it does not name. */
const dayOf = ({ published }: StoryReport, { cue }: Said): string | null =>
  LONG_AGO.test(cue?.text ?? '') ? null : (published?.slice(0, 10) ?? null);

/** A promise of another year is told for what became of it. */
const isOfOld = ({ published }: StoryReport, { when, act }: Said): boolean =>
  act?.type === 'promise' && when !== null && published !== null && when.value.slice(0, 4) < published.slice(0, 4);
