import type { Carried } from '../compare/carried.ts';
import { isRetold } from '../compare/retold.ts';
import { type Story, type StoryReport, storyOf } from '../compare/story.ts';
import type { Commitment } from '../model/commitment.ts';
import type { ParagraphRole } from '../model/report.ts';
import type { StatementRecord } from '../model/statement.ts';
import { acrossReports } from '../resolve/across.ts';
import type { ExtractedReport } from './extract-one.ts';
import { type Identified, identified } from './identified.ts';
import { loadWordVectors } from './load-models.ts';
import { statementRecord } from './records.ts';
import { sentencesOf } from './sentences-of.ts';

/** A report and what was derived of it. */
export type Reading = Pick<ExtractedReport, 'report' | 'statements' | 'actors' | 'commitments' | 'past' | 'positions'>;

/** Readings as the reports of one story, before they are compared. A person has one name and id in all of it. */
export interface Gathered {
  readonly each: readonly { readonly one: Reading; readonly as: Identified }[];
  readonly statements: readonly StatementRecord[];
  /** The statements, in the same order, with what the story tells of them. */
  readonly carried: readonly Carried[];
  readonly story: Story;
}

export function gathered(read: readonly Reading[]): Gathered {
  const identities = acrossReports(
    read.map(({ report, actors }) => ({ report: report.id, published: report.published, actors })),
  );
  const each = read.map((one) => ({ one, as: identified(identities, one.report.id) }));
  const statements = each.flatMap(({ one, as }) =>
    one.statements.map((s) => statementRecord(as.statement(s), one.report)),
  );
  const commitments = each.flatMap(({ one, as }) => one.commitments.map(as.commitment));
  const story = storyOf(
    each.map(({ one, as }) => storyReport(one, as)),
    loadWordVectors(),
  );
  const debtors = debtorsOf(commitments);
  const told = new Map(
    story.reports.flatMap((report, at) =>
      report.statements.map((said) => [
        said.id,
        { party: story.parties.of(report, said), retold: isRetold(story, at, said) },
      ]),
    ),
  );
  const carried = statements.map((statement) => ({
    ...{ report: statement.report.id, published: statement.report.published, statement },
    ...(told.get(statement.id) ?? { party: null, retold: false }),
    debtors: debtors.get(statement.id) ?? [],
  }));
  return { each, statements, carried, story };
}

/** What names a report in the output. */
export const nameOf = ({ report }: Pick<Reading, 'report'>): string => report.path ?? report.url ?? report.id;

function storyReport(one: Reading, as: Identified): StoryReport {
  const { text, published, paragraphs } = one.report;
  const read = paragraphs.filter(({ role }) => READ.has(role));
  return {
    name: nameOf(one),
    ...{ text, published },
    paragraphs: read,
    sentences: sentencesOf(text, read),
    statements: one.statements.map(as.statement),
    people: one.actors.flatMap((actor) => {
      const identity = actor.kind === 'person' ? as.person(actor.id) : null;
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
