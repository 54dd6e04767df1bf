import type { Models } from '../pipeline/models.ts';

/** Reads the weights that the package carries. */
export function loadModels(): Models {
  return { version: 'none' };
}
