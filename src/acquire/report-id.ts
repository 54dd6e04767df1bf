import { createHash } from 'node:crypto';
import type { ReportId } from '../model/report.ts';

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/**
 * Names a report: SHA-256 over three lines, the SHA-256 of its bytes, its outlet and its address, the last two empty when unknown.
 * See `docs/decisions/0002-report-identity.md`.
 */
export function reportId(bytes: Uint8Array, outlet: string | null, url: string | null): ReportId {
  return reportIdOf(sha256(bytes), outlet, url);
}

/** The same, for bytes of which the SHA-256 is known, in hexadecimal. */
export function reportIdOf(digits: string, outlet: string | null, url: string | null): ReportId {
  return `sha256:${sha256([digits, outlet ?? '', url ?? ''].join('\n'))}`;
}
