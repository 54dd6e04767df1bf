import type { Commitment } from '../../model/commitment.ts';
import {
  type CommitmentValues,
  type Placing,
  REVIEWED_FIELDS,
  REVIEWED_OWED,
  type StatementValues,
} from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { Found } from '../found.ts';
import { boundBy } from './bound.ts';
import { decidedOwed, decidedStatement, differing, missedOwed, missedStatement } from './decided-values.ts';
import type { Decided } from './entries.ts';
import { followed, followedFound } from './follow.ts';
import { matched, sharedUnits, type Told } from './match.ts';

/** What a version of the program reads in a report. */
export interface MachineReading {
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
  readonly found: Found;
}

/** Where a subject stands in a reading. */
export interface Placed {
  readonly subject: string;
  /** The id that it stands under, or would. */
  readonly id: string;
  readonly placing: Placing;
  readonly stands: boolean;
  /** What stands, or would. */
  readonly body: Statement | Commitment;
  /** What the machine reads otherwise than when it was decided; null where it does not. */
  readonly proposal: StatementValues | CommitmentValues | null;
}

/** What stands of a report: what the machine reads, with all that people decided laid over it. */
export interface Standing extends MachineReading {
  readonly placed: readonly Placed[];
}

/**
 * Lays what people decided over what the machine reads. What they corrected or accepted stays theirs, what they rejected stays away, and
 * what the machine does not read any more stands by what they said of it, as long as the text has its words. Commitments and positions
 * follow the statements that voice them; of what a person alone says that it binds, one is made. Depends on its arguments alone: whenever it is asked, the answer is the same.
 */
export function stand(machine: MachineReading, decided: readonly Decided[], text: string): Standing {
  const statements = statementsOf(machine, decided, text);
  const before = new Map(machine.statements.map((one) => [one.id, one]));
  const after = new Map(statements.standing.map((one) => [one.id, one]));
  const told = { before, after, actors: machine.found.actors };
  const bound = boundBy(statements.placed, decided, { before, after, commitments: machine.commitments });
  const commitments = commitmentsOf(
    [
      ...machine.commitments.map((one) => [one, followed(one, told)] as const),
      ...bound.map((one) => [one, one] as const),
    ],
    statements.standing,
    decided,
    text,
  );
  return {
    statements: statements.standing,
    commitments: commitments.standing,
    found: followedFound(machine.found, told),
    placed: [...statements.placed, ...commitments.placed],
  };
}

function statementsOf({ statements }: MachineReading, decided: readonly Decided[], text: string) {
  const subjects = decided.filter(({ decision }) => decision.kind === 'statement');
  const of = matched(subjects, statements.map(statementTold), text);
  const byPlace = new Map(subjects.map((subject, at) => [of[at] ?? null, subject]));
  const placed: Placed[] = [];
  const standing: Statement[] = [];
  for (const [place, machine] of statements.entries()) {
    const subject = byPlace.get(place);
    if (!subject) {
      standing.push(machine);
      continue;
    }
    const { body, lost } = decidedStatement(machine, subject, text);
    const stands = subject.verdict !== 'rejected';
    if (stands) standing.push(body);
    const proposal = pickedOrNull(machine, [...differing(machine, subject, REVIEWED_FIELDS), ...lost]);
    placed.push({ subject: subject.subject, id: machine.id, placing: 'read', stands, body, proposal });
  }
  const taken = new Set(statements.map(({ id }) => id));
  for (const [at, subject] of subjects.entries()) {
    if (of[at] !== null) continue;
    const kept = missedStatement(subject, text);
    const stands = kept.whole && subject.verdict !== null && subject.verdict !== 'rejected';
    const id = stands ? freeId(subject.subject, kept.body, taken) : subject.subject;
    const body = { ...kept.body, id };
    if (stands) {
      taken.add(id);
      insert(standing, body, beginningOf);
    }
    const placing = kept.whole || subject.verdict === null || subject.verdict === 'rejected' ? 'missed' : 'unplaced';
    placed.push({ subject: subject.subject, id, placing, stands, body, proposal: null });
  }
  return { standing, placed };
}

