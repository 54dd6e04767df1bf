import { compare } from '../../../src/app/compare.ts';
import type { IssuePositions } from '../../../src/model/comparison.ts';
import type { StatementRecord } from '../../../src/model/statement.ts';

export interface Positions {
  readonly positions: readonly IssuePositions[];
  readonly statements: readonly StatementRecord[];
}

/** The day of a report, and its text. */
export type Dated = readonly [day: string, text: string];

/** What reports of one story say of where parties stand: each a day and a text. */
export async function positionsOf(...reports: readonly Dated[]): Promise<Positions> {
  const { comparison } = await compare(
    reports.map(([published, text]) => ({
      ...{ kind: 'bytes' as const, name: `${published}.txt`, mediaType: null },
      bytes: new TextEncoder().encode(text),
      stated: { outlet: 'The Quay Courier', published },
    })),
  );
  return comparison;
}

/** The stances as lines: `issue | party | day kind`. */
export const lines = ({ positions }: Positions): readonly string[] =>
  positions.flatMap(({ issue, parties }) =>
    parties.flatMap(({ party, stances }) => stances.map(({ on, kind }) => `${issue} | ${party} | ${on} ${kind}`)),
  );

/** The movements as lines: `party: change signs`. */
export const moves = ({ positions }: Positions): readonly string[] =>
  positions.flatMap(({ parties }) =>
    parties.flatMap(({ party, movements }) =>
      movements.map(({ change, signs }) => [`${party}: ${change}`, ...signs].join(' ')),
    ),
  );
