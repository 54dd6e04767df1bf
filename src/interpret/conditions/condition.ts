import type { Condition } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';

/** What the act depends on; null when it depends on nothing. */
export function conditionOf(_said: Said): Decided<Condition> | null {
  return null;
}
