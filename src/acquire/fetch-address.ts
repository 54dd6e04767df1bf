import type { LookupFunction } from 'node:net';
import { OnRecordError } from '../model/error.ts';
import { readStream } from './read-bytes.ts';
import { refuseLarge } from './report-of.ts';

export interface FetchOptions {
  /** For the whole exchange, redirects and body included; milliseconds, 20,000 unless given. */
  readonly timeout?: number | undefined;
  /** Ends the exchange early. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each address before it is asked, redirects too; throws to refuse it. */
  readonly permit?: ((address: URL) => void | Promise<void>) | undefined;
  /** Finds the numbers that a connection to a name is made to; its error ends the exchange. The system's unless given. */
  readonly lookup?: LookupFunction | undefined;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** As the server declares it, parameters included; null when it does not. */
  readonly mediaType: string | null;
  /** Where the redirects ended, without fragment. */
  readonly url: string;
}

const TIMEOUT = 20_000;
const MOST_REDIRECTS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const HEADERS = { accept: 'text/html,application/xhtml+xml,text/plain;q=0.9', 'user-agent': 'onrecord' };

/** The address in its standard form. Throws `refused-address` for anything but a whole http or https address without a password. */
export function httpAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new OnRecordError(
      'refused-address',
      address,
      `${address} is no http or https address. Only those, files and folders are read.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new OnRecordError(
      'refused-address',
      address,
      `The address ${url.host}${url.pathname} carries a user name or a password. Save the page and name the file.`,
    );
  }
  url.hash = '';
  return url;
}

function networkFault(error: unknown, address: string, timeout: number): unknown {
  if (error instanceof OnRecordError) return error;
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new OnRecordError(
      'timeout',
      address,
      `${address} did not answer in full within ${timeout / 1000} s. Try again later.`,
      { cause: error },
    );
  }
  if (!(error instanceof TypeError)) return error;
  if (error.cause instanceof OnRecordError) return error.cause;
  const cause = error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.message;
  return new OnRecordError(
    'unreachable',
    address,
    `${address} cannot be reached (${cause}). Check the address and the connection.`,
    { cause: error },
  );
}

/**
 * Fetches a document, following at most ten redirects.
 * Throws `refused-address`, `unreachable`, `http-status`, `redirect-loop`, `timeout`, `too-large`, each naming the address that was asked for.
 */
export async function fetchAddress(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const timeout = options.timeout ?? TIMEOUT;
  const limit = AbortSignal.timeout(timeout);
  const signal = options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]);
  const ask: Ask = options.lookup === undefined ? fetch : await fetchBy(options.lookup);
  let url = httpAddress(address);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      await options.permit?.(url);
      const response = await ask(url, { redirect: 'manual', signal, headers: HEADERS });
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null) return await readResponse(response, url, address);
      await response.body?.cancel();
      url = httpAddress(URL.canParse(location, url) ? new URL(location, url).href : location);
    }
  } catch (error) {
    throw networkFault(error, address, timeout);
  }
  throw new OnRecordError(
    'redirect-loop',
    address,
    `${address} redirects more than ${MOST_REDIRECTS} times. Name the address where the report stands.`,
  );
}

/** What of an answer is read. */
type Answer = Pick<Response, 'ok' | 'status' | 'headers'> & {
  readonly body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
};

type Ask = (url: URL, options: { redirect: 'manual'; signal: AbortSignal; headers: typeof HEADERS }) => Promise<Answer>;

/** `fetch` with its own way of finding numbers, which Node's does not take. */
async function fetchBy(lookup: LookupFunction): Promise<Ask> {
  const { Agent, fetch: ask } = await import('undici');
  const dispatcher = new Agent({ connect: { lookup }, pipelining: 0 });
  return (url, options) => ask(url, { ...options, dispatcher });
}

async function readResponse(response: Answer, url: URL, address: string): Promise<Fetched> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new OnRecordError(
      'http-status',
      address,
      `${address} answers with status ${response.status}. Check the address, or save the page and name the file.`,
    );
  }
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (Number.isFinite(declared)) refuseLarge(declared, address);
  const body: AsyncIterable<Uint8Array> | null = response.body;
  const bytes = body === null ? new Uint8Array() : await readStream(body, address);
  return { bytes, mediaType: response.headers.get('content-type'), url: url.href };
}
