import { collisionsIn } from '../compare/collisions.ts';
import { contestedIn } from '../compare/contested.ts';
import { discrepanciesIn } from '../compare/discrepancies/discrepancies.ts';
import { omissionsIn, onlyIn } from '../compare/omissions.ts';
import { type GroupOrigins, originsOf } from '../compare/origins.ts';
import { sameStatements } from '../compare/same.ts';
import { type StoryReport, storyOf } from '../compare/story.ts';
import type { Commitment, PastCommitment } from '../model/commitment.ts';
import type { Collision, Contested, Discrepancy, Omission, OnlyIn } from '../model/comparison.ts';
import type { ParagraphRole } from '../model/report.ts';
import type { ReportReference, StatementRecord } from '../model/statement.ts';
import { acrossReports, type Identities } from '../resolve/across.ts';
import { extract } from './extract.ts';
import type { ExtractedReport, UnreadInput } from './extract-one.ts';
import { identified } from './identified.ts';
import { loadWordVectors } from './load-models.ts';
import { reportReference, statementRecord } from './records.ts';
import { sentencesOf } from './sentences-of.ts';
import type { Wanted } from './wanted.ts';

/** What reports of one story put on the record. A person has one name and id in all of it. */
export interface Comparison {
  readonly statements: readonly StatementRecord[];
  /** Ids of statements of different reports that are one statement. */
  readonly same: readonly (readonly string[])[];
  readonly discrepancies: readonly Discrepancy[];
  /** For each group of `same`, in its order: the independent origins of its statements, and why some have one origin. */
  readonly origins: readonly GroupOrigins[];
  readonly commitments: readonly Commitment[];
  /** Commitments of the past that a report says were kept or broken; `report` is its path, else its address, else its id. */
  readonly record: readonly (PastCommitment & { readonly report: string })[];
  readonly collisions: readonly Collision[];
  readonly contested: readonly Contested[];
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
  const identities = acrossReports(
    read.map(({ report, actors }) => ({ report: report.id, published: report.published, actors })),
  );
  const each = read.map((one) => ({ one, as: identified(identities, one.report.id) }));
  const statements = each.flatMap(({ one, as }) =>
    one.statements.map((s) => statementRecord(as.statement(s), one.report)),
  );
  const commitments = each.flatMap(({ one, as }) => one.commitments.map(as.commitment));
  const debtors = debtorsOf(commitments);
  const carried = statements.map((statement) => ({
    ...{ report: statement.report.id, published: statement.report.published, statement },
    debtors: debtors.get(statement.id) ?? [],
  }));
  const reports = new Map(read.map(({ report }) => [report.id, report]));
  const vectors = loadWordVectors();
  const same = sameStatements(carried, vectors).map((group) => group.map((at) => statements[at]));
  const story = storyOf(
    read.map((one) => storyReport(one, identities)),
    vectors,
  );
  const origins = originsOf(
    same.map((group) =>
      group.flatMap((statement) => {
        const report = reports.get(statement.report.id);
        return report ? [{ report, statement }] : [];
      }),
    ),
  );
  const names = new Map(read.map((one) => [one.report.id, nameOf(one)]));
  const reportOf = ({ report: { id } }: StatementRecord): string => names.get(id) ?? id;
  const shared = {
    statements,
    same: same.map((group) => group.map(({ id }) => id)),
    origins,
    collisions: collisionsIn(story),
    contested: contestedIn(story),
  };
  const comparison: Comparison = {
    ...shared,
    discrepancies: discrepanciesIn(story),
    commitments,
    record: each.flatMap(({ one, as }) => one.past.map((past) => ({ report: nameOf(one), ...as.past(past) }))),
    omissions: omissionsIn(shared, reportOf),
    only: onlyIn(shared, reportOf),
  };
  return { comparison, reports: read.map(({ report }) => reportReference(report)), unread };
}

const nameOf = ({ report }: ExtractedReport): string => report.path ?? report.url ?? report.id;

function storyReport(one: ExtractedReport, identities: Identities): StoryReport {
  const { id, text, published, paragraphs } = one.report;
  const as = identified(identities, id);
  const read = paragraphs.filter(({ role }) => READ.has(role));
  return {
    name: nameOf(one),
    ...{ text, published },
    paragraphs: read,
    sentences: sentencesOf(text, read),
    statements: one.statements.map(as.statement),
    people: one.actors.flatMap((actor) => {
      const identity = actor.kind === 'person' ? identities.of(id, actor.id) : null;
      return identity ? [{ id: identity.id, name: actor.name }] : [];
    }),
  };
}

/** What a report tells: not who wrote it, nor what else there is to read. */
const READ: ReadonlySet<ParagraphRole> = new Set(['headline', 'body', 'heading', 'list']);
/** Names of who owes what each statement commits to, by the statement's id. */
function debtorsOf(commitments: readonly Commitment[]): ReadonlyMap<string, readonly string[]> {
  const debtors = new Map<string, string[]>();
  for (const { statements, debtor } of commitments) {
    if (debtor.name === null) continue;
    for (const id of statements) debtors.set(id, [...(debtors.get(id) ?? []), debtor.name]);
  }
  return debtors;
}
