import type { Commitment } from '../../model/commitment.ts';
import type { Ground } from '../../model/ground.ts';
import { REVIEWED_FIELDS, REVIEWED_OWED, type ReviewedField, type ReviewedOwed } from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { Decided } from './entries.ts';
import { moved } from './quotes.ts';

/** What a decision makes of a reading. `lost`: fields whose words the text does not have any more, so that the machine's stand in for them. */
export interface Merged<What, Field> {
  readonly body: What;
  readonly lost: readonly Field[];
}

/** What a decision makes of what the machine reads. Without a verdict that is what the machine reads. */
export function decidedStatement(machine: Statement, subject: Decided, text: string): Merged<Statement, ReviewedField> {
  const { decision, verdict, by } = subject;
  if (decision.kind !== 'statement' || verdict === null) return { body: machine, lost: [] };
  const { values, lost } = placedValues(decision.values, REVIEWED_FIELDS, subject, text);
  const body = withinContent({ ...machine, ...values }, values.quantities !== undefined);
  const others = REVIEWED_FIELDS.filter((field) => field in values && told(body[field]) !== told(machine[field]));
  return { body: { ...body, grounds: groundsOf(machine.grounds, body, others, by ?? '') }, lost };
}

export function decidedOwed(machine: Commitment, subject: Decided, text: string): Merged<Commitment, ReviewedOwed> {
  const { decision, verdict } = subject;
  if (decision.kind !== 'commitment' || verdict === null) return { body: machine, lost: [] };
  const { values, lost } = placedValues(decision.values, REVIEWED_OWED, subject, text);
  return { body: inState({ ...machine, ...values }), lost };
}

/** What stands of a statement that the machine does not read. `whole`: whether the text has all of its words. */
export function missedStatement(subject: Decided, text: string): { readonly body: Statement; readonly whole: boolean } {
  const { decision, by } = subject;
  if (decision.kind !== 'statement') throw new Error(`${subject.subject} is no statement`);
  const base = { ...NO_STATEMENT, ...decision.read, id: subject.subject, grounds: [] };
  const whole = { ...base, ...decision.values };
  const placed = moved(whole, decision.quotes, text);
  if (placed === null) return { body: whole, whole: false };
  const fields = REVIEWED_FIELDS.filter((field) => field in decision.values && told(whole[field]) !== null);
  return { body: { ...placed, grounds: groundsOf([], placed, fields, by ?? '') }, whole: true };
}

export function missedOwed(subject: Decided, text: string): { readonly body: Commitment; readonly whole: boolean } {
  const { decision } = subject;
  if (decision.kind !== 'commitment') throw new Error(`${subject.subject} is no commitment`);
  const id = subject.subject;
  const base: Commitment = decision.read ?? { ...NOTHING_OWED, id, statements: [id.replace(/\.c\d+$/, '')] };
  const whole = inState({ ...base, ...decision.values, id, grounds: [] });
  const placed = moved(whole, decision.quotes, text);
  return placed === null ? { body: whole, whole: false } : { body: placed, whole: true };
}

/** Fields that are the person's and differ from what the machine read when they were decided; of what it did not read, all. */
export function heldFields({
  verdict,
  decision: { read, values },
}: Pick<Decided, 'verdict' | 'decision'>): readonly string[] {
  if (verdict === null || verdict === 'rejected') return [];
  const before = new Map<string, unknown>(Object.entries(read ?? {}));
  return Object.entries(values).flatMap(([field, value]) => {
    const is = told(value, CODES);
    const isNew = read === null ? is !== null && is !== '[]' : is !== told(before.get(field), CODES);
    return isNew ? [field] : [];
  });
}

/**
 * Fields of what the machine reads now that differ from what it read when a person decided, and from what the person said. Of what was
 * rejected all fields count.
 */
