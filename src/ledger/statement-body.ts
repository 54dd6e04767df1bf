import type { Statement } from '../model/statement.ts';

/** Fields that a version before them did not write. */
const LATER: Pick<Statement, 'via' | 'quantities' | 'grounds'> = { via: null, quantities: [], grounds: [] };

/** A statement as `add` wrote it; of an earlier version, with what it did not know yet empty. */
export function statementOf(body: string): Statement {
  // Written from a value of this type.
  return { ...LATER, ...(JSON.parse(body) as Statement) };
}
