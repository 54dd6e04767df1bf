import type { Commitment, PastCommitment } from '../model/commitment.ts';
import type { ReportId } from '../model/report.ts';
import type { Party, Speaker, Statement } from '../model/statement.ts';
import type { Identities } from '../resolve/across.ts';

export type Identified = ReturnType<typeof identified>;

/** Gives what one report says its names and ids across reports: the same person has one. */
export function identified(identities: Identities, report: ReportId) {
  const named = <Somebody extends Party | Speaker>(somebody: Somebody): Somebody => {
    const identity = somebody.id === null ? null : identities.of(report, somebody.id);
    return identity && identity.kind === 'person' ? { ...somebody, name: identity.name, id: identity.id } : somebody;
  };
  const speaker = (somebody: Speaker): Speaker => {
    const identity = somebody.id === null ? null : identities.of(report, somebody.id);
    return { ...named(somebody), of: somebody.of ?? identity?.of ?? null };
  };
  return {
    /** Who somebody of the report is in all of them; null where nobody is known. */
    person: (id: string) => identities.of(report, id),
    statement: (statement: Statement): Statement => ({
      ...statement,
      speaker: statement.speaker && speaker(statement.speaker),
      via: statement.via && speaker(statement.via),
      to: statement.to && named(statement.to),
    }),
    commitment: (commitment: Commitment): Commitment => ({
      ...commitment,
      debtor: named(commitment.debtor),
      creditor: commitment.creditor && named(commitment.creditor),
    }),
    past: (past: PastCommitment): PastCommitment => ({ ...past, debtor: named(past.debtor) }),
  };
}
