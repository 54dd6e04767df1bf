import { type Found, findInputs, type Input } from '../acquire/acquire.ts';
import type { UnreadInput } from './extract-one.ts';

/** A path that could not even be looked into, as `findInputs` names it. */
type FailedInput = Extract<Found, { readonly kind: 'failed' }>;

/** What can be asked for: a path or address, as on the command line, or something that was found before. */
export type Wanted = string | Input | FailedInput;

/** Everything that is asked for, in its order: paths looked up, files of unknown kinds in folders left out. */
export async function lookUp(wanted: readonly Wanted[]): Promise<readonly (Input | UnreadInput)[]> {
  const found: (Input | UnreadInput)[] = [];
  for (const one of wanted) {
    if (typeof one !== 'string') {
      found.push(one.kind === 'failed' ? unread(one) : one);
      continue;
    }
    for await (const input of findInputs([one])) {
      if (input.kind === 'failed') found.push(unread(input));
      else if (input.kind !== 'passed-over') found.push(input);
    }
  }
  return found;
}

function unread({ path, error }: FailedInput): UnreadInput {
  return { kind: 'unread', input: path, error };
}
