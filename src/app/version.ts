import { readFileSync } from 'node:fs';
import type { Models } from '../pipeline/models.ts';

/** The version of this package. */
export function programVersion(): string {
  // As far from `dist/app` as from `src/app`.
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json states no version');
}

/** Raised with every change of the rules of a stage, or of what a statement holds: by it, a ledger knows a later reading. */
const RULES = 3;

/** Names what derives statements: the program, its rules and its weights. A change of any derives a kept report again. */
export function derivedBy(models: Models): string {
  return `onrecord ${programVersion()}, rules ${RULES}, weights ${models.version}`;
}
