import type { ReactNode } from 'react';
import type { TwinsProps } from '../design/twins.tsx';
import { CarriageMatrix } from './carriage-matrix.tsx';
import { CommitmentTable, commitmentsOf } from './commitment-table.tsx';
import type { Part } from './contents.tsx';
import { ContestedList, onceEach } from './contested-list.tsx';
import { DiscrepancyList } from './discrepancy-list.tsx';
import { OmissionList, omissionsOf } from './omission-list.tsx';
import { OnlyList } from './only-list.tsx';
import { PositionMaps } from './position-maps.tsx';
import type { StoryRecord } from './story-record.ts';

export interface StoryPart extends Part {
  readonly about: string;
  readonly explained: ReactNode;
  readonly twins: TwinsProps;
  readonly content: ReactNode;
}

/** What there is to see of a story beside its days, in reading order; what it has nothing of is left out. `address`: of the story in the API. */
export function partsOf(record: StoryRecord, address: string): readonly StoryPart[] {
  const { carried, discrepancies, positions, only } = record.comparison;
  const several = record.reports.length > 1;
  const twins = (id: string, of: string): TwinsProps => ({
    of,
    ...{ csv: `${address}/${id}.csv`, json: `${address}/${id}` },
  });
  const parts: readonly StoryPart[] = [
    {
      id: 'carried',
      title: 'Who carries what',
      count: carried.length,
      about:
        'What more than one report carries, set against its fullest words. Reports that copy or credit another count as one origin.',
      explained: (
        <p>
          Statements are one where speaker, act and what is said agree closely enough, in whatever words; people may
          have decided otherwise, and their word stands. A row counts the reports that carry it and the origins that
          these go back to: copies, agencies that are credited and “told Longshore” are none of their own. “Word for
          word” leaves case and marks aside; “in part” is a run of four words, or all of the shorter; “missing” means
          that no report of the outlet in this story has it, not that it was kept back.
        </p>
      ),
      twins: twins('carried', 'who carries what'),
      content: <CarriageMatrix record={record} />,
    },
    {
      id: 'discrepancies',
      title: 'Discrepancies',
      count: discrepancies.length,
      about: 'Where two reports of the same thing differ. Which of them is right, the record does not say.',
      explained: (
        <p>
          Each pair of reports that differ in one thing counts once: wording, number, date, name, role, polarity,
          speaker or scope. A copy that differs from nothing counts for nothing, and what only one report tells is no
          difference. Words that are marked are those that the other side does not have.
        </p>
      ),
      twins: twins('discrepancies', 'discrepancies'),
      content: <DiscrepancyList record={record} />,
    },
    {
      id: 'positions',
      title: 'Positions',
      count: positions.length,
      about:
        'What each party asks, offers and refuses, by issue and day. An arrow up is a position that hardened, down one that softened; a cross joins a demand to the refusal that blocks it.',
      explained: (
        <p>
          The number is that of issues: things of which two parties speak, or one at two times. A statement may stand in
          up to three of them. It hardened where a demand, a refusal or a threat grew or a deadline came nearer, and
          softened where it shrank, in the words of the reports alone. A collision is a demand and the refusal, or the
          condition, that blocks it; the same collision in several reports is drawn once.
        </p>
      ),
      twins: twins('positions', 'positions'),
      content: <PositionMaps record={record} />,
    },
    {
      id: 'contested',
      title: 'Contested',
      count: onceEach(record).length,
      about: 'Claims of fact, and what is set against them.',
      explained: (
        <p>
          A claim counts once with what is set against it, in whichever reports: a denial or doubt of another side,
          another number, or the report’s own “disputed”. Neither side is weighed.
        </p>
      ),
      twins: twins('contested', 'what is contested'),
      content: <ContestedList record={record} />,
    },
    {
      id: 'omissions',
      title: 'Left out',
      count: omissionsOf(record).length,
      about: 'What a report leaves out of what it carries: the condition, the denial or the reply that another has.',
      explained: (
        <p>
          Counted where two reports carry one statement and one of them goes without the condition, the denial or the
          reply. One omission counts once, with all the outlets that have what is left out.
        </p>
      ),
      twins: twins('omissions', 'what is left out'),
      content: <OmissionList record={record} />,
    },
    {
      id: 'only',
      title: 'Only in one report',
      count: several ? only.length : 0,
      about: 'Statements that no other origin carries, what weighs most first.',
      explained: (
        <p>
          The number is that of reports. A statement is in one alone where no report of another origin carries the same.
          Who binds himself, who must act, what is denied and who is blamed come first.
        </p>
      ),
      twins: twins('only', 'what one report alone has'),
      content: <OnlyList record={record} />,
    },
    {
      id: 'commitments',
      title: 'Commitments',
      count: commitmentsOf(record).length,
      about: 'Who gave whom his word on what, on which condition, by when, and what became of it as far as reported.',
      explained: (
        <p>
          What several reports carry of one statement, by one debtor and of one force, counts once. The state is the one
          that was decided, and where nobody decided, the one that the report tells. The JSON is that of the whole
          comparison.
        </p>
      ),
      twins: { of: 'the comparison', json: `${address}/comparison` },
      content: <CommitmentTable record={record} />,
    },
  ];
  return parts.filter(({ count }) => count !== 0);
}
