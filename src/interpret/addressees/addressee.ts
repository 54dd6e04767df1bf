import type { Act, Addressee } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';
import { addresseeByContent } from './by-content.ts';
import { addresseeByCue, hearerByCue } from './by-cue.ts';

/**
 * To whom it is said, promised or offered, or of whom it is demanded; null when nobody is addressed. A sieve from sure to less sure: the
 * object of the cue's verb, whom the content of such an act names, and who is told. Explained in `docs/pipeline.md`.
 */
export function addresseeOf(said: Said, { type, also }: Act): Decided<Addressee> | null {
  const found =
    addresseeByCue(said, type) ??
    addresseeByContent(said, type) ??
    also.reduce<ReturnType<typeof addresseeByContent>>(
      (known, other) => known ?? addresseeByContent(said, other),
      null,
    ) ??
    hearerByCue(said, type);
  if (!found) return null;
  const { party, rule } = found;
  const { spans } = said.statement.cue ?? said.statement.content;
  return { value: party, ground: { field: 'to', rule, spans: party.span ? [party.span] : spans } };
}
