import { createHash, randomBytes } from 'node:crypto';

/** Signed-in pages, kept while the server runs. */
export interface Sessions {
  /** Gives the secret of a new session for a token. */
  open(token: number): string;
  /** The id of the token; null for what is no session, or none any more. */
  tokenOf(secret: string): number | null;
  close(secret: string): void;
}

/** In milliseconds: a working day. */
export const SESSION_LIFE = 12 * 3_600_000;
const MOST = 10_000;

/** `clock` gives milliseconds. Secrets are kept, and found, by their SHA-256: how long that takes tells nothing of them. */
export function newSessions(clock: () => number = Date.now): Sessions {
  const open = new Map<string, { readonly token: number; readonly until: number }>();
  const keyOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
  return {
    open(token) {
      const now = clock();
      for (const [key, { until }] of open) if (until <= now || open.size >= MOST) open.delete(key);
      const secret = randomBytes(32).toString('base64url');
      open.set(keyOf(secret), { token, until: now + SESSION_LIFE });
      return secret;
    },
    tokenOf(secret) {
      const session = open.get(keyOf(secret));
      return session && session.until > clock() ? session.token : null;
    },
    close: (secret) => void open.delete(keyOf(secret)),
  };
}
