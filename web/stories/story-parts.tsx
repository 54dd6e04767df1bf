import type { ReactNode } from 'react';
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
  readonly content: ReactNode;
}

/** What there is to see of a story beside its days, in reading order; what it has nothing of is left out. */
export function partsOf(record: StoryRecord): readonly StoryPart[] {
  const { carried, discrepancies, positions, only } = record.comparison;
  const several = record.reports.length > 1;
  const parts: readonly StoryPart[] = [
    {
      id: 'carried',
      title: 'Who carries what',
      count: carried.length,
      about:
        'What more than one report carries, set against its fullest words. Reports that copy or credit another count as one origin.',
      content: <CarriageMatrix record={record} />,
    },
    {
      id: 'discrepancies',
      title: 'Discrepancies',
      count: discrepancies.length,
      about: 'Where two reports of the same thing differ. Which of them is right, the record does not say.',
      content: <DiscrepancyList record={record} />,
    },
    {
      id: 'positions',
      title: 'Positions',
      count: positions.length,
      about:
        'What each party asks, offers and refuses, by issue and day. An arrow up is a position that hardened, down one that softened; a cross joins a demand to the refusal that blocks it.',
      content: <PositionMaps record={record} />,
    },
    {
      id: 'contested',
      title: 'Contested',
      count: onceEach(record).length,
      about: 'Claims of fact, and what is set against them.',
      content: <ContestedList record={record} />,
    },
    {
      id: 'omissions',
      title: 'Left out',
      count: omissionsOf(record).length,
      about: 'What a report leaves out of what it carries: the condition, the denial or the reply that another has.',
      content: <OmissionList record={record} />,
    },
    {
      id: 'only',
      title: 'Only in one report',
      count: several ? only.length : 0,
      about: 'Statements that no other origin carries, what weighs most first.',
      content: <OnlyList record={record} />,
    },
    {
      id: 'commitments',
      title: 'Commitments',
      count: commitmentsOf(record).length,
      about: 'Who gave whom his word on what, on which condition, by when, and what became of it as far as reported.',
      content: <CommitmentTable record={record} />,
    },
  ];
  return parts.filter(({ count }) => count !== 0);
}
