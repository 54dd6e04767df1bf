import type { Position } from '../../model/commitment.ts';
import type { Collision, IssuePositions, PartyPosition, Stance } from '../../model/comparison.ts';
import type { Parties } from '../spoken-for.ts';
import type { Story } from '../story.ts';
import { blockedIn } from './blocked.ts';
import { type Issue, issuesOf, thingIn } from './issues.ts';
import { movementsOf } from './movements.ts';
import { nameOf } from './name.ts';
import { type Held, stancesOf, type Thing } from './stances.ts';
import { withStandIns } from './stand-ins.ts';
import { type Taken, takenIn } from './taken.ts';

/** What positions are drawn from, beside the story. */
export interface PositionSources {
  /** The positions of each report, in the order of the story's reports. */
  readonly held: readonly (readonly Position[])[];
  /** Groups of statements that are one, by their ids. */
  readonly same: readonly (readonly string[])[];
  readonly collisions: readonly Collision[];
}

/**
 * The issues of a story: what each party demands, offers and refuses of each, in order of time, how it moved, and which demands meet
 * which refusals. The order of the reports does not matter.
 */
export function positionsIn(story: Story, { held, same, collisions }: PositionSources): readonly IssuePositions[] {
  const { parties } = story;
  const taken = takenIn(story, held);
  const stances = withStandIns(stancesOf(story, taken, parties, same), parties, collisions);
  return issuesOf(story, stances).map((issue) => ({
    ...nameOf(story, issue),
    parties: partiesIn(story, issue, parties),
    collisions: blockedIn(issue, collisions, parties),
  }));
}

/** Who says most of it first. */
function partiesIn(story: Story, issue: Issue, parties: Parties): readonly PartyPosition[] {
  return [...Map.groupBy(issue.stances, ({ party }) => party)]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([party, stances]) => ({
      party: parties.written.get(party) ?? party,
      stances: stances.map((held) => stanceOf(issue, held)),
      movements: movementsOf(story, issue, stances),
    }));
}

function stanceOf(issue: Issue, held: Held): Stance {
  const { members, kind, on, answers } = held;
  const thing = thingIn(issue, held);
  const asksInReturn =
    thing?.matter.inCondition === true && (kind === 'offers' || kind === 'promises' || kind === 'accepts');
  return {
    statements: members.map(({ said }) => said.id),
    kind: asksInReturn ? 'conditions' : kind,
    on,
    words: wordsOf(members, thing),
    condition: members.flatMap(({ said }) => said.condition?.text ?? [])[0] ?? null,
    answers: answersIn(issue, answers).flatMap((other) => other.members.map(({ said }) => said.id)),
  };
}

/** Of what it answers, what is of the issue. */
function answersIn({ stances }: Issue, answers: readonly Held[]): readonly Held[] {
  const here = answers.filter((held) => stances.includes(held));
  return here.length > 0 ? here : answers;
}

/** Where a stance names the issue. */
function wordsOf(members: readonly Taken[], thing: Thing | null): Stance['words'] {
  const member = thing && members.find(({ position: { about } }) => about.includes(thing.matter));
  return member ? { statement: member.said.id, text: thing.matter.text, span: thing.matter.span } : null;
}
