import { z } from '@hono/zod-openapi';
import type { Caller } from './access.ts';

/** What whoever decides something may say of himself. */
export const By = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .optional()
  .openapi({ description: 'Who decides; the holder of the token unless given.' });

/** A token's name always stands in what its holder decides, whomever he names. */
export function whoDecides({ token }: Caller, by: string | undefined): string {
  if (token === null) return by ?? 'somebody on this machine';
  return by === undefined || by === token.name ? token.name : `${by} (${token.name})`;
}
