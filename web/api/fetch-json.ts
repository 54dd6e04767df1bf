import type { Problem } from '../../src/http/contract.ts';
import { ApiError } from './api-error.ts';

/**
 * One answer of the HTTP API. `T` is the contract's type for that address: server and pages are released together.
 * Throws `ApiError`.
 */
export async function fetchJson<T>(address: string, signal: AbortSignal): Promise<T> {
  return await answerOf<T>(await reach(address, { signal, headers: { accept: 'application/json' } }));
}

/** The answer, whatever its status. Throws `ApiError` where there is none. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiError('unreachable', 0, 'The server does not answer.', { cause });
  }
}

/** What an answer holds. Throws `ApiError` for a refusal. */
export async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) {
    const problem = await problemOf(response);
    throw new ApiError(problem?.code ?? 'http-status', response.status, problem?.detail ?? response.statusText);
  }
  const body: T = response.status === 204 ? undefined : await response.json();
  return body;
}

/** Null where something other than the server answered, such as a proxy. */
async function problemOf(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  const problem: Problem = await response.json();
  return problem;
}
