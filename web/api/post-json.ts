import type { Problem } from '../../src/http/contract.ts';
import { ApiError } from './api-error.ts';

/** Writes something. `T` is the contract's type of the answer. Throws `ApiError`. */
export async function postJson<T>(address: string, body: unknown): Promise<T> {
  const response = await reach(address, body);
  if (!response.ok) {
    const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
    const problem: Problem | null = isProblem ? await response.json() : null;
    throw new ApiError(problem?.code ?? 'http-status', response.status, problem?.detail ?? response.statusText);
  }
  const answer: T = await response.json();
  return answer;
}

async function reach(address: string, body: unknown): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      // A form of another site cannot send the last one: the server asks for it.
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-onrecord-page': '1' },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new ApiError('unreachable', 0, 'The server does not answer.', { cause });
  }
}
