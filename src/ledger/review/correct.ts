import type { Commitment } from '../../model/commitment.ts';
import { OnRecordError } from '../../model/error.ts';
import type {
  ActCorrection,
  CommitmentCorrections,
  CommitmentValues,
  ConditionCorrection,
  PartyCorrection,
  PassageCorrection,
  QuantityCorrection,
  SpeakerCorrection,
  StatementCorrections,
  StatementValues,
  WhenCorrection,
} from '../../model/review.ts';
import type { Passage, Span } from '../../model/span.ts';
import type { Act, ActType, Condition, Force, Party, Speaker, Statement, When } from '../../model/statement.ts';
import { wordsOf } from './quotes.ts';

/** A statement as it stands, or one of which nothing is known yet. */
type Base = Omit<Statement, 'id'>;

/** Whole fields out of what a person says of them. Throws `bad-correction`, with the field, for what cannot be. */
export function statementValues(corrections: StatementCorrections, base: Base, text: string): StatementValues {
  const { speaker, via, cue, content, form, act, to, condition, when, quantities } = corrections;
  return {
    ...(speaker !== undefined && { speaker: speaker && speakerAfter(base.speaker, speaker, text, 'speaker') }),
    ...(via !== undefined && { via: via && speakerAfter(base.via, via, text, 'via') }),
    ...(cue !== undefined && { cue: cue && passageAfter(cue, text, 'cue') }),
    ...(content !== undefined && { content: passageAfter(content, text, 'content') }),
    ...(form !== undefined && { form }),
    ...(act !== undefined && { act: act && actAfter(base.act, act) }),
    ...(to !== undefined && { to: to && partyAfter(base.to, to, text, 'to') }),
    ...(condition !== undefined && {
      condition: condition && conditionAfter(base.condition, condition, text, 'condition'),
    }),
    ...(when !== undefined && { when: when && whenAfter(base.when, when, text) }),
    ...(quantities !== undefined && {
      quantities: quantities.map((one, at) => quantityOf(one, text, `quantities.${at}`)),
    }),
  };
}

/** As `statementValues`. */
export function commitmentValues(corrections: CommitmentCorrections, base: Commitment, text: string): CommitmentValues {
  const { debtor, creditor, antecedent, consequent, force, due } = corrections;
  return {
    ...(debtor !== undefined && { debtor: partyAfter(base.debtor, debtor, text, 'debtor') }),
    ...(creditor !== undefined && { creditor: creditor && partyAfter(base.creditor, creditor, text, 'creditor') }),
    ...(antecedent !== undefined && {
      antecedent: antecedent && conditionAfter(base.antecedent, antecedent, text, 'antecedent'),
    }),
    ...(consequent !== undefined && { consequent: passageAfter(consequent, text, 'consequent') }),
    ...(force !== undefined && { force }),
    ...(due !== undefined && { due: due && timeIn(due, 'due') }),
  };
}

function speakerAfter(base: Speaker | null, given: SpeakerCorrection, text: string, field: string): Speaker {
  const spans = given.spans ?? base?.spans;
  if (!spans) throw bad(`${field}.spans`, null, 'nobody was named before; give the spans of the words that name him');
  const { name, id, kind, role, of } = { ...NOBODY, ...base, ...defined(given) };
  return { ...passageAfter({ spans }, text, field), name, id, kind, role, of };
}

const NOBODY = { name: null, id: null, kind: null, role: null, of: null };

function partyAfter(base: Party | null, given: PartyCorrection, text: string, field: string): Party {
  const { span, name, id } = { span: null, name: null, id: null, ...base, ...defined(given) };
  if (span === null && name === null) throw bad(field, null, 'needs a span or a name');
  const words = span === null ? name : wordsOf([checked(span, text, `${field}.span`)], text);
  return { text: words ?? '', span, name, id };
}

function passageAfter({ spans }: PassageCorrection, text: string, field: string): Passage {
  if (spans.length === 0) throw bad(`${field}.spans`, null, 'needs one span at least');
  const kept = spans.map((span, at) => checked(span, text, `${field}.spans.${at}`));
  for (const [at, span] of kept.entries()) {
    const before = kept[at - 1];
    if (before && before.end > span.start)
      throw bad(`${field}.spans.${at}`, said(span), 'begins before the one before it ends; give them in reading order');
  }
  return { text: wordsOf(kept, text), spans: kept };
}

