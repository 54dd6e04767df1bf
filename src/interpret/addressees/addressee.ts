import type { Act, Addressee } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';
import { addresseeByContent } from './by-content.ts';
import { addresseeByCue, type Found, hearerByCue, JUDGING } from './by-cue.ts';
import { hintsOf } from './hints.ts';

/**
 * To whom it is said, promised or offered, or of whom it is demanded; null when nobody is addressed. A sieve from sure to less sure: the
 * object of the cue's verb, whom the content of such an act names, and who is told. What only the statements before tell is added by
 * `withEarlierAddressees`. Explained in `docs/pipeline.md`.
 */
export function addresseeOf(said: Said, { type, also }: Act): Decided<Addressee> | null {
  const found =
    addresseeByCue(said, type) ??
    byContent(said, [type, ...also.filter((other) => !JUDGING.has(other))]) ??
    byContent(said, hintsOf(said, type), true) ??
    hearerByCue(said, type);
  return found && decided(said, found);
}

function byContent(said: Said, types: readonly Act['type'][], isHint = false): Found | null {
  for (const type of types) {
    const found = addresseeByContent(said, type, isHint);
    if (found) return found;
  }
  return null;
}

/** The ground of an inferred party is the cue, or the content where there is none. */
export function decided({ statement }: Said, { party, rule }: Found): Decided<Addressee> {
  const { spans } = statement.cue ?? statement.content;
  return { value: party, ground: { field: 'to', rule, spans: party.span ? [party.span] : spans } };
}
