import { spanOf } from '../../grammar/token-ranges.ts';
import type { Commitment, CommitmentState, PastCommitment } from '../../model/commitment.ts';
import type { Span } from '../../model/span.ts';
import type { Condition, Statement } from '../../model/statement.ts';
import { passageOf } from '../../text/passage.ts';
import type { Said } from '../said.ts';
import { debtorOf } from './debtor.ts';
import { isSame } from './same.ts';
import type { Undertaking } from './undertaking.ts';
import { undertakingsOf } from './undertakings.ts';

/** Conditions that hold now and may cease: what depends on them is owed already. */
const HOLDING: ReadonlySet<Condition['kind']> = new Set(['as long as', 'until']);

/**
 * What the statements of a report commit somebody to, in reading order; statements that voice one undertaking share an entry. Requires their
 * acts, conditions, addressees and times, and what the report says became of past commitments.
 */
export function commitmentsOf(said: readonly Said[], past: readonly PastCommitment[]): readonly Commitment[] {
  const found: Commitment[] = [];
  for (const one of said) {
    const own = undertakingsOf(one).flatMap((undertaking, i) => commitment(one, undertaking, i, past) ?? []);
    for (const made of linked(own)) {
      const known = found.findIndex((other) => isSame(other, made));
      if (known < 0) found.push(made);
      else
        found[known] = { ...found[known], statements: [...new Set([...found[known].statements, ...made.statements])] };
    }
  }
  return found;
}

function commitment(
  said: Said,
  undertaking: Undertaking,
  number: number,
  past: readonly PastCommitment[],
): Commitment | null {
  const { statement, analysis, report } = said;
  const debtor = debtorOf(said, undertaking);
  if (!debtor) return null;
  const span = spanOf(analysis.tokens, undertaking.consequent);
  const { when } = statement;
  const isWithin = when !== null && meets(when.span, span);
  const over = when !== null && isOver(when.value, report.published, isWithin);
  const isPast = when !== null && !isWithin && isOver(when.value, report.published, true);
  const due = isPast ? null : dueOf(statement, undertaking, span);
  const state = stateOf(undertaking, span, past);
  return {
    id: `${statement.id}.c${number + 1}`,
    statements: [statement.id],
    debtor,
    creditor: statement.to && statement.to.id !== debtor.id ? statement.to : null,
    antecedent: undertaking.condition,
    consequent: passageOf(report.text, [span]),
    force: undertaking.force,
    state: state === 'active' && over ? 'unclear' : state,
    due,
    otherwise: null,
    grounds: [{ field: 'commitment', rule: undertaking.rule, spans: [span] }],
  };
}

/** Years after which what was undertaken is no longer known to stand. */
const STALE = 2;

/** Whether a time lies before the report's day, as far as both are known; beside the content, years before it. */
function isOver(when: string, published: string | null, isWithin: boolean): boolean {
  const end = when.split('/').at(-1) ?? '';
  if (published === null || !/^\d{4}/.test(end)) return false;
  return isWithin
    ? end < published.slice(0, end.length)
    : Number(end.slice(0, 4)) <= Number(published.slice(0, 4)) - STALE;
}

/** What the report says became of it, where it tells that in the same words; else whether it waits for its condition. */
function stateOf({ condition }: Undertaking, span: Span, past: readonly PastCommitment[]): CommitmentState {
  const judged = past.find(({ spans }) => spans.some(({ start, end }) => start <= span.start && span.end <= end));
  if (judged) return judged.state;
  return condition && !HOLDING.has(condition.kind) ? 'conditional' : 'active';
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The statement's time, where it is not said of another undertaking or of the condition. */
function dueOf({ when }: Statement, { condition }: Undertaking, span: Span): string | null {
  if (!when) return null;
  if (condition && meets(condition.span, when.span)) return null;
  return meets(when.span, span) || when.span.end <= span.start || when.span.start >= span.end ? when.value : null;
}

/** Two branches of one statement know each other: "if they leave …; if they do not …". */
function linked(own: readonly Commitment[]): readonly Commitment[] {
  const [first, second] = own.filter(({ antecedent }) => antecedent);
  if (!first || !second || own.length !== 2 || first.antecedent?.polarity === second.antecedent?.polarity) return own;
  return [
    { ...first, otherwise: second.id },
    { ...second, otherwise: first.id },
  ];
}
