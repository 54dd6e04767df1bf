import type { Span, Statement } from '../../src/http/contract.ts';
import type { StatementCorrections } from '../../src/http/review-contract.ts';
import type { ActType } from '../reading/acts.ts';

/** The parts of a statement that are words of the report. */
export const MARKED_FIELDS = ['speaker', 'cue', 'content', 'condition', 'when'] as const;

export type MarkedField = (typeof MARKED_FIELDS)[number];

/** A statement as somebody is correcting it. Empty words and no spans mean that there is none. */
export interface Draft {
  readonly spans: Readonly<Record<MarkedField, readonly Span[]>>;
  readonly name: string;
  readonly role: string;
  readonly of: string;
  readonly act: ActType | null;
  readonly to: string;
  /** ISO 8601. */
  readonly value: string;
  readonly form: Statement['form'];
}

export function draftOf({ speaker, cue, content, condition, when, act, to, form }: Statement): Draft {
  return {
    spans: {
      speaker: speaker?.spans ?? [],
      cue: cue?.spans ?? [],
      content: content.spans,
      condition: condition ? [condition.span] : [],
      when: when ? [when.span] : [],
    },
    name: speaker?.name ?? '',
    role: speaker?.role ?? '',
    of: speaker?.of ?? '',
    act: act?.type ?? null,
    to: to?.name ?? to?.text ?? '',
    value: when?.value ?? '',
    form,
  };
}

/** What the draft of a statement that the machine missed starts from. */
export const EMPTY_DRAFT: Draft = {
  spans: { speaker: [], cue: [], content: [], condition: [], when: [] },
  ...{ name: '', role: '', of: '', act: null, to: '', value: '', form: 'indirect' },
};

/** What the draft changes of what stands: nothing else is said of it. `before` is null for a statement that is new. */
export function correctionsOf(before: Draft | null, draft: Draft): StatementCorrections {
  const was = before ?? EMPTY_DRAFT;
  const { spans, name, role, of, act, to, value, form } = draft;
  const moved = (field: MarkedField): boolean => !sameSpans(was.spans[field], spans[field]);
  const corrections: { -readonly [Key in keyof StatementCorrections]: StatementCorrections[Key] } = {};
  if (moved('speaker') && spans.speaker.length === 0) corrections.speaker = null;
  else if (spans.speaker.length > 0) {
    const speaker = {
      ...(moved('speaker') ? { spans: [...spans.speaker] } : {}),
      ...(name === was.name ? {} : { name: orNull(name) }),
      ...(role === was.role ? {} : { role: orNull(role) }),
      ...(of === was.of ? {} : { of: orNull(of) }),
    };
    if (Object.keys(speaker).length > 0) corrections.speaker = speaker;
  }
  if (moved('cue')) corrections.cue = spans.cue.length === 0 ? null : { spans: [...spans.cue] };
  if (moved('content') && spans.content.length > 0) corrections.content = { spans: [...spans.content] };
  if (form !== was.form || before === null) corrections.form = form;
  if (act !== was.act) corrections.act = act === null ? null : { type: act };
  if (to !== was.to) corrections.to = to.trim() === '' ? null : { span: null, name: to.trim() };
  const [condition] = spans.condition;
  if (moved('condition')) corrections.condition = condition ? conditionOf(condition, was) : null;
  const [when] = spans.when;
  if (!when) {
    if (moved('when')) corrections.when = null;
  } else if (moved('when') || value !== was.value) {
    corrections.when = {
      ...(moved('when') ? { span: when } : {}),
      ...(value.trim() === '' ? {} : { value: value.trim() }),
    };
  }
  return corrections;
}

/** A condition that was not there is taken for a plain one. */
function conditionOf(span: Span, was: Draft): NonNullable<StatementCorrections['condition']> {
  return was.spans.condition.length > 0 ? { span } : { span, kind: 'if', polarity: 'positive' };
}

/** The statement with the draft's words, for marking them in the text while they are chosen. */
export function asDrafted(statement: Statement, { spans }: Draft, text: string): Statement {
  const passage = (parts: readonly Span[]) => ({
    text: parts.map(({ start, end }) => text.slice(start, end)).join(' … '),
    spans: [...parts],
  });
  const [condition] = spans.condition;
  const [when] = spans.when;
  const unnamed = { name: null, id: null, kind: null, role: null, of: null };
  return {
    ...statement,
    speaker: spans.speaker.length === 0 ? null : { ...unnamed, ...statement.speaker, ...passage(spans.speaker) },
    cue: spans.cue.length === 0 ? null : passage(spans.cue),
    content: passage(spans.content),
    condition: condition
      ? {
          kind: 'if',
          polarity: 'positive',
          ...statement.condition,
          text: text.slice(condition.start, condition.end),
          span: condition,
        }
      : null,
    when: when ? { value: '', ...statement.when, text: text.slice(when.start, when.end), span: when } : null,
  };
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every(({ start, end }, index) => start === b[index]?.start && end === b[index]?.end)
  );
}

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());
