import type { Ledger } from '../ledger/ledger.ts';

/**
 * Gives what was computed of a ledger again as long as nothing has been written into it since, by this process or another; `most` values
 * are kept, the oldest goes first. Who asks for what is being computed waits for it.
 */
export function remembered<Value>(
  ledger: Ledger,
  most: number,
  compute: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  let known = '';
  return async (key) => {
    const version = await ledger.version();
    if (version !== known) kept.clear();
    known = version;
    const value = kept.get(key) ?? compute(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    try {
      return await value;
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
}
