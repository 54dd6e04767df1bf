import { z } from '@hono/zod-openapi';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { EVIDENCE_KINDS, LIFE_RULES, type LifeRule, NOTES, UNCLEAR_REASONS } from '../model/life.ts';
import { FORCES } from '../model/statement.ts';
import { Condition, Party, Passage, ReportReference, ReviewMark } from './contract.ts';

/** Commitments, what became of them, and what decides. */

// The keys of a constant object are all that it has.
const RULES = Object.keys(LIFE_RULES) as readonly LifeRule[];

export const CommitmentState = z.enum(COMMITMENT_STATES).openapi('CommitmentState');

export const Decision = z
  .object({
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
  })
  .openapi('CommitmentDecision');

/** `GET /api/commitments/{id}/decisions`: the oldest first; the last stands. */
export const DecisionList = z.object({ decisions: z.array(Decision) }).openapi('DecisionList');

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
    /** Null where nobody has looked at it. */
    review: ReviewMark.nullable().default(null),
  })
  .openapi('Commitment');

export const Verdict = z
  .object({
    evidence: z.string(),
    verdict: z.enum(['accepted', 'dismissed']),
    by: z.string(),
    /** ISO 8601 instant. */
    at: z.string(),
    why: z.string().nullable(),
  })
  .openapi('EvidenceVerdict');

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
  /** The last; null where nobody decided. */
  verdict: Verdict.nullable(),
}).openapi('Evidence');

/** `GET /api/commitments/{id}/evidence`: in the order of publication. */
export const EvidenceList = z.object({ evidence: z.array(Evidence) }).openapi('EvidenceList');

/** `GET /api/evidence/{id}`: with all that was decided of it, the oldest first. */
export const EvidenceDetail = z.object({ evidence: Evidence, verdicts: z.array(Verdict) }).openapi('EvidenceDetail');

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

/** `GET /api/commitments?cursor=&limit=`: of the newest report first, within a report in reading order. */
export const CommitmentList = z
  .object({ commitments: z.array(Commitment), total: z.int(), next: z.string().nullable() })
  .openapi('CommitmentList');

/** `GET /api/rules`: what may decide by itself. */
export const RuleList = z
  .object({
    rules: z.array(
      z.object({
        rule: z.enum(RULES),
        setting: z.enum(['on', 'off']),
        /** Who switched it last; null where nobody ever did. */
        by: z.string().nullable(),
        at: z.string().nullable(),
        does: z.string(),
      }),
    ),
    /** Ids of the commitments that switching a rule on decided. */
    decided: z.array(z.string()),
  })
  .openapi('RuleList');

/** `GET /api/scales`: what the ratings of a scale say of a commitment, and which rating a state is given. */
export const ScaleList = z
  .object({
    scales: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        source: z.string().nullable(),
        ratings: z.array(
          z.object({
            rating: z.string(),
            state: CommitmentState,
            reason: z.enum(UNCLEAR_REASONS).nullable(),
            note: z.enum(NOTES).nullable(),
          }),
        ),
        /** Null where the scale has none. */
        from: z.record(CommitmentState, z.string().nullable()),
      }),
    ),
  })
  .openapi('ScaleList');

export type CommitmentState = z.infer<typeof CommitmentState>;
export type Decision = z.infer<typeof Decision>;
export type Commitment = z.infer<typeof Commitment>;
export type CommitmentList = z.infer<typeof CommitmentList>;
export type CommitmentLife = z.infer<typeof CommitmentLife>;
export type Evidence = z.infer<typeof Evidence>;
export type EvidenceDetail = z.infer<typeof EvidenceDetail>;
export type RuleList = z.infer<typeof RuleList>;
export type ScaleList = z.infer<typeof ScaleList>;
