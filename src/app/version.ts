import { readFileSync } from 'node:fs';
import type { Models } from '../pipeline/models.ts';

/** The version of this package. */
export function programVersion(): string {
  // As far from `dist/app` as from `src/app`.
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json states no version');
}

/** Names what derives statements: the program and its weights. A change of either derives a kept report again. */
export function derivedBy(models: Models): string {
  return `onrecord ${programVersion()}, weights ${models.version}`;
}
