import type { Comparison } from '../../src/http/comparison-contract.ts';
import type { Statement } from '../../src/http/contract.ts';
import type { StoryDetail, StoryReport } from '../../src/http/story-contract.ts';

/** A story's comparison with its names looked up. */
export interface StoryRecord {
  readonly comparison: Comparison;
  /** By publication. */
  readonly reports: readonly StoryReport[];
  /** Outlets in the order in which they come to the story; null stands for those unknown. */
  readonly outlets: readonly (string | null)[];
  /** Undefined for an id that the comparison does not hold. */
  readonly statement: (id: string) => Statement | undefined;
  /** By path, address or id. */
  readonly report: (name: string) => StoryReport | undefined;
  /** Statements with the same answer are one statement, by whichever report it is carried; the id itself where it stands alone. */
  readonly group: (id: string) => string;
}

export function storyRecord(story: StoryDetail, comparison: Comparison): StoryRecord {
  const reports = story.timeline.flatMap((day) => day.reports);
  const named = new Map<string, StoryReport>();
  for (const report of reports) {
    for (const name of [report.id, report.url, report.path]) if (name !== null) named.set(name, report);
  }
  const statements = new Map(comparison.statements.map((statement) => [statement.id, statement]));
  const groups = new Map(comparison.same.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)));
  return {
    ...{ comparison, reports },
    outlets: [...new Set(reports.map(({ outlet }) => outlet))],
    statement: (id) => statements.get(id),
    report: (name) => named.get(name),
    group: (id) => groups.get(id) ?? id,
  };
}

/** Those that the record holds, in the order given. */
export function statementsOf(record: Pick<StoryRecord, 'statement'>, ids: readonly string[]): readonly Statement[] {
  return ids.flatMap((id) => record.statement(id) ?? []);
}

/** The outlets of these statements, each once, as a story names them. */
export function outletsOf(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.map(({ report }) => report.outlet ?? 'an unknown outlet'))];
}
