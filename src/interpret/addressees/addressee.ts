import type { Act, Addressee } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';

/** To whom it is said, promised or offered, or of whom it is demanded; null when nobody is addressed. */
export function addresseeOf(_said: Said, _act: Act): Decided<Addressee> | null {
  return null;
}
