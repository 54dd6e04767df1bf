import { collided } from '../compare/collided.ts';
import { collisionsIn } from '../compare/collisions.ts';
import { contestedIn } from '../compare/contested.ts';
import { contestedAcross } from '../compare/contested-across.ts';
import { decided } from '../compare/decided.ts';
import { discrepanciesIn } from '../compare/discrepancies/discrepancies.ts';
import { voicedPairs } from '../compare/discrepancies/voiced.ts';
import { joined } from '../compare/joined.ts';
import { omissionsIn, onlyIn } from '../compare/omissions.ts';
import { opposed } from '../compare/opposed.ts';
import { type GroupOrigins, originsOf } from '../compare/origins.ts';
import { positionsIn } from '../compare/positions/positions.ts';
import { sameStatements } from '../compare/same.ts';
import { decidedEntries } from '../ledger/commitments.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PastCommitment } from '../model/commitment.ts';
import type {
  Collision,
  Contested,
  Discrepancy,
  IssuePositions,
  Omission,
  OnlyIn,
  SameDecision,
} from '../model/comparison.ts';
import type { CommitmentDecision } from '../model/life.ts';
import type { ReportId } from '../model/report.ts';
import type { ReportReference, StatementRecord } from '../model/statement.ts';
import { type DecidedRecord, decidedRecord } from './commitment-records.ts';
import { extract } from './extract.ts';
import type { ExtractedReport, UnreadInput } from './extract-one.ts';
import { gathered, nameOf, type Reading } from './gathered.ts';
import { reportReference } from './records.ts';
import type { Wanted } from './wanted.ts';

/** What reports of one story put on the record. A person has one name and id in all of it. */
export interface Comparison {
  readonly statements: readonly StatementRecord[];
  /** Ids of statements of different reports that are one statement. */
  readonly same: readonly (readonly string[])[];
  readonly discrepancies: readonly Discrepancy[];
  /** For each group of `same`, in its order: the independent origins of its statements, and why some have one origin. */
  readonly origins: readonly GroupOrigins[];
  /** The same for people: each thing that several reports carry once, whichever of their statements say it. */
  readonly carried: readonly GroupOrigins[];
  readonly commitments: readonly DecidedRecord[];
  /** Commitments of the past that a report says were kept or broken; `report` is its path, else its address, else its id. */
  readonly record: readonly (PastCommitment & { readonly report: string })[];
  readonly collisions: readonly Collision[];
  readonly contested: readonly Contested[];
  /** How each party stands to each issue of the story, over time. */
  readonly positions: readonly IssuePositions[];
  /** What a report leaves out of what it carries and another has. */
  readonly omissions: readonly Omission[];
  /** For each report, what no other origin carries. */
  readonly only: readonly OnlyIn[];
}

export interface Compared {
  readonly comparison: Comparison;
  /** In the order of the inputs. */
  readonly reports: readonly ReportReference[];
  readonly unread: readonly UnreadInput[];
}

/** Reads inputs as the reports of one story. What could not be read is returned beside it. Throws as `extract`. */
export async function compare(wanted: readonly Wanted[]): Promise<Compared> {
  const read: ExtractedReport[] = [];
  const unread: UnreadInput[] = [];
  for await (const one of extract(wanted)) {
    if (one.kind === 'unread') unread.push(one);
    else read.push(one);
  }
  return { ...comparisonOf(read), unread };
}

/**
 * Compares reports that a ledger keeps, by id, as reports of one story, and heeds what people decided of their statements. Of several
 * texts of one address the last counts.
 */
export async function compareKept(ledger: Ledger, reports: readonly ReportId[]): Promise<Compared> {
  const readings = await ledger.readings(reports);
  const last = new Map(readings.map(({ report: { id, url } }) => [url ?? id, id]));
  const current = readings.filter(({ report: { id, url } }) => last.get(url ?? id) === id);
  const ids = current.map(({ report }) => report.id);
  const { decisions: commitments } = await ledger.livesOf(ids);
  return { ...comparisonOf(current, { same: await ledger.sameDecisions(ids), commitments }), unread: [] };
}

/** Compares the reports of a story that a ledger keeps. Throws as `Ledger.story`. */
export async function compareStory(ledger: Ledger, story: string): Promise<Compared> {
  const { timeline } = await ledger.story(story);
  return await compareKept(
    ledger,
    timeline.flatMap(({ reports }) => reports.map(({ id }) => id)),
  );
}

/** What was decided of statements and of commitments, the oldest first. */
export interface Decided {
  readonly same: readonly SameDecision[];
  readonly commitments: readonly CommitmentDecision[];
}

/** Lays readings side by side; what was decided goes before what is found. */
export function comparisonOf(
  read: readonly Reading[],
  decisions: Decided = { same: [], commitments: [] },
): Omit<Compared, 'unread'> {
  const { each, statements, carried, story } = gathered(read);
  const reports = new Map(read.map(({ report }) => [report.id, report]));
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const found = sameStatements(carried, story.vectors).map((group) => group.map((at) => statements[at].id));
  const same = decided(found, decisions.same, byId);
  const originsIn = (groups: readonly (readonly string[])[]) =>
    originsOf(
      groups.map((group) =>
        group.flatMap((id) => {
          const statement = byId.get(id);
          const report = statement && reports.get(statement.report.id);
          return report ? [{ report, statement }] : [];
        }),
      ),
    );
  const origins = originsIn(same);
  const names = new Map(read.map((one) => [one.report.id, nameOf(one)]));
  const reportOf = ({ report: { id } }: StatementRecord): string => names.get(id) ?? id;
  const positions = new Map(read.map((one) => [nameOf(one), one.positions]));
  const pairs = voicedPairs(story);
  const plain = collisionsIn(story);
  const contested = [...contestedIn(story), ...contestedAcross(story, pairs)];
  const issues = positionsIn(story, {
    held: story.reports.map(({ name }) => positions.get(name) ?? []),
    ...{ same, collisions: plain },
  });
  const collisions = collided(plain, issues);
  const wider = opposed(
    contested,
    same.map((group) => group.filter((id) => byId.get(id)?.speaker)),
  );
  const shared = { statements, same, origins, collisions, contested };
  const comparison: Comparison = {
    ...{ statements, same, origins, carried: originsIn(joined(same)) },
    discrepancies: discrepanciesIn(story, pairs, contested),
    commitments: each.flatMap(({ one, as }) =>
      decidedEntries(one.commitments.map(as.commitment), one.report, decisions.commitments).map(decidedRecord),
    ),
    record: each.flatMap(({ one, as }) => one.past.map((past) => ({ report: nameOf(one), ...as.past(past) }))),
    ...{ collisions, contested: wider },
    positions: issues,
    omissions: omissionsIn(shared, reportOf),
    only: onlyIn(shared, reportOf),
  };
  return { comparison, reports: read.map(({ report }) => reportReference(report)) };
}
