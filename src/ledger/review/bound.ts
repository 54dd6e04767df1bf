import type { Commitment } from '../../model/commitment.ts';
import type { Force, Party, Speaker, Statement } from '../../model/statement.ts';
import type { Decided } from './entries.ts';

/** The statements of a report as the machine reads them and as they stand, by id, and the commitments that it reads. */
interface Told {
  readonly before: ReadonlyMap<string, Statement>;
  readonly after: ReadonlyMap<string, Statement>;
  readonly commitments: readonly Commitment[];
}

/**
 * What is owed by statements of which a person, and not the machine, says that they bind who says them: as much of it as the statement tells.
 * It comes and goes with what he says of the act. A commitment that the machine reads in a statement is followed instead.
 */
export function boundBy(
  placed: readonly { readonly subject: string; readonly id: string; readonly stands: boolean }[],
  decided: readonly Decided[],
  { before, after, commitments }: Told,
): readonly Commitment[] {
  const bySubject = new Map(decided.map((one) => [one.subject, one]));
  const taken = new Set(commitments.map(({ id }) => id));
  return placed.flatMap(({ subject, id, stands }): Commitment[] => {
    const [said, of] = [after.get(id), bySubject.get(subject)];
    if (!stands || !said || of?.decision.kind !== 'statement' || !('act' in of.decision.values)) return [];
    const { act } = said;
    if (!act?.force || before.get(id)?.act?.force != null) return [];
    if (commitments.some(({ statements }) => statements.includes(id))) return [];
    const owed = owedBy(said, act.force, taken);
    return owed
      ? [{ ...owed, grounds: [{ field: 'commitment', rule: `said by ${of.by ?? ''}`, spans: said.content.spans }] }]
      : [];
  });
}

/** What a statement says that its speaker owes, under an id that is none of `taken`; null of nobody's. */
export function owedBy(said: Statement, force: Force, taken: ReadonlySet<string>): Commitment | null {
  const { id, speaker, to, condition, content, when } = said;
  if (speaker === null) return null;
  let number = 1;
  while (taken.has(`${id}.c${number}`)) number += 1;
  return {
    ...{ id: `${id}.c${number}`, statements: [id], debtor: partyOf(speaker), creditor: to, antecedent: condition },
    ...{ consequent: content, force, state: condition ? 'conditional' : 'active' },
    ...{ due: when && DATED.test(when.value) ? when.value : null, otherwise: null, grounds: [] },
  };
}

/** A date or an interval, and no duration. */
const DATED = /^\d{4}/;

const partyOf = ({ text, spans, name, id }: Speaker): Party => ({ text, span: spans[0] ?? null, name, id });
