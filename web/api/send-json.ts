import { answerOf, reach } from './fetch-json.ts';

/** What a page writes carries this header; a form of another site cannot. */
const HEADERS = { accept: 'application/json', 'x-onrecord-page': '1' } as const;

/** Writes and gives the answer; nothing where there is none. A form is sent as such, anything else as JSON. Throws `ApiError`. */
export async function sendJson<T>(method: 'POST' | 'DELETE' | 'PUT', address: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData;
  const headers = form || body === undefined ? HEADERS : { ...HEADERS, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { body: form ? body : JSON.stringify(body) };
  return await answerOf<T>(await reach(address, { method, headers, ...sent }));
}
