import { spanOf, tokensIn } from '../../grammar/token-ranges.ts';
import type { Commitment, CommitmentState, PastCommitment } from '../../model/commitment.ts';
import type { Span } from '../../model/span.ts';
import type { Condition } from '../../model/statement.ts';
import { passageOf } from '../../text/passage.ts';
import type { Said } from '../said.ts';
import { timesIn } from '../times/times-in.ts';
import { debtorOf } from './debtor.ts';
import { isSame } from './same.ts';
import type { Undertaking } from './undertaking.ts';
import { undertakingsOf } from './undertakings.ts';
import { withdrawn } from './withdrawals.ts';

/** Conditions that hold now and may cease: what depends on them is owed already. */
const HOLDING: ReadonlySet<Condition['kind']> = new Set(['as long as', 'until']);

/**
 * What the statements of a report commit somebody to, in reading order; statements that voice one undertaking share an entry. Requires their
 * acts, conditions, addressees and times, and what the report says became of past commitments.
 */
export function commitmentsOf(said: readonly Said[], past: readonly PastCommitment[]): readonly Commitment[] {
  const found: Commitment[] = [];
  for (const one of said) {
    const undertakings = undertakingsOf(one);
    const isAlone = undertakings.length === 1;
    const own = undertakings.flatMap((undertaking, i) => commitment(one, undertaking, i, isAlone, past) ?? []);
    for (const made of linked(own)) {
      const known = found.findIndex((other) => isSame(other, made));
      if (known < 0) found.push(made);
      else
        found[known] = { ...found[known], statements: [...new Set([...found[known].statements, ...made.statements])] };
    }
  }
  return said.length > 0 && found.length > 0 ? withdrawn(said[0], found) : found;
}

function commitment(
  said: Said,
  undertaking: Undertaking,
  number: number,
  isAlone: boolean,
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
  const due = isPast ? null : dueOf(said, undertaking, span, isAlone);
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

/**
 * What the report says became of it, where it tells that in the same words; else whether it waits for its condition. What is offered while
 * something holds waits to be taken up.
 */
function stateOf(
  { condition, force, isTakenBack }: Undertaking,
  span: Span,
  past: readonly PastCommitment[],
): CommitmentState {
  if (isTakenBack) return 'cancelled';
  const judged = past.find(
    ({ spans, ground }) =>
      span.start <= ground.spans[0].end + NEAR && spans.some((told) => share(span, told) >= MOSTLY),
  );
  if (judged) return judged.state;
  return condition && (force === 'offer' || !HOLDING.has(condition.kind)) ? 'conditional' : 'active';
}

/** Share of the words of an undertaking, or of those that judge it, that both have. */
const MOSTLY = 0.6;

/** Units from the word that judges to what was undertaken, at most, where this follows it. */
const NEAR = 60;

const share = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  Math.max(1, Math.min(a.end - a.start, b.end - b.start));

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * The statement's time, where it is not said of another undertaking; the end of the time that an ultimatum gives, where what is undertaken
 * has none of its own: "If you do not pay by May, we will go."
 */
function dueOf(
  { statement: { when }, report, analysis }: Said,
  { condition }: Undertaking,
  span: Span,
  isAlone: boolean,
): string | null {
  if (when && meets(when.span, span)) return when.value;
  const isOther = when !== null && condition !== null && meets(condition.span, when.span);
  if (when && isAlone && !isOther) return when.value;
  if (!condition || !ULTIMATE.has(condition.kind)) return null;
  const times = timesIn(analysis, report, tokensIn(analysis.tokens, condition.span));
  return times.find(({ kind, bound }) => kind === 'point' && bound !== null && bound !== 'since')?.value ?? null;
}

/** Conditions that give somebody until a time. */
const ULTIMATE: ReadonlySet<Condition['kind']> = new Set(['if', 'unless', 'provided', 'only', 'without']);

/** Two branches of one statement know each other: "if they leave …; if they do not …". */
function linked(own: readonly Commitment[]): readonly Commitment[] {
  const [first, second] = own.filter(({ antecedent }) => antecedent);
  if (!first || !second || own.length !== 2 || first.antecedent?.polarity === second.antecedent?.polarity) return own;
  return [
    { ...first, otherwise: second.id },
    { ...second, otherwise: first.id },
  ];
}
