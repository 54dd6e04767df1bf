import { getPath } from 'hono/utils/url';

/** Addresses beside which a table of the same stands, under the same name with `.csv`. */
const TWINS: readonly RegExp[] = [
  /^\/api\/(?:reports|statements|stories|commitments|actors|outlets|review|log|search|rules|scales)$/,
  /^\/api\/reports\/[^/]+\/(?:statements|edits)$/,
  /^\/api\/commitments\/[^/]+\/evidence$/,
  /^\/api\/actors\/[^/]+\/track-record$/,
  /^\/api\/stories\/[^/]+\/(?:carried|discrepancies|positions|contested|collisions|omissions|only)$/,
];

/** The path by which a request is routed: whoever asks for `text/csv`, by `Accept` or `format=csv`, is sent the table. */
export function routedPath(request: Request): string {
  const path = getPath(request);
  return wantsCsv(request) && TWINS.some((twin) => twin.test(path)) ? `${path}.csv` : path;
}

function wantsCsv({ method, url, headers }: Request): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const first = headers.get('accept')?.split(',')[0]?.split(';')[0]?.trim().toLowerCase();
  return first === 'text/csv' || (url.includes('format=csv') && new URL(url).searchParams.get('format') === 'csv');
}