export function differing<Field extends ReviewedField | ReviewedOwed>(
  machine: object,
  { verdict, decision }: Decided,
  fields: readonly Field[],
): readonly Field[] {
  if (verdict === null) return [];
  const now = new Map<string, unknown>(Object.entries(machine));
  const before = new Map<string, unknown>(Object.entries(decision.read ?? {}));
  const held = new Map<string, unknown>(Object.entries(decision.values));
  return fields.filter((field) => {
    const [is, was] = [told(now.get(field)), told(before.get(field))];
    if (verdict === 'rejected') return is !== was;
    return held.has(field) && is !== told(held.get(field)) && (decision.read === null || is !== was);
  });
}

/** What a field says, however sure of it the machine is and, unless other keys are left out, at whatever offset its words stand. */
function told(value: unknown, without: ReadonlySet<string> = PLACES): string | null {
  if (value === undefined || value === null) return null;
  return JSON.stringify(value, (key, part: unknown) => {
    if (without.has(key)) return undefined;
    return key === 'text' && typeof part === 'string' ? part.replaceAll(/\s+/g, ' ').trim() : part;
  });
}

const CODES: ReadonlySet<string> = new Set(['confidence', 'plover', 'mode', 'cameo', 'quad']);
const PLACES: ReadonlySet<string> = new Set([...CODES, 'span', 'spans']);

function placedValues<Values extends object, Field extends keyof Values>(
  values: Values,
  fields: readonly Field[],
  { decision: { quotes } }: Decided,
  text: string,
): { readonly values: Partial<Values>; readonly lost: readonly Field[] } {
  const out: Partial<Values> = {};
  const lost: Field[] = [];
  for (const field of fields) {
    if (!(field in values)) continue;
    const value = values[field];
    const placed = value === null || value === undefined ? value : moved(value, quotes, text);
    if (placed === null && value !== null) lost.push(field);
    else out[field] = placed as Values[Field];
  }
  return { values: out, lost };
}

/** Quantities are of the content: what a person cuts off takes them with it. */
function withinContent(statement: Statement, given: boolean): Statement {
  if (given) return statement;
  const { spans } = statement.content;
  const quantities = statement.quantities.filter(({ span }) =>
    spans.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  return quantities.length === statement.quantities.length ? statement : { ...statement, quantities };
}

/** A commitment that a person gives a condition is conditional until it comes to hold; one whose condition he takes away is not. */
function inState(commitment: Commitment): Commitment {
  const { state, antecedent } = commitment;
  if (state === 'conditional' && antecedent === null) return { ...commitment, state: 'active' };
  if (state === 'active' && antecedent !== null) return { ...commitment, state: 'conditional' };
  return commitment;
}

const GROUNDED = ['speaker', 'via', 'act', 'to', 'condition', 'when'] as const;

/** What a person corrected rests on what he said, in the field's own words, else in those of the content. */
function groundsOf(
  machine: readonly Ground[],
  statement: Statement,
  corrected: readonly ReviewedField[],
  by: string,
): readonly Ground[] {
  const fields = GROUNDED.filter((field) => corrected.includes(field));
  return [
    ...machine.filter(({ field }) => !fields.some((one) => one === field)),
    ...fields.map((field): Ground => ({ field, rule: `said by ${by}`, spans: wordsIn(statement, field) })),
  ];
}

function wordsIn(statement: Statement, field: (typeof GROUNDED)[number]): readonly Span[] {
  const value = field === 'act' ? null : statement[field];
  if (value === null) return statement.content.spans;
  if ('spans' in value) return value.spans;
  return value.span ? [value.span] : statement.content.spans;
}

/** What a statement is of which nothing is said. */
export const NO_STATEMENT: Omit<Statement, 'id'> = {
  ...{ speaker: null, via: null, cue: null, content: { text: '', spans: [] }, form: 'indirect' },
  ...{ act: null, to: null, condition: null, when: null, quantities: [], grounds: [] },
};

/** What a commitment is of which nothing is said. */
const NOTHING_OWED: Omit<Commitment, 'id' | 'statements'> = {
  ...{ debtor: { text: '', span: null, name: null, id: null }, creditor: null, antecedent: null },
  ...{
    consequent: { text: '', spans: [] },
    force: 'promise',
    state: 'active',
    due: null,
    otherwise: null,
    grounds: [],
  },
};
