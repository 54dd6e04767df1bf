import { z } from '@hono/zod-openapi';

/** Who asks, and who may. */

/** `GET /api/session`: who asks. */
export const Session = z
  .object({
    via: z.enum(['loopback', 'bearer', 'session']),
    name: z.string().nullable(),
    role: z.enum(['reader', 'editor', 'admin']),
  })
  .openapi('Session');

export const Token = z
  .object({
    id: z.int(),
    name: z.string(),
    role: z.enum(['reader', 'editor', 'admin']),
    created: z.string(),
    revoked: z.string().nullable(),
  })
  .openapi('Token');

/** `POST /api/tokens`: its secret is told here and nowhere again. */
export const NewToken = Token.extend({ secret: z.string() }).openapi('NewToken');

export const TokenList = z.object({ tokens: z.array(Token) }).openapi('TokenList');

export type Session = z.infer<typeof Session>;
export type NewToken = z.infer<typeof NewToken>;
export type TokenList = z.infer<typeof TokenList>;