function conditionAfter(base: Condition | null, given: ConditionCorrection, text: string, field: string): Condition {
  const { span, kind, polarity } = {
    span: undefined,
    kind: undefined,
    polarity: undefined,
    ...base,
    ...defined(given),
  };
  if (!span) throw bad(`${field}.span`, null, 'there was no condition before; give the span of its words');
  if (!kind) throw bad(`${field}.kind`, null, 'there was no condition before; say of which kind it is');
  const words = wordsOf([checked(span, text, `${field}.span`)], text);
  return { text: words, span: { start: span.start, end: span.end }, kind, polarity: polarity ?? usualPolarity(kind) };
}

const usualPolarity = (kind: Condition['kind']): Condition['polarity'] =>
  kind === 'unless' || kind === 'without' ? 'negative' : 'positive';

function whenAfter(base: When | null, given: WhenCorrection, text: string): When {
  const { span, value } = { span: undefined, value: undefined, ...base, ...defined(given) };
  if (!span) throw bad('when.span', null, 'there was no time before; give the span of its words');
  if (value === undefined) throw bad('when.value', null, 'there was no time before; say which it is');
  const words = wordsOf([checked(span, text, 'when.span')], text);
  return { text: words, span: { start: span.start, end: span.end }, value: timeIn(value, 'when.value') };
}

/** The force that an act of the type has unless its words say otherwise. */
const USUAL: Readonly<Partial<Record<ActType, Force>>> = {
  ...({ promise: 'promise', offer: 'offer', threaten: 'threat', refuse: 'refusal' } as const),
};

const NO_EVENT = { plover: null, mode: null, cameo: null, quad: null };

function actAfter(base: Act | null, given: ActCorrection): Act {
  const type = given.type ?? base?.type;
  if (!type) throw bad('act.type', null, 'there was no act before; say of which type it is');
  const isOther = type !== base?.type;
  const also = [...new Set(given.also ?? base?.also ?? [])].filter((one) => one !== type);
  const force = given.force === undefined ? (isOther ? (USUAL[type] ?? null) : (base?.force ?? null)) : given.force;
  const code = given.code ?? (isOther || !base ? NO_EVENT : base);
  const { plover, mode, cameo, quad } = code;
  return { type, confidence: 1, also, force, plover, mode, cameo, quad };
}

function quantityOf({ span, value, ...given }: QuantityCorrection, text: string, field: string) {
  if (!Number.isFinite(value)) throw bad(`${field}.value`, String(value), 'is no number');
  const words = wordsOf([checked(span, text, `${field}.span`)], text);
  const rest = { to: null, unit: null, currency: null, approximation: null, per: null, ...defined(given) };
  const { to, unit, currency, approximation, per } = rest;
  return { text: words, span: { start: span.start, end: span.end }, value, to, unit, currency, approximation, per };
}

/** Date, month, year, instant or duration, or two of them with a slash between. */
const PART = String.raw`(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}){0,2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?|P(?=.)[\dYMWDTHS.]+)`;
const TIME = new RegExp(`^(?:${PART}|${PART}?/${PART}?)$`);

function timeIn(value: string, field: string): string {
  const dates = [...value.matchAll(/\d{4}-\d{2}(?:-\d{2})?/g)].map(([date]) => date);
  const isTime = TIME.test(value) && value !== '/' && dates.every((date) => isDate(date));
  if (!isTime) throw bad(field, value, 'is no ISO 8601 date, month, year, duration or interval such as 2031-10-02');
  return value;
}

function isDate(date: string): boolean {
  const instant = new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

/** The span, and nothing else that was given with it. */
function checked({ start, end }: Span, text: string, field: string): Span {
  const span = { start, end };
  const whole = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;
  if (!whole) throw bad(field, said(span), 'is no range: it begins at 0 or later and ends after it begins');
  if (end > text.length) throw bad(field, said(span), `is beyond the end of the text, which has ${text.length} units`);
  if (splits(text, start) || splits(text, end)) throw bad(field, said(span), 'cuts a character in two');
  if (text.slice(start, end).trim() === '') throw bad(field, said(span), 'has nothing but white space');
  return span;
}

/** Between the two units of one character. */
const splits = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

const said = ({ start, end }: Span): string => `${start}-${end}`;

/** `value`: what was given; null where nothing was. */
const bad = (field: string, value: string | null, reason: string): OnRecordError =>
  new OnRecordError('bad-correction', field, value === null ? `${field}: ${reason}` : `${field}: ${value} ${reason}`);

/** Without the keys that are undefined, which say nothing. */
function defined<What extends object>(what: What): { [Key in keyof What]: Exclude<What[Key], undefined> } {
  // What is left has no undefined.
  return Object.fromEntries(Object.entries(what).filter(([, value]) => value !== undefined)) as {
    [Key in keyof What]: Exclude<What[Key], undefined>;
  };
}
