import type { GroundRecord } from '../app/grounds.ts';
import type { DecidedCommitment } from '../ledger/commitments.ts';
import type { ReportSummary } from '../ledger/listing.ts';
import type { CommitmentDecision } from '../model/life.ts';
import type { Condition, Party, ReportReference, Speaker, StatementRecord, When } from '../model/statement.ts';
import { quoteOf, spanOf } from './quoted.ts';
import type * as shapes from './shapes.ts';

/** Entries of the record as answers give them. */

export function reportName({ id, title, outlet, published }: ReportReference): shapes.ReportName {
  return { id, title, outlet, published };
}

export function reportFacts(report: ReportSummary): shapes.ReportFacts {
  const { url, author, place, language, added, words, statements, version } = report;
  return { ...reportName(report), url, author, place, language, added, words, statements, version };
}

type Told = Omit<StatementRecord, 'report'>;

export function statement({ id, speaker, act, form, content, to, condition, when }: Told): shapes.Statement {
  return {
    id,
    speaker: speaker && speakerOf(speaker),
    act: act && { type: act.type, confidence: act.confidence, also: [...act.also], force: act.force },
    form,
    content: quoteOf(content),
    to: to && partyOf(to),
    condition: condition && conditionOf(condition),
    when: when && whenOf(when),
  };
}

export function statementOf(record: StatementRecord): shapes.StatementOf {
  return { ...statement(record), report: reportName(record.report) };
}

export function speakerOf({ name, id, role, of, text, spans }: Speaker): NonNullable<shapes.Statement['speaker']> {
  return { name, id, role, of, words: quoteOf({ text, spans }) };
}

export function partyOf({ name, id, text, span }: Party): shapes.Party {
  return { name, id, text, span: span && spanOf(span) };
}

function conditionOf({ text, span, kind, polarity }: Condition): NonNullable<shapes.Statement['condition']> {
  return { text, span: spanOf(span), kind, polarity };
}

function whenOf({ text, span, value }: When): NonNullable<shapes.Statement['when']> {
  return { text, span: spanOf(span), value };
}

export function groundOf({ field, value, rule, spans }: GroundRecord): shapes.Ground {
  return { field, value, rule, words: spans.map(({ start, end, text }) => ({ start, end, text })) };
}

export function saidOf({ id, report, speaker, act, content }: StatementRecord): shapes.Said {
  return {
    ...{ id, report: report.id },
    speaker: speaker && (speaker.name ?? speaker.text),
    act: act?.type ?? null,
    confidence: act?.confidence ?? null,
    content: quoteOf(content),
  };
}

/** `text` is the canonical text of the report that voices it. */
export function commitmentOf(
  { commitment, report, state, decision }: DecidedCommitment,
  text: string,
): shapes.Commitment {
  const { id, statements, debtor, creditor, antecedent, consequent, force, due, otherwise, grounds } = commitment;
  return {
    ...{ id, report: reportName(report) },
    debtor: partyOf(debtor),
    creditor: creditor && partyOf(creditor),
    condition: antecedent && conditionOf(antecedent),
    consequent: quoteOf(consequent),
    ...{ force, state, told: commitment.state, decision: decision && decisionOf(decision) },
    ...{ due, otherwise, statements: [...statements] },
    grounds: grounds.map(({ field, rule, spans }) => ({
      ...{ field, value: null, rule },
      words: spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    })),
  };
}

function decisionOf({ by, at, why, reason, rule, evidence }: CommitmentDecision): shapes.Commitment['decision'] {
  return { by, at, why, reason, rule, evidence: [...evidence] };
}
