import type { CommitmentEntry } from '../ledger/commitments.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { EvidenceEntry } from '../ledger/life-decisions.ts';
import { dayOf } from '../ledger/listing.ts';
import { notesOf, proposalsOf } from '../life/propose.ts';
import type { CommitmentDecision, Note, Proposal } from '../model/life.ts';
import { type CommitmentRecord, commitmentRecord, type EvidenceRecord } from './commitment-records.ts';

/** A commitment with what became of it. */
export interface CommitmentLife {
  readonly commitment: CommitmentRecord;
  /** ISO 8601 date: the day for which notes and proposals hold. */
  readonly asOf: string;
  readonly notes: readonly Note[];
  /** What evidence and time propose, the likeliest first. Nothing is decided by it. */
  readonly proposals: readonly Proposal[];
  /** In the order of publication. */
  readonly evidence: readonly EvidenceRecord[];
  /** The oldest first; the last stands. */
  readonly decisions: readonly CommitmentDecision[];
}

/** The life of a commitment as it stands on a day, an ISO 8601 date. Throws `bad-query` for no date, and as `Ledger.commitment`. */
export async function lifeOf(ledger: Ledger, idOrPrefix: string, asOf: string): Promise<CommitmentLife> {
  const day = dayOf(asOf, 'as of');
  const entry = await ledger.commitment(idOrPrefix);
  const { id } = entry.commitment;
  const [evidence, decisions] = [await ledger.evidence(id), await ledger.decisions(id)];
  return { commitment: commitmentRecord(entry), asOf: day, ...standingOf(entry, evidence, day), decisions };
}

function standingOf({ commitment, state }: CommitmentEntry, evidence: readonly EvidenceEntry[], asOf: string) {
  const weighed = evidence.map((one) => ({
    evidence: one.evidence,
    published: one.report.published,
    verdict: one.verdict?.verdict ?? null,
  }));
  return {
    notes: notesOf(commitment, state, weighed, asOf),
    proposals: proposalsOf(commitment, state, weighed, asOf),
    evidence: evidence.map(evidenceRecord),
  };
}

export function evidenceRecord({ evidence, report, verdict }: EvidenceEntry): EvidenceRecord {
  return { ...evidence, report, verdict };
}

/** The day on which something is asked, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
