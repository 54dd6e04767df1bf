import { once } from 'node:events';

/** Once the keyboard or the system asks to end. */
export async function stopped(): Promise<void> {
  const asked = new AbortController();
  const { signal } = asked;
  await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })]);
  asked.abort();
}
