import type { Act, When } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';

/** When what is said is due or will happen; null when no time is given. */
export function timeOf(_said: Said, _act: Act): Decided<When> | null {
  return null;
}
