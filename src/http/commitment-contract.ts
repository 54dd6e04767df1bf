import { z } from '@hono/zod-openapi';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { EVIDENCE_KINDS, NOTES, UNCLEAR_REASONS } from '../model/life.ts';
import { FORCES } from '../model/statement.ts';
import { Condition, Party, Passage, ReportReference } from './contract.ts';

/** Commitments, and what became of them. */

export const CommitmentState = z.enum(COMMITMENT_STATES).openapi('CommitmentState');

const Decision = z.object({
  commitment: z.string(),
  state: CommitmentState,
  /** Of `unclear`; null otherwise. */
  reason: z.enum(UNCLEAR_REASONS).nullable(),
  by: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  why: z.string(),
  /** Ids of the evidence that it rests on. */
  evidence: z.array(z.string()),
  /** Null where a person decided. */
  rule: z.string().nullable(),
});

/** C(debtor, creditor, antecedent, consequent), with the report that voices it. */
export const Commitment = z
  .object({
    id: z.string(),
    report: ReportReference,
    statements: z.array(z.string()),
    debtor: Party,
    creditor: Party.nullable(),
    antecedent: Condition.nullable(),
    consequent: Passage,
    force: z.enum(FORCES),
    /** As decided; where nothing was, as the report tells. */
    state: CommitmentState,
    told: CommitmentState,
    /** ISO 8601 date, month, year or interval. */
    due: z.string().nullable(),
    otherwise: z.string().nullable(),
    decision: Decision.nullable(),
  })
  .openapi('Commitment');

/** Words of a report that speak for what became of a commitment. */
export const Evidence = Passage.extend({
  id: z.string(),
  commitment: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  report: ReportReference,
  /** The statement that they are part of; null where the report itself says so. */
  statement: z.string().nullable(),
  /** The commitment of that report that voices it again, narrower, or takes it back. */
  voiced: z.string().nullable(),
  /** 0 to 1. */
  score: z.number(),
  rule: z.string(),
  verdict: z
    .object({
      evidence: z.string(),
      verdict: z.enum(['accepted', 'dismissed']),
      by: z.string(),
      at: z.string(),
      why: z.string().nullable(),
    })
    .nullable(),
}).openapi('Evidence');

/** `GET /api/commitments/{id}/life?asOf=`: what became of it, and what evidence and time propose; nothing is decided by a proposal. */
export const CommitmentLife = z
  .object({
    commitment: Commitment,
    /** ISO 8601 date. */
    asOf: z.string(),
    notes: z.array(z.enum(NOTES)),
    proposals: z.array(
      z.object({
        state: CommitmentState,
        reason: z.enum(UNCLEAR_REASONS).nullable(),
        score: z.number(),
        evidence: z.array(z.string()),
        why: z.string(),
      }),
    ),
    evidence: z.array(Evidence),
    decisions: z.array(Decision),
  })
  .openapi('CommitmentLife');

const Count = z.int().nonnegative();

/** `GET /api/actors/{id}/track-record`: each commitment counts once, however often it was voiced. */
export const TrackRecord = z
  .object({
    actor: z.string(),
    asOf: z.string(),
    debtors: z.array(z.object({ id: z.string().nullable(), name: z.string(), commitments: Count })),
    commitments: Count,
    repeated: Count,
    states: z.record(CommitmentState, Count),
    due: z.object({ over: Count, overdue: Count, ahead: Count, none: Count }),
    /** Satisfied or violated: what `kept` is a share of. */
    rated: Count,
    /** Adds up to `commitments - rated`. */
    unrated: z.record(z.string(), Count),
    decided: Count,
    /** Still open, with evidence that nobody has decided on. */
    waiting: Count,
    /** With Wilson's interval at 95 %; null where nothing was rated. */
    kept: z.object({
      of: Count,
      count: Count,
      share: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  })
  .openapi('TrackRecord');

/** `GET /api/commitments?cursor=&limit=`: of the newest report first, within a report in reading order. */
export const CommitmentList = z
  .object({ commitments: z.array(Commitment), total: z.int(), next: z.string().nullable() })
  .openapi('CommitmentList');

export type CommitmentState = z.infer<typeof CommitmentState>;
export type Commitment = z.infer<typeof Commitment>;
export type Evidence = z.infer<typeof Evidence>;
export type CommitmentLife = z.infer<typeof CommitmentLife>;
export type TrackRecord = z.infer<typeof TrackRecord>;
export type CommitmentList = z.infer<typeof CommitmentList>;
