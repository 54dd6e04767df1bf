import type { Commitment, Quote, ReportName, Said, Statement, StatementOf } from './shapes.ts';

/** Answers for people. What reports say stands on lines of its own after `>`, and cannot end its line. */

/** As much of a quotation as a line has; the whole is in the data. */
const MOST = 400;

export function quoteLine({ text }: Pick<Quote, 'text'>): string {
  return `  > ${oneLine(text)}`;
}

/** A text as one line without control characters, cut where it is long. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
  return line.length <= MOST ? line : `${[...line].slice(0, MOST).join('')}…`;
}

/** `The Quay Courier, 2025-11-03, "Ferries to run", sha256:…`. */
export function reportWords({ outlet, published, title, id }: ReportName): string {
  const said = [
    outlet ?? 'unnamed outlet',
    published ?? 'no date',
    title === null ? 'no title' : JSON.stringify(title),
  ];
  return `${said.map(oneLine).join(', ')}, ${id}`;
}

function headingOf({ id, speaker, act, form }: Statement): string {
  const who = speaker === null ? 'nobody named' : (speaker.name ?? speaker.words.text);
  return `${oneLine(who)} — ${actWords(act?.type ?? null, act?.confidence ?? null)} — ${form} — ${id}`;
}

function actWords(type: string | null, confidence: number | null): string {
  return type === null ? 'act unknown' : `${type}, confidence ${confidence}`;
}

export function statementLines(statement: Statement): readonly string[] {
  return [headingOf(statement), quoteLine(statement.content)];
}

export function statementOfLines(statement: StatementOf): readonly string[] {
  return [headingOf(statement), `  ${reportWords(statement.report)}`, quoteLine(statement.content)];
}

export function saidLines({ id, speaker, act, confidence, content }: Said): readonly string[] {
  return [`  ${oneLine(speaker ?? 'nobody named')} — ${actWords(act, confidence)} — ${id}`, `  ${quoteLine(content)}`];
}

export function commitmentLines(commitment: Commitment) {
  const { debtor, force, condition, due, consequent, report, id } = commitment;
  const parts = [oneLine(debtor.name ?? debtor.text), force, stateWords(commitment), due && `due ${due}`, id];
  return [
    parts.filter((words) => words !== null).join(' — '),
    `  ${reportWords(report)}`,
    ...(condition ? [`  condition (${condition.kind}):`, quoteLine(condition)] : []),
    quoteLine(consequent),
  ];
}

/** `satisfied, as R. Castell decided on 2031-06-04 (its report: active)`. */
function stateWords({ state, told, decision }: Commitment): string {
  if (decision === null) return `${state} as its report tells it`;
  const who = decision.rule === null ? oneLine(decision.by) : `the rule ${decision.rule}`;
  return `${state}, as ${who} decided on ${decision.at.slice(0, 10)} (its report: ${told})`;
}

/** How to go on. */
export function moreLines(next: string | null): readonly string[] {
  return next === null ? [] : [`More: call again with cursor ${next}`];
}
