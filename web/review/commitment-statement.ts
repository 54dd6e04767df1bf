import type { Commitment } from '../../src/http/commitment-contract.ts';
import type { Span, Statement } from '../../src/http/contract.ts';
import type { CommitmentCorrections } from '../../src/http/review-contract.ts';
import { type Draft, sameSpans } from '../correcting/draft.ts';

/** A commitment as its words are marked: who owes it as the source, what is owed as the content. */
export function asStatement(commitment: Commitment): Statement {
  const { id, report, debtor, creditor, antecedent, consequent, due, review } = commitment;
  const unknown = { id: debtor.id, kind: null, role: null, of: null };
  return {
    ...{ id, report, to: creditor, condition: antecedent, content: consequent, review },
    speaker: { text: debtor.text, spans: debtor.span ? [debtor.span] : [], name: debtor.name, ...unknown },
    form: 'indirect',
    when: due === null ? null : { text: '', span: NOWHERE, value: due },
    ...{ via: null, cue: null, act: null, quantities: [] },
  };
}

/** After the id of the statement that voices a commitment which the machine missed, until that one has an id. */
const OWED = '.owed';

/** What a statement binds its speaker to, before anything else is said of it: all of what it says. */
export function asOwed(voice: Statement): Statement {
  const dated = voice.when !== null && /^\d{4}/.test(voice.when.value);
  return { ...voice, id: voice.id + OWED, when: dated ? voice.when : null };
}

/** The id of the statement that voices what `asOwed` made. */
export const voiceOf = ({ id }: Statement): string => id.slice(0, -OWED.length);

/** A due date has no words of its own: an empty span is not marked. */
const NOWHERE: Span = { start: 0, end: 0 };

/** What the draft changes of a commitment: nothing else is said of it. */
export function commitmentCorrections(
  before: Draft,
  draft: Draft,
  force: Commitment['force'] | null,
): CommitmentCorrections {
  const corrections: { -readonly [Key in keyof CommitmentCorrections]: CommitmentCorrections[Key] } = {};
  const moved = (field: 'speaker' | 'content' | 'condition'): boolean =>
    !sameSpans(before.spans[field], draft.spans[field]);
  const [debtor] = draft.spans.speaker;
  if (moved('speaker') || draft.name !== before.name) {
    corrections.debtor = {
      ...(moved('speaker') ? { span: debtor ?? null } : {}),
      ...(draft.name === before.name ? {} : { name: orNull(draft.name) }),
    };
  }
  if (draft.to !== before.to)
    corrections.creditor = draft.to.trim() === '' ? null : { span: null, name: draft.to.trim() };
  if (moved('content')) corrections.consequent = { spans: [...draft.spans.content] };
  const [condition] = draft.spans.condition;
  if (moved('condition')) {
    const kind = before.spans.condition.length > 0 ? {} : ({ kind: 'if', polarity: 'positive' } as const);
    corrections.antecedent = condition ? { span: condition, ...kind } : null;
  }
  if (draft.value !== before.value) corrections.due = orNull(draft.value);
  if (force !== null) corrections.force = force;
  return corrections;
}

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());
