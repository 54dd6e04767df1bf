import type { Caller } from './access.ts';

/** A token's name always stands in what its holder decides, whomever he names. */
export function whoDecides({ token }: Caller, by: string | undefined): string {
  if (token === null) return by ?? 'somebody on this machine';
  return by === undefined || by === token.name ? token.name : `${by} (${token.name})`;
}
