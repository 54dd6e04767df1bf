import type { Kysely } from 'kysely';
import type { Commitment } from '../model/commitment.ts';
import type { Paragraph, Report, ReportId } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import type { Found } from './found.ts';
import { isReportId } from './listing.ts';
import type { Schema } from './schema.ts';
import { statementOf } from './statement-body.ts';

/** A report and all that was derived of it: what comparing needs. */
export interface Reading extends Found {
  readonly report: Report;
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
}

/** What a version that did not look for them left. */
const NONE: Found = { actors: [], past: [], positions: [] };

/** The readings of these reports, in the order of publication, then of adding. Ids that the ledger does not have are passed over. */
export async function readReadings(db: Kysely<Schema>, ids: readonly ReportId[]): Promise<readonly Reading[]> {
  const rows = await db
    .selectFrom('reports')
    .innerJoin('derivations', 'derivations.seq', 'reports.derivation')
    .select(['reports.seq', 'reports.id', 'reports.path', 'reports.url', 'reports.title', 'reports.outlet'])
    .select(['reports.author', 'reports.place', 'reports.published', 'reports.language', 'reports.text'])
    .select(['reports.paragraphs', 'derivations.found'])
    .where('reports.id', 'in', ids)
    .orderBy('reports.published_order')
    .orderBy('reports.seq')
    .execute();
  const seqs = rows.map(({ seq }) => seq);
  const statements = Map.groupBy(await bodies(db, 'statements', seqs), ({ report }) => report);
  const commitments = Map.groupBy(await bodies(db, 'commitments', seqs), ({ report }) => report);
  return rows.map(({ seq, id, paragraphs, found, ...report }) => {
    if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
    return {
      // All three are written by `add` from values of these types.
      ...(found === null ? NONE : (JSON.parse(found) as Found)),
      report: { id, ...report, paragraphs: JSON.parse(paragraphs) as readonly Paragraph[] },
      statements: (statements.get(seq) ?? []).map(({ body }) => statementOf(body)),
      commitments: (commitments.get(seq) ?? []).map(({ body }) => JSON.parse(body) as Commitment),
    };
  });
}

const bodies = (db: Kysely<Schema>, table: 'statements' | 'commitments', reports: readonly number[]) =>
  db
    .selectFrom(table)
    .select(['report', 'body'])
    .where('report', 'in', reports)
    .orderBy('report')
    .orderBy('ordinal')
    .execute();
