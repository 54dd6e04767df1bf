import type { Kysely } from 'kysely';
import type { Commitment } from '../../model/commitment.ts';
import type { ReportId } from '../../model/report.ts';
import type { Subject } from '../../model/review.ts';
import type { Statement } from '../../model/statement.ts';
import { all, reportConditions } from '../conditions.ts';
import { type Filter, isReportId } from '../listing.ts';
import type { Derived } from '../prepare.ts';
import type { Schema } from '../schema.ts';
import { decidedOf } from './lay.ts';
import { toBeNoted } from './names.ts';
import { stand } from './stand.ts';

/** What would stand of a report if a reading took the place of the one that is kept. */
export interface Foreseen {
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
  /** What something was decided of that the reading speaks against, or whose words it does not have, and the one that is kept does not. */
  readonly reviews: readonly ForeseenReview[];
}

export interface ForeseenReview {
  readonly kind: Subject;
  /** As it is known now. */
  readonly id: string;
  /**
   * A review stands as it was decided: `proposal`, the machine reads otherwise; `missed`, it does not read it; `unplaced`, the text does not have
   * its words. `waiting`: of what is not read any more something else was decided (what is one, what became of it, what speaks for it),
   * and waits until its words are read again.
   */
  readonly becomes: 'proposal' | 'unplaced' | 'missed' | 'waiting';
  /** In which the machine would read otherwise; empty where it would not read it. */
  readonly fields: readonly string[];
}

/** Changes nothing. Throws where the ledger does not have the report. */
export async function foresee(
  db: Kysely<Schema>,
  { report, statements, commitments, ...derived }: Derived,
): Promise<Foreseen> {
  const { seq } = await db.selectFrom('reports').select('seq').where('id', '=', report.id).executeTakeFirstOrThrow();
  const decided = [...(await decidedOf(db, seq)), ...(await toBeNoted(db, seq))];
  const { actors, past, positions } = derived;
  const standing = stand({ statements, commitments, found: { actors, past, positions } }, decided, report.text);
  const now = await db
    .selectFrom('reviews')
    .select(['subject', 'kind', 'id', 'proposal', 'placing'])
    .where('report', '=', seq)
    .execute();
  const reviews = standing.placed.flatMap(({ subject, placing, proposal }): ForeseenReview[] => {
    const of = decided.find((one) => one.subject === subject);
    if (!of) return [];
    const noted = { kind: of.decision.kind, id: subject, placing: 'read', proposal: null } as const;
    const { kind, id, ...before } = now.find((row) => row.subject === subject) ?? noted;
    if (of.verdict === null)
      return placing === 'read' || before.placing !== 'read' ? [] : [{ kind, id, becomes: 'waiting', fields: [] }];
    if (placing !== 'read') return before.placing === placing ? [] : [{ kind, id, becomes: placing, fields: [] }];
    if (proposal === null || before.proposal === JSON.stringify(proposal)) return [];
    return [{ kind, id, becomes: 'proposal', fields: Object.keys(proposal) }];
  });
  return { statements: standing.statements, commitments: standing.commitments, reviews };
}

/** Reports that another version read than this one, in the order of adding. */
export async function readByOthers(db: Kysely<Schema>, version: string, filter: Filter): Promise<readonly ReportId[]> {
  const rows = await db
    .selectFrom('reports')
    .innerJoin('derivations', 'derivations.seq', 'reports.derivation')
    .select('reports.id')
    .where('derivations.version', '<>', version)
    .where(all(reportConditions(filter)))
    .orderBy('reports.seq')
    .execute();
  return rows.map(({ id }) => id).filter(isReportId);
}
