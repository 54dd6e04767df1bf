import { createHash } from 'node:crypto';
import { etag } from 'hono/etag';

/** Tells who has an answer that nothing has changed, by the tag that the answer carries, else by its bytes. */
export const tagged = etag();

/** The tag of a body. Digested at once: in a thread of its own it takes longer. Source: RFC 9110, 8.8.3. */
export const tagOf = (body: Uint8Array): string => `"${createHash('sha1').update(body).digest('hex')}"`;