function commitmentsOf(
  commitments: readonly (readonly [machine: Commitment, followed: Commitment | null])[],
  statements: readonly Statement[],
  decided: readonly Decided[],
  text: string,
) {
  const subjects = decided.filter(({ decision }) => decision.kind === 'commitment');
  const of = matched(
    subjects,
    commitments.map(([machine]) => owedTold(machine)),
    text,
  );
  const byPlace = new Map(subjects.map((subject, at) => [of[at] ?? null, subject]));
  const placed: Placed[] = [];
  const standing: Commitment[] = [];
  for (const [place, [machine, follows]] of commitments.entries()) {
    const subject = byPlace.get(place);
    if (!subject) {
      if (follows) standing.push(follows);
      continue;
    }
    const { body, lost } = decidedOwed(follows ?? machine, subject, text);
    const stands = subject.verdict === null ? follows !== null : subject.verdict !== 'rejected';
    if (stands) standing.push(voiced(body, statements));
    const proposal = pickedOrNull(machine, [...differing(machine, subject, REVIEWED_OWED), ...lost]);
    placed.push({ subject: subject.subject, id: machine.id, placing: 'read', stands, body, proposal });
  }
  const taken = new Set(commitments.map(([{ id }]) => id));
  for (const [at, subject] of subjects.entries()) {
    if (of[at] !== null) continue;
    const kept = missedOwed(subject, text);
    const stands = kept.whole && subject.verdict !== null && subject.verdict !== 'rejected';
    const id = stands ? freeOwedId(subject.subject, taken) : subject.subject;
    const body = voiced({ ...kept.body, id }, statements);
    if (stands) {
      taken.add(id);
      insert(standing, body, ({ consequent }) => consequent.spans[0]?.start ?? 0);
    }
    const placing = kept.whole || subject.verdict === null || subject.verdict === 'rejected' ? 'missed' : 'unplaced';
    placed.push({ subject: subject.subject, id, placing, stands, body, proposal: null });
  }
  const ids = new Set(standing.map(({ id }) => id));
  const linked = standing.map((one) =>
    one.otherwise === null || ids.has(one.otherwise) ? one : { ...one, otherwise: null },
  );
  return { standing: linked, placed };
}

const statementTold = ({ id, content, cue, speaker }: Statement): Told => ({
  ...{ id, words: content.spans, cue: cue?.spans ?? [], who: speaker?.text ?? null },
});

const owedTold = ({ id, consequent, debtor }: Commitment): Told => ({
  ...{ id, words: consequent.spans, cue: [], who: debtor.text },
});

/** Of the fields that are asked for; null where none is. */
function pickedOrNull<Whole extends object>(whole: Whole, fields: readonly (keyof Whole)[]): Partial<Whole> | null {
  if (fields.length === 0) return null;
  const out: Partial<Whole> = {};
  for (const field of new Set(fields)) out[field] = whole[field];
  return out;
}

/** With those of its statements that stand; where none of them does, with the one whose words it is among. */
function voiced(commitment: Commitment, statements: readonly Statement[]): Commitment {
  const known = new Set(statements.map(({ id }) => id));
  const left = commitment.statements.filter((id) => known.has(id));
  if (left.length > 0)
    return left.length === commitment.statements.length ? commitment : { ...commitment, statements: left };
  const [best] = statements
    .map(({ id, content }) => ({ id, share: sharedUnits(content.spans, commitment.consequent.spans) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  return best ? { ...commitment, statements: [best.id] } : commitment;
}

/** The subject's own id; where a reading has given it to another statement, the next offset that is free. */
function freeId(subject: string, { cue, content }: Statement, taken: ReadonlySet<string>): string {
  if (!taken.has(subject)) return subject;
  const report = subject.slice(0, subject.indexOf('.'));
  let offset = cue?.spans[0]?.start ?? content.spans[0]?.start ?? 0;
  while (taken.has(`${report}.${offset}`)) offset += 1;
  return `${report}.${offset}`;
}

function freeOwedId(subject: string, taken: ReadonlySet<string>): string {
  const statement = subject.replace(/\.c\d+$/, '');
  let id = subject;
  for (let number = 1; taken.has(id); number += 1) id = `${statement}.c${number}`;
  return id;
}

const beginningOf = ({ content, cue }: Statement): number => {
  const starts = [content.spans, cue?.spans ?? []].flatMap((spans: readonly Span[]) => spans.slice(0, 1));
  return Math.min(...starts.map(({ start }) => start));
};

/** Before the first that begins after it. */
function insert<What>(list: What[], what: What, beginning: (one: What) => number): void {
  const at = list.findIndex((one) => beginning(one) > beginning(what));
  list.splice(at === -1 ? list.length : at, 0, what);
}
